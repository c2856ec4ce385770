"""What other programs leave in a file: marks of git, fences of code, web pages, tables. Each is told as a whole."""

import re
from collections.abc import Iterator, Sequence

from unhunch.problems.diagnostics import Diagnostic, Place
from unhunch.problems.edits import Edit, Suggestion, without_line
from unhunch.text.source import mistakes

_OURS, _BASE, _BETWEEN, _THEIRS = "<<<<<<<", "|||||||", "=======", ">>>>>>>"
_FENCE = re.compile(r"[ ]?(?:`{3,}|~{3,})[\w+.-]*[ ]*")
_WEB_PAGE = re.compile(r"<(?:[a-zA-Z][^<>]*|/[a-zA-Z]+|!DOCTYPE[^<>]*|!--.*|\?xml.*)>?", re.IGNORECASE)
_RICH_TEXT = "{\\rtf"
_BETWEEN_CELLS = ",;\t|"
_FEWEST_CELLS = 3


def foreign(path: str, lines: Sequence[str]) -> list[Diagnostic]:
    """Give the problems that make it idle to read a YAML file."""
    if any(line.startswith((_OURS, "`", "~", " `", " ~")) for line in lines):
        return [*conflicts(path, lines)] or [*_fences(path, lines)] or [*_other_format(path, lines)]
    return [*_other_format(path, lines)]


def conflicts(path: str, lines: Sequence[str]) -> Iterator[Diagnostic]:
    """Yield each place where git could not join two versions, in a file of any kind."""
    found: dict[str, int] = {}
    for number, line in enumerate(lines, 1):
        mark = line[:7]
        if mark == _OURS and line[7:8] in ("", " "):
            found = {_OURS: number}
        elif (mark == _BETWEEN == line.rstrip() or (mark == _BASE and line[7:8] in ("", " "))) and found:
            found.setdefault(mark, number)
        elif mark == _THEIRS and line[7:8] in ("", " ") and _BETWEEN in found:
            first, middle = found[_OURS], found[_BETWEEN]
            keeps = (
                _only(path, first, found.get(_BASE, middle), number),
                _only(path, middle, number, first, after=True),
            )
            yield mistakes.merge_conflict(Place(path, first, 1, lines[first - 1]), (first, middle, number), keeps)
            found = {}


def _only(path: str, start: int, end: int, other: int, *, after: bool = False) -> Suggestion:
    """Give the edits that keep what stands between two marks, and take out the marks and all up to the other end."""
    if after:
        return Edit(path, (other, 1), (start + 1, 1), ""), without_line(path, end)
    return without_line(path, start), Edit(path, (end, 1), (other + 1, 1), "")


def fence_lines(lines: Sequence[str]) -> tuple[int, ...]:
    """Give the numbers of the lines of three backticks or tildes that a whole file was copied with."""
    numbers = [number for number, line in enumerate(lines, 1) if line.strip()]
    outer = {numbers[0], numbers[-1]} if numbers else set()
    return tuple(n for n in numbers if _FENCE.fullmatch(lines[n - 1]) and (n in outer or lines[n - 1][0] == "`"))


def fence_around(path: str, lines: Sequence[str]) -> Iterator[Diagnostic]:
    """Yield the problem of a page that was copied with the marks around it; other fences are code that it shows."""
    filled = [number for number, line in enumerate(lines, 1) if line.strip()]
    inner = filled[1:2] and lines[filled[1] - 1].rstrip() == "---"
    if inner and _FENCE.fullmatch(lines[filled[0] - 1]):
        last = [filled[-1]] if _FENCE.fullmatch(lines[filled[-1] - 1]) else []
        found = [filled[0], *last]
        place = Place(path, found[0], 1, lines[found[0] - 1])
        yield mistakes.code_fence(place, found, tuple(without_line(path, number) for number in found))


def _fences(path: str, lines: Sequence[str]) -> Iterator[Diagnostic]:
    if found := fence_lines(lines):
        place = Place(path, found[0], 1, lines[found[0] - 1])
        yield mistakes.code_fence(place, found, tuple(without_line(path, number) for number in found))


def _other_format(path: str, lines: Sequence[str]) -> Iterator[Diagnostic]:
    filled = [number for number, line in enumerate(lines, 1) if line.strip()][:2]
    if not filled:
        return
    first = lines[filled[0] - 1].strip()
    place = Place(path, filled[0], 1, lines[filled[0] - 1])
    if _WEB_PAGE.match(first):
        yield mistakes.other_format(place, "a web page (HTML)")
    elif first.startswith(_RICH_TEXT):
        yield mistakes.other_format(place, "a file of a word processor")
    elif len(filled) > 1 and _cells(first) and _cells(first) == _cells(lines[filled[1] - 1].strip()):
        yield mistakes.other_format(place, "a table")


def _cells(line: str) -> tuple[str, int] | None:
    """Give what stands between the cells of a table's row, and how many cells there are; None for another line."""
    if ":" in line or line.startswith(("-", "[", "{", "#")):
        return None
    most = max(_BETWEEN_CELLS, key=line.count)
    return (most, line.count(most) + 1) if line.count(most) + 1 >= _FEWEST_CELLS else None
