"""The weight of a body: where its middle is, and how a body settles that may roll.

Masses and middles of the parts are those of de Leva (1996), women and men averaged.
"""

import numpy as np

from unhunch.figures.arrays import Floats
from unhunch.figures.body import Body
from unhunch.figures.forward_kinematics import SIGNS, Skeleton
from unhunch.figures.rotations import about_x, about_y

_TRUNK = (("neck03", "head", 0.068, 1.9), ("spine01", "neck01", 0.157, 0.1), ("spine03", "spine02", 0.155, 0.4),
          ("root", "spine05", 0.118, 0.4))  # fmt: skip
_LIMBS = (("upperarm01", "lowerarm01", 0.026, 0.577), ("lowerarm01", "wrist", 0.015, 0.457),
          ("wrist", "finger3-1", 0.006, 0.79), ("upperleg01", "lowerleg01", 0.145, 0.385),
          ("lowerleg01", "foot", 0.0455, 0.444), ("foot", "toe1-1", 0.0133, 0.5))  # fmt: skip
PARTS = (*_TRUNK, *((f"{a}.{s}", f"{b}.{s}", mass, share) for a, b, mass, share in _LIMBS for s in SIGNS))
"""Each part of the body: the bones whose heads begin and end it, its share of the mass, and where on that line its
middle is."""


def centre(body: Body, skeleton: Skeleton) -> Floats:
    """The centre of mass, (3,)."""
    heads = skeleton.heads[0]
    first, last = (heads[[body.bones.index(part[end]) for part in PARTS]] for end in (0, 1))
    masses, shares = (np.array([part[i] for part in PARTS])[:, None] for i in (2, 3))
    middle: Floats = (masses * (first + shares * (last - first))).sum(0) / masses.sum()
    return middle


_SPANS = ((40.0, 33), (3.0, 13))
"""Degrees to both sides, and how many of them are tried: widely first, then closely."""


def rolled(body: Body, skeleton: Skeleton, skin: Floats, *, sideways: bool) -> float:
    """By how many degrees a body rolls until its centre of mass lies lowest: to the nearest place where it would stay.

    It rolls about the axis across it or, `sideways`, along it.
    """
    about = about_y if sideways else about_x
    middle, points = centre(body, skeleton), skin[::3]
    best = 0.0
    for width, count in _SPANS:
        tried = best + np.linspace(-width, width, count)
        up = about(tried)[:, 2]
        height = up @ middle - (up @ points.T).min(1)
        inner = 1 + np.flatnonzero((height[1:-1] <= height[:-2]) & (height[1:-1] <= height[2:]))
        found = inner if len(inner) else np.array([height.argmin()])
        best = float(tried[found[np.abs(tried[found] - best).argmin()]])
    return best
