"""A technique's page, and beside it its card and its small picture, which lists and readers' own sheets show."""

from collections.abc import Iterator, Mapping
from functools import partial

from markupsafe import Markup

from unhunch.catalog.default_pages import OWN_SHEET
from unhunch.site import render
from unhunch.site.card import card_html
from unhunch.site.head import front, linked_data
from unhunch.site.inserts import insert
from unhunch.site.output import Output, SiteFile, SitePage
from unhunch.site.thumbs import on_a_ground
from unhunch.views.book import Book
from unhunch.views.cards import technique_card
from unhunch.views.downloads import card_downloads
from unhunch.views.edition import Edition
from unhunch.views.in_short import technique_ask, technique_before
from unhunch.views.linked_data import technique_data
from unhunch.views.pace import pace
from unhunch.views.safety import lines
from unhunch.views.share import technique_share
from unhunch.views.technique import TechniqueView


def outputs(book: Book) -> Iterator[Output]:
    """Yield the page of each technique, and what lies beside it."""
    for id_ in book.techniques:
        yield from book.part(f"technique {id_}", partial(_outputs, book, id_))


def _outputs(book: Book, id_: str) -> Iterator[Output]:
    view = book.techniques[id_]
    yield technique_page(book, view)
    if card := technique_card(book.edition, view):
        yield SiteFile(f"techniques/{id_}/card.txt", card_html(card, book.edition.t).encode())
    if view.picture:
        yield SiteFile(f"techniques/{id_}/thumb.svg", on_a_ground(view.picture.thumb).encode())


def technique_page(book: Book, view: TechniqueView) -> SitePage:
    """Give the page of a technique."""
    head = front(view.name, view.summary, technique_share(book.edition, view))
    about = linked_data(technique_data(book.edition, view))
    catalog = book.edition.catalog
    file = catalog.editable(catalog.techniques[view.id].document)
    return SitePage(f"techniques/{view.id}.md", f"{head}\n{_text(book, view)}\n\n{about}\n", file)


def _text(book: Book, view: TechniqueView) -> Markup:
    edition = book.edition
    safety = edition.catalog.safety
    card = technique_card(edition, view)
    whom_not, check_first = technique_before(edition, view), technique_ask(edition, view)
    return render.markdown(
        "technique.md.j2",
        edition.t,
        view=view,
        **_own_ways(book, view),
        meta=card.meta if card else "",
        whom_not=whom_not,
        check_first=check_first,
        short=(*whom_not, *check_first),
        card=card_html(card, edition.t, _figure(edition, view)) if card else None,
        downloads=card_downloads(edition),
        stop_if=(*view.stop_if, *(lines(edition, safety.stop_if) if view.movement else ())),
        stop_then=safety.stop_then,
        not_reviewed=_review(book, view),
        wanted=view.picture is None and not view.by_others,
    )


def _figure(edition: Edition, view: TechniqueView) -> Markup | None:
    """Give the moving figure with its pause; what does not move, and its numbers, are seen on the card."""
    if view.picture and view.picture.motion:
        technique = edition.technique(view.id)
        alt = technique.figure.alt if technique.figure else view.picture.alt
        return render.html("figure.html.j2", edition.t, motion=view.picture.motion, pace=pace(technique.dose), alt=alt)
    return None


def _own_ways(book: Book, view: TechniqueView) -> Mapping[str, str | None]:
    """Give the ways to do a technique now, and to a sheet with it; what no routine may hold has none."""
    if not book.edition.held(view.id):
        return {"own_sheet": None, "own_player": None}
    wanted = f"#technique={view.id}"
    return {"own_sheet": f"../{OWN_SHEET}/index.html{wanted}", "own_player": f"../{OWN_SHEET}/play/index.html{wanted}"}


def _review(book: Book, view: TechniqueView) -> Markup:
    if view.review is None:
        return insert(book, "not-reviewed", None, "../")
    return render.markdown("reviewed.md.j2", book.edition.t, review=view.review)
