"""T420 to T423: how large a page may be. Nobody sensible meets these; whoever does would wait for the site builder."""

import re
from collections.abc import Iterator, Sequence

from unhunch.problems.code import Words, wording
from unhunch.problems.diagnostics import Diagnostic, Place

MAX_CHARACTERS, MAX_LINES = 60_000, 2_000
MAX_LINE = 4_000
MAX_BRACKETS, MAX_BRACKETS_TOGETHER, MAX_ANGLES = 4_000, 400, 300
MAX_DEPTH = 20

_INDENT = 4
_DEEPER = re.compile(r"(?:[ \t]*(?:[>*+-]|\d+[.)])(?=[ \t>]|$))+|[ \t]*>+")
_MARKER = re.compile(r"[>*+-]|\d+[.)]")


@wording("T420", "long-page")
def long_page(size: int, most: int, what: str) -> Words:
    """A page has at most 60,000 characters and 2,000 lines: about thirty printed pages."""
    return f"the page has {size:,} {what}; at most {most:,} can be read", "Make two pages of it."


@wording("T421", "long-line-of-page")
def long_line(size: int) -> Words:
    """A line of a page has at most 4,000 characters."""
    return f"the line has {size:,} characters; at most {MAX_LINE:,} can be read", "Press Enter after a sentence."


@wording("T422", "crowded-brackets")
def crowded_brackets(size: int, most: int, sign: str) -> Words:
    """Between two empty lines stand at most 400 opening brackets. A page has at most 4,000, and 300 signs for less."""
    hint = "Leave an empty line between paragraphs, and take out what is no link."
    return f"here are {size:,} times `{sign}`; at most {most:,} can be read", hint


@wording("T423", "deep-nesting")
def deep_nesting() -> Words:
    """Lists and quotations stand in each other at most twenty deep."""
    return f"lists or quotations stand in each other more than {MAX_DEPTH} deep", "Begin a new list or paragraph."


CODES = (long_page, long_line, crowded_brackets, deep_nesting)


def overlong(path: str, lines: Sequence[str], first: int) -> Iterator[Diagnostic]:
    """Yield what is too large in the text of a page, whose lines begin in line `first` of its file."""
    size = sum(map(len, lines)) + len(lines) - 1
    if size > MAX_CHARACTERS:
        yield long_page(Place(path), size, MAX_CHARACTERS, "characters")
    if len(lines) > MAX_LINES:
        yield long_page(Place(path), len(lines), MAX_LINES, "lines")
    for number, line in enumerate(lines, first):
        if len(line) > MAX_LINE:
            yield long_line(Place(path, number, 1, line), len(line))
        elif _depth(line) > MAX_DEPTH:
            yield deep_nesting(Place(path, number, 1, line))
    yield from _crowded(path, lines, first)


def _depth(line: str) -> int:
    """How many lists and quotations a line may open or stand in."""
    wide = line.expandtabs(_INDENT)
    opened = _DEEPER.match(wide)
    if opened is None:
        return (len(wide) - len(wide.lstrip(" "))) // _INDENT
    indent = len(wide) - len(wide.lstrip(" "))
    return indent // _INDENT + len(_MARKER.findall(opened[0]))


def _crowded(path: str, lines: Sequence[str], first: int) -> Iterator[Diagnostic]:
    for sign, most in (("[", MAX_BRACKETS), ("<", MAX_ANGLES)):
        count = sum(line.count(sign) for line in lines)
        if count > most:
            yield crowded_brackets(Place(path), count, most, sign)
    start, together = first, 0
    for number, line in enumerate([*lines, ""], first):
        together += line.count("[")
        if not line.strip():
            if together > MAX_BRACKETS_TOGETHER:
                place = Place(path, start, 1, lines[start - first])
                yield crowded_brackets(place, together, MAX_BRACKETS_TOGETHER, "[")
            start, together = number + 1, 0
