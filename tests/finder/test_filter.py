"""The browser's filter finds what brute force finds, over random filters and random catalogs."""

from typing import Any

import pytest
from choices import CHOSEN, ENTRY, FILTERS, OPTIONS, PATIENT, REAL
from hypothesis import given
from hypothesis import strategies as st
from oracle import Chosen, Entry, Filter, find, folded

from tests.modules import Call


def in_browser(call: Call, entries: list[Entry], chosen: Chosen) -> dict[str, Any]:
    prepared = call("finder/filter", "prepared", entries)
    found: dict[str, Any] = call("finder/filter", "find", prepared, FILTERS, chosen)
    return found


def assert_agrees(call: Call, entries: list[Entry], chosen: Chosen) -> None:
    found, expected = in_browser(call, entries, chosen), find(entries, FILTERS, chosen)
    assert found["matches"] == expected.matches
    assert found["leftOut"] == expected.left_out
    assert found["counts"] == expected.counts
    assert found["loosened"] == expected.loosened


def test_the_catalog_has_every_filter() -> None:
    assert list(OPTIONS) == ["type", "minutes", "position", "place", "have", "kind", "level", "caution"]
    assert len(REAL) > 30


@given(chosen=CHOSEN)
@PATIENT
def test_random_filters_find_in_the_catalog_what_brute_force_finds(call: Call, chosen: Chosen) -> None:
    assert_agrees(call, REAL, chosen)


@given(entries=st.lists(ENTRY, max_size=12), chosen=CHOSEN)
@PATIENT
def test_random_filters_find_in_random_catalogs_what_brute_force_finds(
    call: Call, entries: list[Entry], chosen: Chosen
) -> None:
    assert_agrees(call, entries, chosen)


@pytest.mark.parametrize("filter_", FILTERS, ids=lambda f: f["id"])
def test_each_choice_alone_finds_what_brute_force_finds(call: Call, filter_: Filter) -> None:
    for option in filter_["options"]:
        assert_agrees(call, REAL, {filter_["id"]: [option]})


def test_nothing_chosen_finds_everything(call: Call) -> None:
    assert in_browser(call, REAL, {})["matches"] == list(range(len(REAL)))


@given(text=st.text(st.characters(max_codepoint=0x24F)))
@PATIENT
def test_accents_and_capitals_make_no_difference(call: Call, text: str) -> None:
    assert call("folding", "folded", text) == folded(text)
