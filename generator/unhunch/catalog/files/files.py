"""The files of a catalog, as its readers ask for them; every problem met with them is kept."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any

from unhunch.catalog.files import entries, own_pictures, pages, strays
from unhunch.catalog.files.drawings import DrawingError, drawing
from unhunch.catalog.files.names import Targets
from unhunch.catalog.files.tree import Tree, read_tree
from unhunch.catalog.kinds import AnyKind, Collection, Single
from unhunch.problems.codes import files as codes
from unhunch.problems.codes.source import MAX_BYTES, PHOTO_BYTES, too_large
from unhunch.problems.diagnostics import Diagnostic, Place


@dataclass
class Files:
    """The files below a catalog's root; every problem met with them is kept in `problems`."""

    root: Path
    problems: list[Diagnostic] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._tree: Tree = read_tree(self.root)
        self._targets = Targets(self._tree)

    def read(self, path: str, most: int = MAX_BYTES) -> bytes | None:
        """Give a file's bytes, at most one more than it may have, or None when it cannot be read."""
        place, kind = Place(path), self._tree.kind(path)
        if kind == "file":
            try:
                return self._bytes(path, most)
            except OSError:
                self.problems.append(codes.not_a_file(place))
        elif kind == "link":
            self.problems.append(codes.link(place))
        elif kind == "other":
            self.problems.append(codes.not_a_file(place))
        elif not self._tree.is_closed:
            self.problems.append(codes.missing_file(place))
        return None

    def lies_at(self, path: str) -> bool:
        """Whether anything lies there, be it no file."""
        return self._tree.kind(path) is not None

    def of(self, kind: AnyKind) -> Iterator[str]:
        """Yield the path of each file of a kind; of the one that every catalog has, whether it is there or not."""
        if isinstance(kind, Single):
            yield kind.path
        else:
            yield from (path for _, path in self.entries(kind))

    def entries(self, kind: Collection[Any]) -> Iterator[tuple[str, str]]:
        """Yield id and path of each file of an entry."""
        for found in entries.entries(self._targets, kind, self._peek):
            if isinstance(found, Diagnostic):
                self.problems.append(found)
            else:
                yield found

    def entry(self, kind: Collection[Any], path: str) -> bytes | None:
        """Give the bytes of an entry, or None when it cannot be read, or is told to be of another kind."""
        raw = self.read(path)
        problem = next(entries.misplaced(self._targets, kind, path, raw), None) if raw is not None else None
        if problem is None:
            return raw
        self.problems.append(problem)
        return None

    def pages(self) -> Iterator[tuple[str, str]]:
        """Yield name and path of each Markdown page."""
        for path in self._published:
            if path.suffix == pages.PAGE:
                yield str(path.relative_to(pages.TOP)), str(path)

    def pictures(self) -> Iterator[tuple[str, bytes]]:
        """Yield name and bytes of each picture that lies among the pages."""
        for path in self._published:
            raw = self.read(str(path)) if path.suffix != pages.PAGE else None
            if raw is not None and self._shows(str(path), raw):
                yield str(path.relative_to(pages.TOP)), raw

    def own_pictures(self) -> Iterator[tuple[str, bytes]]:
        """Yield name and bytes of each picture that entries may name; of a drawing, what of it is safe."""
        for path in own_pictures.own_pictures(self._targets):
            if isinstance(path, Diagnostic):
                self.problems.append(path)
                continue
            most = PHOTO_BYTES if path.suffix in own_pictures.PHOTOS else MAX_BYTES
            raw = self.read(str(path), most)
            if raw is None:
                continue
            if path.suffix != own_pictures.DRAWING:
                yield from [(path.name, raw)] if self._shows(str(path), raw, most) else []
            elif (safe := self._drawn(str(path), raw)) is not None:
                yield path.name, safe

    def strays(self) -> Iterator[Diagnostic]:
        """Yield a problem for each thing in `content` that nothing reads and no folder of the above holds."""
        return strays.strays(self._targets, self._peek)

    @cached_property
    def _published(self) -> tuple[PurePosixPath, ...]:
        """Pages and pictures; what else lies among them becomes a problem, once."""
        found = tuple(pages.pages(self._targets, self._peek))
        self.problems += [one for one in found if isinstance(one, Diagnostic)]
        return tuple(one for one in found if not isinstance(one, Diagnostic))

    def _shows(self, path: str, raw: bytes, most: int = MAX_BYTES) -> bool:
        from unhunch.catalog.files.pictures import picture_problem  # noqa: PLC0415 - most catalogs do not need Pillow

        problem = picture_problem(path, raw, most)
        self.problems += [problem] if problem else []
        return problem is None

    def _drawn(self, path: str, raw: bytes) -> bytes | None:
        if len(raw) > MAX_BYTES:
            self.problems.append(too_large(Place(path)))
            return None
        try:
            return drawing(raw)
        except DrawingError as error:
            self.problems.append(codes.drawing_refused(Place(path), str(error)))
            return None

    def _bytes(self, path: str, most: int = MAX_BYTES) -> bytes:
        with (self.root / path).open("rb") as opened:
            return opened.read(most + 1)

    def _peek(self, path: str) -> bytes:
        """Give the bytes of a file for a look at what it may be; whether it can be read is told elsewhere."""
        try:
            return self._bytes(path)
        except OSError:
            return b""
