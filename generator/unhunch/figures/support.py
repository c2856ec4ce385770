"""What carries the body: the angles nearest to the stated ones with every spot that carries at its height.

Damped least squares over the legs, the arms that are named, the tip of the trunk and the place of the root.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from unhunch.figures.arrays import Floats
from unhunch.figures.body import Body
from unhunch.figures.forward_kinematics import pose_skeleton
from unhunch.figures.joints import INDEX, LIMITS
from unhunch.figures.least_squares import descend
from unhunch.figures.spots import places, spots_of

LEG = frozenset({"heel", "forefoot", "toe", "instep", "knee", "shin"})
ARM = frozenset({"elbow", "hand"})
HEAD = frozenset({"head", "forehead"})
_SOLE = frozenset({"heel", "forefoot", "toe"})

_LEG_ANGLES = (("hip", "flex", 60.0), ("hip", "abduct", 60.0), ("knee", "bend", 60.0), ("ankle", "point", 200.0))
_ARM_ANGLES = (("shoulder", "raise", 60.0), ("shoulder", "plane", 60.0), ("shoulder", "rotate", 60.0),
               ("elbow", "bend", 22.0))  # fmt: skip
_HEAD_ANGLES = (("neck", "flex", 40.0), ("head", "flex", 60.0))
_TRUNK_GIVES = 90.0
_HOLD = 60.0
_ANGLE_STEP, _PLACE_STEP = 0.05, 1e-4
_STANDS = 4.0
"""What a metre costs that a root moves away from where it is looked for."""
_CAUTION = 1e-3
_FARTHEST = 5.0
"""Metres that a root may be moved."""


@dataclass(frozen=True, eq=False)
class Rest:
    """One spot that carries: its height in metres, and where on the floor it stays, if anywhere, (2,)."""

    spot: str
    height: float
    at: Floats | None = None
    weight: float = 1.0


def rests_of(heights: Iterable[tuple[str, float]], weight: float = 1.0) -> tuple[Rest, ...]:
    """The single spots of named parts with their heights in centimetres."""
    return tuple(Rest(spot, height / 100, None, weight) for name, height in heights for spot in spots_of(name))


def carry(body: Body, vector: Floats, rests: Sequence[Rest], tip: str, near: Floats) -> tuple[Floats, Floats]:
    """The posture that rests so, and where its root is, (3,), which is looked for near a place.

    `tip` is the angle of the trunk that gives way: `lean`, or `tilt` of who lies on the side.
    """
    far = np.full(3, _FARTHEST)
    return _solved(body, vector, rests, [("trunk", tip, _TRUNK_GIVES)], (near - far, near, near + far))


def lay(body: Body, vector: Floats, rests: Sequence[Rest], root: Floats) -> Floats:
    """The posture with limbs that rest so, where neither trunk nor root give way."""
    return _solved(body, vector, rests, [], (root, root, root))[0]


Angle = tuple[str, str, float]
"""A joint, its angle, and how many degrees of it cost as much as 1.7 cm of a contact."""


def _solved(
    body: Body, vector: Floats, rests: Sequence[Rest], trunk: list[Angle], root: tuple[Floats, Floats, Floats]
) -> tuple[Floats, Floats]:
    """The posture that rests so, and its root, which is from the first of three places to the last, near the second."""
    names = tuple(rest.spot for rest in rests)
    free = _free(names, trunk, sideways=any(rest.at is not None for rest in rests))
    gives = np.array([give for *_, give in free])
    columns = [INDEX[joint, angle] for joint, angle, _ in free]
    low, high = (np.array([*(getattr(LIMITS[joint, angle], which) for joint, angle, _ in free), *end])
                 for which, end in (("low", root[0]), ("high", root[2])))  # fmt: skip
    wanted = np.array([[*(np.zeros(2) if r.at is None else r.at), r.height] for r in rests])
    holds = _HOLD * np.array([[*2 * [0.0 if r.at is None else 1.0], r.weight] for r in rests])
    stated = np.clip(vector[columns], low[:-3], high[:-3])
    tipped = _tipped_by_trunk(free)

    def turned(tried: Floats) -> Floats:
        """The angles of each row. The legs stay where they are when the trunk tips: their hips give way as much."""
        given = tried[:, :-3] + (tried[:, :1] - stated[:1]) * tipped
        return np.clip(given, low[:-3], high[:-3])

    def residuals(tried: Floats) -> Floats:
        given = turned(tried)
        postures = np.repeat(vector[None], len(tried), 0)
        postures[:, columns] = given
        spots = places(body, pose_skeleton(body, postures), names) + tried[:, None, -3:]
        apart = ((spots - wanted) * holds).reshape(len(tried), -1)
        return np.concatenate([apart, (given - stated) / gives, (tried[:, -3:-1] - root[1][:2]) * _STANDS], axis=1)

    step = np.array([_ANGLE_STEP] * len(columns) + [_PLACE_STEP] * 3)
    found, _ = descend(residuals, np.array([*stated, *root[1]])[None], (low, high), step, _CAUTION)
    solved = vector.copy()
    solved[columns] = turned(found)[0]
    return solved, found[0, -3:]


def _tipped_by_trunk(free: Sequence[Angle]) -> Floats:
    """1 for each of these angles that gives way as the trunk tips."""
    tips = free[0][:2] == ("trunk", "lean")
    return np.array([float(tips and joint.startswith("hip") and angle == "flex") for joint, angle, _ in free])


def _free(names: Sequence[str], trunk: list[Angle], *, sideways: bool) -> list[Angle]:
    """The angles that give way for these spots; legs also give way `sideways` where feet have a place."""
    found = [] if all(name[:-2] in _SOLE for name in names) else [*trunk]
    found += [] if HEAD.isdisjoint(names) else _HEAD_ANGLES
    for side in "lr":
        kinds = {name[:-2] for name in names if name.endswith(f"_{side}")}
        for parts, angles in ((LEG, _LEG_ANGLES), (ARM, _ARM_ANGLES)):
            if kinds & parts:
                found += [(f"{joint}_{side}", angle, gives) for joint, angle, gives in angles
                          if sideways or angle != "abduct"]  # fmt: skip
    return found
