"""A tree of files to a Catalog, or to every problem of syntax and shape in it at once."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Generic, TypeVar

from unhunch.catalog.files import Files
from unhunch.catalog.names import ids_by_name
from unhunch.catalog.page import Page, read_page
from unhunch.model.about import About
from unhunch.model.base import Entry
from unhunch.model.figure import Figure
from unhunch.model.naming import Name, names
from unhunch.model.reference import Reference
from unhunch.model.routine import Routine
from unhunch.model.safety import Safety
from unhunch.model.technique import Technique
from unhunch.model.vocabulary import Vocabulary
from unhunch.problems.diagnostics import Diagnostic, has_errors
from unhunch.strings import FOLDER
from unhunch.text.shape import Shape
from unhunch.text.shape.ids import Names
from unhunch.text.source import Document, read

T = TypeVar("T")
E = TypeVar("E", bound=Entry)


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
    references: Mapping[str, Sourced[Reference]]
    pages: Mapping[str, Page]
    pictures: Mapping[str, bytes]
    documents: Mapping[str, Document]
    own_strings: Path | None = None
    """The folder in which it may bring sentences of its own, as `strings/LANG.yml`."""

    def names(self) -> Iterator[tuple[Document, Name]]:
        """Yield every id that names something else, with the file that it stands in."""
        singles = (("catalog", self.about), ("vocabulary", self.vocabulary), ("safety", self.safety))
        for name, entry in singles:
            yield from ((self.documents[f"content/{name}.yml"], found) for found in names(entry))
        entries: tuple[Mapping[str, Sourced[Any]], ...] = (self.techniques, self.routines, self.references)
        for group in entries:
            yield from ((sourced.document, found) for sourced in group.values() for found in sourced.names)

    def figures(self) -> dict[str, Figure]:
        """Give every figure, by its technique's id."""
        return {id_: sourced.entry.figure for id_, sourced in self.techniques.items() if sourced.entry.figure}


_ABOUT = Shape(About)
_VOCABULARY = Shape(Vocabulary)
_SAFETY = Shape(Safety)
_TECHNIQUE = Shape(Technique)
_ROUTINE = Shape(Routine)
_REFERENCE = Shape(Reference)

_ALONE: Mapping[str, Shape[Any]] = {
    "content/catalog.yml": _ABOUT,
    "content/vocabulary.yml": _VOCABULARY,
    "content/safety.yml": _SAFETY,
}
_FOLDERS: Mapping[str, Shape[Any]] = {"techniques": _TECHNIQUE, "routines": _ROUTINE, "references": _REFERENCE}


def read_catalog(root: Path) -> tuple[Catalog | None, list[Diagnostic]]:
    """Read `root`/content; give the catalog, or None, and every problem of syntax and shape."""
    loader = _Loader(Files(root))
    loader.open()
    about = loader.entry("content/catalog.yml", _ABOUT)
    vocabulary = loader.entry("content/vocabulary.yml", _VOCABULARY)
    safety = loader.entry("content/safety.yml", _SAFETY)
    techniques = loader.folder("techniques", _TECHNIQUE)
    routines = loader.folder("routines", _ROUTINE)
    references = loader.folder("references", _REFERENCE)
    pages, pictures = loader.pages(), dict(loader.files.pictures())
    problems = [*loader.problems, *loader.files.problems, *loader.files.strays()]
    if about is None or vocabulary is None or safety is None or has_errors(problems):
        return None, problems
    return (
        Catalog(
            *(about, vocabulary, safety, techniques, routines, references, pages, pictures, loader.documents),
            own_strings=root / FOLDER,
        ),
        problems,
    )


class _Loader:
    """Reads files to entries and keeps every problem. All files are opened first, as each may name what others hold."""

    def __init__(self, files: Files) -> None:
        self.files = files
        self.problems: list[Diagnostic] = []
        self.documents: dict[str, Document] = {}
        self.entries: dict[str, list[tuple[str, str]]] = {}

    def open(self) -> None:
        for path, shape in _ALONE.items():
            self.document(path, self.files.read(path), shape.keys)
        for folder, shape in _FOLDERS.items():
            self.entries[folder] = [*self.files.entries(folder)]
            for _, path in self.entries[folder]:
                self.document(path, self.files.entry(path), shape.keys)

    @cached_property
    def names(self) -> Names:
        """What people may give in the place of an id; few catalogs ever need it."""
        return ids_by_name(self.documents.values())

    def document(self, path: str, raw: bytes | None, known: Collection[str]) -> None:
        document, problems = read(path, raw, known) if raw is not None else (None, [])
        self.problems += problems
        if document is not None:
            self.documents[path] = document

    def entry(self, path: str, shape: Shape[T]) -> T | None:
        if path not in self.documents:
            return None
        entry, problems = shape.read(self.documents[path], lambda: self.names)
        self.problems += problems
        return entry

    def folder(self, folder: str, shape: Shape[E]) -> dict[str, Sourced[E]]:
        found: dict[str, Sourced[E]] = {}
        for name, path in self.entries[folder]:
            entry = self.entry(path, shape)
            if entry is not None:
                found[name] = Sourced(name, entry, self.documents[path])
        return found

    def pages(self) -> dict[str, Page]:
        found: dict[str, Page] = {}
        for name, path in self.files.pages():
            raw = self.files.read(path)
            page, problems = read_page(path, raw) if raw is not None else (None, [])
            self.problems += problems
            if page is not None:
                found[name] = page
        return found
