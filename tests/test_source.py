"""YAML is read as it is written, with the place of everything."""

import pytest

from unhunch.problems.codes.source import MAX_PROBLEMS
from unhunch.text.source import read


def data(text: str) -> object:
    document, problems = read("a.yml", text.encode())
    assert document is not None, problems
    return document.data


def codes(text: str | bytes) -> list[str]:
    raw = text if isinstance(text, bytes) else text.encode()
    return [problem.code for problem in read("a.yml", raw)[1]]


@pytest.mark.parametrize("text", ["1:30", "NO", "yes", "On", "2026-01-31", "Null", ".inf", "1.2.3", "+", "e5"])
def test_a_surprise_of_yaml_stays_the_text_that_it_is(text: str) -> None:
    assert data(f"a: {text}") == {"a": text}


@pytest.mark.parametrize(
    ("text", "value"), [("7", 7), ("-3", -3), ("0", 0), ("1.10", 1.1), ("true", True), ("~", None)]
)
def test_what_everybody_reads_alike_is_converted(text: str, value: object) -> None:
    assert data(f"a: {text}") == {"a": value}


@pytest.mark.parametrize("text", ["010", "0x1F", "0b1", "0o7", "1_000", "1e5", "1.", "12345678901234567890", "007.5"])
def test_a_number_that_programs_read_differently_is_refused(text: str) -> None:
    assert codes(f"a: {text}") == ["Y115"]


@pytest.mark.parametrize("text", ['"010"', "'7'", "|\n  7", ">\n  true"])
def test_a_quoted_word_or_a_block_is_always_text(text: str) -> None:
    read_back = data(f"a: {text}")
    assert isinstance(read_back, dict)
    assert isinstance(read_back["a"], str)


def test_the_number_as_written_is_kept_for_messages() -> None:
    document, _ = read("a.yml", b"a: 1.10\nb: [2.50]")
    assert document is not None
    assert document.written == {("a",): "1.10", ("b", 0): "2.50"}


def test_every_key_and_value_has_its_place() -> None:
    document, _ = read("a.yml", b"a:\n  - b: c\n")
    assert document is not None
    assert document.values == {(): (1, 1), ("a",): (2, 3), ("a", 0): (2, 5), ("a", 0, "b"): (2, 8)}
    assert document.keys == {("a",): (1, 1), ("a", 0, "b"): (2, 5)}


def test_a_place_that_is_not_in_the_file_is_that_of_what_is_around_it() -> None:
    document, _ = read("a.yml", b"a:\n  b: c\n")
    assert document is not None
    assert (document.place(("a", "x", 3)).line, document.place(("a", "x", 3)).column) == (2, 3)
    assert document.place(("x",), at_key=True).line == 1


def test_words_within_a_folded_text_have_their_own_place() -> None:
    document, _ = read("a.yml", b"a: >-\n  one\n  two three\n")
    assert document is not None
    place = document.place(("a",), word="three")
    assert (place.line, place.column, place.source) == (3, 7, "  two three")


def test_windows_line_ends_and_old_ones_are_as_good_as_any() -> None:
    for end in ("\r\n", "\r", "\n"):
        assert data(end.join(["a: b", "c:", "- d", ""])) == {"a": "b", "c": ["d"]}


def test_every_invisible_character_of_a_file_is_told_at_once() -> None:
    assert codes("a: \x07b\nc: d\x1be\u2028\n") == ["Y118", "Y118", "Y118"]


def test_a_file_in_utf_16_is_told_by_its_mark() -> None:
    assert codes("a: b".encode("utf-16")) == ["Y102"]


def test_an_alias_bomb_is_refused_and_never_grows() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}, *a{n - 1}]" for n in range(1, 30)]
    assert set(codes("\n".join(lines))) == {"Y110"}


def test_brackets_without_end_stop_at_the_deepest_level() -> None:
    assert codes("a: " + "[\n" * 100_000) == ["Y113"]


@pytest.mark.parametrize("text", ["a: 1\n" * 5000, "{" + "a: 1,\n " * 30_000 + "}", "\x07" * 9999, "\ta\n" * 9999])
def test_reading_stops_after_one_problem_more_than_are_shown(text: str) -> None:
    assert len(codes(text)) == MAX_PROBLEMS + 1


@pytest.mark.parametrize("text", ["a: [" + "b, " * 3000 + "]", "a: " + "[" * 200_000, "{" + "a: 1, " * 40_000 + "}"])
def test_a_line_that_nobody_writes_is_not_even_read(text: str) -> None:
    assert codes(text) == ["Y171"]


def test_lists_and_keys_that_nobody_writes_end_the_reading() -> None:
    assert codes("a:\n" + "- b\n" * 2000) == []
    assert codes("a:\n" + "- b\n" * 2001) == ["Y170"]
    assert codes("\n".join(f"a{number}: b" for number in range(2001))) == ["Y170"]
    assert codes("a:\n" + "- b:\n" + "".join(f"  - c{number}:\n" for number in range(20_000))) == ["Y170"]


def test_what_the_parser_stumbles_over_is_not_told_when_its_cause_is() -> None:
    assert codes("a:\n\tb: c\n") == ["Y104"]
    assert codes("a: “b: c”\nd: e") == ["Y116"]


def test_an_item_that_is_indented_too_far_is_not_swallowed_by_the_one_above() -> None:
    assert codes("a:\n  - b\n    - c\n") == ["Y106"]


def test_a_note_after_a_value_is_fine_and_a_lost_number_is_not() -> None:
    assert codes("a: b # a note\n") == []
    assert codes("a: Exercise #1\n") == ["Y127"]
