"""Keys put into the order of the model, each with its value and the notes above it, by moving whole lines."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from unhunch.text.shape.fields import at, fields
from unhunch.text.source import Document, Loc, read

_MODELINE = "# yaml-language-server:"
_MOST = 200
"""So many places are put in order at once; a file has a tenth of them, and what is left waits for the next time."""

_GOES_ON = re.compile(r"-( |$)|[\]}]")
_LAST = "references"
"""Sources come last, after what they are the sources of, also where a model adds keys to those of another."""


@dataclass(frozen=True)
class _Block:
    """Lines `start` to `end` (from 0, the end not included) of a key that stands in line `at`."""

    key: str
    start: int
    at: int
    end: int


def in_order(path: str, text: str, kind: Any) -> str:  # noqa: ANN401 - a type expression has no narrower type
    """Give the text with its keys in order, as far as whole lines can be moved; `kind` is the type of the file's data.

    A text that does not read is given as it is.
    """
    document, _ = read(path, text.encode())
    if document is None:
        return text
    names = {loc: _names(kind, loc) for loc in _out_of_order(document, kind)}
    # The innermost first: lines that move within a value move no line of what is around it.
    innermost = sorted(names, key=len, reverse=True)[:_MOST]
    return "\n".join(_ordered(document, innermost, names).lines)


def _ordered(document: Document, locs: Sequence[Loc], names: Mapping[Loc, Sequence[str]]) -> Document:
    """Give the document with the keys at those places in order; where that would change what it says, as it is."""
    if not locs:
        return document
    lines = list(document.lines)
    keys = _keys(document)
    for loc in locs:
        _move(lines, document, loc, keys[loc], names[loc])
    again, _ = read(document.path, "\n".join(lines).encode())
    if again is not None and again.data == document.data:
        return again
    half = len(locs) // 2
    return _ordered(_ordered(document, locs[:half], names), locs[half:], names) if half else document


def _names(kind: Any, loc: Loc) -> Sequence[str]:  # noqa: ANN401 - a type expression
    return sorted(fields(at(kind, loc)), key=lambda name: name == _LAST)


def _out_of_order(document: Document, kind: Any) -> Iterator[Loc]:  # noqa: ANN401 - a type expression
    """Yield where keys stand in another order than the model's, if lines can be moved there."""
    for loc, keys in _keys(document).items():
        names = _names(kind, loc)
        known = [key for key in names if key in keys]
        if known != keys and set(keys) <= set(names) and _movable(document, loc, keys):
            yield loc


def _keys(document: Document) -> dict[Loc, list[str]]:
    """Give the keys at each place in the order of the file."""
    found: dict[Loc, list[str]] = {}
    for loc in sorted(document.keys, key=lambda loc: document.keys[loc]):
        found.setdefault(loc[:-1], []).append(str(loc[-1]))
    return found


def _movable(document: Document, loc: Loc, keys: Sequence[str]) -> bool:
    """Whether each key begins its line, in one column; only the first may stand after the dash of an item."""
    marks = [document.keys[(*loc, key)] for key in keys]
    before = [document.lines[line - 1][: column - 1] for line, column in marks]
    return (
        len({column for _, column in marks}) == 1 and not before[0].strip(" -") and not any(map(str.strip, before[1:]))
    )


def _move(lines: list[str], document: Document, loc: Loc, keys: Sequence[str], names: Sequence[str]) -> None:
    """Put the lines of the keys at a place into the order of `names`."""
    indent = document.keys[(*loc, keys[0])][1] - 1
    blocks = _blocks(document, loc, keys, indent)
    first = blocks[0]
    dash, lines[first.at] = lines[first.at][:indent], " " * indent + lines[first.at][indent:]
    ordered = sorted(blocks, key=lambda block: names.index(block.key))
    lines[ordered[0].at] = dash + lines[ordered[0].at][indent:]
    gaps = [lines[block.end : after] for block, after in zip(blocks, [b.start for b in blocks[1:]] + [0], strict=True)]
    moved = [line for block, gap in zip(ordered, gaps, strict=True) for line in [*lines[block.start : block.end], *gap]]
    lines[first.start : blocks[-1].end] = moved


def _blocks(document: Document, loc: Loc, keys: Sequence[str], indent: int) -> list[_Block]:
    """Give the lines of each key; empty lines between two of them belong to neither."""
    lines, at = document.lines, [document.keys[(*loc, key)][0] - 1 for key in keys]
    starts = [_start(lines, line, indent) for line in at]
    ends = [_end(lines, line, indent) for line in at]
    return [_Block(*block) for block in zip(keys, starts, at, ends, strict=True)]


def _start(lines: Sequence[str], line: int, indent: int) -> int:
    """Give where the notes directly above a key begin. After the dash of an item, those above it are on the item."""
    if lines[line][:indent].strip():
        return line
    while line and _is_note(lines[line - 1], indent) and not lines[line - 1].startswith(_MODELINE):
        line -= 1
    return line


def _is_note(line: str, indent: int) -> bool:
    return line.startswith(" " * indent + "#")


def _end(lines: Sequence[str], line: int, indent: int) -> int:
    """Give the line after a key's value: all that is indented further, and items and brackets in the key's column."""
    end = line + 1
    for number in range(line + 1, len(lines)):
        text = lines[number].strip()
        inside = len(lines[number]) - len(lines[number].lstrip())
        further = inside > indent or (inside == indent and _GOES_ON.match(text) is not None)
        if text and further:
            end = number + 1
        elif text and not text.startswith("#"):
            break
    return end
