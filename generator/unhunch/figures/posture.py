"""From a pose as its author wrote it to a body placed on the ground, with its hands where they belong."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np

from unhunch.figures import inverse_kinematics as ik
from unhunch.figures.arrays import Floats
from unhunch.figures.body import Body
from unhunch.figures.forward_kinematics import SIGNS, Skeleton
from unhunch.figures.grasp import close
from unhunch.figures.ground import Grounded, ground, place
from unhunch.figures.holding import on_the_way, stay
from unhunch.figures.joints import HAND_SHAPES, INDEX
from unhunch.figures.linked import linked
from unhunch.figures.rotations import unit
from unhunch.figures.skinning import normal_at, smooth
from unhunch.figures.stances import LEANS_AT_HIPS, STANCES, contacts
from unhunch.figures.support import ARM, Rest
from unhunch.model.pose import Base, Contact, Pose

PLURALS = {"scapulae": "scapula", "shoulders": "shoulder", "elbows": "elbow", "forearms": "forearm",
            "wrists": "wrist", "hips": "hip", "knees": "knee", "ankles": "ankle"}  # fmt: skip


@dataclass(frozen=True, eq=False)
class Reach:
    """How a contact came out: the hand's side, what it touches and where, (3,), and the gap that remains in metres."""

    side: str
    contact: Contact
    short: float
    point: Floats


@dataclass(frozen=True, eq=False)
class Posed:
    """A body in place: its angles, skeleton and vertices (n, 3) in metres, the floor at z = 0."""

    base: Base
    angles: Floats
    skeleton: Skeleton
    vertices: Floats
    reaches: tuple[Reach, ...] = ()
    rests: tuple[Rest, ...] = ()
    """What should carry it, at which heights."""

    @property
    def grounded(self) -> Grounded:
        """What it stands on, apart from the hands that touch something."""
        return Grounded(self.angles, self.skeleton.heads[0, 0], self.rests, _reached(r.side for r in self.reaches))


def stated(pose: Pose) -> dict[str, dict[str, float]]:
    """The angles an author wrote, joint by joint, plurals first so that single sides win."""
    found: dict[str, dict[str, float]] = {}
    for name in sorted(pose.model_fields_set, key=lambda n: n not in PLURALS):
        value = getattr(pose, name)
        if name in ("lean", "turn", "tilt"):
            found.setdefault("trunk", {})[name] = value
        elif hasattr(value, "model_fields_set") and not isinstance(value, Contact):
            single = PLURALS.get(name)
            written = {a.rstrip("_"): getattr(value, a) for a in value.model_fields_set}
            for joint in (f"{single}_l", f"{single}_r") if single else (name,):
                found.setdefault(joint, {}).update(written)
    return found


def _shape(pose: Pose, side: str, fallback: str) -> str:
    one: str | None = getattr(pose, f"hand_shape_{side}")
    return one or pose.hand_shapes or fallback


def angles(base: Base, pose: Pose) -> Floats:
    """The angles of a pose before its hands reach for anything, (d,)."""
    stance = STANCES[base]
    vector = np.zeros(len(INDEX))
    for joint, motions in stated(stance.pose).items():
        for motion, value in motions.items():
            vector[INDEX[joint, motion]] = value
    for joint, motions in stated(pose).items():
        for motion, value in motions.items():
            added = vector[INDEX[joint, motion]] if joint == "trunk" else 0
            vector[INDEX[joint, motion]] = value + added
    if base in LEANS_AT_HIPS:
        for side in "lr":
            vector[INDEX[f"hip_{side}", "flex"]] += pose.lean
    for side in "lr":
        contact = getattr(pose, f"hand_{side}") or pose.hands
        holding = "linked" if contact and contact.touch == "linked" else None
        shape = HAND_SHAPES[_shape(pose, side, holding or stance.pose.hand_shapes or "relaxed")]
        for motion, value in zip(("curl", "thumb", "fold"), shape, strict=True):
            vector[INDEX[f"hand_{side}", motion]] = value
    return vector


_ON_AN_ARM = {"fingers", "elbow", "upper_arm", "shoulder_top", "shoulder_front", "shoulder_back"}
"""Landmarks that move when the other arm reaches, so that its reach has to come first."""


