"""A tree of files to a Catalog, or to every problem of syntax and shape in it at once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import TypeAdapter

from generator.diagnostics import Diagnostic, has_errors
from generator.model.about import About
from generator.model.base import Entry
from generator.model.reference import Reference
from generator.model.routine import Routine
from generator.model.safety import Safety
from generator.model.technique import Technique
from generator.model.vocabulary import Vocabulary
from generator.page import Page, read_page
from generator.shape import shape
from generator.source import Document, read

T = TypeVar("T")
E = TypeVar("E", bound=Entry)

References = dict[str, Reference]


@dataclass(frozen=True)
class Sourced(Generic[E]):
    """An entry of the catalog with the file that it was read from."""

    id: str
    entry: E
    document: Document


@dataclass(frozen=True)
class Catalog:
    """All content, each part valid by itself. `documents` gives the places for what rules find."""

    about: About
    vocabulary: Vocabulary
    safety: Safety
    references: References
    techniques: Mapping[str, Sourced[Technique]]
    routines: Mapping[str, Sourced[Routine]]
    pages: Mapping[str, Page]
    documents: Mapping[str, Document]


class _Loader:
    """Reads files below a root and keeps every problem."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Diagnostic] = []
        self.documents: dict[str, Document] = {}

    def document(self, path: str) -> Document | None:
        file = self.root / path
        if not file.is_file():
            hint = "Every catalog needs this file; copy it from another catalog and change it."
            self.problems.append(Diagnostic(path, 1, 1, "Y100", "the file is missing", hint))
            return None
        document, problems = read(path, file.read_bytes())
        self.problems += problems
        if document is not None:
            self.documents[path] = document
        return document

    def one(self, path: str, adapter: TypeAdapter[T]) -> T | None:
        document = self.document(path)
        if document is None:
            return None
        shaped = shape(document, adapter)
        entry, problems = shaped
        self.problems += problems
        return entry

    def folder(self, folder: str, adapter: TypeAdapter[E]) -> dict[str, Sourced[E]]:
        found: dict[str, Sourced[E]] = {}
        for path in self._files(folder, ".yml"):
            entry = self.one(path, adapter)
            if entry is not None:
                name = Path(path).stem
                found[name] = Sourced(name, entry, self.documents[path])
        return found

    def pages(self, folder: str) -> dict[str, Page]:
        found = {}
        for path in self._files(folder, ".md"):
            page, problems = read_page(path, (self.root / path).read_bytes())
            self.problems += problems
            if page is not None:
                found[path.removeprefix(folder + "/")] = page
        return found

    def _files(self, folder: str, suffix: str) -> Iterator[str]:
        for file in sorted((self.root / folder).rglob("*" + suffix)):
            yield file.relative_to(self.root).as_posix()


_ABOUT = TypeAdapter(About)
_VOCABULARY = TypeAdapter(Vocabulary)
_SAFETY = TypeAdapter(Safety)
_REFERENCES = TypeAdapter(References)
_TECHNIQUE = TypeAdapter(Technique)
_ROUTINE = TypeAdapter(Routine)


def read_catalog(root: Path) -> tuple[Catalog | None, list[Diagnostic]]:
    """Read `root`/content; give the catalog, or None, and every problem of syntax and shape."""
    loader = _Loader(root)
    about = loader.one("content/catalog.yml", _ABOUT)
    vocabulary = loader.one("content/vocabulary.yml", _VOCABULARY)
    safety = loader.one("content/safety.yml", _SAFETY)
    references = loader.one("content/references.yml", _REFERENCES)
    techniques = loader.folder("content/techniques", _TECHNIQUE)
    routines = loader.folder("content/routines", _ROUTINE)
    pages = loader.pages("content/pages")
    if about is None or vocabulary is None or safety is None or references is None or has_errors(loader.problems):
        return None, loader.problems
    catalog = Catalog(about, vocabulary, safety, references, techniques, routines, pages, loader.documents)
    return catalog, loader.problems
