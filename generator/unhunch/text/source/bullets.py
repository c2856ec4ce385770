"""Lists with the bullets of a letter, a dot or a number, to the list with dashes that is meant."""

import re
from collections.abc import Sequence

from unhunch.problems.diagnostics import Diagnostic, Place
from unhunch.problems.edits import Edit
from unhunch.text.source import mistakes

_BULLET = re.compile(
    r"(?P<indent>[ ]*)"
    r"(?P<bullet>[*+](?=[ \t])|[•·‣◦▪●○■–—−\uf0b7]|\(?(?:[0-9]{1,2}|[a-z])[.)](?=[ \t]))"  # noqa: RUF001 - meant
    r"(?P<gap>[ \t\u00a0]*)(?P<text>\S.*)"
)
_SHOWN = 60


def other_bullet(path: str, lines: Sequence[str], number: int) -> Diagnostic | None:
    """Give the problem of the list that the line belongs to, if it begins as an item of a list elsewhere does."""
    here = _at(lines, number)
    if here is None:
        return None
    first = last = number
    while _alike(_at(lines, first - 1), here):
        first -= 1
    edits: list[Edit] = []
    found = _at(lines, first)
    while found and _alike(found, here):
        edits.append(
            Edit(path, (last_ := first + len(edits), found.start("bullet") + 1), (last_, found.start("text") + 1), "- ")
        )
        last = last_
        found = _at(lines, last + 1)
    text = lines[first - 1].strip()
    begin = _at(lines, first)
    better = begin["text"].strip() if begin else text
    place = Place(path, first, here.start("bullet") + 1, lines[first - 1])
    shown = better if len(better) <= _SHOWN else better[:_SHOWN].rsplit(" ", 1)[0] + " ..."
    return mistakes.other_bullet(place, here["bullet"], f"- {shown}", (first, last), tuple(edits))


def _at(lines: Sequence[str], number: int) -> re.Match[str] | None:
    return _BULLET.fullmatch(lines[number - 1]) if 0 < number <= len(lines) else None


def _alike(found: re.Match[str] | None, other: re.Match[str]) -> bool:
    return found is not None and found["indent"] == other["indent"]
