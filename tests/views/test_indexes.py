"""Readers find a technique by kind, position and need."""

from tests.editions import knee_book, small_book
from unhunch.views.indexes import Group, by_equipment, by_kind, by_position


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