def _goal(body: Body, skeleton: Skeleton, vertices: Floats, side: str, contact: Contact) -> ik.Goal:
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
        return ik.Goal(below, contact.with_, np.array([0, 0, 1.0]), fingers, elbow)
    if contact.at is not None:
        out, forward, up = contact.at
        middle = skeleton.heads[0, body.bones.index("spine01")]
        point = middle + chest @ np.array([sign * out, -forward, up]) / 100
        return (
            linked(chest, sign, point, elbow)
            if contact.touch == "linked"
            else ik.Goal(point, contact.with_, elbow=elbow)
        )
    other = {"L": "r", "R": "l"}[side] if contact.cross else side.lower()
    name = contact.touch if contact.touch in body.landmarks else f"{contact.touch}_{other}"
    vertex = body.landmarks[name]
    normal = normal_at(body, vertices, vertex)
    return ik.Goal(vertices[vertex] + normal * (0.012 + gap), contact.with_, normal, None, elbow)


def reach(
    body: Body,
    base: Base,
    grounded: Grounded,
    touched: Mapping[str, Contact],
    kept: Mapping[str, Floats] = MappingProxyType({}),
    *,
    near: bool = False,
) -> Posed:
    """Lay hands on what they touch, by side, and finish the body; `kept` are points that hands stay on, (3,)."""
    vector, root = grounded.angles, grounded.root
    skeleton, vertices = place(body, base, vector, root)
    reaches: list[Reach] = []
    # A hand that rests on the other hand reaches last, when the other one is in place.
    for side, contact in sorted(touched.items(), key=lambda item: item[1].touch == "fingers"):
        if contact.touch in _ON_AN_ARM and reaches:
            skeleton, vertices = place(body, base, vector, root)
        goal = _goal(body, skeleton, vertices, side, contact)
        goal = replace(goal, point=kept.get(side, goal.point))
        chest = skeleton.turns[0, body.bones.index("spine01")]
        start = skeleton.heads[0, body.bones.index(f"clavicle.{side}")]
        vector, short = ik.solve(body, vector, side, goal, chest=chest, start=start, near=near)
        reaches.append(Reach(side.lower(), contact, short, goal.point))
    if reaches:
        skeleton, vertices = place(body, base, vector, root)
    return Posed(base, vector, skeleton, smooth(body, vertices), tuple(reaches), grounded.rests)


_IN_THE_AIR = {"floor", "point", "linked"}


def _closed(body: Body, pose: Pose, posed: Posed) -> Posed:
    """The same position with its hands closed on the body that they touch, but for those whose shape is written."""
    touching = [found.side for found in posed.reaches if found.contact.touch not in _IN_THE_AIR]
    closing = [s for s in touching if not (pose.hand_shapes or getattr(pose, f"hand_shape_{s}"))]
    if not closing:
        return posed
    vector = posed.angles
    for side in closing:
        vector = close(body, vector, side.upper(), posed.skeleton, posed.vertices)
    skeleton, vertices = place(body, posed.base, vector, posed.grounded.root)
    return replace(posed, angles=vector, skeleton=skeleton, vertices=smooth(body, vertices))


def resolve(body: Body, base: Base, pose: Pose, before: Posed | None = None) -> Posed:
    """One pose, ready to be drawn; what touches the floor in the one `before` it and still does has not slid."""
    base = pose.base or base
    touched = contacts(base, pose)
    grounded = ground(body, base, angles(base, pose), pose)
    if before is None:
        return _closed(body, pose, reach(body, base, grounded, touched))
    grounded = stay(body, base, replace(grounded, reached=_reached(touched)), before.grounded)
    kept = {
        side: found.point
        for side, contact in touched.items()
        for found in before.reaches
        if contact.touch == "floor" and found.contact == contact and found.side == side.lower()
    }
    return _closed(body, pose, reach(body, base, grounded, touched, kept))


def moment(body: Body, vector: Floats, before: Posed, after: Posed, share: float) -> Posed:
    """A posture on the way from one position to another; hands that hold on in both keep hold."""
    base = after.base if share >= 1 else before.base
    held = [(a, b) for a in before.reaches for b in after.reaches if a.side == b.side and a.contact == b.contact]
    touched = {a.side.upper(): a.contact for a, _ in held}
    kept = {a.side.upper(): a.point + share * (b.point - a.point) for a, b in held if a.contact.touch == "floor"}
    grounded = on_the_way(body, base, vector, (before.grounded, after.grounded), share)
    return reach(body, base, grounded, touched, kept, near=True)


def _reached(touched: Iterable[str]) -> frozenset[str]:
    return frozenset(f"{part}_{side.lower()}" for side in touched for part in ARM)
