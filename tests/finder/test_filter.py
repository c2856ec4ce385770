"""The filter finds what its sentences say: each filter by entries made to fit it or not, and all together by parts."""

import unicodedata
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.finder.choices import CHOSEN, ENTRY, FILTERS, OPTIONS, PATIENT, REAL, WORDS, Chosen, Entry, Filter
from tests.modules import Call

Draw = st.DrawFn
Fields = dict[str, Any]
ENTRIES = st.just(REAL) | st.lists(ENTRY, max_size=12)


def found(call: Call, entries: list[Entry], chosen: Chosen) -> dict[str, Any]:
    result: dict[str, Any] = call("finder/filter", "find", call("finder/filter", "prepared", entries), FILTERS, chosen)
    return result


def matches(call: Call, entries: list[Entry], chosen: Chosen) -> list[int]:
    places: list[int] = found(call, entries, chosen)["matches"]
    return places


def without(chosen: Chosen, name: str) -> Chosen:
    return {other: ids for other, ids in chosen.items() if other != name}


def test_the_catalog_has_every_filter() -> None:
    assert list(OPTIONS) == ["type", "minutes", "position", "place", "have", "kind", "level", "caution"]
    assert len(REAL) > 30


def one_of(draw: Draw, key: str, chosen: list[str], others: list[str], fits: bool) -> Fields:
    """It has one value, which is among the chosen ones."""
    return {key: draw(st.sampled_from(chosen if fits else others))}


def at_most(draw: Draw, key: str, chosen: list[str], _: list[str], fits: bool) -> Fields:
    """It has a number, which is no greater than the chosen one; what has none may last for ever."""
    most = int(chosen[0])
    return {key: draw(st.integers(0, most) if fits else st.integers(most + 1, 99) | st.none())}


def any_of(draw: Draw, key: str, chosen: list[str], others: list[str], fits: bool) -> Fields:
    """It has several values, and one of them is among the chosen ones."""
    own = draw(st.lists(st.sampled_from(others), unique=True, max_size=3))
    return {key: draw(st.permutations([*own, *([draw(st.sampled_from(chosen))] if fits else [])]))}


def nothing_else(draw: Draw, key: str, chosen: list[str], others: list[str], fits: bool) -> Fields:
    """All that it asks for is among the chosen ones; it may ask for nothing."""
    own = draw(st.lists(st.sampled_from(chosen), unique=True))
    return {key: draw(st.permutations([*own, *([] if fits else [draw(st.sampled_from(others))])]))}


def each_way(draw: Draw, key: str, chosen: list[str], others: list[str], fits: bool) -> Fields:
    """Each of its parts can be done in one of the chosen ways; what has no parts says nothing, and does not fit."""
    ways = st.lists(st.sampled_from(others), unique=True, max_size=2)
    some_way = st.tuples(ways, st.sampled_from(chosen)).map(lambda both: [*both[0], both[1]])
    if fits:
        return {key: draw(st.lists(some_way, min_size=1, max_size=3))}
    if draw(st.booleans()):
        return {key: []}
    parts = [*draw(st.lists(some_way, max_size=2)), draw(ways)]
    return {key: draw(st.permutations(parts))}


def no_way(draw: Draw, key: str, chosen: list[str], others: list[str], fits: bool) -> Fields:
    """It is left out when each of its parts asks one of the chosen conditions to leave it out."""
    return each_way(draw, key, chosen, others, not fits)


RULES = {
    "type": ("type", one_of),
    "minutes": ("minutes", at_most),
    "position": ("positions", each_way),
    "place": ("places", each_way),
    "have": ("equipment", nothing_else),
    "kind": ("kinds", any_of),
    "level": ("level", one_of),
    "caution": ("leave_out", no_way),
}
"""For each filter, what of an entry it looks at, and its sentence."""


