"""No output goes where a catalog's own files lie, however its path is spelt."""

from collections.abc import Iterable
from pathlib import Path

from unhunch.work.output.refusal import OutputError


def resolved(folder: Path) -> Path:
    """Give a folder's place, its links followed. Raises OutputError when they lead in a circle."""
    try:
        return folder.resolve()
    except (OSError, RuntimeError) as error:
        raise OutputError(f"{folder} is a link that leads to itself. Choose another folder.") from error


def keep_out_of(folder: Path, sources: Iterable[Path]) -> None:
    """Raise OutputError when a folder is one of the sources, or lies within one."""
    place = resolved(folder)
    for source in sources:
        if _is_in(place, source):
            raise OutputError(f"{folder} lies in {source}, which the catalog is made of. Choose another folder.")


def keep_off(folder: Path, sources: Iterable[Path]) -> None:
    """Raise OutputError when one of the sources lies within a folder, or is it."""
    place = resolved(folder)
    for source in sources:
        if _is_in(resolved(source), place):
            raise OutputError(f"{folder} holds {source}, which the catalog is made of. Choose another folder.")


def _is_in(place: Path, folder: Path) -> bool:
    return any(_same(way, folder) for way in (place, *place.parents))


def _same(one: Path, other: Path) -> bool:
    """Ask the file system: on some, capitals make no difference."""
    try:
        return one.samefile(other)
    except OSError:
        return False
