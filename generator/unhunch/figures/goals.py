"""Where a hand should go: the point, and what the palm, the fingers and the elbow face, from what it is to touch."""

import numpy as np

from unhunch.figures.arrays import Floats
from unhunch.figures.body import Body
from unhunch.figures.forward_kinematics import SIGNS, Skeleton
from unhunch.figures.inverse_kinematics import Goal
from unhunch.figures.rotations import unit
from unhunch.figures.skinning import normal_at
from unhunch.model.pose import Contact

ON_AN_ARM = {"fingers", "fingernail", "elbow", "upper_arm", "shoulder_top", "shoulder_front", "shoulder_back"}
"""Landmarks that move when the other arm reaches, so that its reach has to come first."""
_LINKED = np.radians(50)
"""How far linked fingers point inward from straight ahead."""
_BETWEEN = 0.006
"""Metres that one of two linked hands is lifted, so that its fingers lie between those of the other."""


def _linked(chest: Floats, sign: float, point: Floats, elbow: Floats | None) -> Goal:
    """Where a hand goes that holds the other one, fingers between fingers."""
    inward, ahead = np.array([-sign, 0, 0]), np.array([0, -1, 0])
    along = np.sin(_LINKED) * inward + np.cos(_LINKED) * ahead
    palm = np.cos(_LINKED) * inward - np.sin(_LINKED) * ahead
    lifted = point + chest @ np.array([0, 0, sign * _BETWEEN])
    return Goal(lifted, "knuckles", -(chest @ palm), chest @ along, elbow)


def _on_wall(contact: Contact, sign: float, elbow: Floats | None) -> Goal:
    """A place on a wall before the person, fingers up; it stays where it is, whatever the body does."""
    assert contact.at is not None, "the model asks for it"
    out, forward, up = np.array(contact.at) / 100
    towards = np.array([0, 1.0, 0])
    point = np.array([sign * out, -forward, up]) + (0.012 + contact.gap / 100) * towards
    return Goal(point, contact.with_, towards, np.array([0, 0, 1.0]), elbow)


def goal_of(body: Body, skeleton: Skeleton, vertices: Floats, side: str, contact: Contact) -> Goal:
    """The goal of a hand of side `L` or `R`."""
    sign, gap = SIGNS[side], contact.gap / 100
    chest = skeleton.turns[0, body.bones.index("spine01")]
    elbow = None
    if contact.elbow is not None:
        out, forward, up = contact.elbow
        elbow = unit(chest @ np.array([sign * out, -forward, up]))
    if contact.touch == "floor":
        shoulder = skeleton.heads[0, body.bones.index(f"upperarm01.{side}")]
        below = np.array([shoulder[0] + sign * 0.02, shoulder[1], gap + 0.012])
        fingers = unit(np.array([sign * 0.12, -1, 0]))
        return Goal(below, contact.with_, np.array([0, 0, 1.0]), fingers, elbow)
    if contact.touch == "wall":
        return _on_wall(contact, sign, elbow)
    if contact.at is not None:
        out, forward, up = contact.at
        middle = skeleton.heads[0, body.bones.index("spine01")]
        point = middle + chest @ np.array([sign * out, -forward, up]) / 100
        return (
            _linked(chest, sign, point, elbow) if contact.touch == "linked" else Goal(point, contact.with_, elbow=elbow)
        )
    other = {"L": "r", "R": "l"}[side] if contact.cross else side.lower()
    name = contact.touch if contact.touch in body.landmarks else f"{contact.touch}_{other}"
    vertex = body.landmarks[name]
    normal = normal_at(body, vertices, vertex)
    return Goal(vertices[vertex] + normal * (0.012 + gap), contact.with_, normal, None, elbow)
