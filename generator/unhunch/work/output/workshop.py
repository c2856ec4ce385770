"""A folder to work in beside what is wanted, one at a time, and gone when the work ends.

What a killed process leaves is cleared away by the next one. It is known by a mark in it, so that a folder of somebody
else's stays, whatever its name.
"""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from unhunch.work.output.lock import locked

MARK = ".generator-at-work"
"""Name of a file that says: all in this folder was written by a command that has not ended."""

_WORDS = "All in this folder was written by a command that has not ended. If none is at work, it can be removed.\n"


@contextmanager
def workshop(parent: Path, name: str, busy: str, rescue: Callable[[Path], object] = lambda _: None) -> Iterator[Path]:
    """Give a new folder in `parent`, whose name begins with `name`, to one process at a time.

    Folders that killed processes left are given to `rescue` before they go. Raises OutputError, with `busy` when
    another process is at work, else with why nothing can be written there.
    """
    with locked(parent / f"{name}.lock", busy):
        for left in sorted(parent.iterdir()):
            if left.name.startswith(f"{name}-") and _is_ours(left):
                rescue(left)
                _clear(left)
        folder = Path(tempfile.mkdtemp(prefix=f"{name}-", dir=parent))
        try:
            mark(folder)
            yield folder
        finally:
            _clear(folder)


def mark(folder: Path) -> None:
    """Say in a folder that all in it is the work of a command that has not ended."""
    (folder / MARK).write_text(_WORDS, "utf-8")


def unmark(folder: Path) -> None:
    """Take the mark away: the work is done."""
    (folder / MARK).unlink(missing_ok=True)


def is_marked(folder: Path) -> bool:
    """Tell whether all in a folder is the work of a command that has not ended."""
    return (folder / MARK).is_file()


def _is_ours(folder: Path) -> bool:
    return folder.is_dir() and not folder.is_symlink() and (is_marked(folder) or not any(folder.iterdir()))


def _clear(folder: Path) -> None:
    """Remove a folder, its mark last: if this is interrupted, what is left is known as ours."""
    with suppress(OSError):
        for inner in folder.iterdir():
            if inner.is_dir() and not inner.is_symlink():
                shutil.rmtree(inner, ignore_errors=True)
            elif inner.name != MARK:
                inner.unlink()
        if [inner.name for inner in folder.iterdir()] == [MARK]:
            unmark(folder)
        folder.rmdir()
