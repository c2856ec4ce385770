"""The spots of the skin that can carry the body: their names, their vertices, and where a posture brings them."""

from collections.abc import Mapping
from functools import cache

import numpy as np

from unhunch.figures.anatomy import Spot
from unhunch.figures.arrays import Floats, Ints
from unhunch.figures.body import Body
from unhunch.figures.forward_kinematics import Skeleton
from unhunch.figures.skinning import softened

_PAIRED = {
    "heel": Spot(("foot.*",), (0.007, 0.02, -0.08), ("foot_*",)),
    "forefoot": Spot(("toe1-1.*",), (-0.01, 0, -0.03), ("foot_*",)),
    "toe": Spot(("toe1-1.*",), (-0.01, -0.05, -0.02), ("foot_*",)),
    "instep": Spot(("toe1-1.*",), (-0.01, -0.02, 0.03), ("foot_*",)),
    "knee": Spot(("lowerleg01.*",), (0, -0.075, -0.03), ("leg_*",)),
    "shin": Spot(("lowerleg02.*",), (0, -0.06, 0), ("leg_*",)),
    "hip": Spot(("upperleg01.*",), (0.11, 0.02, 0), ("torso", "leg_*")),
    "shoulder": Spot(("upperarm01.*",), (0.06, 0, 0.02), ("arm_*", "torso")),
}
"""Stated for the left side; `*` stands for the side."""
_ROUND = {"elbow": ("lowerarm01.*", 0.036), "hand": ("wrist.*", 0.024)}
"""Joints that may lie on any side of theirs, and how thick the flesh around them is."""
_SINGLE = {
    "sacrum": Spot(("spine05",), (0, 0.16, 0), ("torso",)),
    "upper_back": Spot(("spine01",), (0, 0.16, -0.02), ("torso",)),
    "head": Spot(("head",), (0, 0.12, 0.06), ("head",)),
    "belly": Spot(("spine04",), (0, -0.15, 0.03), ("torso",)),
    "chest": Spot(("spine01",), (0, -0.15, -0.02), ("torso",)),
    "forehead": Spot(("head",), (0, -0.096, 0.083), ("head",)),
}
_OR = {"upper_back": Spot(("neck01",), (0, 0.12, -0.02), ("torso", "neck"))}
"""Where else the same part may be lowest."""
_WHOLE = {"foot": ("heel", "forefoot"), "forearm": ("elbow", "hand"), "lower_leg": ("knee", "instep")}
"""What lies on two of them."""
_PLURALS = {
    "feet": "foot", "heels": "heel", "forefeet": "forefoot", "toes": "toe", "insteps": "instep", "knees": "knee",
    "shins": "shin", "lower_legs": "lower_leg", "elbows": "elbow", "forearms": "forearm", "hands": "hand",
    "hips": "hip", "shoulders": "shoulder",
}  # fmt: skip

_ELSE = " elsewhere"

SPOTS: Mapping[str, Spot] = {
    **{f"{name}_{side}": spot.on(side) for name, spot in _PAIRED.items() for side in "lr"},
    **_SINGLE,
}


def spots_of(name: str) -> tuple[str, ...]:
    """The single spots that a name stands for: `feet` are both heels and both forefeet."""
    if name in _PLURALS:
        return tuple(spot for side in "lr" for spot in spots_of(f"{_PLURALS[name]}_{side}"))
    whole, _, side = name.rpartition("_")
    return tuple(f"{part}_{side}" for part in _WHOLE[whole]) if whole in _WHOLE else (name,)


@cache
def _vertex(body: Body, name: str) -> int:
    """The vertex of the skin that is nearest to a spot."""
    spot = _OR[name.removesuffix(_ELSE)] if name.endswith(_ELSE) else SPOTS[name]
    place = np.mean([body.head(bone) for bone in spot.bones], axis=0) + spot.offset
    near = np.flatnonzero(body.on(*spot.parts))
    return int(near[np.linalg.norm(body.rest[near] - place, axis=1).argmin()])


@cache
def _soft(body: Body) -> Floats:
    """The skin in the modelling pose as it is drawn, (n, 3)."""
    return softened(body, body.vertices)


@cache
def _carried(body: Body, names: tuple[str, ...]) -> tuple[Ints, Floats, Floats, Floats]:
    """The bones that carry these spots (b,), how much (s, b), the spots from the heads of those (s, b, 3), and how far
    the skin is below each (s,)."""
    weights, points, below = np.zeros((len(names), len(body.bones))), np.zeros((len(names), 3)), np.zeros(len(names))
    on_skin = {i: _vertex(body, name) for i, name in enumerate(names) if name in SPOTS or name.endswith(_ELSE)}
    vertices = np.array([*on_skin.values()], int)
    weights[[*on_skin]], points[[*on_skin]] = body.weights[vertices].toarray(), _soft(body)[vertices]
    for i, name in enumerate(names):
        if i not in on_skin:
            bone, below[i] = _ROUND[name[:-2]]
            bone = bone.replace("*", name[-1].upper())
            weights[i, body.bones.index(bone)], points[i] = 1, body.head(bone)
    bones = np.flatnonzero(weights.any(0))
    return bones, weights[:, bones], points[:, None] - body.heads[bones], below


def places(body: Body, skeleton: Skeleton, names: tuple[str, ...]) -> Floats:
    """Where these spots are in each of f postures, (f, s, 3): as skinning would move them, and no other vertex."""
    elsewhere = tuple(name for name in names if name in _OR)
    bones, weights, arms, below = _carried(body, (*names, *(name + _ELSE for name in elsewhere)))
    moved = np.einsum("fbij,sbj->fsbi", skeleton.turns[:, bones], arms) + skeleton.heads[:, None, bones]
    where: Floats = np.einsum("sb,fsbi->fsi", weights, moved)
    where[..., 2] -= below
    for i, name in enumerate(elsewhere, len(names)):
        height = where[:, names.index(name), 2]
        np.minimum(height, where[:, i, 2], out=height)
    return where[:, : len(names)]


LIMBS = tuple(f"{name}_{side}" for side in "lr" for name in (*_PAIRED, *_ROUND) if name not in ("hip", "shoulder"))
ALL = (*LIMBS, *(f"{name}_{side}" for side in "lr" for name in ("hip", "shoulder")), *_SINGLE)
"""The spots of legs and arms, and every spot."""
