"""The PDFs of a catalog: a job for each, with all that it shows."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from functools import partial
from typing import Any, Final

from unhunch.catalog.shared_sheets import BOOKLETS, CARDS, Part, booklet_parts, card_parts, whole_path
from unhunch.model.papers import CARD_PAPERS, HALVES, PAPERS, routine_files, week_papers
from unhunch.sheets.booklet import booklet
from unhunch.sheets.clinic import printed
from unhunch.sheets.drawing import on_paper
from unhunch.sheets.figures import at_a_glance, figures, large_figures
from unhunch.sheets.index import index_content
from unhunch.sheets.job import FOLDED, Job
from unhunch.views.book import Book
from unhunch.views.card import Card, CautionLine
from unhunch.views.cards import routine_card, technique_card
from unhunch.views.edition import Edition
from unhunch.views.scale import scale_line
from unhunch.views.settings import as_read
from unhunch.views.stop_lines import own_lines, start_lines, stop_lines
from unhunch.views.weeks import weeks

SIDES: Final = ("front", "reverse")
"""Of an index card, each on a page of its own."""

FIGURES: Final[Mapping[str, Callable[[Edition, Card], dict[str, Any]]]] = {
    "sheet": figures,
    "large": large_figures,
    "one-page": at_a_glance,
}
"""What gives the figures of the kinds that show their positions one by one."""


def sheet_jobs(book: Book, ids: Iterable[str] = ()) -> tuple[Job, ...]:
    """Give the jobs for all PDFs of a catalog, or for those of the routines with these ids alone.

    Raises KeyError when there is no such routine.
    """
    wanted = tuple(ids)
    routines = tuple(book.parts("sheets", wanted or book.routines, partial(_routine, book)))
    if wanted:
        return routines
    return (*routines, *_all_cards(book), *_booklets(book), *book.part("sheets of weeks", partial(_weeks, book)))


def _routine(book: Book, id_: str) -> Iterator[Job]:
    return card_jobs(book.edition, routine_card(book.edition, book.routines[id_]), f"routines/{id_}")


def card_jobs(edition: Edition, card: Card, subject: str = "") -> Iterator[Job]:
    """Yield the jobs for every kind of sheet of a card, for each paper."""
    content = {"card": without_figures(card_data(edition, card)), "large": False, **_clinic(edition)}
    for kind, paper, name in routine_files(card.id):
        shown = content | (FIGURES[kind](edition, card) if kind in FIGURES else {})
        yield _job(edition, f"{subject}/{name}", kind, paper, subject=subject, content=shown)


def _clinic(edition: Edition) -> Mapping[str, Any]:
    """Give whose sheets a catalog says that they are, if it does."""
    clinic = edition.catalog.about.clinic
    if clinic is None:
        return {}
    return {"clinic": printed(clinic, edition.catalog.own_pictures[clinic.logo] if clinic.logo else None)}


def without_figures(card: Mapping[str, Any]) -> dict[str, Any]:
    """Give the data of a card without the drawings: what shows them has each position by itself."""
    return {**card, "exercises": [{**exercise, "figure": None} for exercise in card["exercises"]]}


def _all_cards(book: Book) -> Iterator[Job]:
    edition = book.edition
    parts = card_parts(edition.catalog)
    yield from _indexes(edition, CARDS, CARD_PAPERS, parts)
    scale = scale_line(edition)
    common = {
        "title": edition.t("sheet.stop_card"),
        "stop": _lines(stop_lines(edition, ())),
        "start": _lines(start_lines(edition)),
        "scale": asdict(scale) if scale else None,
    }
    for part in parts:
        cards = [*book.parts("card", part.techniques, partial(_card, book))]
        for paper in CARD_PAPERS:
            template, sides = ("index-cards", SIDES) if paper == "3x5" else ("cards", ())
            content = {"common": common, "cards": cards, "sides": sides}
            yield _job(edition, part.path(CARDS, paper), template, paper, content=content)


def _card(book: Book, id_: str) -> Iterator[dict[str, Any]]:
    card = technique_card(book.edition, book.techniques[id_])
    if card:
        own = own_lines(book.edition, book.edition.technique(id_))
        yield card_data(book.edition, card) | {"stop": _lines(own)}


def _booklets(book: Book) -> Iterator[Job]:
    edition = book.edition
    parts = booklet_parts(edition.catalog)
    flat, folded = BOOKLETS
    for kind in BOOKLETS:
        yield from _indexes(edition, kind, PAPERS, parts)
    for part in parts:
        data = booklet(book, part)
        data["routines"] = [*book.parts("routine card", part.routines, partial(_routine_card, book))]
        for paper in PAPERS:
            yield _job(edition, part.path(flat, paper), "booklet", paper, content=data)
            yield _job(edition, part.path(folded, paper), FOLDED, HALVES[paper], content=data)


def _indexes(edition: Edition, kind: str, papers: Iterable[str], parts: Sequence[Part]) -> Iterator[Job]:
    """Yield what stands where the whole would, if it is in parts: who has its address finds them there."""
    if len(parts) > 1:
        for paper in papers:
            content = index_content(edition, kind, paper, parts)
            yield _job(edition, whole_path(kind, paper), "parts", paper, content=content)


def _weeks(book: Book) -> Iterator[Job]:
    edition = book.edition
    content = {
        "weeks": [{key: value for key, value in asdict(week).items() if key != "why"} for week in weeks(book)],
        "stop": _lines(stop_lines(edition, ())),
        "start": _lines(start_lines(edition)),
        "address": as_read(edition.settings.address("")),
        "share": edition.catalog.about.share,
    }
    for paper in week_papers(edition.catalog.weeks):
        yield _job(edition, f"sheets/weeks-{paper}.pdf", "weeks", paper, content=content)


def _lines(lines: Iterable[CautionLine]) -> list[dict[str, Any]]:
    return [asdict(line) for line in lines]


def _routine_card(book: Book, id_: str) -> Iterator[dict[str, Any]]:
    yield card_data(book.edition, routine_card(book.edition, book.routines[id_]))


def card_data(edition: Edition, card: Card) -> dict[str, Any]:
    """Give a card as data, with the sentences that a page puts together from its parts."""
    data = asdict(card)
    del data["clinic"]  # which a sheet gets with its logo
    pictures = [edition.pictures.get(exercise.id) for exercise in card.exercises]
    exercises = [
        exercise | {"figure": on_paper(picture) if picture else None}
        for exercise, picture in zip(data["exercises"], pictures, strict=True)
    ]
    return data | {
        "exercises": exercises,
        "address_shown": card.address_shown,
        "qr_alt": edition.t("card.qr_alt", address=card.address),
    }


def _job(
    edition: Edition, path: str, template: str, paper: str, *, subject: str = "", content: Mapping[str, Any]
) -> Job:
    about = edition.catalog.about
    shared = {
        "paper": paper,
        "language": about.language,
        "publisher": about.publisher,
        "catalog": about.title,
        "tagline": about.tagline,
        "date": about.date.isoformat(),
        "edition": edition.imprint,
        "words": _sentences(edition),
    }
    return Job(path, template, subject, json.dumps(shared | dict(content), ensure_ascii=False, sort_keys=True))


def _sentences(edition: Edition) -> dict[str, Any]:
    return {name: words for group in ("card", "list", "sheet") for name, words in edition.t.group(group).items()}
