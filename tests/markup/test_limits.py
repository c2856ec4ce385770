"""Limits of a page, which are met before Markdown is."""

from time import process_time

import pytest

from unhunch.text.markup.dialect import render
from unhunch.text.markup.limits import (
    MAX_ANGLES,
    MAX_BRACKETS_TOGETHER,
    MAX_CHARACTERS,
    MAX_DEPTH,
    MAX_LINE,
    MAX_LINES,
    overlong,
)
from unhunch.text.markup.reading import read_markup

CPU_SECONDS = 10
"""Ten times what the slowest takes."""
UNITS = (
    *(
        "[",
        "![",
        "[a](",
        "[a][",
        "[a]: b\n",
        "*",
        "*a ",
        "**a",
        "_",
        "*_",
        "`",
        "`a ",
        "``a` ",
        "\\",
        "\\`",
        "<",
        "<a ",
    ),
    *(
        "<a",
        "</a>",
        "<!--",
        "<?",
        "<![CDATA[",
        "<div>\n",
        "<div markdown>\n",
        "<a b=",
        '<a b="',
        "<a://",
        "<a@",
        "&",
        "&#",
    ),
    *("{", "{ a", "{#a} ", "|", "| ` |\n", "a|b\n", "- a\n", "1. a\n", "> a\n", "- ", "1. ", "> ", "# a\n", "a\n=\n"),
    *(
        "---\n",
        "~~~ a\n",
        "```\n",
        "!!! note\n\n    a\n\n",
        "    a\n",
        "a  \n",
        '"',
        "'",
        "(",
        ")",
        "]",
        "[[a]]\n",
        " [@a]",
    ),
    *("[a](b) ", "a\n\n", "\n", " ", "x " * 30 + "\n", "*[a]: b\n", "![a](b){ c }"),
)


def codes(text: str) -> list[str]:
    return [problem.code for problem in overlong("a.md", text.split("\n"), 1)]


@pytest.mark.parametrize(
    ("code", "most", "more"),
    [
        ("T420", "a\n" * (MAX_LINES - 1), "a\n" * MAX_LINES),
        ("T420", ("a" * 99 + "\n") * (MAX_CHARACTERS // 100), ("a" * 99 + "\n") * (MAX_CHARACTERS // 100 + 1)),
        ("T421", "a" * MAX_LINE, "a" * (MAX_LINE + 1)),
        ("T422", "[" * MAX_BRACKETS_TOGETHER + "\n\n[", "[" * MAX_BRACKETS_TOGETHER + "\n["),
        ("T422", "[[\n\n" * 900, "[[[[[\n\n" * 801),
        ("T422", "<" * MAX_ANGLES, "<\n\n" * (MAX_ANGLES + 1)),
        ("T423", "> " * MAX_DEPTH + "a", "> " * (MAX_DEPTH + 1) + "a"),
        ("T423", "1. " * MAX_DEPTH + "a", "1. " * (MAX_DEPTH + 1) + "a"),
        ("T423", "    " * MAX_DEPTH + "a", "    " * (MAX_DEPTH + 1) + "a"),
        ("T423", ">" * MAX_DEPTH, ">" * (MAX_DEPTH + 1)),
    ],
)
def test_a_limit_is_where_it_is_said_to_be(code: str, most: str, more: str) -> None:
    assert codes(most) == []
    assert codes(more) == [code]


@pytest.mark.untraced
@pytest.mark.parametrize("unit", UNITS)
def test_whatever_keeps_to_the_limits_is_read_in_time(unit: str) -> None:
    """One line of it, as long as may be; then as many as may be; each as far as the limits let it."""
    line = unit * (MAX_LINE // len(unit))
    texts = [unit * count for count in (MAX_CHARACTERS // len(unit), 1500, 300)]
    texts += ["\n\n".join([line] * (MAX_CHARACTERS // MAX_LINE - 1)), "\n\n".join([unit * 390] * 12), line, unit * 150]
    for text in texts:
        if not codes(text):
            start = process_time()
            read_markup(text)
            assert process_time() - start < CPU_SECONDS


def test_nesting_below_the_limit_is_rendered() -> None:
    assert render("1. " * MAX_DEPTH + "a").html.count("<ol>") == MAX_DEPTH
    assert not read_markup("- " * MAX_DEPTH + "a").too_deep
