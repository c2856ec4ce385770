"""Named parts, landmarks and areas of the body, stated on the standing body the mesh was modelled in.

Landmarks and areas are turned into vertices and per-vertex fields when the body is baked; at run time only
their names matter. Axes in metres: +x the subject's left, -y forward, +z up.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Heads = dict[str, Floats]

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


Rule = Callable[[Heads], tuple[Floats, tuple[str, ...], Any]]


def _paired(name: str, rule: Callable[[Heads, str, float], tuple[Any, ...]]) -> dict[str, Rule]:
    return {f"{name}_{s}": _side(rule, s.upper(), sign) for s, sign in (("l", 1.0), ("r", -1.0))}


def _side(rule: Callable[[Heads, str, float], tuple[Any, ...]], side: str, sign: float) -> Rule:
    def landmark(head: Heads) -> tuple[Floats, tuple[str, ...], Any]:
        point, parts, facing = rule(head, side, sign)
        return np.asarray(point, float), tuple(p.replace("*", side.lower()) for p in parts), facing

    return landmark


_TRUNK = ("torso", "neck")
_SHOULDER = ("torso", "arm_*")

LANDMARKS: dict[str, Rule] = {
    "chest": lambda h: (h["spine01"] + [0, -0.15, -0.02], ("torso",), (0, -1, 0)),
    "belly": lambda h: (h["spine04"] + [0, -0.15, 0.03], ("torso",), (0, -1, 0)),
    "upper_back": lambda h: (h["spine01"] + [0, 0.15, -0.02], ("torso",), (0, 1, 0)),
    "forehead": lambda h: (h["head"] + [0, -0.096, 0.083], ("head",), None),
    "chin": lambda h: (h["head"] + [0, -0.106, -0.067], ("head",), None),
    "head_top": lambda h: (h["head"] + [0, -0.006, 0.2], ("head",), None),
    **_paired("shoulder_top", lambda h, k, s: (h[f"upperarm01.{k}"] + [-0.005 * s, 0, 0.06], _SHOULDER, None)),
    **_paired("shoulder_front", lambda h, k, s: (h[f"upperarm01.{k}"] + [-0.01 * s, -0.07, 0.03], _SHOULDER, None)),
    **_paired("shoulder_back", lambda h, k, s: (h[f"upperarm01.{k}"] + [-0.03 * s, 0.09, 0.0], _SHOULDER, (0, 1, 0))),
    **_paired("shoulder_blade", lambda h, k, s: (h["spine01"] + [0.10 * s, 0.15, -0.03], ("torso",), (0, 1, 0))),
    **_paired("trapezius", lambda h, k, s: (h["neck01"] + [0.085 * s, 0.02, -0.01], _TRUNK, (0, 0, 1))),
    **_paired("trapezius_back", lambda h, k, s: (h["neck01"] + [0.08 * s, 0.08, -0.05], _TRUNK, (0, 1, 0.5))),
    **_paired("neck_side", lambda h, k, s: (h["neck01"] + [0.05 * s, 0.03, 0.03], ("neck", "torso"), None)),
    **_paired("neck_back", lambda h, k, s: (h["neck02"] + [0.03 * s, 0.06, 0.0], ("neck", "torso"), (0.3 * s, 1, 0))),
    **_paired("head_back", lambda h, k, s: (h["head"] + [0.035 * s, 0.104, 0.033], ("head",), None)),
    **_paired("ear", lambda h, k, s: (h["head"] + [0.08 * s, 0.014, 0.013], ("head",), None)),
    **_paired("temple", lambda h, k, s: (h["head"] + [0.07 * s, -0.046, 0.053], ("head",), None)),
    **_paired("upper_arm", lambda h, k, s: (
        0.5 * h[f"upperarm01.{k}"] + 0.5 * h[f"lowerarm01.{k}"] + [0.06 * s, 0, 0.03], ("arm_*",), None)),
    **_paired("elbow", lambda h, k, s: (h[f"lowerarm01.{k}"] + [0, 0.05, 0], ("arm_*",), None)),
    **_paired("fingers", lambda h, k, s: (h[f"finger3-2.{k}"] + [0.02 * s, 0, 0.02], ("hand_*",), None)),
    **_paired("rib", lambda h, k, s: (h["spine02"] + [0.16 * s, 0, 0.03], ("torso",), (s, 0, 0))),
    **_paired("hip", lambda h, k, s: (h["spine05"] + [0.16 * s, 0, 0.06], ("torso",), None)),
    **_paired("thigh_mid", lambda h, k, s: (
        0.5 * h[f"upperleg01.{k}"] + 0.5 * h[f"lowerleg01.{k}"] + [0, -0.09, 0], ("leg_*",), None)),
    **_paired("thigh_low", lambda h, k, s: (
        0.25 * h[f"upperleg01.{k}"] + 0.75 * h[f"lowerleg01.{k}"] + [0, -0.09, 0], ("leg_*",), None)),
    **_paired("knee", lambda h, k, s: (h[f"lowerleg01.{k}"] + [0, -0.08, 0], ("leg_*",), None)),
}  # fmt: skip


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


def _upper_trapezius(points: Floats, part: NDArray[np.int64], head: Heads) -> Floats:
    return np.maximum(*(_trapezius(points, part, head, sign) for sign in (1, -1)))


def _trapezius(points: Floats, part: NDArray[np.int64], head: Heads, sign: int) -> Floats:
    inner = head["neck02"] + [0.03 * sign, 0.035, 0]
    outer = head["shoulder01.L"] * [sign, 1, 1] + [0.02 * sign, 0.02, 0.045]
    return _only(_capsule(points, inner, outer, 0.048), part, _TRUNK)


def _chest(points: Floats, part: NDArray[np.int64], head: Heads) -> Floats:
    scaled = (points - (head["spine01"] + [0, -0.15, -0.03])) / [0.15, 0.12, 0.09]
    return _only(1 - np.linalg.norm(scaled, axis=1), part, ("torso",))


def _belly(points: Floats, part: NDArray[np.int64], head: Heads) -> Floats:
    scaled = (points - (head["spine04"] + [0, -0.15, 0.03])) / [0.12, 0.12, 0.11]
    return _only(1 - np.linalg.norm(scaled, axis=1), part, ("torso",))


def _neck(points: Floats, part: NDArray[np.int64], head: Heads) -> Floats:
    field = _capsule(points, head["neck01"] + [0, 0.05, 0], head["neck03"] + [0, 0.06, 0], 0.06)
    return _only(field, part, _TRUNK)


def _side_of_trunk(sign: int) -> Callable[[Floats, NDArray[np.int64], Heads], Floats]:
    def field(points: Floats, part: NDArray[np.int64], head: Heads) -> Floats:
        low, high = head["spine05"] + [0.15 * sign, 0, 0.06], head["spine01"] + [0.16 * sign, 0, -0.06]
        return _only(_capsule(points, low, high, 0.075), part, ("torso",))

    return field


REGIONS: dict[str, Callable[[Floats, NDArray[np.int64], Heads], Floats]] = {
    "mid-back": _mid_back,
    "upper-trapezius": _upper_trapezius,
    "upper-trapezius-left": lambda p, part, h: _trapezius(p, part, h, 1),
    "upper-trapezius-right": lambda p, part, h: _trapezius(p, part, h, -1),
    "neck": _neck,
    "chest": _chest,
    "belly": _belly,
    "side-left": _side_of_trunk(1),
    "side-right": _side_of_trunk(-1),
}
"""Areas that a figure can mark: a field per vertex, positive inside."""
