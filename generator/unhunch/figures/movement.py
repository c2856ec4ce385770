"""The movement of a figure: its two positions, and the moments between them."""

from collections.abc import Sequence

import numpy as np

from unhunch.figures.arrays import Floats
from unhunch.figures.body import Body
from unhunch.figures.posture import Posed, moment, resolve
from unhunch.model.figure import Figure


def positions(body: Body, figure: Figure) -> tuple[Posed | None, Posed]:
    """The start, if the figure has one, and the end."""
    start = None if figure.start is None else resolve(body, figure.base, figure.start)
    return start, resolve(body, figure.base, figure.end, start)


def between(body: Body, start: Posed, end: Posed, shares: Sequence[float]) -> list[Posed]:
    """The positions at these shares of the way, between 0 and 1; hands that hold on keep hold, and feet stay."""
    return [moment(body, start.angles * (1 - share) + end.angles * share, start, end, share) for share in shares]


_FOLLOWED = {
    "head": ("head", "head", (0.0, 0.0, 0.08)),
    "mouth": ("head", "head", (0.0, -0.12, -0.02)),
    "belly": ("spine04", "spine04", (0.0, -0.15, 0.03)),
    "chest": ("spine01", "spine01", (0.0, -0.13, -0.05)),
    "hand": ("wrist", "finger3-1", (0.0, 0.0, 0.0)),
    "elbow": ("lowerarm01", "lowerarm01", (0.0, 0.0, 0.0)),
    "shoulder": ("upperarm01", "upperarm01", (0.0, 0.0, 0.0)),
    "knee": ("lowerleg01", "lowerleg01", (0.0, 0.0, 0.0)),
}
"""What an arrow follows: the bone it is fixed to, and the bone's head it lies at, with an offset."""


def followed(body: Body, posed: Posed, name: str) -> Floats:
    """Where the body part that an arrow follows is, (3,)."""
    joint, _, side = name.partition("_")
    suffix = f".{side.upper()}" if side else ""
    bone, at, offset = _FOLLOWED[joint]
    place_now: Floats = posed.skeleton.point(body, bone + suffix, body.head(at + suffix) + np.array(offset))[0]
    return place_now
