"""Techniques in groups."""

from collections.abc import Iterable
from dataclasses import dataclass

from unhunch.views import lists
from unhunch.views.book import Book
from unhunch.views.lists import List, Rest
from unhunch.views.technique import TechniqueView


@dataclass(frozen=True)
class Group:
    """Techniques that share a kind, a position or a thing that they need, and the way to the rest of them."""

    label: str
    description: str | None
    techniques: tuple[TechniqueView, ...]
    rest: Rest | None


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
