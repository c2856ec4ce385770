"""The names under which drawings, and what is wrong with figures, are kept. Needs no numpy."""

import hashlib
from functools import cache
from importlib import resources

from generator.model.figure import Figure


@cache
def _engine_hash() -> str:
    """A hash of the body asset and of all code that draws."""
    digest = hashlib.sha256()
    package = resources.files(__package__)
    for name in sorted(entry.name for entry in package.iterdir() if entry.name.endswith((".py", ".npz"))):
        digest.update(name.encode() + package.joinpath(name).read_bytes())
    return digest.hexdigest()


def key(figure: Figure) -> str:
    """The name under which a figure's drawing is kept; changes with the pose, the body and the code."""
    written = figure.model_dump_json(by_alias=True, exclude_unset=True)
    return hashlib.sha256(f"{_engine_hash()}\n{written}".encode()).hexdigest()[:32]
