"""A routine in words: everything that its techniques imply is computed."""

import pytest

from tests.editions import knee_book, small_book, small_edition
from unhunch.model.routine import Item
from unhunch.model.timeline import READY_SECONDS
from unhunch.views.edition import Link
from unhunch.views.growth import item_dose

BREAK = small_book().routines["toe-break"]


def test_a_step_takes_its_technique_with_the_routines_own_dose() -> None:
    assert [(item.number, item.id, item.dose) for item in BREAK.items] == [
        (1, "toe-curl", "8 times, hold 5 seconds"),
        (2, "toe-spread", "1 minute"),
    ]


def test_minutes_are_those_of_every_phase_and_of_getting_ready() -> None:
    ready = [phase for phase in BREAK.phases if phase.kind == "ready"]
    assert [phase.seconds for phase in ready] == [READY_SECONDS] * len(BREAK.items)
    assert BREAK.minutes == 3  # 10 + 8 x 9 + 10 + 60 = 152 seconds


def test_what_is_needed_is_named_once() -> None:
    assert (BREAK.need, BREAK.positions) == ("a chair", "sitting")
    knee = knee_book().routines["knee-morning"]
    assert (knee.need, knee.positions) == ("a chair and a rolled towel", "sitting and lying down")


def test_a_routine_that_needs_nothing_says_nothing() -> None:
    assert small_book().routines["toe-rest"].need == ""


def test_a_bad_day_and_an_alternative_are_named() -> None:
    assert BREAK.bad_day == Link("toe-rest", "Toe rest")
    assert small_book().routines["toe-rest"].bad_day is None
    items = knee_book().routines["knee-morning"].items
    assert [item.alternative and item.alternative.name for item in items] == [None, "Knee straighten"]


def test_a_treatment_in_a_routine_has_no_dose_to_give() -> None:
    with pytest.raises(ValueError, match="toe-treatment"):
        item_dose(small_edition(), Item(technique="toe-treatment"))
