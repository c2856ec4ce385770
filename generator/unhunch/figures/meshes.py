"""Simple solids that props are built from."""

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from unhunch.figures.arrays import Floats, Ints
from unhunch.figures.rotations import unit

Tone = Literal["light", "dark"]


@dataclass(frozen=True, eq=False)
class Mesh:
    """A closed surface: vertices (n, 3) in metres, triangles (t, 3), and for each triangle its face.

    Lines are drawn between faces of different numbers, so a rounded surface is one face. What has a tone is filled.
    """

    vertices: Floats
    triangles: Ints
    faces: Ints
    tone: Tone | None = None

    def filled(self, tone: Tone) -> "Mesh":
        """The mesh with a tone."""
        return replace(self, tone=tone)

    def moved(self, turn: Floats, shift: Floats) -> "Mesh":
        """The mesh turned by (3, 3) and then shifted by (3,)."""
        return replace(self, vertices=self.vertices @ turn.T + shift)


_QUADS = ((0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3))


def box(low: tuple[float, float, float], high: tuple[float, float, float]) -> Mesh:
    """An upright box between two corners."""
    ends = np.array([low, high])
    vertices = np.array([[ends[i, 0], ends[j, 1], ends[k, 2]] for i in (0, 1) for j in (0, 1) for k in (0, 1)])
    triangles = [t for a, b, c, d in _QUADS for t in ((a, b, c), (a, c, d))]
    return Mesh(vertices, np.array(triangles), np.repeat(np.arange(6), 2))


def cushion(size: tuple[float, float, float], roundness: float = 0.5, steps: int = 24, *, height: float = 0.8) -> Mesh:
    """A superellipsoid around the origin: a pillow with rounded corners, 1 as round as a ball."""
    u, w = np.meshgrid(np.linspace(-np.pi / 2, np.pi / 2, steps), np.linspace(-np.pi, np.pi, 2 * steps), indexing="ij")
    x = _power(np.cos(u), height) * _power(np.cos(w), roundness)
    y = _power(np.cos(u), height) * _power(np.sin(w), roundness)
    vertices = np.stack([x, y, _power(np.sin(u), height)], -1).reshape(-1, 3) * np.array(size) / 2
    return _grid(vertices, steps, 2 * steps)


def roll(length: float, radius: float, steps: int = 24) -> Mesh:
    """A rolled towel along x around the origin, with flat ends."""
    around = np.linspace(-np.pi, np.pi, steps)
    y, z = radius * np.cos(around), radius * np.sin(around)
    rings = [np.column_stack([np.full(steps, x), y * k, z * k]) for x, k in
             ((-length / 2, 0), (-length / 2, 1), (length / 2, 1), (length / 2, 0))]  # fmt: skip
    mesh = _grid(np.vstack(rings), 4, steps)
    return Mesh(mesh.vertices, mesh.triangles, np.repeat(np.arange(3), 2 * (steps - 1)))


def ball(radius: float, steps: int = 18) -> Mesh:
    """A ball around the origin."""
    return cushion((2 * radius, 2 * radius, 2 * radius), 1.0, steps, height=1.0)


def tube(line: Floats, radius: float, steps: int = 8) -> Mesh:
    """A round band along a line (p, 3), with flat ends."""
    along = unit(np.gradient(line, axis=0))
    side = unit(np.cross(along[0], np.eye(3)[np.abs(along[0]).argmin()]))
    rings = []
    around = np.linspace(-np.pi, np.pi, steps + 1)
    for here, way in zip(line, along, strict=True):
        side = unit(side - way * (side @ way))  # carried along without a twist
        other = np.cross(way, side)
        rings.append(here + radius * (np.cos(around)[:, None] * side + np.sin(around)[:, None] * other))
    ends = [np.repeat(end[None], steps + 1, 0) for end in (line[0], line[-1])]
    return _grid(np.vstack([ends[0], *rings, ends[1]]), len(rings) + 2, steps + 1)


def _power(base: Floats, exponent: float) -> Floats:
    powered: Floats = np.sign(base) * np.abs(base) ** exponent
    return powered


def _grid(vertices: Floats, rows: int, columns: int) -> Mesh:
    corner = (np.arange(rows - 1)[:, None] * columns + np.arange(columns - 1)).ravel()
    below = corner + columns
    triangles = np.stack([np.stack([corner, corner + 1, below + 1], 1), np.stack([corner, below + 1, below], 1)], 1)
    return Mesh(vertices, triangles.reshape(-1, 3), np.zeros(2 * len(corner), int))
