"""Named parts, landmarks and areas of the body, stated on the standing body the mesh was modelled in.

Landmarks and areas are turned into vertices and per-vertex fields when the body is baked; at run time only
their names matter. Axes in metres: +x the subject's left, -y forward, +z up.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from unhunch.figures.arrays import Floats

Heads = dict[str, Floats]
Region = Callable[[Floats, NDArray[np.int64], Heads], Floats]
"""A field over the vertices of the resting body, positive inside an area."""

PARTS = (
    *("head", "neck", "torso", "arm_l", "arm_r", "hand_l", "hand_r"),
    *("leg_l", "leg_r", "foot_l", "foot_r"),
)
"""The parts a line can separate, in the order of their numbers in the body asset."""

_PREFIXES = {
    ("upperarm", "lowerarm"): "arm",
    ("wrist", "finger"): "hand",
    ("upperleg", "lowerleg"): "leg",
    ("foot", "toe"): "foot",
    ("neck",): "neck",
    ("spine", "root", "clavicle", "shoulder"): "torso",
}


def part_of(bone: str) -> str:
    """The part of the body a bone carries."""
    for prefixes, part in _PREFIXES.items():
        if bone.startswith(prefixes):
            return part if part in PARTS else f"{part}_{bone[-1].lower()}"
    return "head"


@dataclass(frozen=True)
class Spot:
    """A landmark as a point beside bones: the vertex nearest to it is found when the body is baked.

    Stated for the left side; `*` in a bone or part stands for the side.
    """

    bones: tuple[str, ...]
    """The point starts at the mean of these bones' heads; a bone named twice counts twice."""
    offset: tuple[float, float, float]
    parts: tuple[str, ...]
    facing: tuple[float, float, float] | None = None
    """The direction the skin should face there."""

    def on(self, side: str) -> "Spot":
        """The same landmark on side `l` or `r`."""
        sign = 1 if side == "l" else -1

        def turn(v: tuple[float, float, float]) -> tuple[float, float, float]:
            return (sign * v[0], v[1], v[2])

        return Spot(
            tuple(b.replace("*", side.upper()) for b in self.bones),
            turn(self.offset),
            tuple(p.replace("*", side) for p in self.parts),
            self.facing and turn(self.facing),
        )


_TRUNK = ("torso", "neck")
_SHOULDER = ("torso", "arm_*")
_THIGH = ("upperleg01.*", "lowerleg01.*")

_SINGLE = {
    "chest": Spot(("spine01",), (0, -0.15, -0.02), ("torso",), (0, -1, 0)),
    "belly": Spot(("spine04",), (0, -0.15, 0.03), ("torso",), (0, -1, 0)),
    "upper_back": Spot(("spine01",), (0, 0.15, -0.02), ("torso",), (0, 1, 0)),
    "forehead": Spot(("head",), (0, -0.096, 0.083), ("head",)),
    "chin": Spot(("head",), (0, -0.106, -0.067), ("head",)),
    "head_top": Spot(("head",), (0, -0.006, 0.2), ("head",)),
}
_PAIRED = {
    "shoulder_top": Spot(("upperarm01.*",), (-0.005, 0, 0.06), _SHOULDER),
    "shoulder_front": Spot(("upperarm01.*",), (-0.01, -0.07, 0.03), _SHOULDER),
    "shoulder_back": Spot(("upperarm01.*",), (-0.03, 0.09, 0), _SHOULDER, (0, 1, 0)),
    "shoulder_blade": Spot(("spine01",), (0.10, 0.15, -0.03), ("torso",), (0, 1, 0)),
    "trapezius": Spot(("neck01",), (0.085, 0.02, -0.01), _TRUNK, (0, 0, 1)),
    "trapezius_back": Spot(("neck01",), (0.08, 0.08, -0.05), _TRUNK, (0, 1, 0.5)),
    "neck_side": Spot(("neck01",), (0.05, 0.03, 0.03), _TRUNK),
    "neck_back": Spot(("neck02",), (0.03, 0.06, 0), _TRUNK, (0.3, 1, 0)),
    "head_back": Spot(("head",), (0.035, 0.104, 0.033), ("head",)),
    "ear": Spot(("head",), (0.08, 0.014, 0.013), ("head",)),
    "temple": Spot(("head",), (0.07, -0.046, 0.053), ("head",)),
    "upper_arm": Spot(("upperarm01.*", "lowerarm01.*"), (0.06, 0, 0.03), ("arm_*",)),
    "elbow": Spot(("lowerarm01.*",), (0, 0.05, 0), ("arm_*",)),
    "fingers": Spot(("finger3-2.*",), (0.02, 0, 0.02), ("hand_*",)),
    "fingernail": Spot(("finger3-3.*",), (0.012, -0.008, -0.008), ("hand_*",)),
    "rib": Spot(("spine02",), (0.16, 0, 0.03), ("torso",), (1, 0, 0)),
    "hip": Spot(("spine05",), (0.16, 0, 0.06), ("torso",)),
    "thigh_mid": Spot(_THIGH, (0, -0.09, 0), ("leg_*",)),
    "thigh_low": Spot((*_THIGH, *_THIGH[1:], *_THIGH[1:]), (0, -0.09, 0), ("leg_*",)),
    "knee": Spot(("lowerleg01.*",), (0, -0.08, 0), ("leg_*",)),
}

LANDMARKS: dict[str, Spot] = {
    **_SINGLE,
    **{f"{name}_{side}": spot.on(side) for name, spot in _PAIRED.items() for side in "lr"},
}
"""Where a hand can rest, by name."""


