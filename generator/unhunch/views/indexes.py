"""Techniques in groups, and references with what cites them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from unhunch.catalog import kinds
from unhunch.catalog.catalog import Sourced
from unhunch.catalog.conditions import changing
from unhunch.model.reference import Reference
from unhunch.model.routine import Routine
from unhunch.model.technique import Technique
from unhunch.views import lists
from unhunch.views.book import Book
from unhunch.views.edition import Edition
from unhunch.views.lists import List, Rest
from unhunch.views.sources import Source, source
from unhunch.views.technique import TechniqueView

SAFETY = "safety.md"
"""The page that shows all of the safety data, and so cites what it cites."""

NAMED: Final = 8
"""How many of those that cite a reference are named: the sources of a large catalog are cited by thousands."""


@dataclass(frozen=True)
class Group:
    """Techniques that share a kind, a position or a thing that they need, and the way to the rest of them."""

    label: str
    description: str | None
    techniques: tuple[TechniqueView, ...]
    rest: Rest | None


@dataclass(frozen=True)
class Cited:
    """A reference with the entries that cite it: their addresses as source paths, and their names.

    `parts` are what a list of literature says of it, each a sentence; `where` is what the link to its `address` says;
    `more` says how many cite it beside those that are named.
    """

    source: Source
    parts: tuple[str, ...]
    where: str
    address: str | None
    found: str
    limits: str | None
    by: tuple[tuple[str, str], ...]
    more: str | None


def by_kind(book: Book) -> tuple[Group, ...]:
    """Group techniques by kind."""
    return _groups(book, lists.by_kind(book.edition))


def by_position(book: Book) -> tuple[Group, ...]:
    """Group techniques by position."""
    return _groups(book, lists.by_position(book.edition))


def by_equipment(book: Book) -> tuple[Group, ...]:
    """Group techniques by what they need; those that need nothing come first."""
    return _groups(book, lists.by_equipment(book.edition))


def _groups(book: Book, found: Iterable[List]) -> tuple[Group, ...]:
    return tuple(_group(book, one) for one in found)


def _group(book: Book, list_: List) -> Group:
    ids, rest = lists.begun(book.edition, list_)
    return Group(list_.label, list_.description, tuple(book.techniques[id_] for id_ in ids), rest)


def cited(book: Book) -> tuple[Cited, ...]:
    """Give every reference with what cites it, in the order of the list."""
    edition = book.edition
    users: dict[str, dict[str, str]] = {id_: {} for id_ in edition.catalog.references}
    for path, name, ids in _citing(book):
        for id_ in ids:
            users[id_][path] = name
    return tuple(
        _cited(edition, id_, reference.entry, tuple(users[id_].items()))
        for id_, reference in edition.catalog.references.items()
    )


def _cited(edition: Edition, id_: str, reference: Reference, by: tuple[tuple[str, str], ...]) -> Cited:
    parts = (reference.authors, reference.title, reference.publisher, reference.year)
    doi = reference.doi
    return Cited(
        source=source(edition, id_),
        parts=tuple(str(part) for part in parts if part),
        where=f"{edition.t('references.doi')} {doi}" if doi else edition.t("references.page"),
        address=f"https://doi.org/{doi}" if doi else reference.url,
        found=" ".join(reference.found),
        limits=reference.limits,
        by=by[:NAMED],
        more=edition.t("references.more", n=len(by) - NAMED) if len(by) > NAMED else None,
    )


def _citing(book: Book) -> Iterator[tuple[str, str, Iterable[str]]]:
    catalog = book.edition.catalog
    for id_, technique in catalog.techniques.items():
        cites = partial(_of_technique, book.edition, technique)
        yield f"techniques/{id_}.md", technique.entry.name, book.part(f"cited by technique {id_}", cites)
    for id_, routine in catalog.routines.items():
        cites = partial(_of_routine, routine)
        yield f"routines/{id_}.md", routine.entry.name, book.part(f"cited by routine {id_}", cites)
    yield SAFETY, catalog.pages[SAFETY].front.title, _references(catalog.documents[kinds.SAFETY.path].data)
    for path, page in catalog.pages.items():
        yield path, page.front.title, (id_ for id_, _, _ in page.citations())


def _of_technique(edition: Edition, technique: Sourced[Technique]) -> Iterator[str]:
    """Yield what a technique's page cites: of conditions, those that change something, also by default."""
    data = technique.document.data
    if isinstance(data, Mapping):
        yield from _references({key: value for key, value in data.items() if key != "cautions"})
    for caution in changing(edition.catalog.vocabulary, technique.entry).values():
        yield from caution.references


def _of_routine(routine: Sourced[Routine]) -> Iterator[str]:
    yield from _references(routine.document.data)


def _references(data: object) -> Iterator[str]:
    if isinstance(data, Mapping):
        for key, value in data.items():
            yield from value if key == "references" else _references(value)
    elif isinstance(data, list):
        for value in data:
            yield from _references(value)
