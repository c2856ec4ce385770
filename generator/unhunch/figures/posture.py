"""From a pose as its author wrote it to a body placed on the ground, with its hands where they belong."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np

from unhunch.figures import inverse_kinematics as ik
from unhunch.figures.arrays import Floats
from unhunch.figures.body import Body
from unhunch.figures.forward_kinematics import Skeleton
from unhunch.figures.goals import ON_AN_ARM, goal_of
from unhunch.figures.grasp import close
from unhunch.figures.ground import Grounded, ground, posture_at
from unhunch.figures.holding import NOWHERE, Stand, on_the_way, stand, stay
from unhunch.figures.joints import FINGER_NAMES, HAND_SHAPES, INDEX, PLURALS
from unhunch.figures.skinning import smooth
from unhunch.figures.stances import LEANS_AT_HIPS, STANCES, contacts
from unhunch.figures.support import ARM, Rest
from unhunch.model.pose import Base, Contact, Pose


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
    stand: Stand = NOWHERE


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


_DIGITS = ("fingers", "thumb", *FINGER_NAMES)


def _shape(pose: Pose, side: str) -> str | None:
    """The shape of a hand that is written; one whose fingers are told by angles starts straight."""
    one: str | None = getattr(pose, f"hand_shape_{side}")
    told = pose.model_fields_set & {"fingers", "thumbs", *(f"{name}_{side}" for name in _DIGITS)}
    return one or pose.hand_shapes or ("straight" if told else None)


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
        linked = "linked" if contact and contact.touch == "linked" else None
        shape = HAND_SHAPES[_shape(pose, side) or linked or stance.pose.hand_shapes or "relaxed"]
        for motion, value in zip(("curl", "thumb", "fold"), shape, strict=True):
            vector[INDEX[f"hand_{side}", motion]] = value
    return vector


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
    grounded, vector = replace(grounded, reached=_reached(touched)), grounded.angles
    skeleton, vertices = grounded.placed(body)
    reaches: list[Reach] = []
    # A hand that rests on the other arm reaches last, when the other one is in place.
    for side, contact in sorted(touched.items(), key=lambda item: item[1].touch in ON_AN_ARM):
        if contact.touch in ON_AN_ARM and reaches:
            skeleton, vertices = grounded.turned(body, vector).placed(body)
        goal = goal_of(body, skeleton, vertices, side, contact)
        goal = replace(goal, point=kept.get(side, goal.point))
        chest = skeleton.turns[0, body.bones.index("spine01")]
        start = skeleton.heads[0, body.bones.index(f"clavicle.{side}")]
        vector, short = ik.solve(body, vector, side, goal, chest=chest, start=start, near=near)
        reaches.append(Reach(side.lower(), contact, short, goal.point))
    if reaches:
        skeleton, vertices = grounded.turned(body, vector).placed(body)
    stands = stand(body, skeleton, grounded)
    return Posed(base, vector, skeleton, smooth(body, vertices), tuple(reaches), grounded.rests, stands)


_IN_THE_AIR = {"floor", "wall", "point", "linked"}


def _closed(body: Body, pose: Pose, posed: Posed) -> Posed:
    """The same position with its hands closed on the body that they touch, but for those whose shape is written."""
    touching = [found.side for found in posed.reaches if found.contact.touch not in _IN_THE_AIR]
    closing = [s for s in touching if not _shape(pose, s)]
    if not closing:
        return posed
    vector = posed.angles
    for side in closing:
        vector = close(body, vector, side.upper(), posed.skeleton, posed.vertices)
    skeleton, vertices = posture_at(body, vector, posed.stand.root).placed(body)
    return replace(posed, angles=vector, skeleton=skeleton, vertices=smooth(body, vertices))


def resolve(body: Body, base: Base, pose: Pose, before: Posed | None = None) -> Posed:
    """One pose, ready to be drawn; what touches the floor in the one `before` it and still does has not slid."""
    base = pose.base or base
    touched = contacts(base, pose)
    grounded = ground(body, base, angles(base, pose), pose)
    if before is None:
        return _closed(body, pose, reach(body, base, grounded, touched))
    grounded = stay(body, base, replace(grounded, reached=_reached(touched)), before.stand)
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
    held = [(a, b) for a in before.reaches for b in after.reaches if _holds(a, b)]
    touched = {a.side.upper(): a.contact for a, _ in held}
    going = [(a, b) for a, b in held if a.contact.touch == "floor" or a.contact.at != b.contact.at]
    kept = {a.side.upper(): a.point + share * (b.point - a.point) for a, b in going}
    grounded = on_the_way(body, base, vector, (before.stand, after.stand), share)
    return reach(body, base, grounded, touched, kept, near=True)


def _holds(before: Reach, after: Reach) -> bool:
    """Whether a hand holds on to the same from one position to another, be it that both hands go there together."""
    one, other = before.contact, after.contact
    return before.side == after.side and (one == other or (one.at is not None and one.touch == other.touch))


def _reached(touched: Iterable[str]) -> frozenset[str]:
    return frozenset(f"{part}_{side.lower()}" for side in touched for part in ARM)