@st.composite
def told_apart(draw: Draw, name: str) -> tuple[Chosen, list[Entry], list[int]]:
    """Give choices of one filter, entries made to fit them or not, and the places of those that fit."""
    key, rule = RULES[name]
    one = next(f["one"] for f in FILTERS if f["id"] == name)
    options = OPTIONS[name]
    most = 1 if one else len(options) - 1
    chosen = draw(st.lists(st.sampled_from(options), min_size=1, max_size=most, unique=True))
    others = [option for option in options if option not in chosen]
    fits = draw(st.lists(st.booleans(), min_size=1, max_size=8))
    entries = [draw(st.sampled_from(REAL)) | rule(draw, key, chosen, others, fit) for fit in fits]
    return {name: chosen}, entries, [place for place, fit in enumerate(fits) if fit]


@pytest.mark.parametrize("name", RULES)
def test_a_filter_finds_what_its_sentence_says(call: Call, name: str) -> None:
    @given(told_apart(name))
    @PATIENT
    def holds(told: tuple[Chosen, list[Entry], list[int]]) -> None:
        chosen, entries, fitting = told
        assert matches(call, entries, chosen) == fitting

    holds()


@given(data=st.data(), words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=3, unique=True))
@PATIENT
def test_what_is_typed_finds_what_has_every_word_of_it_in_any_order(call: Call, data: Any, words: list[str]) -> None:  # noqa: ANN401 - hypothesis
    whole = data.draw(st.permutations([*words, *data.draw(st.lists(st.sampled_from(WORDS), max_size=4))]))
    lacking = [word for word in whole if words[0].lower() not in word.lower()]
    assume(words[0].lower() not in " ".join(lacking).lower())
    entries = [REAL[0] | {"text": " ".join(text)} for text in (whole, lacking)]
    typed = data.draw(st.sampled_from(("{}", " {} "))).format("  ".join(words))
    assert matches(call, entries, {"text": [data.draw(st.sampled_from((typed, typed.upper())))]}) == [0]


@given(entries=ENTRIES, chosen=CHOSEN)
@PATIENT
def test_what_fits_is_what_fits_each_filter_alone(call: Call, entries: list[Entry], chosen: Chosen) -> None:
    fitting = set(range(len(entries)))
    for name, ids in chosen.items():
        fitting &= set(matches(call, entries, {name: ids}))
    assert matches(call, entries, chosen) == sorted(fitting)


@pytest.mark.parametrize("filter_", FILTERS, ids=lambda f: f["id"])
@given(entries=ENTRIES, chosen=CHOSEN, number=st.integers(0, 99))
@settings(PATIENT, max_examples=50)
def test_the_number_at_a_choice_is_how_many_fit_once_it_is_made(
    call: Call, entries: list[Entry], chosen: Chosen, filter_: Filter, number: int
) -> None:
    option = filter_["options"][number % len(filter_["options"])]
    now = [] if filter_["one"] else chosen.get(filter_["id"], [])
    then = chosen | {filter_["id"]: [*now, *([option] if option not in now else [])]}
    counts = found(call, entries, chosen)["counts"]
    assert {f["id"]: [*counts[f["id"]]] for f in FILTERS} == OPTIONS
    assert counts[filter_["id"]][option] == len(matches(call, entries, then))


@given(entries=ENTRIES, chosen=CHOSEN)
@PATIENT
def test_what_is_left_out_is_what_only_conditions_keep_away(call: Call, entries: list[Entry], chosen: Chosen) -> None:
    result = found(call, entries, chosen)
    assert sorted([*result["matches"], *result["leftOut"]]) == matches(call, entries, without(chosen, "caution"))


@given(entries=ENTRIES, chosen=CHOSEN)
@PATIENT
def test_the_number_at_a_filter_in_use_is_how_many_fit_without_it(
    call: Call, entries: list[Entry], chosen: Chosen
) -> None:
    used = [name for name, ids in chosen.items() if ids]
    fitting = {name: len(matches(call, entries, without(chosen, name))) for name in used}
    assert found(call, entries, chosen)["loosened"] == fitting


def test_nothing_chosen_finds_everything(call: Call) -> None:
    assert matches(call, REAL, {}) == list(range(len(REAL)))


def folded(text: str) -> str:
    """Without accents and capitals, as Unicode has them."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.category(c).startswith("M")).lower()


@given(text=st.text(st.characters(max_codepoint=0x24F)))
@PATIENT
def test_accents_and_capitals_make_no_difference(call: Call, text: str) -> None:
    assert call("shared/folding", "folded", text) == folded(text)
