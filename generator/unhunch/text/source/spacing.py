"""Spaces that are missing after a colon or a dash, as in `level:1`, or that are too many or too few before a line."""

import re
from collections.abc import Sequence

from unhunch.problems.diagnostics import Diagnostic, Place
from unhunch.problems.edits import Edit
from unhunch.text.source import mistakes

_NO_SPACE = re.compile(r"(?P<start>[ ]*(?:- +)*)(?:(?P<key>[A-Za-z_][\w-]*):(?=[^\s:/])|-(?=[^ -]))(?P<value>.+)")


def missing_space(path: str, lines: Sequence[str], number: int) -> Diagnostic | None:
    """Give the problem of a line without that space; lines below with the same dash are one mistake with it."""
    found = _at(lines, number)
    if found is None:
        return None
    edits: list[Edit] = []
    last = number
    match: re.Match[str] | None = found
    while match is not None and (match["start"], match["key"]) == (found["start"], found["key"]):
        value = match.start("value") + 1
        gap = len(match["value"]) - len(match["value"].lstrip())
        edits.append(Edit(path, (last, value), (last, value + gap), " "))
        match = _at(lines, last + 1) if found["key"] is None else None
        last += 1
    mark = f"{found['key']}:" if found["key"] else "-"
    place = Place(path, number, found.start("value") + 1, lines[number - 1])
    better = [f"{mark} {found['value'].strip()}"]
    return mistakes.missing_space(place, mark, better, tuple(edits), last - 1 if last > number + 1 else 0)


def _at(lines: Sequence[str], number: int) -> re.Match[str] | None:
    return _NO_SPACE.fullmatch(lines[number - 1]) if 0 < number <= len(lines) else None


def indented(place: Place, column: int, like: int) -> Diagnostic:
    """Give the problem of a line that should begin in another column, like another line."""
    start = len(place.source) - len(place.source.lstrip()) + 1
    edit = Edit(place.path, (place.line, 1), (place.line, start), " " * (column - 1))
    return mistakes.indentation(place, column, like, (edit,))
