"""Where drawings, PDFs and verdicts are kept between runs."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from platformdirs import user_cache_path

from unhunch.work.places import CLONE
from unhunch.work.store import NO_CACHE, Cache, Store, Tell, silent

VARIABLE = "UNHUNCH_CACHE"
"""Names the folder where no option can: `mkdocs serve` takes none of ours."""
LIMIT = 500_000_000
"""Bytes. A catalog of a dozen routines needs 10 million for its newest drawings and PDFs."""


def open_cache(
    chosen: Path | None = None,
    project: Path | None = CLONE,
    environment: Mapping[str, str] = os.environ,
    tell: Tell = silent,
) -> Cache:
    """Give the cache in the chosen folder, or in the first of the usual ones that can be written to, or none at all.

    `make clean` empties the one in the project; where the program is installed, or its project may only be read, the
    cache is among the user's. `tell` is told, once, when nothing can be kept there.
    """
    if chosen is None and environment.get(VARIABLE):
        chosen = Path(environment[VARIABLE])
    if chosen is not None and not writable(chosen):
        tell(chosen, "it cannot be written to")
        return Store(chosen, LIMIT)  # what lies there can be used
    if chosen is not None:
        return Store(chosen, LIMIT, tell)
    return next((Store(folder, LIMIT, tell) for folder in _usual(project) if writable(folder)), NO_CACHE)


def _usual(project: Path | None) -> Iterator[Path]:
    if project:
        yield project / ".cache"
    yield user_cache_path("unhunch", appauthor=False)


def writable(folder: Path) -> bool:
    """Whether files can be written to a folder, or it can be made."""
    nearest = next((place for place in (folder, *folder.parents) if place.exists()), folder)
    return nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK)
