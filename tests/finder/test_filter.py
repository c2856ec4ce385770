"""The browser's filter finds what brute force finds, over random filters and random catalogs."""

import json
from typing import Any

import pytest
from conftest import Call
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from oracle import Chosen, Entry, Filter, find, folded

from generator.checking import load
from generator.default_pages import with_default_pages
from generator.places import PROJECT
from generator.settings import Settings
from generator.strings import strings
from generator.views.book import book
from generator.views.edition import Edition
from generator.views.finder import finder

EN = strings("en")
DATA = json.loads(json.dumps(finder(book(Edition(with_default_pages(load(PROJECT), EN), EN, Settings()))).data))
REAL: list[Entry] = DATA["entries"]
FILTERS: list[Filter] = DATA["filters"]
OPTIONS = {f["id"]: f["options"] for f in FILTERS}
WORDS = sorted({word for entry in REAL for word in entry["text"].split()})
TYPED = st.lists(st.sampled_from(WORDS) | st.text(st.sampled_from("abcéñÅö ﬁ"), max_size=4), max_size=3).map(" ".join)


def some(name: str, most: int = 3) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(OPTIONS[name]), unique=True, max_size=most)


CHOSEN = st.fixed_dictionaries(
    {},
    optional={
        **{f["id"]: some(f["id"], 1 if f["one"] else 4) for f in FILTERS},
        "text": TYPED.map(lambda typed: [typed]),
    },
)
ENTRY = st.fixed_dictionaries(
    {
        "type": st.sampled_from(OPTIONS["type"]),
        "path": st.just(""),
        "name": st.just(""),
        "minutes": st.none() | st.integers(1, 40),
        "level": st.sampled_from(OPTIONS["level"]),
        "kinds": some("kind"),
        "positions": st.lists(some("position"), max_size=3),
        "places": st.lists(some("place"), max_size=3),
        "equipment": some("have"),
        "leave_out": st.lists(some("caution"), max_size=3),
        "text": TYPED,
    }
)
PATIENT = settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def in_browser(call: Call, entries: list[Entry], chosen: Chosen) -> dict[str, Any]:
    prepared = call("finder-filter", "prepared", entries)
    found: dict[str, Any] = call("finder-filter", "find", prepared, FILTERS, chosen)
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
    assert call("finder-filter", "folded", text) == folded(text)
