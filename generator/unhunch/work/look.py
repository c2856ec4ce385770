"""Whether files are as they were, found out without reading them: as git's index does it, and as carefully.

A file with the same times, size and inode is the same file, unless it was written so shortly before it was looked at
that a second write would show in none of these. Then, and where one of them differs, its digest decides: what was
only touched is unchanged. Nothing is imported here that takes time: this is asked before all else.
"""

import os
import stat
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Self

from unhunch.work.digest import digest_of, settled

_FOLDER = "folder"
_LINK = "link "


class UnusualError(Exception):
    """There is something whose content no digest tells, such as a link to a folder, or a pipe."""


class Fact(NamedTuple):
    """What is known of a file: when it was written and changed, in nanoseconds, its size and inode, and its digest."""

    written_at: int
    changed_at: int
    size: int
    inode: int
    digest: str = ""

    @property
    def last(self) -> int:
        """When anything of it was last another."""
        return max(self.written_at, self.changed_at)


@dataclass(frozen=True)
class Look:
    """What is known of each file and folder at or below `tops`, by its path, since a look that was begun `at` a time.

    Folders that are called as one of `but` are left out. Times are nanoseconds since 1970.
    """

    tops: tuple[str, ...]
    but: tuple[str, ...] = ()
    at: int = 0
    facts: Mapping[str, Fact] = field(default_factory=dict)

    def again(self) -> Self:
        """Look again; only what may be another since is read.

        A top that is not there is left out. Raises UnusualError, and OSError when a file goes meanwhile.
        """
        at, now = time.time_ns(), dict(self._found())
        return type(self)(self.tops, self.but, at, {path: self._with_digest(path, fact) for path, fact in now.items()})

    def shows_what(self, other: "Look") -> bool:
        """Whether the same files with the same content are seen as in another look."""
        mine, others = self.facts, other.facts
        return mine.keys() == others.keys() and all(fact.digest == others[path].digest for path, fact in mine.items())

    def others_than(self, other: "Look") -> Iterator[str]:
        """Yield the paths of the files that have another content in another look, which shows the same ones."""
        return (path for path, fact in self.facts.items() if fact.digest != other.facts[path].digest)

    def had_to_read(self, before: "Look") -> bool:
        """Whether it read any file, because the look before it could not tell what is in it."""
        return any(fact is not before.facts.get(path) for path, fact in self.facts.items())

    @property
    def newest(self) -> int:
        """When the last of the files was written or changed."""
        return max((fact.last for fact in self.facts.values()), default=0)

    def as_plain(self) -> list[Any]:
        """Give it as lists and texts."""
        return [self.tops, self.but, self.at, self.facts]

    @classmethod
    def of_plain(cls, plain: list[Any]) -> Self:
        """Give the look of which these are the lists and texts."""
        tops, but, at, facts = plain
        return cls(tuple(tops), tuple(but), at, {path: Fact(*fact) for path, fact in facts.items()})

    def _found(self) -> Iterator[tuple[str, Fact]]:
        for top in self.tops:
            if os.path.isdir(top):  # noqa: PTH112 - a Path of each would cost as much as all the rest
                yield from self._below(top)
            elif os.path.lexists(top):
                yield top, _fact(os.stat(top), link=os.path.islink(top))  # noqa: PTH114, PTH116

    def _below(self, folder: str) -> Iterator[tuple[str, Fact]]:
        with os.scandir(folder) as entries:
            for entry in entries:
                if not entry.is_dir(follow_symlinks=False):
                    yield entry.path, _fact(entry.stat(), link=entry.is_symlink())
                elif entry.name not in self.but:
                    yield entry.path, Fact(0, 0, 0, 0, _FOLDER)
                    yield from self._below(entry.path)

    def _with_digest(self, path: str, now: Fact) -> Fact:
        earlier = self.facts.get(path)
        if earlier is not None and earlier[:4] == now[:4] and settled(now.written_at, now.changed_at, self.at):
            return earlier
        if now.digest == _FOLDER:
            return now
        return now._replace(digest=now.digest + digest_of(path, os.stat(path)))  # noqa: PTH116


def _fact(told: os.stat_result, *, link: bool) -> Fact:
    if not stat.S_ISREG(told.st_mode):
        raise UnusualError
    return Fact(told.st_mtime_ns, told.st_ctime_ns, told.st_size, told.st_ino, _LINK if link else "")