def _capsule(points: Floats, start: Floats, end: Floats, radius: float) -> Floats:
    """1 on the line from start to end, 0 at `radius` from it, negative outside."""
    along = end - start
    t = np.clip((points - start) @ along / (along @ along), 0, 1)
    away: Floats = np.linalg.norm(points - (start + t[:, None] * along), axis=1)
    return 1 - away / radius


def _only(field: Floats, part: NDArray[np.int64], parts: tuple[str, ...]) -> Floats:
    return np.where(np.isin(part, [PARTS.index(p) for p in parts]), field, -1)


def _mid_back(points: Floats, part: NDArray[np.int64], head: Heads) -> Floats:
    scaled = (points - (head["spine01"] + [0, 0.14, 0])) / [0.115, 0.12, 0.15]
    return _only(1 - np.linalg.norm(scaled, axis=1), part, ("torso",))


_Edge = tuple[tuple[float, float], tuple[float, float]]
"""Two points, left and up, of an edge of a muscle on the left of the back, which lies below the line through them."""


def _below(across: Floats, up: Floats, edge: _Edge) -> Floats:
    """Metres below an edge, negative above it."""
    (x0, z0), (x1, z1) = edge
    slope = (z1 - z0) / (x1 - x0)
    below: Floats = (z0 + slope * (across - x0) - up) / float(np.hypot(1, slope))
    return below


def _muscle(upper: _Edge, lower: _Edge, outermost: float, sides: tuple[int, ...] = (1, -1)) -> Region:
    """A muscle of the back between two edges, up to so many metres beside the spine, on one side or both."""

    def field(points: Floats, part: NDArray[np.int64], head: Heads) -> Floats:
        across, depth, up = points.T
        away = np.abs(across)
        between = np.minimum(_below(away, up, upper), -_below(away, up, lower))
        behind = (
            depth + 0.032 - 0.35 * np.maximum(up - head["neck01"][2] + 0.026, 0)
        )  # to the collarbone, not the throat
        inside = np.minimum.reduce([between, outermost - away, behind])
        if len(sides) == 1:
            inside = np.minimum(inside, sides[0] * across - 0.003)
        return _only(inside, part, (*_TRUNK, "arm_l", "arm_r"))

    return field


_NAPE: _Edge = ((0.0, 0.685), (0.15, 0.685))
_UPPER: _Edge = ((0.0, 0.572), (0.15, 0.516))
"""The lower edge of the upper trapezius, from the foot of the neck to the top of the shoulder."""
_MIDDLE: _Edge = ((0.0, 0.425), (0.13, 0.495))
_LOWER: _Edge = ((0.0, 0.235), (0.11, 0.475))


def _chest(points: Floats, part: NDArray[np.int64], head: Heads) -> Floats:
    scaled = (points - (head["spine01"] + [0, -0.15, -0.03])) / [0.15, 0.12, 0.09]
    return _only(1 - np.linalg.norm(scaled, axis=1), part, ("torso",))


def _belly(points: Floats, part: NDArray[np.int64], head: Heads) -> Floats:
    scaled = (points - (head["spine04"] + [0, -0.15, 0.03])) / [0.12, 0.12, 0.11]
    return _only(1 - np.linalg.norm(scaled, axis=1), part, ("torso",))


def _neck(points: Floats, part: NDArray[np.int64], head: Heads) -> Floats:
    field = _capsule(points, head["neck01"] + [0, 0.05, 0], head["neck03"] + [0, 0.06, 0], 0.06)
    return _only(field, part, _TRUNK)


def _side_of_neck(sign: int) -> Region:
    """The soft muscle beside the spine of the neck, clear of its bones and of the throat."""

    def field(points: Floats, part: NDArray[np.int64], head: Heads) -> Floats:
        low, high = head["neck01"] + [0.032 * sign, 0.05, 0], head["neck03"] + [0.028 * sign, 0.06, 0]
        beside = (sign * points[:, 0] - 0.012) / 0.04
        return _only(np.minimum(_capsule(points, low, high, 0.045), beside), part, _TRUNK)

    return field


def _side_of_trunk(sign: int) -> Region:
    def field(points: Floats, part: NDArray[np.int64], head: Heads) -> Floats:
        low, high = head["spine05"] + [0.15 * sign, 0, 0.06], head["spine01"] + [0.16 * sign, 0, -0.06]
        return _only(_capsule(points, low, high, 0.075), part, ("torso",))

    return field


REGIONS: dict[str, Region] = {
    "mid-back": _mid_back,
    "upper-trapezius": _muscle(_NAPE, _UPPER, 0.16),
    "upper-trapezius-left": _muscle(_NAPE, _UPPER, 0.16, (1,)),
    "upper-trapezius-right": _muscle(_NAPE, _UPPER, 0.16, (-1,)),
    "middle-trapezius": _muscle(_UPPER, _MIDDLE, 0.13),
    "lower-trapezius": _muscle(_MIDDLE, _LOWER, 0.11),
    "rhomboids": _muscle(((0.0, 0.55), (0.06, 0.5)), ((0.0, 0.425), (0.06, 0.355)), 0.058),
    "neck": _neck,
    "neck-left": _side_of_neck(1),
    "neck-right": _side_of_neck(-1),
    "chest": _chest,
    "belly": _belly,
    "side-left": _side_of_trunk(1),
    "side-right": _side_of_trunk(-1),
}
"""Areas that a figure can mark: a field per vertex, positive inside."""
