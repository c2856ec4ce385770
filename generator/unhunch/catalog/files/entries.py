"""The files of techniques, routines and references: each with an id for a name, side by side in its folder."""

from collections.abc import Iterator
from itertools import chain
from pathlib import PurePosixPath
from typing import Any

from unhunch.catalog.files.copies import alike, ids_within
from unhunch.catalog.files.misfits import FOR_VISITORS, TEXTS, Read, hidden, of_kind, of_the_pages, stray, unlike_a_file
from unhunch.catalog.files.names import RESERVED, Targets, stem
from unhunch.catalog.files.telltales import kind_of
from unhunch.catalog.files.tree import Entry
from unhunch.catalog.kinds import Collection
from unhunch.problems.codes import files as codes
from unhunch.problems.diagnostics import Diagnostic, Place
from unhunch.text.slugs import slug


def entries(targets: Targets, kind: Collection[Any], read: Read) -> Iterator[tuple[str, str] | Diagnostic]:
    """Yield id and path of each entry of a kind, and a problem for whatever else lies in its folder."""
    top = PurePosixPath(kind.home)
    first: dict[str, str] = {}
    for entry in sorted(
        targets.tree.below(kind.folder), key=lambda one: (one.path.name.lower(), one.path.name.swapcase())
    ):
        problems = chain(
            unlike_a_file(entry),
            hidden(entry, top),
            _twice(entry, first),
            _no_entry(targets, entry),
            targets.copied(str(entry.path), ".yml"),
            _the_same(targets, entry, read),
            _misnamed(targets, entry, kind),
        )
        yield next(problems, (entry.path.stem, str(entry.path)))


def _by_name(entry: Entry) -> tuple[str, str]:
    return entry.path.name.lower(), entry.path.name.swapcase()


def misplaced(targets: Targets, kind: Collection[Any], path: str, raw: bytes) -> Iterator[Diagnostic]:
    """Yield the problem of a file among the entries of a kind that its text shows to be of another."""
    other = kind_of(raw)
    if other and other != kind:
        yield of_kind(targets, PurePosixPath(path), other)


def _twice(entry: Entry, first: dict[str, str]) -> Iterator[Diagnostic]:
    name = entry.path.name
    other = first.setdefault(name.lower(), name)
    if other != name:
        yield codes.capitals_only(Place(str(entry.path)), name, other)


def _no_entry(targets: Targets, entry: Entry) -> Iterator[Diagnostic]:
    """Yield the problem of a file that is not even meant to be an entry."""
    meant = entry.path.suffix.lower() in TEXTS or ".yml" in entry.path.suffixes
    if not meant or FOR_VISITORS.fullmatch(entry.path.name):
        yield from of_the_pages(targets, entry)
        yield stray(entry)


def _the_same(targets: Targets, entry: Entry, read: Read) -> Iterator[Diagnostic]:
    """Yield the problem of a copy that only its text shows to be one: its name has that of its original in it."""
    path, folder = str(entry.path), str(entry.path.parent)
    for id_ in ids_within(slug(stem(entry.path.name))):
        original = f"{folder}/{id_}.yml"
        if targets.tree.kind(original) == "file" and original != path and alike(read(path), read(original)):
            yield codes.copy(Place(path), entry.path.name, f"{id_}.yml")


def _misnamed(targets: Targets, entry: Entry, kind: Collection[Any]) -> Iterator[Diagnostic]:
    path, place, name = entry.path, Place(str(entry.path)), entry.path.name
    id_, top = slug(stem(name)), PurePosixPath(kind.home)
    better = f"{id_}-{kind.spare}.yml" if id_ in RESERVED else f"{id_}.yml"
    beside = str(path.with_name(better))
    if not id_:
        yield codes.file_name(place, name, "")
    elif path.suffix != ".yml":
        yield targets.sent(codes.wrong_ending(place, name, better), beside)
    elif path.parent != top:
        yield targets.sent(codes.file_in_folder(place, str(top / better)), str(top / better))
    elif path.stem != id_:
        yield targets.sent(codes.file_name(place, name, better), beside)
    elif id_ in RESERVED:
        yield codes.reserved_name(place, id_, targets.free(beside) and better)
