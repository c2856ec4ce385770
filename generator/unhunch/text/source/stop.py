"""Where the parser stopped, and the lines around: what explanations of a mistake look at."""

import re
from collections.abc import Collection
from dataclasses import dataclass

import yaml

from unhunch.problems.advice import Advice, write
from unhunch.problems.diagnostics import Place
from unhunch.problems.edits import Edit, Mark

KEY = re.compile(r"^(?P<indent>[ ]*)(?P<dash>(?:- +)*)(?P<key>[\w-]+):(?: +(?P<value>.*))?$")
"""A line that begins with a key, perhaps after the dash of an item."""

ITEM = re.compile(r"^[ ]*- ")
"""A line that begins with the dash of an item."""

TEXT = re.compile(r"^[ ]*(?P<before>(?:- +)*(?:[\w-]+: +)?)(?P<text>.+?)\s*$")
"""A line as what stands before its text, and the text."""


@dataclass(frozen=True)
class Stop:
    """Where and why the parser stopped.

    `context` is where the thing began that it was reading; `known` are the keys that a file of its kind may have.
    """

    path: str
    lines: tuple[str, ...]
    reason: str
    mark: Mark
    doing: str
    context: Mark
    known: Collection[str]

    def text(self, line: int) -> str:
        """Give a line, or nothing where there is none."""
        return self.lines[line - 1] if 0 < line <= len(self.lines) else ""

    def start(self, line: int) -> int:
        """Give the column in which a line begins."""
        return len(self.text(line)) - len(self.text(line).lstrip()) + 1

    def place(self, mark: Mark) -> Place:
        """Give a place of the file."""
        line, column = mark
        return Place(self.path, line, column, self.text(line))

    def above(self, line: int) -> int:
        """The number of the nearest line above that is neither empty nor a note; 0 if there is none."""
        return next((n for n in range(line - 1, 0, -1) if (t := self.text(n).strip()) and not t.startswith("#")), 0)

    def edit(self, line: int, start: int, end: int, text: str) -> Edit:
        """Give the edit that puts a text in the place of columns of a line; the end is not included."""
        return Edit(self.path, (line, start), (line, end), text)

    def better(self, line: int, start: int, text: str) -> Advice | None:
        """Give the advice to write a text from a column (from 0) to the line's end, if the line can be read then."""
        whole = self.text(line)[:start] + text
        if not _reads(whole.strip()):
            return None
        return write(whole.strip(), self.edit(line, start + 1, len(self.text(line)) + 1, text))


def quoted(text: str) -> str:
    """Give a text in quotes, in those that it does not hold if there is a choice."""
    if '"' in text and "'" not in text:
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _reads(line: str) -> bool:
    try:
        return bool([*yaml.parse(line, Loader=yaml.CSafeLoader)])
    except yaml.YAMLError:
        return False
