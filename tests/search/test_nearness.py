"""How near words are: what the browser's script says is what the plain definition says."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.modules import Call

WORDS = st.text("abcd", max_size=7)
PATIENT = settings(max_examples=150)


def distance(a: str, b: str) -> int:
    """Optimal string alignment, by its definition: letters put in, left out, replaced, or swapped with a neighbour."""

    @cache
    def between(i: int, j: int) -> int:
        if not i or not j:
            return i + j
        ways = [between(i - 1, j) + 1, between(i, j - 1) + 1, between(i - 1, j - 1) + (a[i - 1] != b[j - 1])]
        if i > 1 and j > 1 and a[i - 2 : i] == b[j - 2 : j][::-1]:
            ways.append(between(i - 2, j - 2) + 1)
        return min(ways)

    return between(len(a), len(b))


@given(a=WORDS, b=WORDS, most=st.integers(0, 4))
@PATIENT
def test_the_distance_is_what_its_definition_says(call: Call, a: str, b: str, most: int) -> None:
    assert call("search/words", "distance", a, b, most) == min(distance(a, b), most + 1)


@given(word=st.text("abcd", min_size=1, max_size=9), known=st.lists(WORDS, max_size=8))
@PATIENT
def test_the_nearest_words_are_nearest_and_near_enough(call: Call, word: str, known: list[str]) -> None:
    slips = call("search/words", "slips", word)
    near = [one for one in known if distance(word, one) <= slips] if slips else []
    least = min((distance(word, one) for one in near), default=0)
    assert call("search/words", "nearest", word, known) == [one for one in near if distance(word, one) == least]


@pytest.mark.parametrize(("word", "slips"), [("ice", 0), ("neck", 1), ("stretch", 1), ("exercise", 2)])
def test_a_long_word_may_have_more_slips(call: Call, word: str, slips: int) -> None:
    assert call("search/words", "slips", word) == slips


@pytest.mark.parametrize(
    ("a", "b", "form"),
    [
        ("stretch", "stretching", True),
        ("knots", "knot", True),
        ("arm", "arms", False),
        ("squeeze", "stretch", False),
        ("work", "workstation", False),
    ],
)
def test_a_form_of_a_word_begins_with_it_and_is_little_longer(call: Call, a: str, b: str, form: bool) -> None:
    assert call("search/words", "isForm", a, b) is form


def test_accents_capitals_and_signs_make_no_difference(call: Call) -> None:
    assert call("search/words", "words", "Café au LAIT: self-massage, 2 minutes!") == [
        *("cafe", "au", "lait", "self", "massage", "2", "minutes")
    ]
