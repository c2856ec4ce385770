"""The page where a reader puts a sheet together: a thin page, filled by scripts from data beside it."""

from collections.abc import Iterator

from markupsafe import Markup

from unhunch.catalog.default_pages import OWN_SHEET
from unhunch.site import face, render
from unhunch.site.card import card_html
from unhunch.site.head import of_thin_page
from unhunch.site.output import SiteFile
from unhunch.text.escape import script_data
from unhunch.views.book import Book
from unhunch.views.menu import of_catalog
from unhunch.views.own_sheet import own_sheet_data, own_sheet_view


def outputs(book: Book) -> Iterator[SiteFile]:
    """Yield the page, and what its scripts compute with."""
    yield from book.part("own sheet", lambda: [SiteFile(f"{OWN_SHEET}/index.html", _page(book).encode())])
    yield from book.part("own sheet data", lambda: [_data(book)])


def _data(book: Book) -> SiteFile:
    return SiteFile(f"{OWN_SHEET}/data.json", script_data(own_sheet_data(book)).encode())


def _page(book: Book) -> Markup:
    edition = book.edition
    view, t = own_sheet_view(book), edition.t
    entries = tuple(of_catalog(edition))
    return render.html(
        "own-sheet.html.j2",
        t,
        view=view,
        frame=card_html(view.frame, t),
        face_head=face.head(edition, entries, "../", f"{OWN_SHEET}/"),
        face_foot=face.foot(edition, entries, "../"),
        **of_thin_page(view.head, edition.settings),
    )
