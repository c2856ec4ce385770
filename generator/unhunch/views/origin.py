"""Where what a catalog shows comes from, when it builds on another one."""

from dataclasses import dataclass

from unhunch.catalog.catalog import Sourced
from unhunch.model.about import About
from unhunch.model.technique import Technique
from unhunch.views.edition import Edition, Link


@dataclass(frozen=True)
class Source:
    """The other catalog: its name, its version, who publishes it and under which licence."""

    title: str
    version: str
    publisher: str
    licence: str
    licence_url: str


@dataclass(frozen=True)
class Origin:
    """Where a technique comes from, and whether it was changed since."""

    source: Source
    changed: bool


@dataclass(frozen=True)
class Brought:
    """What a catalog has of the one that it builds on: as it is there, changed, and what it adds."""

    source: Source
    taken: tuple[Link, ...]
    changed: tuple[Link, ...]
    added: tuple[Link, ...]

    @property
    def untouched(self) -> int:
        """How many are as they are there."""
        return len(self.taken)


def origin(edition: Edition, sourced: Sourced[Technique]) -> Origin | None:
    """Give where a technique comes from; None when it is the catalog's own."""
    catalog = edition.catalog
    if catalog.base is None or sourced.id not in catalog.base.catalog.techniques:
        return None
    return Origin(_source(catalog.base.catalog.about), catalog.is_own(sourced.document))


def brought(edition: Edition) -> Brought | None:
    """Give what the catalog has of another one; None when it builds on none."""
    catalog = edition.catalog
    if catalog.base is None:
        return None
    theirs = catalog.base.catalog.techniques
    taken: list[Link] = []
    changed: list[Link] = []
    added: list[Link] = []
    for id_, sourced in catalog.techniques.items():
        own = catalog.is_own(sourced.document)
        (added if id_ not in theirs else changed if own else taken).append(Link(id_, sourced.entry.name))
    return Brought(_source(catalog.base.catalog.about), tuple(taken), tuple(changed), tuple(added))


def _source(about: About) -> Source:
    return Source(about.title, about.version, about.publisher, about.licence, about.licence_url)
