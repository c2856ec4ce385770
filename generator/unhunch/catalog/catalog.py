"""All content of a catalog, each part valid by itself."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any, Generic

from unhunch.catalog.kinds import COLLECTIONS, SINGLES, WITH_PAGES, AnyKind, Collection, E, Single
from unhunch.catalog.page import Page
from unhunch.catalog.pictured import Pictured, shown
from unhunch.model.about import About
from unhunch.model.figure import Figure
from unhunch.model.naming import Name, names
from unhunch.model.reference import Reference
from unhunch.model.routine import Routine
from unhunch.model.safety import Safety
from unhunch.model.technique import Technique
from unhunch.model.vocabulary import LISTS, Vocabulary
from unhunch.model.week import Week
from unhunch.text.source import Document


@dataclass(frozen=True)
class Sourced(Generic[E]):
    """An entry of the catalog with the file that it was read from."""

    id: str
    entry: E
    document: Document

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """Every id in the entry that names something else; kept, as many rules look at them."""
        return tuple(names(self.entry))


@dataclass(frozen=True)
class Base:
    """The catalog that another one builds on, as it was read; `home` is what the paths of its files begin with.

    One that is `installed` lies elsewhere.
    """

    home: str
    catalog: "Catalog"
    installed: bool = False


@dataclass(frozen=True)
class Catalog:
    """All content, each part valid by itself.

    Pages, and the pictures among them, stand by their paths below `pages`; `documents` gives the places for what rules
    find.
    """

    about: About
    vocabulary: Vocabulary
    safety: Safety
    techniques: Mapping[str, Sourced[Technique]]
    routines: Mapping[str, Sourced[Routine]]
    weeks: Mapping[str, Sourced[Week]]
    references: Mapping[str, Sourced[Reference]]
    pages: Mapping[str, Page]
    pictures: Mapping[str, bytes]
    documents: Mapping[str, Document]
    own_strings: Path | None = field(default=None, compare=False)
    """The folder in which it may bring sentences of its own, as `strings/LANG.yml`."""
    own_pictures: Mapping[str, bytes] = field(default_factory=dict)
    """What files name, by its name: logo, icon. Drawings hold nothing but shapes."""
    base: Base | None = None
    """The catalog that it builds on. What comes from there stands in the attributes above, too."""

    def names(self) -> Iterator[tuple[Document, Name]]:
        """Yield every id that names something else, with the file that it stands in."""
        for single in SINGLES:
            yield from ((self.documents[single.path], found) for found in names(self.said(single)))
        for collection in COLLECTIONS.values():
            for sourced in self.entries(collection).values():
                yield from ((sourced.document, found) for found in sourced.names)

    @cached_property
    def names_of(self) -> Mapping[str, tuple[tuple[Document, Name], ...]]:
        """The same, by what kind of thing they name; kept, as there is a rule for each kind."""
        found: dict[str, list[tuple[Document, Name]]] = {}
        for document, name in self.names():
            found.setdefault(name.to, []).append((document, name))
        return {to: tuple(those) for to, those in found.items()}

    def is_own(self, document: Document) -> bool:
        """Whether a file is one of this catalog, not of the one that it builds on."""
        return self.base is None or not document.path.startswith(f"{self.base.home}/")

    def editable(self, document: Document) -> str:
        """Give the path of the file that somebody who edits this catalog would open; none where it lies elsewhere."""
        return "" if self.base and self.base.installed and not self.is_own(document) else document.path

    def said(self, kind: Single[E]) -> E:
        """Give what the one file of a kind says."""
        found: E = getattr(self, kind.attribute)
        return found

    def entries(self, kind: Collection[E]) -> Mapping[str, Sourced[E]]:
        """Give the entries of a kind by their ids."""
        found: Mapping[str, Sourced[E]] = getattr(self, kind.attribute)
        return found

    def named(self, to: str) -> Mapping[str, str]:
        """Give all that ids marked with `Ref(to)` may name: each id with what readers call it.

        Raises KeyError when nothing is called `to`.
        """
        if to in LISTS:
            return {term.id: term.label for term in getattr(self.vocabulary, to)}
        if to == "articles":
            return {article.id: article.title for article in self.about.articles}
        kind = {kind.folder: kind for kind in COLLECTIONS.values()}[to]
        return {id_: getattr(sourced.entry, kind.called) for id_, sourced in self.entries(kind).items()}

    def with_entry(self, kind: Collection[E], sourced: Sourced[E]) -> "Catalog":
        """Give the catalog with one entry more, or with another one in the place of that with the same id."""
        documents = {**self.documents, sourced.document.path: sourced.document}
        changed: dict[str, Any] = {kind.attribute: {**self.entries(kind), sourced.id: sourced}, "documents": documents}
        return replace(self, **changed)

    def documents_of(self, kind: AnyKind) -> Iterator[Document]:
        """Yield each file of a kind."""
        if isinstance(kind, Single):
            yield self.documents[kind.path]
        else:
            yield from (sourced.document for sourced in self.entries(kind).values())

    @property
    def with_pages(self) -> Mapping[str, Mapping[str, Sourced[Technique]] | Mapping[str, Sourced[Routine]]]:
        """The entries that each have a page of their own, by the folder of these pages."""
        return {kind.folder: self.entries(kind) for kind in WITH_PAGES.values()}

    def pictured(self) -> dict[str, tuple[str, Pictured]]:
        """Give every figure with whoever is shown in it, by its name: the id of its technique, and the figure."""
        return {
            one.name: (id_, one)
            for id_, sourced in self.techniques.items()
            for one in shown(id_, sourced.entry, self.vocabulary)
        }

    def pictures_beside(self, document: Document) -> Mapping[str, bytes]:
        """Give the pictures that a file may name: those of the catalog that it belongs to."""
        return self.own_pictures if self.base is None or self.is_own(document) else self.base.catalog.own_pictures

    def figures(self) -> dict[str, Figure]:
        """Give every figure, by its name, with whoever is shown in it."""
        return {name: one.figure for name, (_, one) in self.pictured().items()}
