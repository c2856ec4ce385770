"""What to check before a routine stands by condition: each of them once, with what to do in which exercises."""

from collections import Counter

import pytest

from tests.sheets.making import real_book
from unhunch.views.cards import routine_card

BOOK = real_book()
LABELS = [BOOK.edition.condition(term.id) for term in BOOK.edition.catalog.vocabulary.cautions]


@pytest.mark.parametrize("routine", BOOK.routines)
def test_each_condition_is_looked_for_in_one_line(routine: str) -> None:
    lines = routine_card(BOOK.edition, BOOK.routines[routine]).check
    ask_all = BOOK.edition.t("card.caution.ask_all_list")
    whom = (line.text if line.head == ask_all else line.head for line in lines)
    named = Counter(one.strip(" .:").lower() for text in whom for one in text.split(";"))
    assert {one for one in named if one not in {label.lower() for label in LABELS}} == set()
    assert {one: times for one, times in named.items() if times > 1} == {}


def test_a_line_says_whom_to_ask_first_then_what_to_do_with_numbers_and_what_is_done_instead() -> None:
    lines = {line.head: line.text for line in routine_card(BOOK.edition, BOOK.routines["first-article"]).check}
    assert lines["Past stroke, narrowed neck arteries, fainting:"] == (
        "(1 to 3, Shoulder roll) Ask first. (4) Leave it out. "
        "(5) Stay on the outer half of the shoulder, well away from the neck. "
        "(6) Sit down for it. Take no deep breaths, and do not hold your breath."
    )


def test_who_asks_before_all_exercises_is_told_so_first() -> None:
    first, *_ = routine_card(BOOK.edition, BOOK.routines["strength-three-days"]).check
    assert first.head == "Ask first if one of these concerns you:"
    assert "a pacemaker; under 18 years old." in first.text
