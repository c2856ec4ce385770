"""A plan in words: for each of its stages how much of what is done, so that no reader has to add anything up."""

from typing import Any

import pytest

from tests.editions import knee_book
from unhunch.model.routine import Routine
from unhunch.views.growth import item_doses
from unhunch.views.plan import Plan, plan_view
from unhunch.views.words import amount_words

EDITION = knee_book().edition
T = EDITION.t
STRAIGHTEN, PRESS = {"technique": "knee-straighten"}, {"technique": "towel-press"}


def routine(*items: dict[str, Any], **parts: object) -> Routine:
    said = {"name": "R", "purpose": "P.", "for_whom": "W.", "level": 1, "progress_when": "Easy."}
    return Routine.model_validate({**said, **parts, "items": items})


def plan(*items: dict[str, Any], **parts: object) -> Plan | None:
    return plan_view(EDITION, routine(*items, **parts))


def lines(found: Plan | None) -> list[str]:
    return [f"{line.head} {line.text}" for line in found.lines] if found else []


def test_each_stage_is_said_whole_with_the_numbers_of_its_steps() -> None:
    found = knee_book().routines["knee-morning"].plan
    assert lines(found) == [
        "Week 1: (1) 8 times, white band; (2) 2 sets of 6, orange band.",
        "Week 2: (1) 8 times, white band; (2) 2 sets of 8, orange band.",
        "Week 3: (1) 6 times, blue band; (2) 2 sets of 8, orange band.",
        "Week 4: (1) 6 times, blue band; (2) 3 sets of 8, red band, hard after 8 times.",
        "Weeks 5 to 8: (1) 6 times, blue band; (2) 3 sets of 8, 1.5 kg.",
        "Week 9: (1) 8 times, blue band; (2) 3 sets of 8, 1.5 kg.",
        "Week 10: (1) 8 times, blue band; (2) 3 sets of 10, 1.5 kg.",
    ]


def test_a_routine_whose_amounts_never_change_has_no_plan() -> None:
    assert knee_book().routines["knee-rest"].plan is None
    assert plan(STRAIGHTEN, plan=[{"week": 3, "reps": 8}]) is None


def test_steps_that_are_done_alike_are_said_together_and_all_of_them_without_numbers() -> None:
    found = plan(STRAIGHTEN, STRAIGHTEN, plan=[{"week": 3, "sets": 2}], weeks=6)
    assert lines(found) == ["Weeks 1 to 2: 8 times.", "Weeks 3 to 6: 2 sets of 8."]
    assert found
    assert found.rest is None
    assert [part.names for part in found.stages[0].parts] == ["Knee straighten, Knee straighten"]


def test_a_step_that_says_an_empty_plan_stays_as_it_is_and_so_does_a_plan_without_an_end() -> None:
    found = plan({**STRAIGHTEN, "plan": []}, PRESS, plan=[{"week": 3, "reps": 7}])
    assert lines(found) == [
        "Weeks 1 to 2: (2) 2 sets of 5, yellow band, hard after 5 times.",
        "From week 3 on: (2) 2 sets of 7, yellow band, hard after 5 times.",
    ]
    assert found
    assert found.rest == T("plan.rest")


def test_a_load_of_the_routines_plan_is_for_what_has_one_and_that_of_a_steps_own_for_the_step() -> None:
    heavier = [{"week": 2, "load": {"kilograms": 2}}]
    of_all = item_doses(EDITION, routine(STRAIGHTEN, PRESS, plan=heavier), 2)
    assert [amount_words(dose, T) for dose in of_all] == ["8 times", "2 sets of 5, 2 kg"]
    own = item_doses(EDITION, routine({**STRAIGHTEN, "plan": heavier}, PRESS), 2)
    assert [amount_words(dose, T) for dose in own] == ["8 times, 2 kg", "2 sets of 5, yellow band, hard after 5 times"]


@pytest.mark.parametrize(("week", "reps"), [(1, 8), (2, 8), (3, 9), (4, 9), (5, 10), (52, 10)])
def test_what_a_week_says_holds_until_another_says_more(week: int, reps: int) -> None:
    growing = routine(STRAIGHTEN, plan=[{"week": 3, "reps": 9}, {"week": 5, "reps": 10}])
    assert [dose.model_dump()["reps"] for dose in item_doses(EDITION, growing, week)] == [reps]


def test_the_time_of_each_stage_is_that_of_its_doses() -> None:
    found = knee_book().routines["knee-morning"].plan
    assert found
    assert [stage.time for stage in found.stages][::6] == ["4 minutes", "7 minutes"]
