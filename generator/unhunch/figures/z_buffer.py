"""Rasterisation of triangles by a z-buffer, and the camera in front of it."""

from dataclasses import dataclass

import numpy as np

from unhunch.figures.arrays import Floats, Ints

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
    """What each pixel shows: the nearest triangle and its depth, both (h, w); -1 and infinity for none.

    `weights` (v, 3) are the barycentric coordinates of the v pixels that show one, row by row.
    """

    triangle: Ints
    depth: Floats
    weights: Floats


_SIZES = (2, 3, 4, 6, 9, 14, 24, 48)
"""Triangles are drawn in batches of like size; the few larger ones one by one."""
_EDGE = 1e-6
"""A pixel whose middle lies on an edge belongs to both triangles, so that no gap opens between them."""


def rasterise(points: Floats, triangles: Ints, width: int, height: int, facing: float) -> Raster:
    """Draw triangles given by points (n, 3): x right and y down in pixels, z away in any unit.

    `facing` is the sign of the signed area of triangles that face the camera (`Camera.facing`). The others
    are skipped: all surfaces are closed, so they are never seen.
    """
    of, numbers = _facing(points, triangles, width, height, facing)
    size = np.maximum(of.columns, of.rows)
    fragments = []
    smaller = 0
    for limit in _SIZES:
        chosen = np.flatnonzero((size > smaller) & (size <= limit))
        smaller = limit
        if len(chosen):
            fragments.append(_fragments(of, chosen, (limit, limit), (width, height)))
    for number in np.flatnonzero(size > smaller):
        box = int(of.rows[number]), int(of.columns[number])
        fragments.append(_fragments(of, np.array([number]), box, (width, height)))
    pixel, depth, triangle = (np.concatenate(x) for x in zip(*fragments, strict=True))
    nearest = np.full(width * height, np.inf)
    np.minimum.at(nearest, pixel, depth)
    winner = np.flatnonzero(depth == nearest[pixel])[::-1]
    which = np.full(width * height, -1)
    which[pixel[winner]] = triangle[winner]
    shown = np.flatnonzero(which >= 0)
    weights = of.weights(which[shown], shown % width, shown // width)
    which[shown] = numbers[which[shown]]
    return Raster(which.reshape(height, width), nearest.reshape(height, width), weights)


@dataclass(frozen=True, eq=False)
class _Triangles:
    """The t triangles that face the camera.

    The weight of the second and third corner at a pixel is linear in x and y: `slope` (2, 2, t) holds both
    slopes of both, `base` (2, t) the weights at the origin. `z` (3, t) are the depths of the corners; `left`, `top`,
    `columns` and `rows` (t,) the pixels that a triangle spans.
    """

    slope: Floats
    base: Floats
    z: Floats
    left: Ints
    top: Ints
    columns: Ints
    rows: Ints

    def weights(self, which: Ints, x: Ints, y: Ints) -> Floats:
        """Barycentric coordinates (p, 3) of the middles of pixels in triangles."""
        slope = self.slope[:, :, which]
        second, third = self.base[:, which] + slope[:, 0] * (x + 0.5) + slope[:, 1] * (y + 0.5)
        return np.column_stack([1 - second - third, second, third])


def _facing(points: Floats, triangles: Ints, width: int, height: int, facing: float) -> tuple[_Triangles, Ints]:
    """The triangles that face the camera and hold the middle of a pixel, and their numbers."""
    x, y, z = np.ascontiguousarray(points.T)
    a, b, c = np.ascontiguousarray(triangles.T)
    area = (x[b] - x[a]) * (y[c] - y[a]) - (y[b] - y[a]) * (x[c] - x[a])
    numbers = np.flatnonzero(area * facing > 1e-12)
    corners, area = (a[numbers], b[numbers], c[numbers]), area[numbers]
    (xa, xb, xc), (ya, yb, yc) = (x[i] for i in corners), (y[i] for i in corners)
    left, columns = _span(xa, xb, xc, width)
    top, rows = _span(ya, yb, yc, height)
    slope = np.array([[yc - ya, xa - xc], [ya - yb, xb - xa]]) / area
    base = -slope[:, 0] * xa - slope[:, 1] * ya
    some = np.flatnonzero((columns > 0) & (rows > 0))
    z = np.array([z[i[some]] for i in corners])
    spans = (span[some] for span in (left, top, columns, rows))
    return _Triangles(slope[:, :, some], base[:, some], z, *spans), numbers[some]


def _span(a: Floats, b: Floats, c: Floats, size: int) -> tuple[Ints, Ints]:
    """The first pixel whose middle lies between three coordinates, and how many there are, within the picture."""
    low = np.ceil(np.minimum(np.minimum(a, b), c) - 0.5).astype(np.int64)
    high = np.floor(np.maximum(np.maximum(a, b), c) - 0.5).astype(np.int64)
    low = np.maximum(low, 0)
    return low, np.minimum(high, size - 1) - low + 1


def _fragments(
    of: _Triangles, chosen: Ints, box: tuple[int, int], window: tuple[int, int]
) -> tuple[Ints, Floats, Ints]:
    """The pixels inside each chosen triangle: pixel number, depth and triangle."""
    dy, dx = np.divmod(np.arange(box[0] * box[1]), box[1])
    left, top = of.left[chosen], of.top[chosen]
    slope = of.slope[:, :, chosen]
    start = of.base[:, chosen] + slope[:, 0] * (left + 0.5) + slope[:, 1] * (top + 0.5)
    # From the first pixel on, the numbers are small: single precision says enough and is twice as fast.
    by_x, by_y = slope.astype(np.float32).swapaxes(0, 1)[..., None]
    second, third = start.astype(np.float32)[..., None] + by_x * dx.astype(np.float32) + by_y * dy.astype(np.float32)
    inside = np.flatnonzero((second >= -_EDGE) & (third >= -_EDGE) & (second + third <= 1 + _EDGE))
    row, cell = np.divmod(inside, len(dx))
    x, y = left[row] + dx[cell], top[row] + dy[cell]
    clipped = (x < window[0]) & (y < window[1])
    if not clipped.all():
        inside, row, x, y = inside[clipped], row[clipped], x[clipped], y[clipped]
    z = of.z[:, chosen]
    depth = z[0][row] + second.ravel()[inside] * (z[1] - z[0])[row] + third.ravel()[inside] * (z[2] - z[0])[row]
    return y * window[0] + x, depth, chosen[row]
