"""Rasterisation of triangles by a z-buffer, and the camera in front of it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

VIEWS: dict[str, tuple[float, float]] = {
    "front": (0, 0), "back": (180, 0), "left": (90, 0), "right": (-90, 0),
    "front-left": (35, 10), "front-right": (-35, 10), "back-left": (145, 8), "back-right": (-145, 8),
    "head-on": (0, 20), "above": (0, 60),
}  # fmt: skip
"""Named views as (azimuth from the front towards the subject's left, elevation), in degrees."""


@dataclass(frozen=True, eq=False)
class Camera:
    """An orthographic camera; picture axes in metres: right, down, away."""

    axes: Floats

    @classmethod
    def at(cls, azimuth: float, elevation: float, *, mirror: bool = False) -> "Camera":
        """A camera that looks at the subject from this direction; mirrored, left and right change places."""
        a, e = np.radians([azimuth, elevation])
        level = np.array([-np.sin(a), np.cos(a), 0])
        up = level * np.sin(e) + np.array([0, 0, np.cos(e)])
        away = level * np.cos(e) - np.array([0, 0, np.sin(e)])
        right = np.array([np.cos(a), np.sin(a), 0]) * (-1 if mirror else 1)
        return cls(np.stack([right, -up, away]))

    @property
    def facing(self) -> float:
        """The sign of the area, in the picture, of a triangle that faces the camera."""
        return -float(np.linalg.det(self.axes))

    def __call__(self, points: Floats) -> Floats:
        """World points (..., 3) in picture axes."""
        seen: Floats = points @ self.axes.T
        return seen


@dataclass(frozen=True, eq=False)
class Raster:
    """What each pixel shows: the nearest triangle (h, w), -1 for none, its corner weights and depth."""

    triangle: Ints
    corners: Floats
    depth: Floats


_SIZES = (2, 3, 4, 6, 9, 14, 24, 48)
"""Triangles are drawn in batches of like size; the few larger ones one by one."""


def rasterise(points: Floats, triangles: Ints, width: int, height: int, facing: float) -> Raster:
    """Draw triangles given by points (n, 3): x right and y down in pixels, z away in any unit.

    `facing` is the sign of the signed area of triangles that face the camera (`Camera.facing`). The others
    are skipped: all surfaces are closed, so they are never seen.
    """
    a, b, c = (points[triangles[:, i]] for i in range(3))
    area = (b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (b[:, 1] - a[:, 1]) * (c[:, 0] - a[:, 0])
    low = np.ceil(np.minimum(np.minimum(a, b), c)[:, :2] - 0.5).astype(np.int64)
    high = np.floor(np.maximum(np.maximum(a, b), c)[:, :2] - 0.5).astype(np.int64)
    low, high = np.maximum(low, 0), np.minimum(high, [width - 1, height - 1])
    size = (high - low).max(1) + 1
    shown = (area * facing > 1e-12) & (low <= high).all(1)
    of = _Triangles(a, b, c, area, low, high)
    fragments = []
    smaller = 0
    for limit in _SIZES:
        chosen = np.nonzero(shown & (size > smaller) & (size <= limit))[0]
        smaller = limit
        if len(chosen):
            fragments.append(_fragments(of, chosen, (limit, limit), width))
    for number in np.nonzero(shown & (size > smaller))[0]:
        columns, rows = (high - low)[number] + 1
        fragments.append(_fragments(of, np.array([number]), (int(rows), int(columns)), width))
    pixel, depth, triangle, corners = (np.concatenate(x) for x in zip(*fragments, strict=True))
    nearest = np.full(width * height, np.inf)
    np.minimum.at(nearest, pixel, depth)
    winner = np.nonzero(depth == nearest[pixel])[0][::-1]
    shape = (height, width)
    which = np.full(width * height, -1)
    weight = np.zeros((width * height, 3))
    which[pixel[winner]], weight[pixel[winner]] = triangle[winner], corners[winner]
    return Raster(which.reshape(shape), weight.reshape(*shape, 3), nearest.reshape(shape))


@dataclass(frozen=True, eq=False)
class _Triangles:
    """Corners (t, 3), twice the signed area (t,), and the first and last pixel each way (t, 2)."""

    a: Floats
    b: Floats
    c: Floats
    area: Floats
    low: Ints
    high: Ints


def _fragments(of: _Triangles, chosen: Ints, box: tuple[int, int], width: int) -> tuple[Ints, Floats, Ints, Floats]:
    """The pixels inside each chosen triangle: pixel number, depth, triangle, corner weights."""
    low, high = of.low, of.high
    dy, dx = np.divmod(np.arange(box[0] * box[1]), box[1])
    x, y = low[chosen, 0, None] + dx, low[chosen, 1, None] + dy
    px, py = x + 0.5, y + 0.5
    a, b, c = of.a[chosen, :, None], of.b[chosen, :, None], of.c[chosen, :, None]
    doubled = of.area[chosen, None]
    wb = ((px - a[:, 0]) * (c[:, 1] - a[:, 1]) - (py - a[:, 1]) * (c[:, 0] - a[:, 0])) / doubled
    wc = ((b[:, 0] - a[:, 0]) * (py - a[:, 1]) - (b[:, 1] - a[:, 1]) * (px - a[:, 0])) / doubled
    inside = (wb >= -1e-9) & (wc >= -1e-9) & (wb + wc <= 1 + 1e-9)
    inside &= (x <= high[chosen, 0, None]) & (y <= high[chosen, 1, None])
    row, _ = np.nonzero(inside)
    wb, wc = wb[inside], wc[inside]
    wa = 1 - wb - wc
    depth = wa * a[row, 2, 0] + wb * b[row, 2, 0] + wc * c[row, 2, 0]
    return y[inside] * width + x[inside], depth, chosen[row], np.column_stack([wa, wb, wc])
