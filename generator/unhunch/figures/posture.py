"""From a pose as its author wrote it to a body placed on the ground, with its hands where they belong."""

from dataclasses import dataclass, replace

import numpy as np

from unhunch.figures import inverse_kinematics as ik
from unhunch.figures.arrays import Floats
from unhunch.figures.body import Body
from unhunch.figures.forward_kinematics import SIGNS, Skeleton, pose_skeleton
from unhunch.figures.grasp import close
from unhunch.figures.joints import HAND_SHAPES, INDEX
from unhunch.figures.rotations import unit
from unhunch.figures.skinning import normal_at, skin, smooth
from unhunch.model.pose import Base, Contact, Pose

PLURALS = {"scapulae": "scapula", "shoulders": "shoulder", "elbows": "elbow", "forearms": "forearm",
            "wrists": "wrist", "hips": "hip", "knees": "knee", "ankles": "ankle"}  # fmt: skip
_FEET, _KNEES, _HIPS = "foot", "lowerleg01", "upperleg01"


@dataclass(frozen=True)
class Stance:
    """A base pose: its angles, the joint that stays put, and the parts that carry the weight."""

    pose: Pose
    anchor: str
    weight_on: tuple[str, ...] = ()
    """Empty: whatever is lowest."""


def _stance(anchor: str, weight_on: tuple[str, ...] = (), **pose: object) -> Stance:
    return Stance(Pose.model_validate(pose), anchor, weight_on)


_LEGS = ("leg_l", "leg_r")
STANCES: dict[Base, Stance] = {
    "standing": _stance(
        _FEET, shoulders={"raise": 9}, elbows={"bend": 8}, hips={"abduct": 2}
    ),
    "sitting-chair": _stance(
        _FEET, ("foot_l", "foot_r"), shoulders={"raise": 12, "plane": 40}, elbows={"bend": 15},
        hips={"flex": 88, "abduct": 5}, knee_l={"bend": 82}, ankle_l={"point": 6},
        knee_r={"bend": 92}, ankle_r={"point": -4},
    ),
    "sitting-floor": _stance(
        _HIPS, ("torso", *_LEGS, "foot_l", "foot_r"), lean=-6, lumbar={"flex": 8}, elbows={"bend": 15},
        shoulders={"raise": 20, "plane": 70}, hips={"flex": 84, "abduct": 3}, knees={"bend": 2},
        ankles={"point": 8},
    ),
    "hands-and-knees": _stance(
        _KNEES, (*_LEGS, "foot_l", "foot_r"), lean=82, shoulders={"raise": 84, "plane": 90},
        lumbar={"flex": -6},
        thoracic={"flex": 10}, neck={"flex": -8}, wrists={"flex": -60}, hips={"flex": 84, "abduct": 3},
        knees={"bend": 90}, ankles={"point": 50}, hand_shapes="flat",
    ),
    "prone": _stance(
        _HIPS, ("torso", *_LEGS), lean=86, lumbar={"flex": -4}, shoulders={"raise": 10}, hips={"abduct": 4},
        ankles={"point": 55},
    ),
    "supine": _stance(
        _HIPS, lean=-90, shoulders={"raise": 15}, hips={"abduct": 4}, ankles={"point": 20}
    ),
    "kneeling": _stance(
        _KNEES, (*_LEGS, "foot_l", "foot_r"), shoulders={"raise": 9}, knees={"bend": 90}, ankles={"point": 50}
    ),
}  # fmt: skip
"""The base poses; `lean` here tips the whole body, hips included."""

_LEANS_AT_HIPS = {"standing", "sitting-chair", "sitting-floor"}


@dataclass(frozen=True, eq=False)
class Reach:
    """How a contact came out: the hand's side, what it touches, and the gap that remains in metres."""

    side: str
    contact: Contact
    short: float


@dataclass(frozen=True, eq=False)
class Posed:
    """A body in place: its angles, skeleton and vertices (n, 3) in metres, the floor at z = 0."""

    base: Base
    angles: Floats
    skeleton: Skeleton
    vertices: Floats
    reaches: tuple[Reach, ...] = ()


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
    if base in _LEANS_AT_HIPS:
        for side in "lr":
            vector[INDEX[f"hip_{side}", "flex"]] += pose.lean
    for side in "lr":
        contact = getattr(pose, f"hand_{side}") or pose.hands
        linked = "linked" if contact and contact.touch == "linked" else None
        shape = HAND_SHAPES[_shape(pose, side, linked or stance.pose.hand_shapes or "relaxed")]
        for motion, value in zip(("curl", "thumb", "fold"), shape, strict=True):
            vector[INDEX[f"hand_{side}", motion]] = value
    return vector


def place(body: Body, base: Base, vector: Floats) -> tuple[Skeleton, Floats]:
    """The skeleton and skin standing on the floor, the anchor joints over the origin."""
    stance = STANCES[base]
    skeleton = pose_skeleton(body, vector[None])
    vertices = skin(body, skeleton)
    heads = skeleton.heads[0]
    anchor = sum(heads[body.bones.index(f"{stance.anchor}.{side}")] for side in SIGNS) / 2
    carries = body.on(*stance.weight_on) if stance.weight_on else slice(None)
    shift = np.array([-anchor[0], -anchor[1], -vertices[carries, 2].min()])
    return replace(skeleton, heads=skeleton.heads + shift), vertices + shift


