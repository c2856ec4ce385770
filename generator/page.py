"""Hand-written Markdown pages: their front matter, citations `[@id]` and inserts `[[name]]`."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from pydantic import Field

from generator.diagnostics import Diagnostic, Place
from generator.model.base import Entry, Label, Line
from generator.shape import Shape
from generator.source import codes, read
from generator.source.decoding import decode
from generator.source.foreign import conflicts, fence_around

CITATION = re.compile(r"\[@([A-Za-z0-9_-]+)\]")
INSERT = re.compile(r"^\[\[([a-z-]+)(?:: *([A-Za-z0-9_-]+))?\]\]$", re.MULTILINE)

INSERTS = frozenset(
    {
        *("before-all", "emergency", "soon", "ask-first", "stop-if", "normal", "improvement", "safety-notes"),
        *("routines", "techniques", "treatments", "evidence-levels", "references", "articles", "glossary"),
        *("not-reviewed", "wanted-figures", "publisher", "report", "rules", "fields", "joints"),
        *("safety-check", "finder", "log", "offline", "changes", "privacy"),
    }
)
"""Names of inserts that pull in something there is one of."""

INSERTS_OF_ONE = frozenset({"routine", "technique"})
"""Names of inserts that pull in the entry whose id follows."""

_FENCE = re.compile(r" {0,3}(```+|~~~+)")
_CODE_SPAN = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")
_CODE_OR_CITATION = re.compile(rf"{_CODE_SPAN.pattern}| ?{CITATION.pattern.replace('(', '(?P<id>', 1)}")


class FrontMatter(Entry):
    """The lines between `---` at the head of a page."""

    title: Label = Field(description="Title of the page.")
    description: Line = Field(description="What the page holds, in one sentence; search engines show it.")
    menu: bool = Field(True, description="Whether the menu shows the page. Example: false")


@dataclass(frozen=True)
class Page:
    """A Markdown page as its author wrote it; `body` starts in line `first_line` of the file."""

    path: str
    front: FrontMatter
    body: str
    first_line: int

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The body's lines; kept, so that however many problems share their text."""
        return tuple(self.body.split("\n"))

    def citations(self) -> Iterator[tuple[str, int, int]]:
        """Each cited id with its line and column."""
        return self._matches(CITATION)

    def inserts(self) -> Iterator[tuple[str, int, int]]:
        """Each insert's name, or `name: argument`, with its line and column."""
        return self._matches(INSERT)

    def prose(self) -> Iterator[tuple[int, str]]:
        """Each line outside code with its number; code within a line is blanked, so that columns stay true."""
        for number, line, code in self._lines():
            if not code:
                yield number, _CODE_SPAN.sub(lambda span: " " * len(span[0]), line)

    def filled(self, cite: Callable[[str], str], insert: Callable[[str, str | None], str]) -> str:
        """Give the body with what `cite` gives for each id, and `insert` for each name and argument, outside code.

        A citation stands close to its word: the space before it goes.
        """
        return "\n".join(line if code else _filled(line, cite, insert) for _, line, code in self._lines())

    def _lines(self) -> Iterator[tuple[int, str, bool]]:
        """Each line with its number, and whether it belongs to a block of code."""
        fence = ""
        for number, line in enumerate(self.lines, self.first_line):
            match = _FENCE.match(line)
            opens = match[1] if match and not fence else ""
            yield number, line, bool(fence or opens)
            closes = bool(fence and match and match[1].startswith(fence))
            fence = "" if closes else fence or opens

    def place(self, line: int, column: int) -> Place:
        """Give a place of the file."""
        return Place(self.path, line, column, self.lines[line - self.first_line])

    def _matches(self, pattern: re.Pattern[str]) -> Iterator[tuple[str, int, int]]:
        for number, line in self.prose():
            for match in pattern.finditer(line):
                yield ": ".join(filter(None, match.groups())), number, match.start() + 1


def address_of(path: str) -> str:
    """Give the address of the page at a path below `pages`: `safety/` for safety.md, nothing for index.md."""
    parts = PurePosixPath(path).with_suffix("").parts
    return "".join(f"{part}/" for part in (parts[:-1] if parts[-1] == "index" else parts))


def _filled(line: str, cite: Callable[[str], str], insert: Callable[[str, str | None], str]) -> str:
    if match := INSERT.fullmatch(line):
        return insert(match[1], match[2])
    return _CODE_OR_CITATION.sub(lambda found: cite(found["id"]) if found["id"] else found[0], line)


_FRONT_MATTER = Shape(FrontMatter)


def read_page(path: str, raw: bytes) -> tuple[Page | None, list[Diagnostic]]:
    """Read one Markdown page; give the page, or None and every problem found."""
    lines, problems = decode(path, raw)
    problems = problems or [*conflicts(path, lines), *fence_around(path, lines)]
    if problems:
        return None, problems
    end = next((number for number, line in enumerate(lines) if number and line.rstrip() == "---"), None)
    if lines[0].rstrip() != "---" or end is None:
        return None, [codes.no_front_matter(Place(path))]
    front_lines = ["", *lines[1:end]]  # the empty line keeps line numbers true
    document, problems = read(path, "\n".join(front_lines).encode(), _FRONT_MATTER.keys)
    if document is None:
        return None, problems
    front, wrong = _FRONT_MATTER.read(document)
    if front is None:
        return None, [*problems, *wrong]
    return Page(path, front, "\n".join(lines[end + 1 :]), end + 2), problems
