"""What was costly to make, kept between runs: whole or not at all, never damaged, never more than so many bytes.

Each file holds a digest of its own content. What does not agree with its digest, because a disk, a program or a person
changed it, counts as absent and is made again. Nothing here ends a run: what cannot be kept is made again, too, and
whoever waits for it is told why, once.
"""

import os
import re
import stat
from collections.abc import Callable, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple, Protocol, TypeAlias
from uuid import uuid4

_OURS = re.compile(r"[0-9a-f]{64}(\.[0-9a-f]{32}\.part|\.kept)")
"""Names that a store gives: whatever else lies in its folder is somebody else's, and stays."""
_DIGEST_SIZE = sha256().digest_size
# A pipe in place of a file must not be waited for, and a link not be followed; Windows has neither flag.
_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)


class Cache(Protocol):
    """Keeps content by a key that names everything the content depends on."""

    def get(self, key: str) -> bytes | None:
        """Give what was kept under the key, or None."""

    def put(self, key: str, content: bytes) -> None:
        """Keep the content under the key, if it can be kept."""


class _NoCache:
    """Keeps nothing."""

    def get(self, key: str) -> bytes | None:  # noqa: ARG002 - nothing is kept under any key
        """Give None."""
        return None

    def put(self, key: str, content: bytes) -> None:
        """Keep nothing."""


NO_CACHE: Cache = _NoCache()
"""For whoever needs nothing kept, or has no place to keep it."""

Tell: TypeAlias = Callable[[Path, str], None]
"""Says that nothing new can be kept in a folder, and why."""


def silent(_: Path, __: str) -> None:
    """Say nothing."""


class _File(NamedTuple):
    """A file of a store; they sort by when they were last used."""

    used_at: int
    path: str
    size: int


class Store:
    """A folder that keeps at most `limit` bytes; what was not used for longest goes first. Processes may share it.

    Another process that writes at the same time may make it larger for a while: the next one to write looks again.
    """

    def __init__(self, folder: Path, limit: int, tell: Tell = silent) -> None:
        self.folder = folder
        self.limit = limit
        self._tell = tell
        self._free = 0
        """Bytes that may be written before the folder has to be looked through."""

    def get(self, key: str) -> bytes | None:
        """Give what was kept under the key, exactly as it was, or None."""
        path = self._path(key)
        try:
            read = _read(path, self.limit)
        except OSError:
            return None
        digest, content = read[:_DIGEST_SIZE], read[_DIGEST_SIZE:]
        if digest != _digest(key, content):
            return None
        with suppress(OSError):  # whoever may only read cannot say so
            os.utime(path)
        return content

    def put(self, key: str, content: bytes) -> None:
        """Keep the content under the key. Where it cannot be kept, as on a full disk, it is told the first time."""
        size = _DIGEST_SIZE + len(content)
        if size > self.limit:
            return
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            if size > self._free:
                self._free = self._make_room(size)
            _write(self._path(key), _digest(key, content) + content)
            self._free -= size
        except OSError as error:
            tell, self._tell = self._tell, silent
            tell(self.folder, error.strerror or str(error))

    def _path(self, key: str) -> Path:
        return self.folder / f"{sha256(key.encode()).hexdigest()}.kept"

    def _make_room(self, size: int) -> int:
        """Take out what was not used for longest, until `size` more bytes fit in; give how many are free then.

        An eighth of the limit is freed at once, so that the folder is seldom looked through.
        """
        files = sorted(_files(self.folder))
        used = sum(file.size for file in files)
        if used + size > self.limit:
            wanted = self.limit - max(size, self.limit // 8)
            for file in files:
                if used <= wanted:
                    break
                with suppress(OSError):  # it may belong to somebody else
                    Path(file.path).unlink(missing_ok=True)
                    used -= file.size
        return self.limit - used


def _files(folder: Path) -> Iterator[_File]:
    """Yield the files that a store wrote, also those that were left half written."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if _OURS.fullmatch(entry.name):
                with suppress(FileNotFoundError):  # another process took it out
                    found = entry.stat(follow_symlinks=False)
                    if stat.S_ISREG(found.st_mode):
                        yield _File(found.st_mtime_ns, entry.path, found.st_size)


def _digest(key: str, content: bytes) -> bytes:
    """Give the digest of content in its place: under another key, it is not what was asked for."""
    return sha256(key.encode() + b"\0" + content).digest()


def _read(path: Path, limit: int) -> bytes:
    """Give the bytes of an ordinary file of at most so many, or none of anything else."""
    with open(path, "rb", opener=lambda name, _: os.open(name, _READ)) as file:
        found = os.fstat(file.fileno())
        return file.read() if stat.S_ISREG(found.st_mode) and found.st_size <= limit else b""


def _write(path: Path, content: bytes) -> None:
    """Write a whole file or none: nobody ever reads a half of it."""
    part = path.with_suffix(f".{uuid4().hex}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
