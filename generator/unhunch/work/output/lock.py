"""A lock that ends with its holder: the system gives it back, also when the process is killed."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from unhunch.work.output.refusal import OutputError

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(descriptor: int) -> None:
        # Of the process and of no other: what it starts neither has the lock nor keeps it.
        fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked(file: Path, busy: str) -> Iterator[None]:
    """Hold a lock, by a file that is there for so long.

    Raises OutputError, with `busy` when another process holds it, else with why there can be none. It keeps out other
    processes, not other threads of this one.
    """
    descriptor = _open(file, busy)
    try:
        yield
    finally:
        if sys.platform == "win32":  # it removes no file that is open
            os.close(descriptor)
            _remove(file)
        else:  # as long as it is ours, so that nobody else's goes
            _remove(file)
            os.close(descriptor)


def _open(file: Path, busy: str) -> int:
    while True:
        try:
            if not file.parent.exists():
                file.parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o666)
        except OSError as error:
            raise OutputError(f"{file.parent}: {error.strerror}. Choose a folder that can be written to.") from error
        try:
            _take(descriptor)
        except OSError as error:
            os.close(descriptor)
            if isinstance(error, (BlockingIOError, PermissionError)):
                raise OutputError(busy) from error
            raise OutputError(f"{file.parent} can hold no locks: {error.strerror}. Choose another folder.") from error
        if _is_still(file, descriptor):
            return descriptor
        os.close(descriptor)  # its last holder has removed it just before it became ours


def _is_still(file: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(file.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _remove(file: Path) -> None:
    with suppress(OSError):
        file.unlink()
