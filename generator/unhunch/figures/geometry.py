"""Points and outlines in a plane."""

import numpy as np

from unhunch.figures.arrays import Bools, Floats


def inside(points: Floats, ring: Floats) -> Bools:
    """Which points (n, 2) lie within a closed line through (r, 2), by the even-odd rule."""
    low, high = ring.min(0), ring.max(0)
    near = np.flatnonzero(((points >= low) & (points <= high)).all(1))
    x, y = points[near].T
    start, end = ring, np.roll(ring, -1, 0)
    odd = np.zeros(len(near), bool)
    for (ax, ay), (bx, by) in zip(start, end, strict=True):
        if ay != by:
            crosses = (ay > y) != (by > y)
            odd ^= crosses & (x < ax + (bx - ax) * (y - ay) / (by - ay))
    found = np.zeros(len(points), bool)
    found[near[odd]] = True
    return found


def signed_distance(points: Floats, polygon: Floats) -> Floats:
    """Distance of (n, 2) points to the polygon's outline, positive inside (even-odd rule)."""
    along = np.roll(polygon, -1, 0) - polygon
    offset = points[:, None] - polygon
    t = np.clip((offset * along).sum(-1) / (along * along).sum(-1), 0, 1)
    distance = np.linalg.norm(offset - t[..., None] * along, axis=-1).min(1)
    signed: Floats = np.where(inside(points, polygon), distance, -distance)
    return signed
