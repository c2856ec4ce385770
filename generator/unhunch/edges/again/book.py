"""A book whose parts are made again only when something that they read is another.

A part is kept with what it read: the digest of each entry, the names of routines in a list. What all parts may read
without a note, such as safety, vocabulary, pages, sentences, templates and the program, is one name of them all.
"""

import json
import zlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from functools import cached_property
from hashlib import sha256
from typing import Any, Final, Self, TypeVar

from unhunch.catalog.kinds import COLLECTIONS
from unhunch.edges.again.reads import ENTRY, FACE, HELD, ROUTINES_WITH, SHEET, Lazily, Noted, Reads, noted
from unhunch.edges.program import files_below, hash_of, program
from unhunch.rules.examples import examples
from unhunch.sheets.job import Job
from unhunch.site.output import Sheets, SiteFile, SitePage
from unhunch.strings import text
from unhunch.views.book import Book
from unhunch.views.edition import Edition
from unhunch.views.faces import faces
from unhunch.views.routine import routine_view
from unhunch.views.technique import technique_view
from unhunch.work.places import PROGRAM
from unhunch.work.store import Cache

T = TypeVar("T")

_KINDS: Final[Mapping[str, Callable[..., Any]]] = {"SitePage": SitePage, "SiteFile": SiteFile, "Job": Job}
"""What parts consist of, beside plain values."""


@dataclass(frozen=True)
class KeptBook(Book):
    """A book that takes its parts from a cache; its views are made when they are read."""

    cache: Cache
    plain: Edition
    reads: Reads
    faces: Mapping[str, str]
    sheets: Sheets

    @classmethod
    def over(cls, edition: Edition, cache: Cache) -> Self:
        """Give the book of an edition; no view of it is made yet."""
        reads, stand = Reads(), faces(edition)
        own = noted(edition, reads)
        catalog, shown_by = own.catalog, Noted(stand, reads, lambda id_: (FACE, id_))
        techniques = Lazily(catalog.techniques, lambda id_: technique_view(own, catalog.techniques[id_]), reads)
        routines = Lazily(
            catalog.routines, lambda id_: routine_view(own, catalog.routines[id_], shown_by.get(id_)), reads
        )
        return cls(own, techniques, routines, cache, edition, reads, stand, {})

    def with_sheets(self, sheets: Sheets) -> Self:
        """Give the same book with its PDFs, of which some parts tell how large they are."""
        return replace(self, sheets=sheets)

    @property
    def noted_sheets(self) -> Sheets:
        """Its PDFs, to parts that read them."""
        return Noted(self.sheets, self.reads, lambda path: (SHEET, path))

    def part(self, name: str, make: Callable[[], Iterable[T]]) -> Iterable[T]:
        """Give a part as it was kept, if all that it read is as it was; else make and keep it."""
        key = f"part {name} {self._base}"
        kept = self.cache.get(key)
        if kept is not None:
            reads, made = json.loads(zlib.decompress(kept))
            if all(self._now(way, what) == was for way, what, was in reads):
                self.reads.note(*((way, what) for way, what, _ in reads))
                return [_decoded(one) for one in made]
        fresh, read = self.reads.of(lambda: list(make()))
        told = [(*one, self._now(*one)) for one in sorted(read)]
        self.cache.put(key, zlib.compress(json.dumps([told, [_encoded(one) for one in fresh]]).encode(), 1))
        return fresh

    def _now(self, way: str, what: str) -> str:
        """Give what a read gives now, or a digest of it."""
        return self._ways[way](what)

    @cached_property
    def _ways(self) -> Mapping[str, Callable[[str], str]]:
        """How to look again at what was read, without a note."""
        return {
            ENTRY: lambda path: self._digests.get(path, ""),
            ROUTINES_WITH: lambda id_: " ".join(one.id for one in self.plain.routines_with.get(id_, ())),
            HELD: lambda id_: str(self.plain.held(id_)),
            FACE: lambda id_: self.faces.get(id_, ""),
            SHEET: lambda path: sha256(self.sheets[path]).hexdigest() if path in self.sheets else "",
        }

    @cached_property
    def _digests(self) -> Mapping[str, str]:
        """A digest of each file that is written in YAML, by its path."""
        documents = self.plain.catalog.documents.items()
        return {path: _digest("\n".join(document.lines)) for path, document in documents}

    @cached_property
    def _base(self) -> str:
        """A digest of all that parts may read without a note; of collections, it has the ids in their order."""
        catalog, edition = self.plain.catalog, self.plain
        collections = {kind.attribute: [*catalog.entries(kind)] for kind in COLLECTIONS.values()}
        of_entries = {one.document.path for kind in COLLECTIONS.values() for one in catalog.entries(kind).values()}
        singles = {path: digest for path, digest in self._digests.items() if path not in of_entries}
        pages = [(path, _digest(f"{page.path}\n{page.front!r}\n{page.body}")) for path, page in catalog.pages.items()]
        sentences = text(catalog.about.language, catalog.own_strings)
        templates = hash_of(*(file.name.encode() + file.read_bytes() for file in files_below(_TEMPLATES)))
        broken = hash_of(*(file.parent.name.encode() + file.read_bytes() for file in examples()))
        pictures = [(path, sha256(content).hexdigest()) for path, content in catalog.pictures.items()]
        named = [collections, singles, pages, pictures, repr(edition.settings), sentences, templates, broken]
        return _digest(json.dumps([program().decode(), *named, sorted(edition.joints)]))


_TEMPLATES: Final = PROGRAM / "site" / "templates"


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _encoded(one: object) -> list[Any]:
    """Give an output, a job or a plain value as plain values."""
    name = type(one).__name__
    if name not in _KINDS:
        return ["", one]
    fields = asdict(one)  # type: ignore[call-overload] # each of the kinds is a dataclass
    content = {
        key: value.decode("utf-8", "surrogateescape") if isinstance(value, bytes) else value
        for key, value in fields.items()
    }
    return [name, content]


def _decoded(kept: list[Any]) -> Any:  # noqa: ANN401 - as it was encoded
    name, content = kept
    if name == "SiteFile":
        return SiteFile(content["path"], content["content"].encode("utf-8", "surrogateescape"))
    return _KINDS[name](**content) if name else content
