"""Circles of links, each told once."""

from hypothesis import given
from hypothesis import strategies as st

from unhunch.problems.codes.source import MAX_PROBLEMS
from unhunch.rules.circles import circles

LINKS = st.dictionaries(st.sampled_from("abcdef"), st.lists(st.sampled_from("abcdefg"), max_size=4))


def test_a_chain_is_no_circle() -> None:
    assert circles({"a": ["b"], "b": ["c"]}) == []


def test_an_entry_that_leads_to_itself_is_a_circle() -> None:
    assert circles({"a": ["a"]}) == [("a",)]


def test_a_circle_is_told_once_from_its_least_id() -> None:
    assert circles({"c": ["a"], "a": ["b"], "b": ["c"], "d": ["a"]}) == [("a", "b", "c")]


def test_two_ways_to_the_same_place_are_no_circle() -> None:
    assert circles({"a": ["b", "c"], "b": ["d"], "c": ["d"]}) == []


def test_a_long_chain_does_not_exhaust_the_stack() -> None:
    assert circles({str(n): [str(n + 1)] for n in range(50_000)}) == []


def test_of_very_many_circles_no_more_are_told_than_are_shown() -> None:
    everything = {str(number): [str(other) for other in range(300)] for number in range(300)}
    assert len(circles(everything)) == MAX_PROBLEMS + 1


@given(LINKS)
def test_each_circle_found_is_one_along_real_links(links: dict[str, list[str]]) -> None:
    for circle in circles(links):
        assert all(second in links[first] for first, second in zip(circle, (*circle[1:], circle[0]), strict=True))
        assert len(set(circle)) == len(circle)


@given(LINKS)
def test_links_without_a_circle_found_can_be_put_in_an_order(links: dict[str, list[str]]) -> None:
    if circles(links):
        return
    left = dict(links)
    while ends := [id_ for id_, to in left.items() if not any(other in left for other in to)]:
        for id_ in ends:
            del left[id_]
    assert left == {}
