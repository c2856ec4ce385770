"""Bytes to lines of text that are safe to parse: the right encoding, a bounded size, no invisible characters."""

import re
from collections.abc import Iterator
from itertools import islice

from unhunch.problems.codes import source as codes
from unhunch.problems.diagnostics import Diagnostic, Place

_MARKS = {b"\xef\xbb\xbf": "BOM", b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}
_LINE_END = re.compile(r"\r\n|\r|\n")
# Every character that a terminal or YAML could act on, and the line ends that only some programs know.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_TAB = re.compile(r"(?P<before> *)(?P<tabs>\t+)")
_ODD = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
ODD_SPACE = re.compile(rf"(?P<before>[ ]*(?:- *)*+(?:[\w-]++:)?[ ]*)(?P<space>[{_ODD}]+)")
"""Spaces of another kind where YAML counts spaces."""


def decode(path: str, raw: bytes) -> tuple[tuple[str, ...], list[Diagnostic]]:
    """Give the lines of a file without their ends, and every problem; Windows line ends are as good as any."""
    start = Place(path)
    if len(raw) > codes.MAX_BYTES:
        return (), [codes.too_large(start)]
    for mark, name in _MARKS.items():
        if raw.startswith(mark):
            return (), [codes.byte_order_mark(start, name)]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = _lines(raw[: error.start].decode("utf-8"))
        source = raw.splitlines()[len(before) - 1].decode("utf-8", "replace")
        place = Place(path, len(before), len(before[-1]) + 1, source)
        return (), [codes.encoding(place, raw[error.start])]
    lines = _lines(text)
    return lines, [*islice(_invisible(path, lines), codes.MAX_PROBLEMS + 1)]


def _lines(text: str) -> tuple[str, ...]:
    return tuple(_LINE_END.split(text))


def _invisible(path: str, lines: tuple[str, ...]) -> Iterator[Diagnostic]:
    for number, line in enumerate(lines, 1):
        if not line.isprintable():  # a quick look, as nearly every line is
            for match in _CONTROL.finditer(line):
                yield codes.control_character(Place(path, number, match.start() + 1, line), match[0])


def _indent_below(lines: tuple[str, ...]) -> int:
    """The number of spaces that a line after these most likely begins with."""
    above = next((line for line in reversed(lines) if line.strip() and not line.lstrip(" ").startswith("\t")), "")
    return len(above) - len(above.lstrip(" ")) + (2 if above.rstrip().endswith(":") else 0)


def spacing(path: str, lines: tuple[str, ...]) -> Iterator[Diagnostic]:
    """Yield tabs and odd spaces that stand where YAML counts spaces."""
    for number, line in enumerate(lines, 1):
        if line.isprintable():
            continue
        if match := _TAB.match(line):
            yield codes.tab(
                Place(path, number, match.end("before") + 1, line, (number, match.end("tabs") + 1)),
                len(match["tabs"]),
                _indent_below(lines[: number - 1]),
            )
        elif match := ODD_SPACE.match(line):
            yield codes.odd_space(
                Place(path, number, match.end("before") + 1, line, (number, match.end("space") + 1)),
                match["space"][0],
                len(match["space"]),
            )
