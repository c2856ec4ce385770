"""The movement of a figure: its two positions, and the moments between them."""

from collections.abc import Sequence

import numpy as np

from unhunch.figures import blades
from unhunch.figures.arrays import Floats
from unhunch.figures.body import Body
from unhunch.figures.posture import Posed, place, reach, resolve
from unhunch.figures.skinning import smooth
from unhunch.model.figure import Figure
from unhunch.model.pose import Contact, Pose


def positions(body: Body, figure: Figure) -> tuple[Posed | None, Posed]:
    """The start, if the figure has one, and the end."""
    start = None if figure.start is None else resolve(body, figure.base, figure.start)
    return start, resolve(body, figure.base, figure.end)


def between(body: Body, figure: Figure, start: Posed, end: Posed, shares: Sequence[float]) -> list[Posed]:
    """The positions at these shares of the way, between 0 and 1; hands that hold on keep hold."""
    kept = _kept_contacts(figure)
    moments = []
    for share in shares:
        angles = start.angles * (1 - share) + end.angles * share
        base = end.base if share >= 1 else start.base
        if kept.model_fields_set:
            moments.append(reach(body, base, angles, kept, near=True))
        else:
            skeleton, vertices = place(body, base, angles)
            moments.append(Posed(base, angles, skeleton, smooth(body, vertices)))
    return moments


def _kept_contacts(figure: Figure) -> Pose:
    """A pose with only those contacts that are the same at start and end."""

    def side(pose: Pose | None, name: str) -> Contact | None:
        return None if pose is None else getattr(pose, name) or pose.hands

    kept = {
        name: side(figure.end, name)
        for name in ("hand_l", "hand_r")
        if side(figure.end, name) is not None and side(figure.end, name) == side(figure.start, name)
    }
    return Pose.model_validate(kept)


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
    if joint == "blade":
        return blades.middle(body, posed, side.upper())
    suffix = f".{side.upper()}" if side else ""
    bone, at, offset = _FOLLOWED[joint]
    place_now: Floats = posed.skeleton.point(body, bone + suffix, body.head(at + suffix) + np.array(offset))[0]
    return place_now
