"""Hand-written Markdown pages: their front matter, citations `[@id]` and inserts `[[name]]`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import Field, TypeAdapter

from generator.diagnostics import Diagnostic
from generator.model.base import Entry, Label, Line
from generator.shape import shape
from generator.source import read

CITATION = re.compile(r"\[@([A-Za-z0-9_-]+)\]")
INSERT = re.compile(r"^\[\[([a-z-]+)(?:: *([A-Za-z0-9_-]+))?\]\]$", re.MULTILINE)
_FRONT = re.compile(rb"\A---\n(.*?\n)---\n", re.DOTALL)


class FrontMatter(Entry):
    """The lines between `---` at the head of a page."""

    title: Label = Field(description="Title of the page.")
    description: Line = Field(description="What the page holds, in one sentence; search engines show it.")


@dataclass(frozen=True)
class Page:
    """A Markdown page as its author wrote it; `body` starts in line `first_line` of the file."""

    path: str
    front: FrontMatter
    body: str
    first_line: int

    def citations(self) -> Iterator[tuple[str, int, int]]:
        """Each cited id with its line and column."""
        return self._matches(CITATION)

    def inserts(self) -> Iterator[tuple[str, int, int]]:
        """Each insert's name, or `name: argument`, with its line and column."""
        return self._matches(INSERT)

    def _matches(self, pattern: re.Pattern[str]) -> Iterator[tuple[str, int, int]]:
        for number, line in enumerate(self.body.split("\n"), self.first_line):
            for match in pattern.finditer(line):
                yield ": ".join(filter(None, match.groups())), number, match.start() + 1

    def problem(self, line: int, column: int, code: str, message: str, hint: str) -> Diagnostic:
        """Give an error at a place of the file."""
        return Diagnostic(
            self.path, line, column, code, message, hint, source=self.body.split("\n")[line - self.first_line]
        )


_FRONT_MATTER = TypeAdapter(FrontMatter)


def read_page(path: str, raw: bytes) -> tuple[Page | None, list[Diagnostic]]:
    """Read one Markdown page; give the page, or None and every problem found."""
    raw = raw.replace(b"\r\n", b"\n")
    match = _FRONT.match(raw)
    if not match:
        hint = "Begin the file with `---`, `title: ...`, `description: ...` and `---`, a line each."
        return None, [Diagnostic(path, 1, 1, "Y120", "the page has no title and description at its head", hint)]
    document, problems = read(path, b"\n" + match[1])  # the empty line keeps line numbers true
    if document is None:
        return None, problems
    shaped = shape(document, _FRONT_MATTER)
    front, problems = shaped
    try:
        body = raw[match.end() :].decode("utf-8")
    except UnicodeDecodeError:
        hint = "Save it again with encoding UTF-8."
        return None, [*problems, Diagnostic(path, 1, 1, "Y101", "the file is not saved as UTF-8", hint)]
    if front is None:
        return None, problems
    return Page(path, front, body, match[0].count(b"\n") + 1), []
