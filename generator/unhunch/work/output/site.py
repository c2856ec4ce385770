"""The folder of a site: built beside the old one, swapped in when it is whole, and never over anything else."""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from unhunch.work.output import manifest
from unhunch.work.output.manifest import hash_on_disk, not_ours
from unhunch.work.output.refusal import OutputError
from unhunch.work.output.sources import resolved
from unhunch.work.output.workshop import MARK, is_marked, mark, unmark, workshop

MANIFEST = ".generator-site.json"
_NEW, _OLD = "new", "old"
_DROPPINGS = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
"""What systems leave in any folder that somebody looked into: nobody misses it."""


def refuse(site: Path) -> None:
    """Raise OutputError when a folder holds anything that no build wrote, or when no folder can take its place."""
    if os.path.ismount(resolved(site)):
        raise _mounted(site)
    if site.exists() and not site.is_dir():
        raise OutputError(f"{site} is a file, not a folder. Choose another name.")
    if not site.is_dir() or is_marked(site):
        return
    if not (site / MANIFEST).is_file() and any(_files(site)):
        raise OutputError(f"{site} holds files that no build wrote. Remove it if nobody needs it, or choose another.")
    owned = manifest.read(site / MANIFEST)
    theirs = [path for path in _files(site) if _is_theirs(site / path, owned.get(path, frozenset()))]
    if theirs:
        raise not_ours(site, theirs)


def _is_theirs(file: Path, hashes: frozenset[str]) -> bool:
    """Whether a file is another than we wrote; no link is on the way to it, as none is followed to find it."""
    return file.is_symlink() or hash_on_disk(file) not in hashes


def claim(site: Path) -> None:
    """Say in a folder that a build begins, so that all in it will be known as its own. Raises as `refuse` does."""
    refuse(site)
    site.mkdir(parents=True, exist_ok=True)
    mark(site)


def seal(site: Path) -> None:
    """Say in a folder which files a build has written; it is whole now."""
    manifest.write(site / MANIFEST, {path: frozenset([hash_on_disk(site / path)]) for path in sorted(_files(site))})
    unmark(site)


def contents(site: Path) -> str:
    """Give one digest of all files that a build has written to a folder, or an empty text if none has."""
    return hash_on_disk(site / MANIFEST)


@contextmanager
def swapped_in(out: Path) -> Iterator[Path]:
    """Give an empty folder beside `out`; when all went well it takes `out`'s place, otherwise it goes.

    Raises OutputError when `out` is somebody else's, or when another process is at work on it.
    """
    refuse(out)
    out = resolved(out)
    with workshop(out.parent, f".{out.name}.generator", _busy(out), partial(_rescue, out)) as folder:
        new = folder / _NEW
        new.mkdir()
        try:
            yield new
            refuse(out)  # much may have happened since
            if out.exists():
                shutil.copymode(out, new)
                _take_away(out, folder / _OLD)
            new.rename(out)
        finally:
            _rescue(out, folder)


@contextmanager
def beside(out: Path) -> Iterator[Path]:
    """Give an empty folder beside `out` that goes again, to one process at a time.

    Raises OutputError when another process is at work on `out`.
    """
    out = resolved(out)
    with workshop(out.parent, f".{out.name}.generator", _busy(out), partial(_rescue, out)) as folder:
        (folder / _NEW).mkdir()
        yield folder / _NEW


def patch(out: Path, patches: Path) -> None:
    """Let files take the places of those of the same paths in `out`, which a build wrote; each is whole at any time.

    Whoever is killed meanwhile leaves a folder that is marked as at work: all in it is made anew by the next build.
    """
    owned = manifest.read(out / MANIFEST)
    written = {path: frozenset([hash_on_disk(patches / path)]) for path in _files(patches)}
    others = [path for path, digest in written.items() if owned.get(path) != digest]
    if others:
        mark(out)
        for path in others:
            (patches / path).replace(out / path)
        manifest.write(out / MANIFEST, {**owned, **written})
        unmark(out)


def _busy(out: Path) -> str:
    return f"Another build is writing into {out}. Try again when it has ended."


def _rescue(out: Path, folder: Path) -> None:
    """Give the old site its place again when it was taken away and no new one has it."""
    if (folder / _OLD).exists() and not out.exists():
        (folder / _OLD).rename(out)


def _take_away(out: Path, old: Path) -> None:
    try:
        out.rename(old)
    except OSError as error:
        if error.errno in (errno.EBUSY, errno.EXDEV):
            raise _mounted(out) from error
        raise


def _mounted(site: Path) -> OutputError:
    inner = site / "site"
    return OutputError(f"{site} is a place where a disk is mounted, which no folder can take. Choose {inner} instead.")


def _files(site: Path) -> Iterator[str]:
    """Yield the path of each file and each link in a site; what we put there for ourselves is none of it."""
    top = len(os.path.join(site, ""))  # noqa: PTH118 - a Path of each would cost as much as all the rest
    for folder, folders, files in os.walk(site):
        links = (name for name in folders if os.path.islink(f"{folder}{os.sep}{name}"))  # noqa: PTH114
        for name in (*files, *links):
            path = f"{folder}{os.sep}{name}"[top:].replace(os.sep, "/")
            if path not in (MANIFEST, MARK) and name not in _DROPPINGS:
                yield path
