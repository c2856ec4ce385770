"""Whatever is written reads again as the same data, and as plainly as can be."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unhunch.text.source import read
from unhunch.text.source.writing import Inline, write, write_inline

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
NUMBERS = st.integers(-(10**9), 10**9) | st.sampled_from([0.5, 1.25, 30.0])
KEYS = st.sampled_from(["name", "steps", "dose", "note"])
DATA = st.dictionaries(
    KEYS,
    TEXTS
    | NUMBERS
    | st.booleans()
    | st.lists(TEXTS, min_size=1, max_size=3)
    | st.dictionaries(KEYS, TEXTS, min_size=1),
)


def again(text: str) -> object:
    document, problems = read("again.yml", text.encode())
    assert problems == []
    assert document is not None
    return document.data


@given(data=DATA.filter(bool))
def test_data_reads_again_as_it_was_written(data: dict[str, Any]) -> None:
    assert again(write(data)) == data
    assert again(write(Inline(data))) == data
    assert again(f"a: {write_inline(data)}") == {"a": data}


@pytest.mark.parametrize("text", ["Arm slides", "It's easy, once a day.", "yes", "2026-01-31", "1:30", "1.0.0", "(so)"])
def test_a_text_that_can_stand_plainly_has_no_quotes(text: str) -> None:
    assert write({"a": text}) == f"a: {text}\n"
    assert again(write({"a": text})) == {"a": text}


@pytest.mark.parametrize(
    "text",
    [
        "010",
        "1e5",
        "true",
        "null",
        "~",
        "",
        " ",
        "5",
        "a: b",
        "a #b",
        "- a",
        "“a”",
        "@a",
        "{a}",
        "a\nb",
        "a\x00b",
        "\u202ea",
    ],
)
def test_a_text_that_would_be_read_as_something_else_is_quoted(text: str) -> None:
    assert again(write({"a": text})) == {"a": text}
    assert again(write({"a": [text]})) == {"a": [text]}


def test_a_long_text_stays_on_its_line_and_items_stand_below_their_key() -> None:
    long = "word " * 100 + "end"
    assert write({"items": [long, {"dose": Inline(reps=8)}]}) == f"items:\n- {long}\n- dose: {{reps: 8}}\n"
