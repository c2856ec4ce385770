"""Every view of a catalog, made once."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain
from typing import Self, TypeVar

from unhunch.views.edition import Edition
from unhunch.views.faces import faces
from unhunch.views.routine import RoutineView, routine_view
from unhunch.views.technique import TechniqueView, technique_view

T = TypeVar("T")


@dataclass(frozen=True)
class Book:
    """An edition with the views of all of its techniques and routines, and what was printed of them."""

    edition: Edition
    techniques: Mapping[str, TechniqueView]
    routines: Mapping[str, RoutineView]
    sheets: Mapping[str, bytes] = field(default_factory=dict, kw_only=True)
    """PDFs and pictures, by their paths in the site."""

    @classmethod
    def of(cls, edition: Edition) -> Self:
        """Make every view of an edition."""
        catalog, shown_by = edition.catalog, faces(edition)
        return cls(
            edition,
            {id_: technique_view(edition, sourced) for id_, sourced in catalog.techniques.items()},
            {id_: routine_view(edition, sourced, shown_by.get(id_)) for id_, sourced in catalog.routines.items()},
        )

    def with_sheets(self, sheets: Mapping[str, bytes]) -> Self:
        """Give the same book with what was printed of it."""
        return replace(self, sheets=sheets)

    def part(self, name: str, make: Callable[[], Iterable[T]]) -> Iterable[T]:  # noqa: ARG002 - for who keeps parts
        """Make a part of what is published: what `make` gives depends on the name and on this book alone."""
        return make()

    def parts(self, name: str, ids: Iterable[str], make: Callable[[str], Iterable[T]]) -> Iterator[T]:
        """Yield what is made of each of these ids, each in a part of its own, which is named after it."""
        return chain.from_iterable(self.part(f"{name} {id_}", partial(make, id_)) for id_ in ids)
