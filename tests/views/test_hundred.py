"""What a study counted is drawn as a hundred people."""

import re

import pytest

from tests.editions import edition_of, small_edition
from tests.project import PROJECT
from unhunch.views.hundred import People, people, studies


def drawn(some: People) -> tuple[int, int]:
    """How many heads and how many bodies are drawn."""
    return len(re.findall("h0", some.heads)), len(re.findall("v1", some.bodies))


@pytest.mark.parametrize("number", [0, 1, 9, 10, 17, 100])
def test_as_many_are_drawn_as_it_came_to_and_the_others_beside_them(number: int) -> None:
    assert drawn(people(range(number))) == (number, number)
    assert drawn(people(range(number, 100))) == (100 - number, 100 - number)


def test_a_row_holds_ten_and_goes_on_where_the_others_stop() -> None:
    assert people(range(2)).heads == "M5 2h0m10 0h0"
    assert people(range(2)).bodies == "M5 8v1m10 -1v1"
    assert people(range(9, 11)).heads == "M95 2h0M5 16h0"


def test_a_study_tells_what_it_counted_in_each_group_with_its_source() -> None:
    breaks = next(one for one in studies(edition_of(PROJECT)) if one.source[0].id == "waongenngarm2021")
    assert [outcome.what for outcome in breaks.outcomes] == [
        "New neck pain within 6 months",
        "New low back pain within 6 months",
    ]
    assert [group.told for group in breaks.outcomes[0].groups] == ["17 of 100", "17 of 100", "44 of 100"]


def test_a_catalog_whose_sources_counted_nobody_shows_nobody() -> None:
    assert studies(small_edition()) == ()
