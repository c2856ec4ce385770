"""A name for the code that makes something: what was kept under another name is made again."""

import sys
from functools import cache
from hashlib import sha256
from importlib import resources
from importlib.metadata import version


@cache
def code_of(rooms: tuple[str, ...], libraries: tuple[str, ...]) -> str:
    """Give a digest of all modules that lie in some packages, of the versions of libraries, and of Python's."""
    modules = (file for room in rooms for file in resources.files(room).iterdir() if file.name.endswith(".py"))
    read = sorted((file.name, file.read_bytes()) for file in modules)
    return sha256(repr((sys.version, [*map(version, libraries)], read)).encode()).hexdigest()
