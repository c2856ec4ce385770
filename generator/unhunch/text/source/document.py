"""A file's data, and where each key and value of it stands."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from unhunch.problems.diagnostics import Place
from unhunch.problems.edits import Edit, Mark

Loc: TypeAlias = tuple[str | int, ...]
"""Where a value stands: the keys and indexes that lead to it."""


@dataclass(frozen=True)
class Document:
    """A file's data with positions. `written` holds plain values that are not text as they stand in the file.

    `values` and `keys` tell where each begins, `ends` and `key_ends` where each ends, the end not included.
    """

    path: str
    lines: tuple[str, ...]
    data: object
    values: dict[Loc, Mark]
    keys: dict[Loc, Mark]
    written: dict[Loc, str] = field(default_factory=dict)
    ends: dict[Loc, Mark] = field(default_factory=dict)
    key_ends: dict[Loc, Mark] = field(default_factory=dict)

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
        end = (line, column + len(word)) if word else (self.key_ends if at_key else self.ends).get(loc)
        return Place(self.path, line, column, self.lines[line - 1] if line <= len(self.lines) else "", end)

    def instead(self, loc: Loc, text: str) -> Edit:
        """Give the edit that puts a text in the place of a value; it begins after the key's colon and a space."""
        start, end = self.mark(loc), self.end(loc)
        key_end = self.key_ends.get(loc)
        if key_end and self._between(key_end, start).split() == [":"]:
            start, text = (key_end[0], key_end[1] + 1), f" {text}"
        return Edit(self.path, start, max(start, end), text)

    def pair(self, loc: Loc, text: str) -> Edit:
        """Give the edit that puts a text in the place of a key and its value."""
        start = self.key_start(loc)
        return Edit(self.path, start, max(start, self.key_ends.get(loc, start), self.end(loc)), text)

    def _between(self, start: Mark, end: Mark) -> str:
        """Give what stands between two places, with a line break for each one between them."""
        lines = [*self.lines[start[0] - 1 : end[0]], ""]
        lines[end[0] - start[0]] = lines[end[0] - start[0]][: end[1] - 1]
        lines[0] = lines[0][start[1] - 1 :]
        return "\n".join(lines[: end[0] - start[0] + 1])

    def in_brackets(self, loc: Loc) -> bool:
        """Whether a place is inside brackets or braces, where everything stands on one line."""
        around = (self.values.get(loc[:length]) for length in range(len(loc)))
        return any(self.lines[line - 1][column - 1 : column] in ("{", "[") for line, column in filter(None, around))

    def end(self, loc: Loc) -> Mark:
        """Give where a value ends, if that is known; else where it begins."""
        return self.ends.get(loc, self.mark(loc))

    def key_start(self, loc: Loc) -> Mark:
        """Give where a key begins, or the nearest thing around it whose place is known."""
        return self._mark(loc, self.keys)

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
