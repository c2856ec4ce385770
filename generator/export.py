"""Files into a folder that may hold others: only what an earlier export wrote is replaced or removed.

A manifest in the folder says which files are ours, with their hashes. A file that somebody changed is theirs.
"""

import hashlib
import json
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

MANIFEST = ".generator-export.json"

Owned = Mapping[str, frozenset[str]]
"""Each path that an export wrote, with the hashes that it may have there."""


class ExportError(Exception):
    """Nothing was written; the message says what is in the way."""


@dataclass(frozen=True)
class Exported:
    """What an export did, as paths below the folder."""

    written: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int


def export(files: Mapping[str, bytes], folder: Path) -> Exported:
    """Make the folder hold `files`. Raises ExportError when it holds something in their way."""
    owned = _read_manifest(folder)
    new: Owned = {path: frozenset([_hash(content)]) for path, content in sorted(files.items())}
    _refuse_foreign(folder, owned, new)
    fresh = tuple(path for path in new if _hash_on_disk(folder / path) not in new[path])
    stale = tuple(path for path in owned if path not in new and (folder / path).exists())
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}.") as staging:
        for path in fresh:  # all of it is on the disk before anything in the folder changes
            _write(Path(staging) / path, files[path])
        # If we are killed between here and the end, the next run still knows both generations as ours.
        both = {path: owned.get(path, frozenset()) | new.get(path, frozenset()) for path in {*owned, *new}}
        _write_manifest(folder, both)
        for path in fresh:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (Path(staging) / path).replace(folder / path)
    for path in stale:
        _remove(folder, path)
    _write_manifest(folder, new)
    return Exported(fresh, stale, len(new) - len(fresh))


def _refuse_foreign(folder: Path, owned: Owned, new: Owned) -> None:
    if folder.exists() and not folder.is_dir():
        raise ExportError(f"{folder} is a file, not a folder.")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MANIFEST).exists():
        raise ExportError(f"{folder} holds files that no export wrote. Choose an empty or a new folder.")
    paths = sorted({*owned, *new})
    theirs = [path for path in paths if not _is_ours(folder / path, owned.get(path, frozenset()))]
    if theirs:
        raise ExportError(f"Changed since the last export: {', '.join(theirs)}. Move or delete them first.")


def _is_ours(file: Path, hashes: frozenset[str]) -> bool:
    if file.is_symlink():
        return False
    return not file.exists() or (file.is_file() and _hash_on_disk(file) in hashes)


def _read_manifest(folder: Path) -> Owned:
    try:
        text = (folder / MANIFEST).read_text("utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return {}
    try:
        owned = {str(path): frozenset(map(str, hashes)) for path, hashes in json.loads(text)["files"].items()}
    except (ValueError, KeyError, AttributeError, TypeError) as error:
        raise ExportError(f"{folder / MANIFEST} is damaged. Delete the folder, or choose another.") from error
    outside = [path for path in owned if PurePosixPath(path).is_absolute() or ".." in PurePosixPath(path).parts]
    if outside:
        raise ExportError(f"{folder / MANIFEST} names files outside the folder. Choose another folder.")
    return owned


def _write_manifest(folder: Path, owned: Owned) -> None:
    entries = {path: sorted(hashes) for path, hashes in sorted(owned.items())}
    _write(folder / (MANIFEST + ".new"), (json.dumps({"files": entries}, indent=1) + "\n").encode())
    (folder / (MANIFEST + ".new")).replace(folder / MANIFEST)


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def _remove(folder: Path, path: str) -> None:
    """Remove a file, and the folders that it leaves empty."""
    file = folder / path
    file.unlink(missing_ok=True)
    for parent in file.parents:
        if parent == folder or any(parent.iterdir()):
            return
        parent.rmdir()


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _hash_on_disk(file: Path) -> str:
    return _hash(file.read_bytes()) if file.is_file() else ""
