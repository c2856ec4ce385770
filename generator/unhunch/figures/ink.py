"""Where a draughtsman would put a line: the edges between neighbouring pixels, by kind.

Two neighbours on the body are separated where their positions on the *resting* body lie far apart, or depth
jumps: this finds a hand that rests on a thigh, and leaves the natural open lines at the armpits.
"""

from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from unhunch.figures.anatomy import PARTS
from unhunch.figures.arrays import Ints
from unhunch.figures.contours import Edges, edges_at
from unhunch.figures.surfaces import PROP, Surfaces

Kinds = NDArray[np.int8]
Slices = tuple[slice, slice]


class Line(IntEnum):
    """Kinds of line, heaviest last so that the heavier of two wins."""

    NONE = 0
    PROP = 1
    HEM = 2
    CONTOUR = 3
    OUTLINE = 4


REST_JUMP = 0.05
"""Metres apart on the resting body beyond which two neighbouring pixels do not touch in truth."""
DEPTH_JUMP = 0.05
_LEAST_JUMP = 0.016
"""Metres: closer neighbours are never separated by where they lie."""
_FACE_JUMP = 0.042
_HAND_JUMP = 0.12

_HANDS_AND_FEET = [PARTS.index(p) for p in ("hand_l", "hand_r", "foot_l", "foot_r")]
_HANDS = _HANDS_AND_FEET[:2]
_HEAD, _NECK = PARTS.index("head"), PARTS.index("neck")
_JAW_BELOW, _JAW_WITHIN, _JAW_BEFORE = 0.668, 0.062, -0.03


def edges(surfaces: Surfaces, *, fingers: bool) -> Edges:
    """The edges between neighbouring pixels that a line belongs on, by the kind of line."""
    every, before, after = slice(None), slice(None, -1), slice(1, None)
    beside = _between(surfaces, (every, before), (every, after), fingers)
    below = _between(surfaces, (before, every), (after, every), fingers)
    return edges_at(beside, below)


def _between(s: Surfaces, a: Slices, b: Slices, fingers: bool) -> Kinds:
    """The kind of line between each pixel of one part of the picture and its neighbour in the other."""
    label_a, label_b = s.label[a], s.label[b]
    line = np.zeros(label_a.shape, np.int8)
    # Most neighbours are alike in every respect; only the rest is looked at closely.
    body_a, body_b = s.is_body[a], s.is_body[b]
    x, y, z = s.rest[:, *a] - s.rest[:, *b]
    differ = x * x + y * y + z * z > _LEAST_JUMP**2
    unlike = label_a != label_b
    differ |= unlike | (s.finger[a] != s.finger[b])
    rows, columns = np.nonzero(body_a & body_b & differ)
    line[rows, columns] = _on_body(s, a, b, (rows, columns), fingers)
    rows, columns = np.nonzero(unlike & ~(body_a & body_b))
    nearer = s.depth[a][rows, columns] < s.depth[b][rows, columns]
    in_front = np.where(nearer, label_a[rows, columns], label_b[rows, columns])
    line[rows, columns] = np.where((in_front >= 0) & (in_front < PROP), Line.OUTLINE, Line.PROP)
    return line


def _on_body(s: Surfaces, a: Slices, b: Slices, at: tuple[Ints, Ints], fingers: bool) -> Ints:
    """Kinds of the edges between two pixels of the body."""
    rest_a, rest_b = s.rest[:, *a][:, *at], s.rest[:, *b][:, *at]
    part_a, part_b = s.part[a][at], s.part[b][at]
    finger_a, finger_b = s.finger[a][at], s.finger[b][at]
    depth = np.abs(s.depth[a][at] - s.depth[b][at])
    apart = np.sqrt(((rest_a - rest_b) ** 2).sum(0))
    jump = (apart > REST_JUMP) | ((depth > DEPTH_JUMP) & (apart > 0.02))
    same_hand = (part_a == part_b) & np.isin(part_a, _HANDS_AND_FEET)
    jump &= ~(same_hand & (apart < _HAND_JUMP))
    jump &= ~((part_a == _HEAD) & (part_b == _HEAD) & (apart < _FACE_JUMP))
    # The jaw line under the face, which is nearer on the body than other jumps.
    low = (rest_a[2] < _JAW_BELOW) & (rest_b[2] < _JAW_BELOW)
    front = (np.abs(rest_a[0]) < _JAW_WITHIN) & (rest_a[1] < _JAW_BEFORE)
    jump |= (part_a <= _NECK) & (part_b <= _NECK) & low & front & (apart > 0.017) & (depth > 0.015)
    line = np.where(s.label[a][at] != s.label[b][at], Line.HEM, Line.NONE)
    if fingers:
        of_hand = (part_a == part_b) & np.isin(part_a, _HANDS)
        parted = of_hand & (finger_a != finger_b)
        thumb = parted & ((finger_a == 1) | (finger_b == 1)) & (depth > 0.006)
        line = np.where(parted & (finger_a > 1) & (finger_b > 1), Line.HEM, line)
        line = np.where(thumb, Line.CONTOUR, line)
    return np.where(jump, Line.CONTOUR, line)
