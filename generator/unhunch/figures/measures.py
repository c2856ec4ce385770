"""How each measure of `model/measure.py` is taken on a posed body: in metres here, in centimetres for who asks."""

from collections.abc import Callable, Mapping
from functools import cache

import numpy as np
from scipy.spatial import cKDTree

from unhunch.figures.arrays import Floats, Ints
from unhunch.figures.body import Body
from unhunch.figures.joints import INDEX, PLURALS
from unhunch.figures.posture import Posed
from unhunch.figures.rotations import unit
from unhunch.figures.stances import STANCES
from unhunch.model.measure import MEASURES, ONE_SIDED, sides

_UP = np.array([0, 0, 1.0])
_FORWARD = np.array([0, -1.0, 0])
_SIGNS = {"l": 1.0, "r": -1.0}
_SPINE = ("head", "neck03", "neck02", "neck01", "spine01", "spine02", "spine03", "spine04", "spine05")


class Measured:
    """A posed body and what measures ask of it: joints, skin, and the way its chest faces."""

    def __init__(self, body: Body, posed: Posed) -> None:
        self.body, self.posed = body, posed
        self.chest: Floats = posed.skeleton.turns[0, body.bones.index("spine01")]

    def joint(self, bone: str, side: str = "") -> Floats:
        """Where a bone starts, (3,)."""
        at: Floats = self.posed.skeleton.heads[0, self.body.bones.index(f"{bone}.{side.upper()}" if side else bone)]
        return at

    def mark(self, name: str, side: str = "") -> Floats:
        """Where a landmark of the skin is, (3,)."""
        at: Floats = self.posed.vertices[self.body.landmarks[f"{name}_{side}" if side else name]]
        return at

    def skin(self, part: str) -> Floats:
        """The skin of a part of the body, (n, 3)."""
        found: Floats = self.posed.vertices[self.body.on(part)]
        return found

    def forward(self) -> Floats:
        """The level direction in which the chest faces; on all fours or lying, that towards the head."""
        facing = self.chest @ _FORWARD
        level = facing * [1, 1, 0]
        if np.linalg.norm(level) < np.linalg.norm(self.chest @ _UP * [1, 1, 0]):
            level = self.chest @ _UP * [1, 1, 0]
        return unit(level)

    def ahead(self, way: Floats) -> float:
        """How far a way leads forward."""
        return float(way @ self.forward())


def measure(body: Body, posed: Posed, name: str) -> tuple[float, ...]:
    """Give a bound's value on each side that it stands for, in its unit: degrees or centimetres."""
    if name in MEASURES or name in ONE_SIDED:
        taken, plural = Measured(body, posed), ONE_SIDED.get(name, (name,))[0]
        found = [_EACH[plural](taken, side) for side in sides(name)] if plural in _EACH else [_WHOLE[plural](taken)]
        return tuple(float(value) * (1 if MEASURES[plural].unit == "degrees" else 100) for value in found)
    joint, _, motion = name.partition(".")
    if not motion:
        return (float(posed.angles[INDEX["trunk", joint]]) - getattr(STANCES[posed.base].pose, joint),)
    joints = [f"{PLURALS[joint]}_{side}" for side in "lr"] if joint in PLURALS else [joint]
    return tuple(float(posed.angles[INDEX[one, motion]]) for one in joints)


def _degrees_up(direction: Floats) -> float:
    return float(np.degrees(np.arcsin(np.clip(direction[2], -1, 1))))


def _gap(one: Floats, other: Floats) -> float:
    return float(np.min(cKDTree(one).query(other)[0]))


def _gaze(of: Measured) -> float:
    return _degrees_up(of.posed.skeleton.turns[0, of.body.bones.index("head")] @ _FORWARD)


def _trunk(of: Measured) -> Floats:
    """The line from the hips to the neck, seen by somebody who faces as the pelvis does: left, forward, up."""
    hips = of.joint("upperleg01", "l") - of.joint("upperleg01", "r")
    left = unit(hips * [1, 1, 0]) if np.linalg.norm(hips[:2]) > np.linalg.norm(hips) / 2 else np.array([1.0, 0, 0])
    way = of.joint("neck01") - of.joint("spine05")
    return np.array([way @ left, way @ np.cross(_UP, -left), way[2]])


def _trunk_lean(of: Measured) -> float:
    _, forward, up = _trunk(of)
    return float(np.degrees(np.arctan2(forward, up)))


def _trunk_side(of: Measured) -> float:
    left, _, up = _trunk(of)
    return float(np.degrees(np.arctan2(left, up)))


def _head_forward(of: Measured) -> float:
    ears = of.mark("ear", "l") + of.mark("ear", "r")
    shoulders = of.joint("upperarm01", "l") + of.joint("upperarm01", "r")
    return of.ahead(ears - shoulders) / 2


def _elbows_apart(of: Measured) -> float:
    return float(np.linalg.norm(of.joint("lowerarm01", "l") - of.joint("lowerarm01", "r")))


_WHOLE: Mapping[str, Callable[[Measured], float]] = {
    "gaze": _gaze,
    "trunk-lean": _trunk_lean,
    "trunk-side": _trunk_side,
    "head-forward": _head_forward,
    "head-height": lambda of: float(of.skin("head")[:, 2].min()),
    "hands-apart": lambda of: _gap(of.skin("hand_l"), of.skin("hand_r")),
    "elbows-apart": _elbows_apart,
}


