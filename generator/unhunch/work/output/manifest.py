"""Which files in a folder are ours: a list in the folder itself, with their hashes. What somebody changed is theirs."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path, PureWindowsPath

from unhunch.work.digest import digest_of
from unhunch.work.output.atomic import replace
from unhunch.work.output.refusal import OutputError

Owned = Mapping[str, frozenset[str]]
"""Each path that we wrote, with the hashes that it may have there."""

_SHOWN = 5


def read(manifest: Path) -> Owned:
    """Give what is ours in the folder of a manifest; nothing without one. Raises OutputError when it is damaged."""
    try:
        text = manifest.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return {}
    try:
        owned = {str(path): frozenset(map(str, hashes)) for path, hashes in json.loads(text)["files"].items()}
    except (ValueError, KeyError, AttributeError, TypeError, RecursionError) as error:
        raise OutputError(f"{manifest} is damaged. Remove the folder, or choose another.") from error
    if any(map(_leads_out, owned)):
        raise OutputError(f"{manifest} names files outside the folder. Choose another folder.")
    return owned


def _leads_out(path: str) -> bool:
    parts = PureWindowsPath(path)  # it knows both slashes
    return bool(parts.anchor) or ".." in parts.parts


def write(manifest: Path, owned: Owned) -> None:
    """Say which files are ours, with the hashes that each may have."""
    entries = {path: sorted(hashes) for path, hashes in sorted(owned.items())}
    replace(manifest, (json.dumps({"files": entries}, indent=1) + "\n").encode())


def is_ours(folder: Path, path: str, hashes: frozenset[str]) -> bool:
    """Tell whether nobody else's bytes are lost, and none are written elsewhere, when a path of the folder is written.

    So it is when there is nothing, or a file with one of the hashes; a link on the way leads elsewhere.
    """
    file = folder / path
    ways = file.parents[: len(file.parents) - len(folder.parents) - 1]
    if file.is_symlink() or any(way.is_symlink() or (way.exists() and not way.is_dir()) for way in ways):
        return False
    return not file.exists() or (file.is_file() and hash_on_disk(file) in hashes)


def hash_of(content: bytes) -> str:
    """Give the hash by which a manifest knows a file."""
    return hashlib.sha256(content).hexdigest()


def hash_on_disk(file: Path) -> str:
    """Give the hash of a file, or an empty text when there is none."""
    return digest_of(str(file), file.stat()) if file.is_file() else ""


def not_ours(folder: Path, paths: Iterable[str]) -> OutputError:
    """Give the refusal that names files of somebody else's."""
    named = sorted(paths)
    more = f" and {len(named) - _SHOWN} more" if len(named) > _SHOWN else ""
    return OutputError(
        f"{folder} holds what this command did not write, or what was changed since: "
        f"{', '.join(named[:_SHOWN])}{more}. Move that elsewhere or remove it, and run the command again."
    )
