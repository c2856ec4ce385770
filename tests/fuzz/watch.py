"""Whoever writes a file, and whoever takes too long, is told of."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGING = frozenset(
    {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.symlink", "os.link", "os.chmod", "os.system"}
)


_OF_TWO = frozenset({"os.rename", "os.symlink", "os.link"})
_BESIDE = _CHANGING - {"os.system", "os.symlink"}
"""What says last, for each of its paths, which opened folder the path begins in; -1 is none."""


class Hang(BaseException):
    """One input took longer than it may."""


def _opened(folder: object) -> str:
    """Give the path of a folder that is named by its number, where the system can tell it."""
    link = f"/proc/self/fd/{folder}"
    return os.readlink(link) if isinstance(folder, int) and folder >= 0 and os.path.exists(link) else ""  # noqa: PTH110, PTH115 - no Path in a hook of every file that is opened


@contextmanager
def at_most(seconds: int) -> Iterator[None]:
    """Raise Hang in the middle of whatever runs longer."""

    def stop(signal_: int, frame: FrameType | None) -> None:  # noqa: ARG001 - as signals are handled
        raise Hang

    signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)


def outside(allowed: list[Path]) -> set[str]:
    """From now on, gather every path that this process writes, makes, moves or removes outside these folders."""
    found: set[str] = set()
    homes = [os.path.realpath(folder) for folder in allowed]

    def note(path: object, folder: object) -> None:
        if isinstance(path, str | bytes | os.PathLike):
            place = os.path.realpath(os.path.join(_opened(folder), os.fsdecode(path)))  # noqa: PTH118 - paths as they come
            if place != os.devnull and not any(place == home or place.startswith(home + os.sep) for home in homes):
                found.add(place)

    def hear(event: str, arguments: tuple[object, ...]) -> None:
        if event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITING:
            note(arguments[0], None)
        elif event in _CHANGING:
            paths = arguments[: 2 if event in _OF_TWO else 1]
            folders = arguments[-len(paths) :] if event in _BESIDE else [None, None]
            for path, folder in zip(paths, folders, strict=False):
                note(path, folder)

    sys.addaudithook(hear)
    return found
