"""What a person would type to follow a hint, as data: text that takes the place of other text in a file."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Mark: TypeAlias = tuple[int, int]
"""Line and column, both from 1."""


@dataclass(frozen=True, order=True)
class Edit:
    """`text` in the place of what stands from `start` up to `end`, the end not included; both alike only insert.

    `path` is relative to the catalog's root, with slashes.
    """

    path: str
    start: Mark
    end: Mark
    text: str


Suggestion: TypeAlias = tuple[Edit, ...]
"""Edits that are made together."""


def without_line(path: str, line: int) -> Edit:
    """Give the edit that takes a line out."""
    return Edit(path, (line, 1), (line + 1, 1), "")


def applied(lines: Sequence[str], edits: Iterable[Edit]) -> str:
    """Give the text of a file's lines (without their ends) with edits made in it; they must not overlap."""
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    text = "\n".join(lines)

    def offset(mark: Mark) -> int:
        line, column = mark
        return min(starts[min(line, len(starts)) - 1] + column - 1, len(text))

    for edit in sorted(edits, reverse=True):
        text = text[: offset(edit.start)] + edit.text + text[offset(edit.end) :]
    return text
