"""Files into a folder that may hold others: only what the same command wrote earlier is replaced or removed."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from unhunch.work.output import manifest
from unhunch.work.output.manifest import Owned, hash_of, hash_on_disk, is_ours, not_ours
from unhunch.work.output.refusal import OutputError
from unhunch.work.output.workshop import workshop

_OURS = ".generator"
"""How the names begin of what we put into a folder for ourselves."""


@dataclass(frozen=True)
class Output:
    """What became of the files, as paths below the folder."""

    written: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: tuple[str, ...]


def mirror(files: Mapping[str, bytes], folder: Path, command: str) -> Output:
    """Make the folder hold `files`, and of what the command wrote there nothing else.

    Raises OutputError when the folder is somebody else's, or holds something in their way; then nothing was written.
    """
    _refuse_others(folder, command)
    with _at_work(folder, command) as (staging, owned):
        _refuse_theirs(folder, {*owned, *files}, owned, files)
        stale = tuple(path for path in sorted(owned) if path not in files and (folder / path).exists())
        written = _bring(files, folder, command, owned, staging)
        for path in stale:
            _remove(folder, path)
        manifest.write(_manifest(folder, command), _hashes(files))
    return Output(written, stale, _rest(files, written))


def add(files: Mapping[str, bytes], folder: Path, command: str) -> Output:
    """Make the folder hold `files`, beside what is there. Raises OutputError when something is in their way."""
    with _at_work(folder, command) as (staging, owned):
        _refuse_theirs(folder, set(files), owned, files)
        written = _bring(files, folder, command, owned, staging)
        earlier = {path: hashes for path, hashes in owned.items() if (folder / path).exists()}
        manifest.write(_manifest(folder, command), {**earlier, **_hashes(files)})
    return Output(written, (), _rest(files, written))


@contextmanager
def _at_work(folder: Path, command: str) -> Iterator[tuple[Path, Owned]]:
    """Give a folder for what is not yet in its place, and what the command wrote earlier."""
    if folder.exists() and not folder.is_dir():
        raise OutputError(f"{folder} is a file, not a folder. Choose another name.")
    manifest.read(_manifest(folder, command))  # before anything is put there
    busy = f"Another command is writing into {folder}. Try again when it has ended."
    with workshop(folder, _OURS, busy) as staging:
        yield staging, manifest.read(_manifest(folder, command))


def _refuse_others(folder: Path, command: str) -> None:
    if not folder.is_dir() or _manifest(folder, command).exists():
        return
    if any(not entry.name.startswith(_OURS) for entry in folder.iterdir()):
        raise OutputError(f"{folder} holds files that no {command} wrote. Choose an empty or a new folder.")


def _refuse_theirs(folder: Path, paths: set[str], owned: Owned, files: Mapping[str, bytes]) -> None:
    both = _both(owned, _hashes(files))
    theirs = [path for path in paths if not is_ours(folder, path, both[path])]
    if theirs:
        raise not_ours(folder, theirs)


def _bring(files: Mapping[str, bytes], folder: Path, command: str, owned: Owned, staging: Path) -> tuple[str, ...]:
    """Bring every file to its place that is not there; give their paths."""
    new = _hashes(files)
    fresh = tuple(path for path in new if hash_on_disk(folder / path) not in new[path])
    for path in fresh:  # all of it is on the disk before anything in the folder changes
        (staging / path).parent.mkdir(parents=True, exist_ok=True)
        (staging / path).write_bytes(files[path])
    # If we are killed between here and the end, the next run still knows both generations as ours.
    manifest.write(_manifest(folder, command), _both(owned, new))
    for path in fresh:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (staging / path).replace(folder / path)
    return fresh


def _both(old: Owned, new: Owned) -> Owned:
    return {path: old.get(path, frozenset()) | new.get(path, frozenset()) for path in {*old, *new}}


def _hashes(files: Mapping[str, bytes]) -> Owned:
    return {path: frozenset([hash_of(content)]) for path, content in sorted(files.items())}


def _rest(files: Mapping[str, bytes], written: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(path for path in sorted(files) if path not in set(written))


def _manifest(folder: Path, command: str) -> Path:
    return folder / f"{_OURS}-{command}.json"


def _remove(folder: Path, path: str) -> None:
    """Remove a file, and the folders that it leaves empty."""
    file = folder / path
    file.unlink(missing_ok=True)
    for parent in file.parents:
        if parent == folder or any(parent.iterdir()):
            return
        parent.rmdir()
