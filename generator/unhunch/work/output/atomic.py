"""Single files, written whole or not at all: whoever reads at the same time, or after a kill, never meets a half.

The bytes go to a file of their own beside the target, `.NAME.RANDOM.part`, which then takes its name. A process that
is killed in between leaves that one behind, which nothing reads, until the target is written again.
"""

import errno
import os
import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_LONGEST = 40
"""Characters of a name that its part repeats: names of files have a limit, in bytes."""

_RANDOM_PART = re.compile(r"[0-9a-f]{8}\.part")


def replace(path: Path, content: bytes) -> None:
    """Put new bytes in a file's place, or begin it. Permissions stay, and a link goes on leading to its file.

    Raises OSError; then what was there is as it was.
    """
    target = path.resolve()
    with _part(target, content) as part:
        if target.exists():
            _take_after(target, part)
        part.replace(target)


def create(path: Path, content: bytes) -> None:
    """Begin a file. Raises FileExistsError when anything has its name by now, another OSError when it cannot be."""
    if os.path.lexists(path):  # here without a trace; the link below is what makes sure
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    with _part(path, content) as part:
        try:
            os.link(part, path)
        except FileExistsError:
            raise
        except OSError:  # some file systems have no second names
            with path.open("xb") as file:
                file.write(content)


@contextmanager
def _part(target: Path, content: bytes) -> Iterator[Path]:
    """Give a file beside the target that holds the content, on the disk itself; it is gone afterwards."""
    begin = f".{target.name[:_LONGEST]}."
    for left in target.parent.iterdir():
        if left.name.startswith(begin) and _RANDOM_PART.fullmatch(left.name, len(begin)):
            with suppress(OSError):
                left.unlink()
    part = target.with_name(f"{begin}{secrets.token_hex(4)}.part")
    try:
        with part.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        yield part
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _take_after(target: Path, part: Path) -> None:
    """Give the part its target's owner and permissions. Raises PermissionError when the target may not be written."""
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    there, here = target.stat(), part.stat()
    if (there.st_uid, there.st_gid) != (here.st_uid, here.st_gid):
        with suppress(OSError):  # only some may give files away
            os.chown(part, there.st_uid, there.st_gid)
    shutil.copymode(target, part)
