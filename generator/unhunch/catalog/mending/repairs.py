"""Characters that only look like YAML's own, put right where there is one way to read them.

Each repair gives the lines and the places that it changed. No line is added or taken away, so places stay true.
"""

import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

from unhunch.text.source import Document, Mark, read
from unhunch.text.source.decoding import ODD_SPACE

Repaired: TypeAlias = tuple[tuple[str, ...], frozenset[Mark]]
"""The lines, and where something changed in them."""

Repair: TypeAlias = Callable[[tuple[str, ...]], Repaired]

_TAB_WIDTHS = range(1, 9)
_INDENT = re.compile(r"[ \t]*")
_BEFORE_VALUE = r"^(?P<before>[ ]*(?:- +)*(?:[\w-]+: +)?)"
_CURLY = re.compile(  # a whole value in curly marks, with neither kind of mark nor a backslash inside
    _BEFORE_VALUE + r"(?:[“”„‟«»](?P<double>[^“”„‟«»\"\\]+)[“”„‟«»]|[‘’‚](?P<single>[^‘’‚'\"\\]+)[‘’‚])[ ]*$"  # noqa: RUF001 - the curly marks themselves are meant
)


def odd_spaces(lines: tuple[str, ...]) -> Repaired:
    """Make spaces of another kind ordinary ones where YAML counts them."""
    return _by_line(lines, _ordinary)


def _ordinary(line: str) -> str:
    while match := ODD_SPACE.match(line):
        start, end = match.span("space")
        line = line[:start] + " " * (end - start) + line[end:]
    return line


def tabs(lines: tuple[str, ...]) -> Repaired:
    """Make tabs at the start of lines spaces, if all widths of a tab with which the file reads give the same file."""
    if not any("\t" in indent[0] for line in lines if (indent := _INDENT.match(line))):
        return lines, frozenset()
    found: tuple[tuple[str, ...], object] | None = None
    for width in _TAB_WIDTHS:
        spaced = tuple(_widened(line, width) for line in lines)
        document, _ = read("", "\n".join(spaced).encode())
        if document is None:
            continue
        if found is not None and found[1] != document.data:
            return lines, frozenset()
        found = found or (spaced, document.data)
    return (found[0], frozenset()) if found else (lines, frozenset())


def _widened(line: str, width: int) -> str:
    end = len(line) - len(line.lstrip(" \t"))
    return line[:end].replace("\t", " " * width) + line[end:]


def curly_quotes(lines: tuple[str, ...]) -> Repaired:
    """Make curly quotation marks around a whole value straight."""
    return _by_line(lines, lambda line: _CURLY.sub(_straight, line))


def _straight(match: re.Match[str]) -> str:
    return f'{match["before"]}"{match["double"] or match["single"]}"'


def _by_line(lines: tuple[str, ...], repair: Callable[[str], str]) -> Repaired:
    repaired = tuple(map(repair, lines))
    changed = ((n, new, old) for n, (new, old) in enumerate(zip(repaired, lines, strict=True), 1) if new != old)
    return repaired, frozenset((number, _first_difference(new, old) + 1) for number, new, old in changed)


def _first_difference(new: str, old: str) -> int:
    return next((i for i, (a, b) in enumerate(zip(new, old, strict=False)) if a != b), min(len(new), len(old)))


def stands_at_its_place(document: Document, place: Mark) -> bool:
    """Whether a key or a value begins in the line of a place, at or after it: no text that goes on was changed."""
    line, column = place
    return any(mark[0] == line and mark[1] >= column for mark in _marks(document))


def _marks(document: Document) -> Iterator[Mark]:
    yield from document.keys.values()
    yield from document.values.values()


REPAIRS: dict[str, Repair] = {
    "spaces of another kind": odd_spaces,
    "tabs": tabs,
    "curly quotation marks": curly_quotes,
}

MENDED = frozenset({"Y102", "Y104", "Y116", "Y119"})
"""Codes of problems that can be mended where there is one way to do so."""
