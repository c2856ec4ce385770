"""Hand-written Markdown pages: their front matter, citations `[@id]` and inserts `[[name]]`."""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from pathlib import PurePosixPath

from pydantic import Field

from unhunch.catalog.kinds import WITH_PAGES
from unhunch.model.base import Entry, Label, Line
from unhunch.problems.codes import source as codes
from unhunch.problems.diagnostics import Diagnostic, Place
from unhunch.text.markup.limits import overlong
from unhunch.text.markup.reading import Reading, read_markup
from unhunch.text.shape import Shape
from unhunch.text.source import read
from unhunch.text.source.decoding import decode
from unhunch.text.source.foreign import conflicts, fence_around

INSERTS = frozenset(
    {
        *("before-all", "emergency", "soon", "appointment", "ask-first", "stop-if", "scale", "normal", "improvement"),
        *("routines", "techniques", "treatments", "evidence-levels", "references", "articles", "glossary"),
        *("safety-notes", "not-reviewed", "wanted-figures", "publisher", "report", "rules", "fields", "joints"),
        *("safety-check", "finder", "log", "offline", "changes", "privacy", "measures", "outline"),
        *("body-map", "comparison", "hundred", "weeks", "directions"),
    }
)
"""Names of inserts that pull in something there is one of."""

INSERTS_OF_ONE = frozenset(WITH_PAGES)
"""Names of inserts that pull in the entry whose id follows."""


class FrontMatter(Entry):
    """The lines between `---` at the head of a page."""

    title: Label = Field(description="Title of the page.")
    description: Line = Field(description="What the page holds, in one sentence; search engines show it.")
    menu: bool = Field(True, description="Whether the menu shows the page. Example: false")


@dataclass(frozen=True)
class Page:
    """A Markdown page as its author wrote it; `body` starts in line `first_line` of the file.

    `known` is what becomes of it, if that was found out before.
    """

    path: str
    front: FrontMatter
    body: str
    first_line: int
    known: Reading | None = field(default=None, compare=False, repr=False)

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The body's lines; kept, so that however many problems share their text."""
        return tuple(self.body.split("\n"))

    @cached_property
    def reading(self) -> Reading:
        """What readers will get of it; kept, as it takes two renderings."""
        return self.known or read_markup(self.body)

    def citations(self) -> Iterator[tuple[str, int, int]]:
        """Each cited id with its line and column."""
        for mention in self.reading.citations:
            yield mention.name, *self._at(mention.at)

    def inserts(self) -> Iterator[tuple[str, int, int]]:
        """Each insert's name, or `name: argument`, with its line and column."""
        for mention in self.reading.inserts:
            yield ": ".join(filter(None, (mention.name, mention.argument))), *self._at(mention.start)

    def prose(self) -> Iterator[tuple[int, str]]:
        """Each line with its number, and with blanks in place of code, so that columns stay true."""
        yield from enumerate(self.reading.code.blanked(self.body).split("\n"), self.first_line)

    def filled(self, cite: Callable[[str], str], insert: Callable[[str, str | None], str]) -> str:
        """Give the body with what `cite` gives for each id, and `insert` for each name and argument, outside code.

        A citation stands close to its word: the space before it goes. An insert stands between empty lines.
        """
        return self.reading.filled(
            self.body,
            lambda mention: cite(mention.name) if mention.cites else insert(mention.name, mention.argument),
        )

    def place(self, line: int, column: int) -> Place:
        """Give a place of the file."""
        return Place(self.path, line, column, self.lines[line - self.first_line])

    def place_at(self, offset: int) -> Place:
        """Give the place of an offset in the body."""
        return self.place(*self._at(offset))

    def _at(self, offset: int) -> tuple[int, int]:
        number = bisect_right(self._starts, offset)
        return self.first_line + number - 1, offset - self._starts[number - 1] + 1

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        """Where each line begins in the body."""
        return tuple(accumulate((len(line) + 1 for line in self.lines[:-1]), initial=0))


def address_of(path: str) -> str:
    """Give the address of the page at a path below `pages`: `safety/` for safety.md, nothing for index.md."""
    parts = PurePosixPath(path).with_suffix("").parts
    return "".join(f"{part}/" for part in (parts[:-1] if parts[-1] == "index" else parts))


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
    body, first_line = lines[end + 1 :], end + 2
    too_large = [*overlong(path, body, first_line)]
    page = None if too_large else Page(path, front, "\n".join(body), first_line)
    return page, [*problems, *too_large]