_ON_AN_ARM = {"fingers", "elbow", "upper_arm", "shoulder_top", "shoulder_front", "shoulder_back"}
"""Landmarks that move when the other arm reaches, so that its reach has to come first."""


def _contacts(pose: Pose) -> dict[str, Contact]:
    both = {"L": pose.hand_l or pose.hands, "R": pose.hand_r or pose.hands}
    found = {side: contact for side, contact in both.items() if contact}
    # A hand that rests on the other hand reaches last, when the other one is in place.
    return dict(sorted(found.items(), key=lambda item: item[1].touch == "fingers"))


_LINKED = np.radians(50)
"""How far linked fingers point inward from straight ahead."""
_BETWEEN = 0.006
"""Metres that one of two linked hands is lifted, so that its fingers lie between those of the other."""


def _linked(chest: Floats, sign: float, point: Floats, elbow: Floats | None) -> ik.Goal:
    """Where a hand goes that holds the other one, fingers between fingers."""
    inward, ahead = np.array([-sign, 0, 0]), np.array([0, -1, 0])
    along = np.sin(_LINKED) * inward + np.cos(_LINKED) * ahead
    palm = np.cos(_LINKED) * inward - np.sin(_LINKED) * ahead
    lifted = point + chest @ np.array([0, 0, sign * _BETWEEN])
    return ik.Goal(lifted, "knuckles", -(chest @ palm), chest @ along, elbow)


def _on_wall(contact: Contact, sign: float, elbow: Floats | None) -> ik.Goal:
    """A place on a wall before the person, fingers up; it stays where it is, whatever the body does."""
    assert contact.at is not None, "the model asks for it"
    out, forward, up = np.array(contact.at) / 100
    towards = np.array([0, 1.0, 0])
    place_there = np.array([sign * out, -forward, up]) + (0.012 + contact.gap / 100) * towards
    return ik.Goal(place_there, contact.with_, towards, np.array([0, 0, 1.0]), elbow)


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
    if contact.touch == "wall":
        return _on_wall(contact, sign, elbow)
    if contact.at is not None:
        out, forward, up = contact.at
        middle = skeleton.heads[0, body.bones.index("spine01")]
        point = middle + chest @ np.array([sign * out, -forward, up]) / 100
        return (
            _linked(chest, sign, point, elbow)
            if contact.touch == "linked"
            else ik.Goal(point, contact.with_, elbow=elbow)
        )
    other = {"L": "r", "R": "l"}[side] if contact.cross else side.lower()
    name = contact.touch if contact.touch in body.landmarks else f"{contact.touch}_{other}"
    vertex = body.landmarks[name]
    normal = normal_at(body, vertices, vertex)
    return ik.Goal(vertices[vertex] + normal * (0.012 + gap), contact.with_, normal, None, elbow)


def reach(body: Body, base: Base, vector: Floats, pose: Pose, *, near: bool = False) -> Posed:
    """Lay the hands of a pose on what they touch, and finish the body."""
    skeleton, vertices = place(body, base, vector)
    reaches: list[Reach] = []
    for side, contact in _contacts(pose).items():
        if contact.touch in _ON_AN_ARM and reaches:
            skeleton, vertices = place(body, base, vector)
        goal = _goal(body, skeleton, vertices, side, contact)
        chest = skeleton.turns[0, body.bones.index("spine01")]
        start = skeleton.heads[0, body.bones.index(f"clavicle.{side}")]
        vector, short = ik.solve(body, vector, side, goal, chest=chest, start=start, near=near)
        reaches.append(Reach(side.lower(), contact, short))
    if reaches:
        skeleton, vertices = place(body, base, vector)
    return Posed(base, vector, skeleton, smooth(body, vertices), tuple(reaches))


_IN_THE_AIR = {"floor", "wall", "point", "linked"}


def _closed(body: Body, pose: Pose, posed: Posed) -> Posed:
    """The same position with its hands closed on the body that they touch, but for those whose shape is written."""
    touching = [found.side for found in posed.reaches if found.contact.touch not in _IN_THE_AIR]
    closing = [s for s in touching if not (pose.hand_shapes or getattr(pose, f"hand_shape_{s}"))]
    if not closing:
        return posed
    vector = posed.angles
    for side in closing:
        vector = close(body, vector, side.upper(), posed.skeleton, posed.vertices)
    skeleton, vertices = place(body, posed.base, vector)
    return replace(posed, angles=vector, skeleton=skeleton, vertices=smooth(body, vertices))


def resolve(body: Body, base: Base, pose: Pose) -> Posed:
    """One pose, ready to be drawn."""
    base = pose.base or base
    return _closed(body, pose, reach(body, base, angles(base, pose), pose))
