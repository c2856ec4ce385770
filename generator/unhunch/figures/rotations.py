"""Rotations about axes as 3 x 3 matrices, batched over leading dimensions; angles in degrees."""

import numpy as np
from numpy.typing import ArrayLike

from unhunch.figures.arrays import Floats

DOWN = np.array([0.0, 0, -1])
FORWARD = np.array([0.0, -1, 0])
LEFT = np.array([1.0, 0, 0])


def _about(angle: ArrayLike, axis: int) -> Floats:
    a, b = (axis + 1) % 3, (axis + 2) % 3
    t = np.radians(np.asarray(angle, float))
    s = np.sin(t)
    matrix = np.zeros((*t.shape, 3, 3))
    matrix[..., axis, axis] = 1
    matrix[..., a, a] = matrix[..., b, b] = np.cos(t)
    matrix[..., a, b] = -s
    matrix[..., b, a] = s
    return matrix


def about_x(angle: ArrayLike) -> Floats:
    """Rotation about +x (the subject's left), (..., 3, 3)."""
    return _about(angle, 0)


def about_y(angle: ArrayLike) -> Floats:
    """Rotation about +y (backward), (..., 3, 3)."""
    return _about(angle, 1)


def about_z(angle: ArrayLike) -> Floats:
    """Rotation about +z (up), (..., 3, 3)."""
    return _about(angle, 2)


def unit(vector: Floats) -> Floats:
    """The vectors at length 1; a zero vector stays zero."""
    length = np.linalg.norm(vector, axis=-1, keepdims=True)
    return vector / np.where(length == 0, 1, length)


def align(primary: Floats, secondary: Floats, to_primary: Floats, to_secondary: Floats) -> Floats:
    """The rotation that takes `primary` to `to_primary`, and `secondary` as near as it can."""
    return _frame(to_primary, to_secondary) @ _frame(primary, secondary).T


def _frame(primary: Floats, secondary: Floats) -> Floats:
    p = unit(primary)
    s = unit(secondary - p * (secondary @ p))
    return np.stack([p, s, np.cross(p, s)], axis=1)


def shortest_arc(a: Floats, b: Floats) -> Floats:
    """The smallest rotation that takes direction `a` to direction `b`, which are not opposite."""
    a, b = unit(a), unit(b)
    v, c = np.cross(a, b), a @ b
    k = np.array([[0, -v[2], v[1]], [v[2], 0, -v[0]], [-v[1], v[0], 0]])
    matrix: Floats = np.eye(3) + k + k @ k / (1 + c)
    return matrix
