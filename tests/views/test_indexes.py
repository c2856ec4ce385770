"""Readers find a technique by kind, position and need, and a reference by what cites it."""

import pytest

from tests.editions import knee_book, small_book
from unhunch.views import indexes
from unhunch.views.indexes import Group, by_equipment, by_kind, by_position, cited


def ids(groups: tuple[Group, ...]) -> dict[str, list[str]]:
    return {group.label: [view.id for view in group.techniques] for group in groups}


def test_techniques_are_grouped_by_kind_in_the_order_of_the_vocabulary() -> None:
    assert ids(by_kind(small_book())) == {
        "Mobilise": ["toe-curl", "toe-spread"],
        "Treatment by others": ["toe-treatment"],
    }


def test_a_position_that_nothing_uses_is_no_group() -> None:
    assert ids(by_position(small_book())) == {"sitting": ["toe-curl", "toe-spread"]}


def test_what_needs_nothing_comes_first_and_a_treatment_is_no_such_thing() -> None:
    assert ids(by_equipment(small_book())) == {"nothing": ["toe-spread"], "a chair": ["toe-curl"]}


def test_where_everything_needs_something_there_is_no_group_of_nothing() -> None:
    assert "nothing" not in ids(by_equipment(knee_book()))


def test_a_technique_in_two_positions_is_in_both_groups() -> None:
    groups = ids(by_position(knee_book()))
    assert "knee-cooling" in groups["sitting"]
    assert "knee-cooling" in groups["lying down"]


def test_every_reference_names_what_cites_it_once() -> None:
    guide, note = cited(small_book())
    assert guide.by == (("techniques/toe-curl.md", "Toe curl"), ("safety.md", "Before you start"))
    assert note.by == (("techniques/toe-curl.md", "Toe curl"),)
    assert guide.more is None


def test_of_many_that_cite_a_reference_a_few_are_named_and_the_others_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexes, "NAMED", 1)
    guide, note = cited(small_book())
    assert (guide.by, guide.more) == ((("techniques/toe-curl.md", "Toe curl"),), "and 1 more")
    assert note.more is None
