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


class Hang(BaseException):
    """One input took longer than it may."""


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

    def note(path: object) -> None:
        if isinstance(path, str | bytes | os.PathLike):
            place = os.path.realpath(os.fsdecode(path))
            if place != os.devnull and not any(place == home or place.startswith(home + os.sep) for home in homes):
                found.add(place)

    def hear(event: str, arguments: tuple[object, ...]) -> None:
        if event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITING:
            note(arguments[0])
        elif event in _CHANGING:
            for path in arguments[:2]:
                note(path)

    sys.addaudithook(hear)
    return found
