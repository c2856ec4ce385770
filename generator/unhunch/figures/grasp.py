"""Hands close on what they touch: each finger and the thumb bends until it meets the skin."""

import numpy as np
from scipy.spatial import cKDTree

from unhunch.figures.arrays import Bools, Floats
from unhunch.figures.body import Body
from unhunch.figures.forward_kinematics import SIGNS, Skeleton, Turns, finger_bones, finger_turns
from unhunch.figures.joints import FINGERS, INDEX
from unhunch.figures.topology import vertex_normals

_OPEN, _CLOSED, _STEPS = -18.0, 72.0, 24
"""Degrees at each joint of a finger from stretched to bent, and how many bends are tried."""
_FOLDED = 48.0
"""The same for the thumb, from 0."""
_PADS = ((2, 0.5), (3, 0.3), (3, 1.0))
"""Where a finger is watched: shares of the lengths of its bones."""
_FLESH = 0.006
"""Metres from a bone of a finger to its palmar skin."""
_MEETS = 0.002
"""Metres over the skin at which a pad rests on it."""
_ABOUT = 0.26
"""Metres around a wrist within which its fingers can touch anything."""
_NEAR = 0.035
"""Metres: a finger that comes no nearer to anything is left as it was."""


def close(body: Body, vector: Floats, side: str, skeleton: Skeleton, vertices: Floats) -> Floats:
    """The posture with the hand of side `L` or `R` closed on what it touches."""
    surface = _Surface.around(body, side, skeleton, vertices)
    if surface is None:
        return vector
    hand = f"hand_{side.lower()}"
    shares = np.linspace(0, 1, _STEPS)
    curls, folds = _OPEN + shares * (_CLOSED - _OPEN), shares * _FOLDED
    batch = np.repeat(vector[None], _STEPS, 0)
    batch[:, INDEX[hand, "fold"]] = folds
    for finger in FINGERS:
        batch[:, INDEX[hand, f"curl{finger}"]] = curls - vector[INDEX[hand, "curl"]]
    local, closed = finger_turns(body, batch, side), vector.copy()
    for finger in (1, *FINGERS):
        bend = _first_touch(surface, _pads(body, local, side, skeleton, finger))
        if bend is not None:
            angle = "fold" if finger == 1 else f"curl{finger}"
            closed[INDEX[hand, angle]] = batch[bend, INDEX[hand, angle]]
    return closed


class _Surface:
    """The skin near a hand, without the hand's own arm."""

    def __init__(self, points: Floats, normals: Floats) -> None:
        self._tree, self._points, self._normals = cKDTree(points), points, normals

    @classmethod
    def around(cls, body: Body, side: str, skeleton: Skeleton, vertices: Floats) -> "_Surface | None":
        """The skin around one wrist, or none if nothing is near."""
        wrist = skeleton.heads[0, body.bones.index(f"wrist.{side}")]
        s = side.lower()
        near: Bools = (np.abs(vertices - wrist) < _ABOUT).all(1) & ~body.on(f"hand_{s}", f"arm_{s}")
        if not near.any():
            return None
        faces = body.triangles[near[body.triangles].any(1)]
        return cls(vertices[near], vertex_normals(vertices, faces)[near])

    def over(self, points: Floats) -> tuple[Floats, Floats]:
        """How high points (..., 3) lie over the skin, and how far they are from it."""
        gap, nearest = (np.asarray(found) for found in self._tree.query(points))
        height: Floats = ((points - self._points[nearest]) * self._normals[nearest]).sum(-1)
        return height, gap


def _pads(body: Body, local: Turns, side: str, skeleton: Skeleton, finger: int) -> Floats:
    """Where the pads of a finger are as its bones are turned in each posture of a batch, (f, pads, 3)."""
    palmar = body.canonical[f"hand.{side}"].T @ np.array([-SIGNS[side], 0, 0]) * _FLESH
    wrist = body.bones.index(f"wrist.{side}")
    bones = finger_bones(body, local, side, finger, (skeleton.turns[:1, wrist], skeleton.heads[:1, wrist]))
    pads = []
    for joint, (bone, turn, head) in enumerate(bones, 1):
        along = body.tails[bone] - body.heads[bone]
        pads += [head + turn @ (share * along + palmar) for at, share in _PADS if at == joint]
    return np.stack(pads, axis=1)


def _first_touch(surface: _Surface, pads: Floats) -> int | None:
    """The bend at which the first pad meets the skin; none for a finger that finds nothing to touch."""
    height, gap = surface.over(pads)
    lowest = height.min(1)
    if gap.min() > _NEAR:
        return None
    meets = np.flatnonzero(lowest < _MEETS)
    return max(int(meets[0]) - 1, 0) if len(meets) else int(lowest.argmin())
