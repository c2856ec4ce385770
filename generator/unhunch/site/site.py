"""A catalog to all of its pages and files: the one function that the edges call."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import resources

from markupsafe import Markup

from unhunch.catalog.catalog import Sourced
from unhunch.catalog.default_pages import FIGURES_STYLE, OWN_SHEET
from unhunch.catalog.kinds import ROUTINES, TECHNIQUES
from unhunch.catalog.page import Page
from unhunch.model.routine import Routine
from unhunch.model.technique import Technique
from unhunch.site import policy, render
from unhunch.site.data import catalog_json, schemas
from unhunch.site.inserts import insert
from unhunch.text.escape import script_data
from unhunch.views.answers import answers_data
from unhunch.views.book import Book
from unhunch.views.cards import routine_card, technique_card
from unhunch.views.downloads import downloads
from unhunch.views.edition import Edition
from unhunch.views.linked_data import page_data, routine_data, technique_data
from unhunch.views.own_sheet import own_sheet_data, own_sheet_view, pickable
from unhunch.views.player import own_player_view, own_step, player_view
from unhunch.views.routine import RoutineView
from unhunch.views.safety import lines
from unhunch.views.search import search_data
from unhunch.views.share import Share, routine_share, site_share, technique_share
from unhunch.views.sources import source
from unhunch.views.technique import TechniqueView


@dataclass(frozen=True)
class SitePage:
    """A Markdown page, ready for a site builder. `source` is the file that an editor should open."""

    path: str
    text: str
    source: str


@dataclass(frozen=True)
class Site:
    """All pages, and all other files by their path."""

    pages: tuple[SitePage, ...]
    files: Mapping[str, bytes]


def build_site(book: Book, sheets: Mapping[str, bytes]) -> Site:
    """Render every page and file of a book, with the PDFs of its sheets by path; nothing is read or written."""
    pages = (*_hand_written(book), *_techniques(book), *_routines(book, sheets))
    return Site(pages, {**book.edition.catalog.pictures, **dict(_files(book)), **sheets})


def _hand_written(book: Book) -> Iterator[SitePage]:
    for path, page in book.edition.catalog.pages.items():
        yield SitePage(path, page_text(book, path, page), page.path)


def page_text(book: Book, path: str, page: Page) -> str:
    """Give a hand-written page with its inserts pulled in and its citations linked."""
    up = "../" * path.count("/")

    def cite(id_: str) -> str:
        return str(render.markdown("cite.md.j2", book.edition.t, source=source(book.edition, id_), up=up))

    body = page.filled(cite, lambda name, argument: str(insert(book, name, argument, up)))
    about = render.linked_data(page_data(book, path, page))
    return f"{_front(page.front.title, page.front.description, site_share(book.edition))}{body}\n\n{about}\n"


def _front(title: str, description: str, share: Share) -> render.Front:
    return render.Front(title, description, share.path, share.alt)


def _techniques(book: Book) -> Iterator[SitePage]:
    return (technique_page(book, view) for view in book.techniques.values())


def technique_page(book: Book, view: TechniqueView) -> SitePage:
    """Give the page of a technique."""
    front = _front(view.technique.name, view.technique.summary, technique_share(book.edition, view))
    about = render.linked_data(technique_data(book.edition, view))
    text = f"{front}\n{_technique_text(book, view)}\n\n{about}\n"
    return SitePage(f"techniques/{view.id}.md", text, TECHNIQUES.path(view.id))


def _technique_text(book: Book, view: TechniqueView) -> Markup:
    edition = book.edition
    safety = edition.catalog.safety
    card = technique_card(edition, view)
    return render.markdown(
        "technique.md.j2",
        edition.t,
        view=view,
        figure=_figure(edition, view),
        card=render.card_html(card, edition.t) if card else None,
        common_stop=lines(edition, safety.stop_if) if view.movement else (),
        stop_then=safety.stop_then,
        not_reviewed=_review(book, view),
        wanted=view.picture is None and not view.technique.by_others,
    )


def _figure(edition: Edition, view: TechniqueView) -> Markup | None:
    return render.figure_html(view.picture.motion, edition.t) if view.picture and view.picture.motion else None


def _review(book: Book, view: TechniqueView) -> Markup:
    review, t = view.technique.reviewed, book.edition.t
    if review is None:
        return insert(book, "not-reviewed", None, "../")
    return render.markdown("reviewed.md.j2", t, review=review)


def _routines(book: Book, sheets: Mapping[str, bytes]) -> Iterator[SitePage]:
    return (routine_page(book, view, sheets) for view in book.routines.values())


def routine_page(book: Book, view: RoutineView, sheets: Mapping[str, bytes]) -> SitePage:
    """Give the page of a routine, with links to its PDFs."""
    front = _front(view.routine.name, view.routine.purpose, routine_share(book.edition, view))
    about = render.linked_data(routine_data(book.edition, view))
    text = f"{front}\n{_routine_text(book, view, sheets)}\n\n{about}\n"
    return SitePage(f"routines/{view.id}.md", text, ROUTINES.path(view.id))


def _routine_text(book: Book, view: RoutineView, sheets: Mapping[str, bytes]) -> Markup:
    edition = book.edition
    reviewed = all(step.technique.reviewed for step in view.steps)
    return render.markdown(
        "routine.md.j2",
        edition.t,
        view=view,
        card=render.card_html(routine_card(edition, view), edition.t),
        downloads=downloads(view.id, sheets),
        before_all=insert(book, "before-all", None, "../"),
        emergency=insert(book, "emergency", None, "../"),
        alternatives=[step for step in view.steps if step.alternative],
        not_reviewed="" if reviewed else insert(book, "not-reviewed", None, "../"),
    )


def _files(book: Book) -> Iterator[tuple[str, bytes]]:
    edition = book.edition
    for view in book.techniques.values():
        card = technique_card(edition, view)
        if card:
            yield f"techniques/{view.id}/card.txt", render.card_html(card, edition.t).encode()
        if view.picture:
            yield f"techniques/{view.id}/thumb.svg", view.picture.thumb.encode()
    for routine in book.routines.values():
        head = policy.head(edition.settings)
        player = render.player_html(player_view(edition, routine), edition.catalog.safety, edition.t, head)
        yield f"routines/{routine.id}/play/index.html", player.encode()
    yield from _own_sheet(book)
    for folder, entries in edition.catalog.with_pages.items():
        yield from _moved(edition, folder, entries.values())
    yield FIGURES_STYLE, resources.files("unhunch.figures").joinpath("figure.css").read_bytes()
    yield "catalog.json", catalog_json(book)
    yield "search.json", str(script_data(search_data(book))).encode()
    yield "answers.json", str(script_data(answers_data(book))).encode()
    for name, schema in schemas().items():
        yield f"schema/{name}", schema


def _own_sheet(book: Book) -> Iterator[tuple[str, bytes]]:
    """Yield the pages where a sheet is put together and played, and what they are filled from."""
    edition = book.edition
    safety, t, head = edition.catalog.safety, edition.t, policy.head(edition.settings)
    yield f"{OWN_SHEET}/index.html", render.own_sheet_html(own_sheet_view(book), safety, t, head).encode()
    yield f"{OWN_SHEET}/data.json", str(script_data(own_sheet_data(book))).encode()
    player = render.own_player_html(own_player_view(edition), book.routines.values(), safety, t, head)
    yield f"{OWN_SHEET}/play/index.html", player.encode()
    for id_ in pickable(book):
        yield f"techniques/{id_}/play.txt", render.player_item_html(own_step(edition, id_), t).encode()


def _moved(
    edition: Edition, folder: str, entries: Iterable[Sourced[Technique] | Sourced[Routine]]
) -> Iterator[tuple[str, bytes]]:
    for sourced in entries:
        address = edition.settings.address(f"{folder}/{sourced.id}/")
        language, head = edition.catalog.about.language, policy.head(edition.settings)
        page = render.moved_html(sourced.id, sourced.entry.name, address, language, head)
        for old in sourced.entry.formerly:
            yield f"{folder}/{old}/index.html", page.encode()
