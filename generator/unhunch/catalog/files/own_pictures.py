"""The folder of a catalog's own pictures: logo, icon, and what else `catalog.yml` and its entries name."""

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import PurePosixPath
from typing import Final

from unhunch.catalog.files.misfits import PICTURES, hidden, stray, unlike_a_file
from unhunch.catalog.files.names import Targets
from unhunch.catalog.files.tree import Entry
from unhunch.catalog.kinds import CONTENT, OWN_PICTURES
from unhunch.model.pictures import NAME_OF_PICTURE
from unhunch.problems.codes import files as codes
from unhunch.problems.diagnostics import Diagnostic, Place
from unhunch.text.slugs import slug

TOP: Final = PurePosixPath(CONTENT, OWN_PICTURES)
DRAWING: Final = ".svg"
PHOTOS: Final = frozenset({".jpg", ".jpeg", ".webp"})
"""Endings of what is made smaller before anybody sees it. A logo, which is shown as it is, has none of these."""
_ENDINGS: Final = frozenset({*PICTURES, DRAWING})


def own_pictures(targets: Targets) -> Iterator[PurePosixPath | Diagnostic]:
    """Yield the path of each picture, and a problem for whatever else lies among them."""
    for entry in targets.tree.below(OWN_PICTURES):
        problems = chain(unlike_a_file(entry), hidden(entry, TOP), _no_picture(entry), _misnamed(targets, entry))
        yield next(problems, entry.path)


def _no_picture(entry: Entry) -> Iterator[Diagnostic]:
    if entry.path.parent != TOP:
        yield stray(entry, f"Move it into {TOP} itself.")
    elif entry.path.suffix.lower() not in _ENDINGS:
        yield stray(entry, "Save the picture as SVG, PNG, JPEG or WebP, and delete this file.")


def _misnamed(targets: Targets, entry: Entry) -> Iterator[Diagnostic]:
    if not re.fullmatch(NAME_OF_PICTURE, entry.path.name):
        name = slug(entry.path.stem)
        better = f"{name}{entry.path.suffix.lower()}" if name else ""
        problem = codes.file_name(Place(str(entry.path)), entry.path.name, better)
        yield targets.sent(problem, str(entry.path.with_name(better))) if better else problem
