"""The program itself, as a part of the name under which its work is kept."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

_MADE_WITH = ("typst", "jinja2", "markdown", "markupsafe", "mkdocs", "mkdocs-material", "pydantic", "pyyaml")


@cache
def program() -> bytes:
    """Give a hash of all that makes sheets and pages."""
    made_with = (version(name).encode() for name in _MADE_WITH)
    return hash_of(*made_with, hash_of_files(files_below(files("unhunch"))).encode()).encode()


def files_below(folder: Traversable) -> Iterator[Traversable]:
    """Yield each file in a folder and in the folders in it, but for what Python has compiled."""
    for entry in folder.iterdir():
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from files_below(entry)
        else:
            yield entry


def hash_of(*parts: bytes) -> str:
    """Give one hash of some parts in their order."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(hashlib.sha256(part).digest())
    return digest.hexdigest()


def hash_of_files(found: Iterable[Traversable]) -> str:
    """Give one hash of files, by what they are called and hold, in the order of their paths."""
    return hash_of(*(file.name.encode() + file.read_bytes() for file in sorted(found, key=str)))


def hash_of_plain(*values: object) -> str:
    """Give one hash of some values that JSON can hold, in their order."""
    return hashlib.sha256(json.dumps(values).encode()).hexdigest()
