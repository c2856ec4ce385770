"""Every file below `content`, as it lies on the disk; links are seen and never followed."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Literal

from unhunch.catalog.files.droppings import is_dropping
from unhunch.catalog.kinds import CONTENT

Kind = Literal["file", "link", "other"]
"""An ordinary file; a link, wherever it leads; or what is neither, such as a folder that cannot be looked into."""


@dataclass(frozen=True, order=True)
class Entry:
    """What lies at a path, which is relative to the catalog's root."""

    path: PurePosixPath
    kind: Kind


@dataclass(frozen=True)
class Tree:
    """What lies below `content`, in the order of the paths; what nobody meant to put there is left out."""

    entries: tuple[Entry, ...]
    paths: frozenset[str]
    """The path of everything that lies there, of folders and droppings too."""

    @cached_property
    def _kinds(self) -> dict[str, Kind]:
        return {str(entry.path): entry.kind for entry in self.entries}

    @cached_property
    def _without_capitals(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for path in sorted(self.paths):
            found.setdefault(path.lower(), []).append(path)
        return found

    def kind(self, path: str) -> Kind | None:
        """Give what lies at a path, or None when nothing does."""
        return self._kinds.get(path)

    def lies_at(self, path: str, but: str = "") -> str | None:
        """Give the path of what lies there, on a computer without capitals too, unless it is the file `but`."""
        return next((one for one in self._without_capitals.get(path.lower(), ()) if one != but), None)

    def below(self, folder: str) -> Iterator[Entry]:
        """Yield what lies in a folder of `content`, and in the folders in it."""
        top = PurePosixPath(CONTENT, folder)
        return (entry for entry in self.entries if top in entry.path.parents)

    @property
    def is_closed(self) -> bool:
        """Whether `content` is no folder that can be looked into."""
        return CONTENT in self._kinds


def read_tree(root: Path) -> Tree:
    """Look through the folder `content` of a catalog, however deep its folders lie."""
    paths: set[str] = set()
    found: list[Entry] = []
    waiting = [PurePosixPath(CONTENT)]
    while waiting:
        path = waiting.pop()
        kind = _kind(root / path)
        names = _names(root / path) if kind == "folder" else None
        if names is not None:
            paths.update(f"{path}/{name}" for name in names)
            waiting += [path / name for name in names if not _left_out(root / path, name)]
        elif kind is not None:
            found.append(Entry(path, "other" if kind == "folder" else kind))
    return Tree(tuple(sorted(found)), frozenset(paths))


def _kind(file: Path) -> Kind | Literal["folder"] | None:
    """Give what lies there itself, whatever it may lead to; None when nothing does."""
    try:
        mode = file.lstat().st_mode
    except FileNotFoundError:
        return None
    except OSError:
        return "other"
    if stat.S_ISDIR(mode):
        return "folder" if file.suffix != ".yml" else "other"
    return "link" if stat.S_ISLNK(mode) else "file" if stat.S_ISREG(mode) else "other"


def _names(folder: Path) -> list[str] | None:
    try:
        return os.listdir(folder)  # noqa: PTH208 - a Path of each would cost as much as all the rest
    except OSError:
        return None


def _left_out(folder: Path, name: str) -> bool:
    """Whether it is a dropping; of links only Emacs' locks are, which lead nowhere."""
    return is_dropping(name) and (name.startswith(".#") or not (folder / name).is_symlink())
