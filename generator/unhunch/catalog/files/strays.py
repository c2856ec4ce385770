"""What nothing reads in `content` itself, in its schemas, and in folders that it does not have."""

from collections.abc import Iterator
from itertools import chain
from pathlib import PurePosixPath

from unhunch.catalog.files.misfits import (
    FOR_VISITORS,
    TEXTS,
    Read,
    hidden,
    of_the_entries,
    of_the_pages,
    stray,
    unlike_a_file,
)
from unhunch.catalog.files.names import Targets, stem
from unhunch.catalog.files.tree import Entry
from unhunch.catalog.kinds import COLLECTIONS, CONTENT, KINDS, OWN_PICTURES, SINGLES
from unhunch.problems.codes import files as codes
from unhunch.problems.diagnostics import Diagnostic, Place
from unhunch.problems.nearest import nearest

SCHEMAS = frozenset(kind.schema for kind in KINDS)
"""Files of the folder `schema`, which the command of that name writes."""

_TOP = PurePosixPath(CONTENT)
_FILES = frozenset(kind.file for kind in SINGLES)
_OF_ENTRIES = {kind.folder: kind for kind in COLLECTIONS.values()}
_FOLDERS = frozenset({*_OF_ENTRIES, "pages", OWN_PICTURES, "schema"})


def strays(targets: Targets, read: Read) -> Iterator[Diagnostic]:
    """Yield a problem for each thing that has no place there; the other folders are looked through by themselves."""
    unknown: dict[str, None] = {}
    for entry in targets.tree.entries:
        match entry.path.parts[1:]:
            case ():
                yield next(unlike_a_file(entry), codes.not_a_file(Place(CONTENT)))
            case (name,):
                yield from _at_top(targets, entry, name, read)
            case ("schema", *_):
                yield from _among_schemas(entry)
            case (folder, *_) if folder not in _FOLDERS:
                unknown[folder] = None
    yield from (_unknown_folder(targets, Entry(_TOP / name, "other")) for name in unknown)


def _at_top(targets: Targets, entry: Entry, name: str, read: Read) -> Iterator[Diagnostic]:
    if name not in _FILES and not (entry.kind == "file" and FOR_VISITORS.fullmatch(name)):
        reasons = chain(
            unlike_a_file(entry),
            hidden(entry, _TOP),
            [stray(entry, "A folder has this name: rename the file, or delete it.")] if name in _FOLDERS else (),
            _all_in_one(entry),
            of_the_entries(targets, entry, read),
            targets.copied(str(entry.path), ".yml"),
            _nearly_a_file(targets, entry),
            of_the_pages(targets, entry),
            [stray(entry)],
        )
        yield next(reasons)


def _all_in_one(entry: Entry) -> Iterator[Diagnostic]:
    """Yield the problem of a file that holds what has a folder, a file each."""
    kind = _OF_ENTRIES.get(stem(entry.path.name).lower())
    if kind and entry.path.suffix.lower() in (".yml", ".yaml"):
        yield codes.all_in_one(Place(str(entry.path)), kind.name, kind.home)


def _nearly_a_file(targets: Targets, entry: Entry) -> Iterator[Diagnostic]:
    """Yield the problem of a misspelt file: to be renamed, or a copy if its name is right but for the ending."""
    close = nearest(entry.path.name, sorted(_FILES))
    if close is None:
        return
    better = f"{CONTENT}/{close}"
    only_ending = entry.path.suffix.lower() in TEXTS and stem(entry.path.name).lower() == stem(close)
    if only_ending or not targets.tree.lies_at(better, str(entry.path)):
        yield targets.sent(stray(entry, f"Did you mean `{close}`? Rename it."), better)


def _among_schemas(entry: Entry) -> Iterator[Diagnostic]:
    yield from unlike_a_file(entry)
    if entry.kind == "file" and (entry.path.name not in SCHEMAS or entry.path.parent != _TOP / "schema"):
        yield stray(entry)


def _unknown_folder(targets: Targets, folder: Entry) -> Diagnostic:
    return next(
        chain(
            hidden(folder, _TOP),
            targets.copied(str(folder.path), ""),
            _nearly_a_folder(targets, folder),
            [stray(folder)],
        )
    )


def _nearly_a_folder(targets: Targets, folder: Entry) -> Iterator[Diagnostic]:
    close = nearest(folder.path.name, sorted(_FOLDERS))
    if close:
        taken = targets.tree.lies_at(f"{CONTENT}/{close}", str(folder.path))
        yield stray(folder, f"Did you mean `{close}`? {'Move there what is not there yet.' if taken else 'Rename it.'}")