_THROAT_BEFORE, _THROAT_WIDE = 0.01, 0.065
"""Metres: the throat lies so far before the joints of the neck; what is wider is the slope of the shoulders."""


@cache
def _throat(body: Body) -> Ints:
    """The vertices at the front and the sides of the neck, where its arteries run."""
    before = body.rest[:, 1] < body.head("neck02")[1] - _THROAT_BEFORE
    return np.flatnonzero(body.on("neck") & before & (np.abs(body.rest[:, 0]) < _THROAT_WIDE))


def _pads(of: Measured, side: str, first: int = 2) -> Floats:
    """Where the ends of the fingers are, (f, 3); from the `first` on, of which the thumb is 1."""
    tips = [of.body.bones.index(f"finger{finger}-3.{side.upper()}") for finger in range(first, 6)]
    return np.array([of.posed.skeleton.point(of.body, of.body.bones[i], of.body.tails[i])[0] for i in tips])


def _beside_spine(of: Measured, side: str) -> float:
    """How far the middle of the pads is beside the line of the spine, at its height."""
    pads = _pads(of, side).mean(0)
    line = np.array([of.joint(bone) for bone in _SPINE])
    heights = (line - pads) @ of.chest @ _UP
    near = np.argsort(np.abs(heights))[:2]
    middle = np.average(line[near], axis=0, weights=1 / (np.abs(heights[near]) + 1e-3))
    return float(abs((pads - middle) @ of.chest @ [1, 0, 0]))


def _behind_shoulders(of: Measured, side: str) -> float:
    shoulders = of.joint("upperarm01", "l") + of.joint("upperarm01", "r")
    return of.ahead(shoulders / 2 - _pads(of, side).mean(0))


def _level_gap(one: Floats, other: Floats) -> float:
    return float(np.linalg.norm((one - other)[:2]))


def _off_wall(of: Measured, side: str) -> float:
    way = of.forward()
    wall = float((of.skin("torso") @ way).min())
    arm = of.posed.vertices[of.body.on(f"arm_{side}")]
    near = np.linalg.norm(arm - of.joint("lowerarm01", side), axis=1) < 0.08
    return float((arm[near] @ way).min()) - wall


def _knee_height(of: Measured, side: str) -> float:
    leg = of.skin(f"leg_{side}")
    near = np.linalg.norm(leg - of.joint("lowerleg01", side), axis=1) < 0.1
    return float(leg[near, 2].min())


def _foot_height(of: Measured, side: str) -> float:
    """The higher one of heel and ball, each by its lowest skin."""
    foot = of.body.on(f"foot_{side}")
    along = -of.body.rest[foot, 1]
    height = of.posed.vertices[foot, 2]
    least, most = along.min(), along.max()
    heel, ball = along < least + 0.3 * (most - least), along > least + 0.6 * (most - least)
    return float(max(height[heel].min(), height[ball].min()))


def _below_ear(of: Measured, side: str) -> float:
    return float((of.mark("ear", side) - of.joint("upperarm01", side)) @ of.chest @ _UP)


def _thumb_up(of: Measured, side: str) -> float:
    return _degrees_up(unit(of.joint("finger2-1", side) - of.joint("finger5-1", side)))


_EACH: Mapping[str, Callable[[Measured, str], float]] = {
    "hands-to-head": lambda of, side: _gap(of.skin("head"), of.skin(f"hand_{side}")),
    "hands-to-throat": lambda of, side: _gap(of.posed.vertices[_throat(of.body)], _pads(of, side, 1)),
    "hands-to-shoulders": lambda of, side: _gap(of.mark("shoulder_top", side)[None], of.skin(f"hand_{side}")),
    "hands-to-thighs": lambda of, side: _gap(np.vstack([of.skin("leg_l"), of.skin("leg_r")]), of.skin(f"hand_{side}")),
    "hands-beside-spine": _beside_spine,
    "hands-over-shoulders": lambda of, side: (of.joint("finger3-1", side) - of.joint("upperarm01", side))[2],
    "hands-over-head": lambda of, side: of.joint("finger3-1", side)[2] - of.mark("head_top")[2],
    "hands-over-back": lambda of, side: of.joint("wrist", side)[2] - of.mark("upper_back")[2],
    "hands-before-chest": lambda of, side: of.ahead(of.joint("finger3-1", side) - of.mark("chest")),
    "hands-behind-shoulders": _behind_shoulders,
    "hands-from-shoulders": lambda of, side: _level_gap(of.joint("wrist", side), of.joint("upperarm01", side)),
    "thumbs-up": _thumb_up,
    "elbows-over-shoulders": lambda of, side: (of.joint("lowerarm01", side) - of.joint("upperarm01", side))[2],
    "elbows-before-chest": lambda of, side: of.ahead(of.joint("lowerarm01", side) - of.mark("chest")),
    "elbows-off-wall": _off_wall,
    "shoulders-to-ears": _below_ear,
    "knees-from-hips": lambda of, side: _level_gap(of.joint("lowerleg01", side), of.joint("upperleg01", side)),
    "knees-height": _knee_height,
    "feet-height": _foot_height,
}
