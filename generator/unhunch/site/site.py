"""A catalog to all of its pages and files: the one function that the edges call, and the list of page kinds."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from unhunch.site.output import Output, Sheets, SiteFile, SitePage
from unhunch.site.pages import (
    data,
    lists,
    look,
    moved,
    own_player,
    own_sheet,
    player,
    playing,
    references,
    routine,
    technique,
    written,
)
from unhunch.views.book import Book


@dataclass(frozen=True)
class Site:
    """All pages, and all other files by their path."""

    pages: tuple[SitePage, ...]
    files: Mapping[str, bytes]


def build_site(book: Book, sheets: Sheets) -> Site:
    """Render every page and file of a book, with the PDFs of its sheets by path; nothing is read or written."""
    made = tuple(_outputs(book.with_sheets(sheets)))
    pages = tuple(output for output in made if isinstance(output, SitePage))
    files = {output.path: output.content for output in made if isinstance(output, SiteFile)}
    return Site(pages, {**book.edition.catalog.pictures, **files, **sheets})


def _outputs(book: Book) -> Iterator[Output]:
    yield from written.outputs(book)
    yield from technique.outputs(book)
    yield from routine.outputs(book)
    yield from lists.outputs(book)
    yield from references.outputs(book)
    yield from player.outputs(book)
    yield from playing.outputs(book)
    yield from own_sheet.outputs(book)
    yield from own_player.outputs(book)
    yield from moved.outputs(book)
    yield from look.outputs(book)
    yield from data.outputs(book)
