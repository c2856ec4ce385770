"""The files of a catalog to its entries, each valid by itself; every problem met with them is kept."""

from collections.abc import Callable
from functools import cached_property
from typing import Any

from unhunch.catalog.catalog import Sourced
from unhunch.catalog.documents import Reader
from unhunch.catalog.files import Files
from unhunch.catalog.kinds import ABOUT, COLLECTIONS, SINGLES, Collection, E, Kind, Single
from unhunch.catalog.names import ids_by_name
from unhunch.catalog.page import Page, read_page
from unhunch.problems.diagnostics import Diagnostic
from unhunch.text.shape.ids import Names
from unhunch.text.source import Document


class Loader:
    """Reads files to entries and keeps every problem. All files are opened first, as each may name what others hold.

    `completed` gives each file with what it lacks filled in, where an older one is read; `reader` reads it.
    """

    def __init__(self, files: Files, completed: Callable[[Document], Document], reader: Reader) -> None:
        self.files = files
        self._completed = completed
        self._read = reader
        self.problems: list[Diagnostic] = []
        self.documents: dict[str, Document] = {}
        self._ids: dict[str, list[tuple[str, str]]] = {}

    def open(self) -> None:
        """Open every file. What builds on another catalog may leave out any but catalog.yml."""
        for single in SINGLES:
            if single is ABOUT or self.files.lies_at(single.path) or not self._extends:
                self._document(single, single.path, self.files.read(single.path))
        for kind in COLLECTIONS.values():
            self._ids[kind.folder] = [*self.files.entries(kind)]
            for _, path in self._ids[kind.folder]:
                self._document(kind, path, self.files.entry(kind, path))

    @cached_property
    def _names(self) -> Names:
        """What people may give in the place of an id; few catalogs ever need it."""
        return ids_by_name(self.documents.values())

    @property
    def _extends(self) -> bool:
        """Whether catalog.yml says that the catalog builds on another one."""
        about = self.documents.get(ABOUT.path)
        return about is not None and isinstance(about.data, dict) and bool(about.data.get("extends"))

    def _document(self, kind: Kind[Any], path: str, raw: bytes | None) -> None:
        document, problems = self._read(path, raw, kind.shape.keys) if raw is not None else (None, [])
        self.problems += problems
        if document is not None:
            self.documents[path] = self._completed(document)

    def _entry(self, kind: Kind[E], path: str) -> E | None:
        if path not in self.documents:
            return None
        entry, problems = kind.shape.read(self.documents[path], lambda: self._names)
        self.problems += problems
        return entry

    def content(self) -> dict[str, Any]:
        """Give what the files say, by the attributes of Catalog; None for the one file of a kind that says nothing."""
        singles = {kind.attribute: self._single(kind) for kind in SINGLES}
        return {**singles, **{kind.attribute: self._collection(kind) for kind in COLLECTIONS.values()}}

    def _single(self, kind: Single[E]) -> E | None:
        return self._entry(kind, kind.path)

    def _collection(self, kind: Collection[E]) -> dict[str, Sourced[E]]:
        found: dict[str, Sourced[E]] = {}
        for id_, path in self._ids[kind.folder]:
            entry = self._entry(kind, path)
            if entry is not None:
                found[id_] = Sourced(id_, entry, self.documents[path])
        return found

    def pages(self) -> dict[str, Page]:
        """Give the pages by their names."""
        found: dict[str, Page] = {}
        for name, path in self.files.pages():
            raw = self.files.read(path)
            page, problems = read_page(path, raw) if raw is not None else (None, [])
            self.problems += problems
            if page is not None:
                found[name] = page
        return found
