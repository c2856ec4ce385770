"""What rules on text look at: each text that readers will see, with the way to any place in it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from unhunch.catalog.catalog import Catalog
from unhunch.catalog.kinds import VOCABULARY
from unhunch.catalog.page import Page
from unhunch.problems.diagnostics import Place
from unhunch.text.source import Document, Loc

NOT_PROSE = frozenset(
    {
        "aliases",
        "title",
        "authors",
        "publisher",
        "doi",
        "url",
        "licence_url",
        "term",
        "jargon",
        "muscles",
        "synonyms",
        "keep",
        "base",
        "references",
        "technique",
        "author",
        "licence",
    }
)
"""Keys whose texts are not our own words."""

_ON_CARDS = frozenset({"label", "short", "clause"})
"""Keys of a condition whose texts stand on cards and lists, far from the glossary."""


@dataclass(frozen=True)
class Passage:
    """A text. `place_of` gives the place of some words of it; `prose` tells whether the words are our own.

    `alone` tells that readers meet it where no glossary is at hand.
    """

    text: str
    place_of: Callable[[str], Place]
    prose: bool
    alone: bool = False


def texts(document: Document) -> Iterator[Passage]:
    """Yield every text of a YAML file."""
    for loc, text in document.texts:
        alone = document.path == VOCABULARY.path and loc[0] == "cautions" and loc[-1] in _ON_CARDS
        yield Passage(text, _in_document(document, loc), NOT_PROSE.isdisjoint(loc), alone)


def heads(catalog: Catalog) -> Iterator[Passage]:
    """Yield what heads each page."""
    for page in catalog.pages.values():
        for text in (page.front.title, page.front.description):
            yield Passage(text, _at_head(page), prose=True)


def lines(catalog: Catalog) -> Iterator[Passage]:
    """Yield every line of every page."""
    for page in catalog.pages.values():
        for number, line in enumerate(page.lines, page.first_line):
            yield Passage(line, _in_page(page, number, line), prose=False)


def prose(catalog: Catalog) -> Iterator[Passage]:
    """Yield every line of every page without the code in it."""
    for page in catalog.pages.values():
        for number, line in page.prose():
            yield Passage(line, _in_page(page, number, line), prose=True)


def _in_document(document: Document, loc: Loc) -> Callable[[str], Place]:
    return lambda words: document.place(loc, word=words)


def _at_head(page: Page) -> Callable[[str], Place]:
    return lambda _: Place(page.path)


def _in_page(page: Page, number: int, line: str) -> Callable[[str], Place]:
    return lambda words: page.place(number, max(line.find(words), 0) + 1)
