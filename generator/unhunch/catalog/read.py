"""A tree of files to a Catalog, or to every problem of syntax and shape in it at once."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any

from unhunch.catalog.catalog import Catalog, Sourced
from unhunch.catalog.documents import Reader
from unhunch.catalog.files import Files
from unhunch.catalog.kinds import COLLECTIONS, SINGLES, Collection, E, Kind, Single
from unhunch.catalog.names import ids_by_name
from unhunch.catalog.page import Page, read_page
from unhunch.problems.diagnostics import Diagnostic, has_errors
from unhunch.strings import FOLDER
from unhunch.text.shape.ids import Names
from unhunch.text.source import Document, read


def _as_it_is(document: Document) -> Document:
    return document


def read_catalog(
    root: Path, completed: Callable[[Document], Document] = _as_it_is, reader: Reader = read
) -> tuple[Catalog | None, list[Diagnostic]]:
    """Read `root`/content; give the catalog, or None, and every problem of syntax and shape.

    `completed` gives each file with what it lacks filled in, where an older one is read; `reader` reads it.
    """
    loader = _Loader(Files(root), completed, reader)
    loader.open()
    singles = {kind.attribute: loader.single(kind) for kind in SINGLES}
    collections = {kind.attribute: loader.collection(kind) for kind in COLLECTIONS.values()}
    pages, pictures = loader.pages(), dict(loader.files.pictures())
    problems = [*loader.problems, *loader.files.problems, *loader.files.strays()]
    if None in singles.values() or has_errors(problems):
        return None, problems
    content: dict[str, Any] = {**singles, **collections}
    return Catalog(
        **content, pages=pages, pictures=pictures, documents=loader.documents, own_strings=root / FOLDER
    ), problems


class _Loader:
    """Reads files to entries and keeps every problem. All files are opened first, as each may name what others hold."""

    def __init__(self, files: Files, completed: Callable[[Document], Document], reader: Reader) -> None:
        self.files = files
        self.completed = completed
        self.read = reader
        self.problems: list[Diagnostic] = []
        self.documents: dict[str, Document] = {}
        self.ids: dict[str, list[tuple[str, str]]] = {}

    def open(self) -> None:
        for single in SINGLES:
            self.document(single, single.path, self.files.read(single.path))
        for kind in COLLECTIONS.values():
            self.ids[kind.folder] = [*self.files.entries(kind)]
            for _, path in self.ids[kind.folder]:
                self.document(kind, path, self.files.entry(kind, path))

    @cached_property
    def names(self) -> Names:
        """What people may give in the place of an id; few catalogs ever need it."""
        return ids_by_name(self.documents.values())

    def document(self, kind: Kind[Any], path: str, raw: bytes | None) -> None:
        document, problems = self.read(path, raw, kind.shape.keys) if raw is not None else (None, [])
        self.problems += problems
        if document is not None:
            self.documents[path] = self.completed(document)

    def entry(self, kind: Kind[E], path: str) -> E | None:
        if path not in self.documents:
            return None
        entry, problems = kind.shape.read(self.documents[path], lambda: self.names)
        self.problems += problems
        return entry

    def single(self, kind: Single[E]) -> E | None:
        return self.entry(kind, kind.path)

    def collection(self, kind: Collection[E]) -> dict[str, Sourced[E]]:
        found: dict[str, Sourced[E]] = {}
        for id_, path in self.ids[kind.folder]:
            entry = self.entry(kind, path)
            if entry is not None:
                found[id_] = Sourced(id_, entry, self.documents[path])
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
