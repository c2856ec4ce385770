"""Who reads what: while a part of the output is made, it is noted what of which entries it reads, and by which way.

Nobody writes down what depends on what. An entry tells by itself which of its fields was read, and so does each list
that is turned round, such as the routines that a technique is in. What is made once and read by many tells each of
them what it was made of.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, TypeVar

from unhunch.catalog.catalog import Catalog, Sourced
from unhunch.catalog.kinds import COLLECTIONS
from unhunch.edges.again.entry import NotedEntry
from unhunch.edges.again.ways import ENTRY, HELD, PICTURE, ROUTINES_WITH, Read
from unhunch.model.routine import Routine
from unhunch.text.source import Document
from unhunch.views.edition import Edition

T = TypeVar("T")
V = TypeVar("V")


class Reads:
    """Notes what is read, for whoever is being made."""

    def __init__(self) -> None:
        self._open: list[set[Read]] = []

    def note(self, *reads: Read) -> None:
        """Note what was read, if anything is being made."""
        if self._open:
            self._open[-1].update(reads)

    def of(self, make: Callable[[], T]) -> tuple[T, frozenset[Read]]:
        """Make something; give it, and what was read for it. Whoever is being made meanwhile has read that, too."""
        self._open.append(set())
        try:
            made = make()
        finally:
            reads = frozenset(self._open.pop())
            self.note(*reads)
        return made, reads

    def apart(self, make: Callable[[], T]) -> T:
        """Make something of which only what it says is read, not what it was made of."""
        self._open.append(set())
        try:
            return make()
        finally:
            self._open.pop()


class Noted(Mapping[str, V]):
    """A mapping that notes which of its values are read, and asked for in vain; its keys alone say nothing."""

    def __init__(self, inner: Mapping[str, V], reads: Reads, read: Callable[[str], Read]) -> None:
        self._inner, self._reads, self._read = inner, reads, read

    def __getitem__(self, key: str) -> V:
        self._reads.note(self._read(key))
        return self._inner[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._inner)

    def __len__(self) -> int:
        return len(self._inner)


class Lazily(Mapping[str, V]):
    """A mapping whose values are made when they are first read; each tells every reader what it was made of."""

    def __init__(self, keys: Mapping[str, object], make: Callable[[str], V], reads: Reads) -> None:
        self._keys, self._make, self._reads = keys, make, reads
        self._made: dict[str, tuple[V, frozenset[Read]]] = {}

    def __getitem__(self, key: str) -> V:
        if key not in self._keys:
            raise KeyError(key)
        if key not in self._made:
            self._made[key] = self._reads.of(lambda: self._make(key))
        made, reads = self._made[key]
        self._reads.note(*reads)
        return made

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)

    def __contains__(self, key: object) -> bool:
        return key in self._keys


def _noted_catalog(catalog: Catalog, reads: Reads) -> Catalog:
    collections: dict[str, Any] = {
        kind.attribute: {id_: NotedEntry.of(one, reads.note) for id_, one in catalog.entries(kind).items()}
        for kind in COLLECTIONS.values()
    }
    documents: Mapping[str, Document] = Noted(catalog.documents, reads, lambda path: (ENTRY, path))
    return replace(catalog, **collections, documents=documents)


@dataclass(frozen=True)
class NotedEdition(Edition):
    """An edition that notes what is read of its entries; `plain` is the same one, which notes nothing."""

    plain: Edition | None = None
    reads: Reads = field(default_factory=Reads)

    @cached_property
    def routines_with(self) -> Mapping[str, tuple[Sourced[Routine], ...]]:
        """Give the routines that each technique is in: which they are is noted now, what they say when it is read."""
        assert self.plain is not None
        routines = self.catalog.routines
        found = {id_: tuple(routines[one.id] for one in inner) for id_, inner in self.plain.routines_with.items()}
        return Noted(found, self.reads, lambda id_: (ROUTINES_WITH, id_))

    def held(self, technique: str) -> bool:
        """Whether a routine holds a technique: that alone is noted, not what else routines say."""
        assert self.plain is not None
        self.reads.note((HELD, technique))
        return self.plain.held(technique)


def noted(edition: Edition, reads: Reads) -> NotedEdition:
    """Give an edition that notes what is read of it."""
    pictures = Noted(edition.pictures, reads, lambda name: (PICTURE, name))
    catalog = _noted_catalog(edition.catalog, reads)
    return NotedEdition(catalog, edition.t, edition.settings, pictures, edition.joints, edition.outline, edition, reads)
