"""Which pages cite a reference."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from unhunch.catalog import kinds
from unhunch.catalog.catalog import Sourced
from unhunch.catalog.conditions import changing
from unhunch.model.routine import Routine
from unhunch.model.technique import Technique
from unhunch.views.book import Book
from unhunch.views.edition import Edition

SAFETY = "safety.md"
"""The page that shows all of the safety data, and so cites what it cites."""


def citing(book: Book) -> Mapping[str, Mapping[str, str]]:
    """Give for each reference the names of the pages that cite it, by their source paths."""
    found = book.part("who cites what", partial(_found, book))
    return {id_: dict(users) for id_, users in found}


def _found(book: Book) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    users: dict[str, dict[str, str]] = {id_: {} for id_ in book.edition.catalog.references}
    for path, name, ids in _citing(book):
        for id_ in ids:
            users[id_][path] = name
    return ((id_, [*by.items()]) for id_, by in users.items())


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
