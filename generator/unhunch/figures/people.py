"""Everybody a figure can show: a person's body, with a head of hair that grows on the same skin."""

from dataclasses import replace
from functools import cache
from importlib import resources
from io import BytesIO

import numpy as np

from unhunch.figures.arrays import Floats
from unhunch.figures.body import Body, average, canonical_frames
from unhunch.figures.casting import look
from unhunch.figures.hair import with_hair
from unhunch.model.figure import Figure, Hair, Person

STEP = 0.0002
"""Metres to which the differences between a person and the average adult are rounded in `people.npz`."""


@cache
def load(person: Person = "average", hair: Hair = "short") -> Body:
    """A person with this hair; read once a process, never changed."""
    return with_hair(_person(person), hair)


def body_of(figure: Figure) -> Body:
    """The body that a figure shows."""
    one = look(figure)
    return load(one.person, one.hair)


@cache
def _person(person: Person) -> Body:
    """Another body on the same bones and skin: hair, clothes and marked areas keep their places on it."""
    body = average()
    if person == "average":
        return body
    with np.load(BytesIO(resources.files(__package__).joinpath("people.npz").read_bytes())) as packed:
        skin, heads, tails = (packed[f"{person}_{part}"] for part in ("skin", "heads", "tails"))
    moved: Floats = skin.T * STEP
    heads, tails = body.heads + heads * STEP, body.tails + tails * STEP
    frames, twist = canonical_frames(dict(zip(body.bones, heads, strict=True)))
    return replace(
        body,
        vertices=body.vertices + moved,
        rest=body.rest + moved,
        heads=heads,
        tails=tails,
        canonical=frames,
        forearm_twist=twist,
    )
