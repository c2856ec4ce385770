"""Which pages cite a reference."""

from collections.abc import Iterator, Mapping
from functools import partial

from unhunch.catalog import kinds
from unhunch.catalog.catalog import Sourced
from unhunch.catalog.conditions import changing
from unhunch.model.technique import Technique
from unhunch.views.book import Book
from unhunch.views.edition import Edition

SAFETY = "safety.md"
"""The page that shows all of the safety data, and so cites what it cites."""


def citing(book: Book) -> Mapping[str, Mapping[str, str]]:
    """Give for each reference the names of the pages that cite it, by their source paths."""
    found = book.part("who cites what", partial(_found, book.edition))
    return {id_: dict(users) for id_, users in found}


def _found(edition: Edition) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    users: dict[str, dict[str, str]] = {id_: {} for id_ in edition.catalog.references}
    for path, name, ids in _citing(edition):
        for id_ in ids:
            users[id_][path] = name
    return ((id_, [*by.items()]) for id_, by in users.items())


def _citing(edition: Edition) -> Iterator[tuple[str, str, Iterator[str]]]:
    catalog = edition.catalog
    for technique in catalog.techniques.values():
        yield f"techniques/{technique.id}.md", technique.entry.name, _of_technique(edition, technique)
    for routine in catalog.routines.values():
        yield f"routines/{routine.id}.md", routine.entry.name, _references(routine.document.data)
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


def _references(data: object) -> Iterator[str]:
    if isinstance(data, Mapping):
        for key, value in data.items():
            yield from value if key == "references" else _references(value)
    elif isinstance(data, list):
        for value in data:
            yield from _references(value)
