"""The folder of pages: Markdown, and the pictures that it shows. What lies there is meant to be published."""

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import PurePosixPath

from unhunch.catalog.files.misfits import PICTURES, Read, hidden, of_the_entries, stray, unlike_a_file
from unhunch.catalog.files.names import DEVICES, Targets
from unhunch.catalog.files.tree import Entry
from unhunch.catalog.kinds import CONTENT
from unhunch.problems.codes import files as codes
from unhunch.problems.diagnostics import Diagnostic, Place
from unhunch.text.slugs import slug

TOP = PurePosixPath(CONTENT, "pages")
PAGE = ".md"
_NEARLY_PAGES = frozenset({".md", ".markdown", ".mdown", ".mkd", ".mkdn"})
_OTHER_PICTURES = frozenset({".svg", ".gif", ".bmp", ".tif", ".tiff", ".heic", ".avif", ".ico"})
_PICTURE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_FOLDER_OF_THE_SITE = "assets"
_PICTURE_OF_THE_SITE = "share.png"
"""The site makes one of this name in any folder."""


def pages(targets: Targets, read: Read) -> Iterator[PurePosixPath | Diagnostic]:
    """Yield the path of each page and each picture, and a problem for whatever else lies among them."""
    for entry in targets.tree.below("pages"):
        problems = chain(
            unlike_a_file(entry),
            hidden(entry, TOP),
            targets.copied(str(entry.path), entry.path.suffix),
            _neither(targets, entry, read),
            _misnamed(targets, entry),
        )
        yield next(problems, entry.path)


def _neither(targets: Targets, entry: Entry, read: Read) -> Iterator[Diagnostic]:
    """Yield the problem of what is neither a page nor a picture."""
    ending = entry.path.suffix.lower()
    if entry.path.suffix == PAGE or entry.path.suffix in PICTURES:
        return
    if ending in _NEARLY_PAGES or ending in PICTURES:
        better = f"{slug(entry.path.stem) or 'a-name'}{ending if ending in PICTURES else PAGE}"
        problem = stray(entry, f"Did you mean `{better}`? Rename it.")
        yield targets.sent(problem, str(entry.path.with_name(better)))
    elif ending in _OTHER_PICTURES:
        yield stray(entry, "Save the picture as PNG, JPEG or WebP, and delete this file.")
    else:
        yield from of_the_entries(targets, entry, read)
        yield stray(entry)


def _misnamed(targets: Targets, entry: Entry) -> Iterator[Diagnostic]:
    path, place = entry.path, Place(str(entry.path))
    below = path.relative_to(TOP)
    named = below.suffix != PAGE and _PICTURE_NAME.fullmatch(below.name)
    parts = [*map(slug, below.parts[:-1]), below.stem if named else slug(below.stem)]
    better = TOP.joinpath(*parts[:-1], f"{parts[-1]}{below.suffix}")
    if not all(parts):
        yield codes.file_name(place, below.name, "")
    elif better != path:
        problem = codes.file_name(place, below.name, better.name if better.parent == path.parent else str(better))
        yield targets.sent(problem, str(better))
    elif named and (other := targets.tree.lies_at(str(path), str(path))) and other < str(path):
        yield codes.capitals_only(place, below.name, other)
    elif below.name == _PICTURE_OF_THE_SITE or below.parts[0] == _FOLDER_OF_THE_SITE or _is_device(below):
        yield codes.reserved_name(place, below.name, "")


def _is_device(below: PurePosixPath) -> bool:
    return any(part.split(".")[0].lower() in DEVICES for part in below.parts)
