"""Furniture has straight edges and sharp corners, which smoothing would round and a raster would make wobble."""

from itertools import pairwise

import numpy as np
from scipy.ndimage import maximum_filter1d

from unhunch.figures.arrays import Floats, Ints
from unhunch.figures.rotations import unit

_REACH = 4
"""Points over which the direction on either side of a corner is measured."""
_TURN = np.cos(np.radians(40))
"""The cosine of the least turn that makes a corner."""
_WOBBLE = 1.5
"""Pixels that the points of a straight edge may lie beside it: a raster makes steps of one, aslant."""


def edges(points: Floats, *, closed: bool, pixel: float) -> list[Floats]:
    """The parts of a line (n, 2) from one corner to the next; a straight part has its two ends only.

    A pixel has this size in the unit of the points.

    A closed line ends on its first point. With corners it starts at one of them; without, it is a single part.
    """
    line = points[:-1] if closed else points
    corners = _corners(line, closed=closed) if len(line) > 2 * _REACH else np.zeros(0, int)
    if closed:
        if not len(corners):
            return [points]
        line = np.roll(line, -corners[0], 0)
        line = np.vstack([line, line[:1]])
        bounds = [*(corners - corners[0]).tolist(), len(line) - 1]
    else:
        bounds = [0, *corners.tolist(), len(line) - 1]
    return _sharpened([line[a : b + 1] for a, b in pairwise(bounds)], closed=closed, wobble=_WOBBLE * pixel)


def _corners(line: Floats, *, closed: bool) -> Ints:
    """The numbers of the points where the line turns sharply."""
    number = np.arange(len(line))
    if closed:
        before, after = line[number - _REACH], line[(number + _REACH) % len(line)]
    else:
        before, after = line[np.maximum(number - _REACH, 0)], line[np.minimum(number + _REACH, number[-1])]
    bend = -np.einsum("nd,nd->n", unit(line - before), unit(after - line))
    if not closed:
        bend[:_REACH] = bend[-_REACH:] = -1
    sharpest = bend == maximum_filter1d(bend, 2 * _REACH - 1, mode="wrap" if closed else "nearest")
    return np.flatnonzero(sharpest & (bend > -_TURN))


def _sharpened(parts: list[Floats], *, closed: bool, wobble: float) -> list[Floats]:
    """The parts, straight ones as lines that meet where they would cross."""
    lines = [_straight(part, wobble) for part in parts]
    ends = [np.array([part[0], part[-1]]) for part in parts]
    for one in range(len(parts) if closed else len(parts) - 1):
        other = (one + 1) % len(parts)
        meeting = _crossing(lines[one], lines[other]) if one != other else None
        if meeting is not None:
            ends[one][1] = ends[other][0] = meeting
    return [part if line is None else end for part, line, end in zip(parts, lines, ends, strict=True)]


_Line = tuple[Floats, Floats]
"""A point on a line and its direction, (2,) each."""


def _straight(part: Floats, wobble: float) -> _Line | None:
    """The line that a part runs along, if it is straight but for its rounded ends."""
    inset = min(_REACH // 2 + 1, (len(part) - 1) // 3)
    inner = part[inset : len(part) - inset]
    along = unit(inner[-1] - inner[0])
    beside = (inner - inner[0]) @ np.array([-along[1], along[0]])
    if np.ptp(beside) > wobble:
        return None
    return inner.mean(0), along


def _crossing(one: _Line | None, other: _Line | None) -> Floats | None:
    """Where two lines cross."""
    if one is None or other is None:
        return None
    (a, u), (b, v) = one, other
    turn = u[0] * v[1] - u[1] * v[0]
    if abs(turn) < 0.3:
        return None
    crossing: Floats = a + u * ((b - a)[0] * v[1] - (b - a)[1] * v[0]) / turn
    return crossing
