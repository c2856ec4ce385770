"""A file's data, and where each key and value of it stands."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from generator.diagnostics import Place

Loc: TypeAlias = tuple[str | int, ...]
"""Where a value stands: the keys and indexes that lead to it."""

Mark: TypeAlias = tuple[int, int]
"""Line and column, both from 1."""


@dataclass(frozen=True)
class Document:
    """A file's data with positions. `written` holds plain values that are not text as they stand in the file."""

    path: str
    lines: tuple[str, ...]
    data: object
    values: dict[Loc, Mark]
    keys: dict[Loc, Mark]
    written: dict[Loc, str] = field(default_factory=dict)

    @cached_property
    def texts(self) -> tuple[tuple[Loc, str], ...]:
        """Every text of the data with where it stands; kept, as many rules walk over it."""
        return tuple(_texts(self.data, ()))

    def place(self, loc: Loc, *, at_key: bool = False, word: str = "") -> Place:
        """Give the place of the value (or key) that `loc` leads to, or of the nearest thing around it.

        With `word`, give the place where it first stands in or after the value, if it stands in the file as it is.
        """
        mark = self._mark(loc, self.keys if at_key else self.values)
        line, column = self._mark_of(word, mark) if word else mark
        return Place(self.path, line, column, self.lines[line - 1] if line <= len(self.lines) else "")

    def mark(self, loc: Loc) -> Mark:
        """Give line and column of the value that `loc` leads to, or of the nearest thing around it."""
        return self._mark(loc, self.values)

    def _mark(self, loc: Loc, marks: dict[Loc, Mark]) -> Mark:
        while loc and loc not in marks:
            loc = loc[:-1]
        return marks.get(loc) or self.values.get(loc, (1, 1))

    def _mark_of(self, word: str, start: Mark) -> Mark:
        line, column = start
        after = column - 1
        for number in range(line, len(self.lines) + 1):
            index = self.lines[number - 1].find(word, after)
            if index >= 0:
                return number, index + 1
            after = 0
        return start


def _texts(data: object, loc: Loc) -> Iterator[tuple[Loc, str]]:
    if isinstance(data, str):
        yield loc, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _texts(value, (*loc, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _texts(value, (*loc, index))
