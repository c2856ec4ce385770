"""What a page becomes: its code, its mentions, and the place of whatever it may not hold."""

import pytest

from unhunch.text.markup.reading import Reading, read_markup
from unhunch.text.markup.survey import Code


def code(text: str) -> list[str]:
    return [text[start:end] for start, end in read_markup(text).code.parts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a `b` c", ["`b`"]),
        ("``a ` b`` c", ["``a ` b``"]),
        ("\\`a` b `c", ["` b `"]),
        ("\\`a b", []),
        ("a\n\n    b <c>\n    1\n\nd", ["    b <c>", "    1"]),
        ("- a\n\n    b", []),
        ("!!! note\n\n    a\n\n        b", ["        b"]),
        ("```\na\n```\n\nb", ["```\na\n```"]),
        ("~~~ yaml\na\n~~~", ["~~~ yaml\na\n~~~"]),
        ("```\na", []),
        ("| a |\n|---|\n| `|` |", ["`|`"]),
        ("> `a`", ["`a`"]),
        ("a `b\nc` d", ["`b\nc`"]),
        ("    <b>", ["    <b>"]),
        ("    (<b>)", ["    (<b>)"]),
        ("    [@a] b", ["    [@a] b"]),
    ],
)
def test_code_is_what_markdown_makes_of_it(text: str, expected: list[str]) -> None:
    assert code(text) == expected


def test_blanks_for_code_leave_every_place_as_it_was() -> None:
    text = "a `b`\n\n    c\n\nd"
    assert read_markup(text).code.blanked(text) == "a    \n\n     \n\nd"


def test_a_place_is_in_code_or_not() -> None:
    parts = Code(((0, 4),), ((2, 8), (10, 12)))
    assert [at for at in range(13) if parts.holds(at)] == [*range(8), 10, 11]


def place(text: str, found: int) -> str:
    return text[found : found + 6]


@pytest.mark.parametrize(
    ("text", "what", "where"),
    [
        ("`x`\n\n## a { onclick=c }", "onclick", "onclic"),
        ("[a](javascript:b) `[a](javascript:b)`", "javascript:b", "javasc"),
        ("`[a](javascript:b)` [a](javascript:b)", "javascript:b", "javasc"),
        ("[a](&#106;avascript:b)", "javascript:b", "&#106;"),
        ("[a][b]\n\n[b]: data:c", "data:c", "data:c"),
        ("a\n\n<javascript://b>", "javascript://b", "<javas"),
        ("``` { onclick=a }\nb\n```", "onclick", "onclic"),
        ("![a](https://b.example/c)", "https://b.example/c", "https:"),
        ("a\n\n!!! md-x\n\n    a", "md-x", "md-x\n\n"),
    ],
)
def test_what_may_not_be_has_its_place(text: str, what: str, where: str) -> None:
    ((at, found),) = read_markup(text).foreign
    assert (found.found, place(text, at)) == (what, where)


def test_of_two_that_look_alike_the_one_outside_code_is_told() -> None:
    text = "`[a](javascript:b)` [a](javascript:b)"
    ((at, _),) = read_markup(text).foreign
    assert at == text.rindex("javascript")


def test_html_is_told_outside_code_and_not_where_it_is_a_link() -> None:
    text = "`<a>` <b> <https://toes.example/> <c@d.example>"
    assert read_markup(text).tags == ((6, "<b>"),)


def test_what_looks_like_mail_and_is_html_is_told_all_the_same() -> None:
    assert read_markup("<div/x=a@b.example>").unclear == 0


def test_what_is_left_open_before_an_insert_is_unclear() -> None:
    text = 'a `<b c="`\n\n[[routines]]'
    assert read_markup(text).unclear == text.index("[[")


def test_an_insert_stands_between_empty_lines_wherever_it_was_written() -> None:
    text = "a\n[[b]]\nc\n\n[[d]]\n\ne"
    assert read_markup(text).filled(text, lambda mention: f"({mention.name})") == "a\n\n(b)\n\nc\n\n(d)\n\ne"


def test_a_citation_stands_close_to_its_word() -> None:
    text = "a [@b] [@c] `[@d]`\n\n    [@e]\n"
    assert read_markup(text).filled(text, lambda mention: f"({mention.name})") == "a(b)(c) `[@d]`\n\n    [@e]\n"


def test_a_citation_in_a_link_or_a_picture_is_misplaced() -> None:
    assert [one.name for one in read_markup("[a [@b]](c) ![d [@e]](f) *[@g]*").misplaced] == ["b", "e"]


def test_marks_of_somebody_else_mislead_nobody() -> None:
    text = "\U00100000 `a` \U00100001 [@b]"
    assert code(text) == ["`a`"]
    assert [one.name for one in read_markup(text).citations] == ["b"]


def test_a_heading_gives_a_place_its_name_unless_it_cites() -> None:
    assert read_markup("# A b\n\n## C {#d}\n\n## E [@f]").ids == {"a-b", "d"}


def test_what_is_too_deep_is_said_and_not_a_crash() -> None:
    assert read_markup("1. " * 1500 + "a") == Reading(Code(), (), (), too_deep=True)
