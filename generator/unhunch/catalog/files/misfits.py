"""Problems of files that have no place where they lie, each with the way to where it belongs."""

import re
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import Any

from unhunch.catalog.files.names import Targets, stem
from unhunch.catalog.files.telltales import kind_of
from unhunch.catalog.files.tree import Entry
from unhunch.catalog.kinds import CONTENT, Collection
from unhunch.problems.codes import files as codes
from unhunch.problems.diagnostics import Diagnostic, Place
from unhunch.text.slugs import slug

Read = Callable[[str], bytes]
"""Gives the bytes of a file by its path; none when it cannot be read."""

PICTURES = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WebP"}
"""Endings of the pictures that may lie among the pages, and their kinds."""

TEXTS = frozenset({".yml", ".yaml", ".txt", ""})
"""Endings that a file of keys and values may have got."""

FOR_VISITORS = re.compile(r"(LICEN[CS]E|COPYING|NOTICE|README|AUTHORS)(\.[a-z]+)?")
"""Files for whoever looks into the folder; they may lie in `content` itself."""

_NOWHERE = "Move it to where it belongs, or delete it."


def unlike_a_file(entry: Entry) -> Iterator[Diagnostic]:
    """Yield the problem of a link, and of what is no ordinary file."""
    if entry.kind == "link":
        yield codes.link(Place(str(entry.path)))
    elif entry.kind == "other":
        yield codes.not_a_file(Place(str(entry.path)))


def hidden(entry: Entry, top: PurePosixPath) -> Iterator[Diagnostic]:
    """Yield the problem of a file whose name, or that of a folder around it below `top`, begins with a dot."""
    if any(part.startswith(".") for part in entry.path.relative_to(top).parts):
        hint = "Neither the catalog nor the site has files whose names begin with a dot. Move it out of `content`."
        yield stray(entry, hint)


def stray(entry: Entry, hint: str = _NOWHERE) -> Diagnostic:
    """Give the problem of a file that has no place here."""
    return codes.stray_file(Place(str(entry.path)), entry.path.name, hint)


def of_the_pages(targets: Targets, entry: Entry) -> Iterator[Diagnostic]:
    """Yield the problem of a page, or a picture, that does not lie among the pages."""
    suffix = entry.path.suffix.lower()
    kind = "page" if suffix == ".md" else "picture" if suffix in PICTURES else ""
    if kind:
        yield _elsewhere(targets, entry, kind, f"{CONTENT}/pages/{slug(stem(entry.path.stem)) or kind}{suffix}")


def of_the_entries(targets: Targets, entry: Entry, read: Read) -> Iterator[Diagnostic]:
    """Yield the problem of an entry that lies in none of the folders of entries."""
    kind = kind_of(read(str(entry.path))) if entry.path.suffix.lower() in TEXTS else None
    if kind:
        yield of_kind(targets, entry.path, kind)


def of_kind(targets: Targets, path: PurePosixPath, kind: Collection[Any]) -> Diagnostic:
    """Give the problem of an entry that does not lie in the folder of its kind."""
    return _elsewhere(targets, Entry(path, "file"), kind.name, kind.path(slug(stem(path.name)) or kind.name))


def _elsewhere(targets: Targets, entry: Entry, kind: str, home: str) -> Diagnostic:
    return targets.sent(codes.wrong_folder(Place(str(entry.path)), kind, home), home)
