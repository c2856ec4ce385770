"""The movement of a figure: its two positions, and the moments between them."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from generator.figures.body import Body
from generator.figures.posture import Posed, place, reach, resolve
from generator.figures.skinning import smooth
from generator.model.figure import Contact, Figure, Pose

Floats = NDArray[np.float64]


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
    return Pose(**kept)


def followed(body: Body, posed: Posed, name: str) -> Floats:
    """Where the body part that an arrow follows is, (3,)."""
    if name == "head":
        return posed.skeleton.point(body, "head", body.head("head") + [0, 0, 0.08])[0]
    if name == "chest":
        return posed.skeleton.point(body, "spine01", body.head("spine01") + [0, -0.13, -0.05])[0]
    joint, side = name[:-2], name[-1].upper()
    if joint == "hand":
        return posed.skeleton.point(body, f"wrist.{side}", body.head(f"finger3-1.{side}"))[0]
    bone = {"elbow": "lowerarm01", "shoulder": "upperarm01", "knee": "lowerleg01"}[joint]
    place_of: Floats = posed.skeleton.heads[0, body.bones.index(f"{bone}.{side}")]
    return place_of
