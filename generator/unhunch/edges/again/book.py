"""A book whose parts are made again only when something that they read is another.

A part is kept with what it read: the digest of each field of a view or an entry, the names of routines in a list. What
all parts may read without a note, such as safety, vocabulary, pages, sentences, templates and the program, is one name
of them all.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from functools import cached_property, partial
from typing import Any, Final, Self, TypeVar

from unhunch.edges.again import packed
from unhunch.edges.again.digests import Digests
from unhunch.edges.again.reads import Lazily, Noted, Reads, noted
from unhunch.edges.again.shown import Shown, digests
from unhunch.edges.again.ways import ENTRY, FACE, FIELD, HELD, PICTURE, ROUTINES_WITH, SHEET, VIEW
from unhunch.edges.program import hash_of
from unhunch.sheets.job import Job
from unhunch.site.output import Sheets, SiteFile, SitePage
from unhunch.views.book import Book
from unhunch.views.edition import Edition
from unhunch.views.faces import faces
from unhunch.views.routine import RoutineView, routine_view
from unhunch.views.search import Findable
from unhunch.views.technique import TechniqueView, technique_view
from unhunch.work.store import Cache

T = TypeVar("T")

_KINDS: Final[Mapping[str, Callable[..., Any]]] = {kind.__name__: kind for kind in (SitePage, SiteFile, Job, Findable)}
"""What parts consist of, beside plain values."""


@dataclass(frozen=True)
class KeptBook(Book):
    """A book that takes its parts from a cache; its views are made when they are read."""

    cache: Cache
    plain: Edition
    digests: Digests
    reads: Reads
    faces: Mapping[str, str]
    printed: Sheets
    """Its sheets, to whoever looks again at what was read."""
    views: Mapping[str, Mapping[str, Any]]
    """Its views by kind and id; each tells what it was made of."""
    seen: dict[str, Mapping[str, str]]
    """The digests of the fields of views that were looked at again."""

    @classmethod
    def over(cls, edition: Edition, cache: Cache) -> Self:
        """Give the book of an edition; no view of it is made yet."""
        reads, stand = Reads(), faces(edition)
        own = noted(edition, reads)
        catalog, shown_by = own.catalog, Noted(stand, reads, lambda id_: (FACE, id_))

        def technique(id_: str) -> TechniqueView:
            return technique_view(own, catalog.techniques[id_])

        def routine(id_: str) -> RoutineView:
            return routine_view(own, catalog.routines[id_], shown_by.get(id_))

        views: dict[str, Mapping[str, Any]] = {
            "technique": Lazily(catalog.techniques, technique, reads),
            "routine": Lazily(catalog.routines, routine, reads),
        }
        techniques, routines = (Shown(kind, made, reads) for kind, made in views.items())
        book = cls(own, techniques, routines, cache, edition, Digests(edition), reads, stand, {}, views, {})
        return book.with_sheets({})

    def with_sheets(self, sheets: Sheets) -> Self:
        """Give the same book with its PDFs; which of them a part tells of is noted."""
        return replace(self, sheets=Noted(sheets, self.reads, lambda path: (SHEET, path)), printed=sheets)

    def part(self, name: str, make: Callable[[], Iterable[T]]) -> Iterable[T]:
        """Give a part as it was kept, if all that it read is as it was; else make and keep it."""
        key = f"part {name} {self.digests.common}"
        kept = packed.get(self.cache, key)
        if kept is not None:
            reads, made = kept
            if all(self._now(way, what) == was for way, what, was in reads):
                self.reads.note(*((way, what) for way, what, _ in reads))
                return [_decoded(one) for one in made]
        fresh, read = self.reads.of(lambda: list(make()))
        told = [(*one, self._now(*one)) for one in sorted(read)]
        packed.put(self.cache, key, [told, [_encoded(one) for one in fresh]])
        return fresh

    def _of_view(self, what: str) -> str:
        """Give a digest of a field of a view, which is made only if what it was made of is another."""
        whose, _, name = what.rpartition("#")
        if whose not in self.seen:
            kind, _, id_ = whose.partition(" ")
            views = self.views[kind]
            made = partial(self.part, f"view of {whose}", lambda: [digests(views[id_])] if id_ in views else [])
            self.seen[whose] = next(iter(self.reads.apart(made)), {})
        return self.seen[whose].get(name, "")

    def _now(self, way: str, what: str) -> str:
        """Give what a read gives now, or a digest of it."""
        return self._ways[way](what)

    @cached_property
    def _ways(self) -> Mapping[str, Callable[[str], str]]:
        """How to look again at what was read, without a note."""
        return {
            ENTRY: lambda path: self.digests.files.get(path, ""),
            FIELD: self.digests.field,
            VIEW: self._of_view,
            PICTURE: self.digests.picture,
            ROUTINES_WITH: lambda id_: " ".join(one.id for one in self.plain.routines_with.get(id_, ())),
            HELD: lambda id_: str(self.plain.held(id_)),
            FACE: lambda id_: self.faces.get(id_, ""),
            SHEET: lambda path: hash_of(self.printed[path]) if path in self.printed else "",
        }


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
