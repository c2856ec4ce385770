"""Digests of files on the disk: of one that is as it was, its digest is not made twice in a run.

A build asks again and again whether the files of a site are those that were written: before it begins, before it
takes their place, and when it notes what it wrote. As in `look.py`, a file that was written just now is read each time:
a second write could not be told from the first.
"""

import os
import time
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from typing import Final

SECOND: Final = 1_000_000_000
TICK: Final = 50_000_000
"""Nanoseconds that two writes may lie apart and still get the same time, on a disk that keeps parts of seconds."""
COARSE_TICK: Final = 2 * SECOND
"""The same on a disk that keeps whole seconds, or every other one."""

_MOST: Final = 100_000


def settled(written_at: int, changed_at: int, at: int) -> bool:
    """Whether a file was last written so long before a moment that a later write shows in its times."""
    return max(written_at, changed_at) < at - (TICK if written_at % SECOND else COARSE_TICK)


@dataclass(frozen=True)
class _State:
    """What the disk tells of a file: a folder around it may get another name meanwhile."""

    device: int
    inode: int
    written_at: int
    changed_at: int
    size: int
    path: str = field(compare=False)


def digest_of(path: str, told: os.stat_result) -> str:
    """Give the digest of a file, of which the disk has just told this."""
    state = _State(told.st_dev, told.st_ino, told.st_mtime_ns, told.st_ctime_ns, told.st_size, path)
    return _once(state) if settled(state.written_at, state.changed_at, time.time_ns()) else _read(path)


@lru_cache(_MOST)
def _once(state: _State) -> str:
    return _read(state.path)


def _read(path: str) -> str:
    with open(path, "rb") as file:  # noqa: PTH123 - a Path of each would cost as much as all the rest
        return sha256(file.read()).hexdigest()
