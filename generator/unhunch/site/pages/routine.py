"""A routine's page, with links to its PDFs and its player."""

from collections.abc import Iterator
from functools import partial

from markupsafe import Markup

from unhunch.catalog.default_pages import OWN_SHEET
from unhunch.site import render
from unhunch.site.card import card_html
from unhunch.site.head import front, linked_data
from unhunch.site.inserts import emergency, insert
from unhunch.site.output import SitePage
from unhunch.views.book import Book
from unhunch.views.cards import routine_card
from unhunch.views.downloads import downloads
from unhunch.views.in_short import routine_in_short
from unhunch.views.linked_data import routine_data
from unhunch.views.routine import RoutineView
from unhunch.views.routine_cautions import routine_cautions
from unhunch.views.share import routine_share


def outputs(book: Book) -> Iterator[SitePage]:
    """Yield the page of each routine."""
    for id_ in book.routines:
        yield from book.part(f"routine {id_}", partial(_outputs, book, id_))


def _outputs(book: Book, id_: str) -> Iterator[SitePage]:
    yield routine_page(book, book.routines[id_])


def routine_page(book: Book, view: RoutineView) -> SitePage:
    """Give the page of a routine, with links to those of its PDFs that were made."""
    head = front(view.name, view.purpose, routine_share(book.edition, view))
    about = linked_data(routine_data(book.edition, view))
    text = f"{head}\n{_text(book, view)}\n\n{about}\n"
    catalog = book.edition.catalog
    return SitePage(f"routines/{view.id}.md", text, catalog.editable(catalog.routines[view.id].document))


def _text(book: Book, view: RoutineView) -> Markup:
    edition = book.edition
    card = routine_card(edition, view)
    return render.markdown(
        "routine.md.j2",
        edition.t,
        view=view,
        meta=card.meta,
        short=routine_in_short(edition, view),
        card=card_html(card, edition.t),
        own_sheet=f"../{OWN_SHEET}/index.html#from={view.id}",
        concerned=routine_cautions(edition, [edition.technique(item.id) for item in view.items]),
        downloads=downloads(edition, view.id, book.sheets),
        emergency=emergency(book, "../"),
        alternatives=[item for item in view.items if item.alternative],
        not_reviewed="" if view.reviewed else insert(book, "not-reviewed", None, "../"),
    )
