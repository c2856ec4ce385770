"""The names under which drawings, and what is wrong with figures, are kept. Needs no numpy."""

import hashlib
from functools import cache
from importlib import resources

from unhunch.model.figure import Figure


@cache
def _engine_hash() -> str:
    """A hash of the body asset, of all code that draws, and of the model, whose defaults are a part of each figure."""
    digest = hashlib.sha256()
    model = (
        resources.files("unhunch.model").joinpath(f"{name}.py")
        for name in ("arrow", "bound", "figure", "measure", "point", "pose", "things")
    )
    rooms = (resources.files(__package__), resources.files(__package__).joinpath("things"))
    code = (entry for room in rooms for entry in room.iterdir() if entry.name.endswith((".py", ".npz")))
    for file in sorted((*model, *code), key=lambda file: (file.name, file.read_bytes())):
        digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()


def key(figure: Figure) -> str:
    """The name under which a figure's drawing is kept; changes with the pose, the body and the code."""
    written = figure.model_dump_json(by_alias=True, exclude_unset=True)
    return hashlib.sha256(f"{_engine_hash()}\n{written}".encode()).hexdigest()[:32]
