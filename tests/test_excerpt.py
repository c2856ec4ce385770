"""The caret stands below the place, whatever the line holds."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unhunch.problems.excerpt import WIDTH, excerpt, one_line


def test_the_caret_stands_below_the_column() -> None:
    assert excerpt("name: Toe curl", 7) == ("name: Toe curl", "      ^")


def test_a_tab_is_shown_as_one_column() -> None:
    assert excerpt("\tname: x", 2) == ("→name: x", " ^")


def test_wide_letters_move_the_caret_and_combining_marks_do_not() -> None:
    assert excerpt("名前: x", 5)[1] == "      ^"
    assert excerpt("e\u0301: x", 3)[1] == " ^"


@pytest.mark.parametrize("character", ["\x1b", "\u202e", "\u200b", "\u00a0", "\x00"])
def test_an_invisible_character_is_shown_by_its_number(character: str) -> None:
    assert excerpt(f"a{character}b", 3) == (f"a<U+{ord(character):04X}>b", " " * 9 + "^")


def test_a_long_line_is_cut_around_the_place() -> None:
    text, caret = excerpt("x" * 5000 + "HERE" + "y" * 5000, 5001)
    assert text.startswith("…x")
    assert text.endswith("y…")
    assert text[caret.index("^") :].startswith("HERE")


def test_a_column_behind_the_line_is_shown_at_its_end() -> None:
    assert excerpt("ab", 9) == ("ab", "  ^")


@given(st.text(max_size=300), st.integers(-5, 400))
def test_no_line_can_steer_the_terminal_or_grow_without_end(source: str, column: int) -> None:
    text, caret = excerpt(source, column)
    hidden = {"Cc", "Cf", "Cn", "Cs", "Co", "Zl", "Zp"}
    assert not [c for c in text if unicodedata.category(c) in hidden]
    assert len(text) <= WIDTH * len("<U+10FFFF>") + 2
    assert caret.strip() == "^"


def test_a_message_stays_on_its_line_and_ends() -> None:
    assert one_line("a\nb\x1b[31m") == "a<U+000A>b<U+001B>[31m"
    assert one_line("x" * 10_000).endswith("…")
    assert len(one_line("x" * 10_000)) < 1000
