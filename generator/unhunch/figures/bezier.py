"""Fitting cubic Bezier curves to points (Schneider, "An Algorithm for Automatically Fitting Digitized
Curves", Graphics Gems, 1990), all curves of a figure at once.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np

from unhunch.figures.arrays import Bools, Floats, Ints

NEWTON_ROUNDS = 3
_HOPELESS = 16.0
"""A piece that misses by so many times its squared tolerance is split at once, not tried again."""
_LONGEST = 64
"""Points that no single curve follows: it takes one for every eight or so."""


@dataclass(frozen=True, eq=False)
class Stroke:
    """Points (n, 2) to be fitted, whether they close, and how far the fit may stray."""

    points: Floats
    closed: bool
    tolerance: float


@dataclass(frozen=True, eq=False)
class _Pieces:
    """Pieces of strokes: the numbers of their first and last points, the directions in which they start and end."""

    first: Ints
    last: Ints
    leave: Floats
    arrive: Floats
    squared: Floats
    """The squared tolerance."""

    def only(self, chosen: Bools | Ints) -> "_Pieces":
        """Some of the pieces."""
        return _Pieces(*(getattr(self, field.name)[chosen] for field in fields(self)))

    def and_(self, others: "_Pieces") -> "_Pieces":
        """These pieces and others."""
        return _Pieces(*(np.concatenate([getattr(p, field.name) for p in (self, others)]) for field in fields(self)))


def fit(strokes: Sequence[Stroke]) -> list[Floats]:
    """The cubic segments (s, 4, 2) of each stroke: the end of one is the start of the next.

    A closed curve ends on its first point. All pieces of all strokes are fitted together, and those that miss
    are split at their worst point and tried again.
    """
    if not strokes:
        return []
    points = np.concatenate([stroke.points for stroke in strokes])
    offsets = np.cumsum([0, *(len(stroke.points) for stroke in strokes)])
    length = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    closed, squared = (np.array(x) for x in zip(*((s.closed, s.tolerance**2) for s in strokes), strict=True))
    ends = offsets[:-1], offsets[1:] - 1
    pieces = _shortened(points, _Pieces(*ends, *_end_directions(points, *ends, closed), squared))
    first, segments = [], []
    while len(pieces.first):
        control, miss, worst = _attempt(points, length, pieces)
        fits = (miss < pieces.squared) | (pieces.last - pieces.first < 3)
        first.append(pieces.first[fits])
        segments.append(control[fits])
        pieces = _halves(points, pieces.only(~fits), worst[~fits])
    starts = np.concatenate(first)
    order = np.argsort(starts)
    return np.split(np.concatenate(segments)[order], np.searchsorted(starts[order], offsets[1:-1]))


def _directions(x: Floats) -> Floats:
    length = np.hypot(x[:, 0], x[:, 1])[:, None]
    unit: Floats = np.where(length == 0, [1.0, 0.0], x / np.where(length == 0, 1, length))
    return unit


def _end_directions(points: Floats, first: Ints, last: Ints, closed: Bools) -> tuple[Floats, Floats]:
    """The directions in which each stroke leaves its first point and, backward, its last one, (k, 2) each."""
    reach = np.minimum(2, last - first)
    leave, arrive = points[first + reach] - points[first], points[last - reach] - points[last]
    through = points[first + reach] - points[last - reach]
    leave, arrive = np.where(closed[:, None], through, leave), np.where(closed[:, None], -through, arrive)
    return _directions(leave), _directions(arrive)


def _shortened(points: Floats, pieces: _Pieces) -> _Pieces:
    """The pieces, those that no single curve could follow in halves, for each attempt costs time."""
    while (long := pieces.last - pieces.first > _LONGEST).any():
        halves = _halves(points, pieces.only(long), (pieces.first + pieces.last)[long] // 2)
        pieces = pieces.only(~long).and_(halves)
    return pieces


def _halves(points: Floats, pieces: _Pieces, worst: Ints) -> _Pieces:
    """Each piece in two, parted at its worst point, where one runs on into the other."""
    at = np.clip(worst, pieces.first + 1, pieces.last - 1)
    reach = np.minimum(2, np.minimum(at - pieces.first, pieces.last - at))
    through = _directions(points[at - reach] - points[at + reach])
    return _Pieces(
        np.concatenate([pieces.first, at]),
        np.concatenate([at, pieces.last]),
        np.concatenate([pieces.leave, -through]),
        np.concatenate([through, pieces.arrive]),
        np.concatenate([pieces.squared, pieces.squared]),
    )


def _attempt(points: Floats, length: Floats, pieces: _Pieces) -> tuple[Floats, Floats, Ints]:
    """The best curve of each piece (k, 4, 2), its largest squared miss, and the point where it misses most."""
    count = len(pieces.first)
    best, control, worst = np.full(count, np.inf), np.zeros((count, 4, 2)), pieces.first.copy()
    tried = np.arange(count)
    batch = _Batch.of(points, pieces)
    begin, total = length[pieces.first], length[pieces.last] - length[pieces.first]
    u = (length[batch.index] - begin[batch.owner]) / np.maximum(total[batch.owner], 1e-9)
    for _ in range(NEWTON_ROUNDS):
        trial = _least_squares(batch, u)
        miss = np.square(_evaluate(trial[batch.owner], u) - batch.sample) @ np.ones(2)
        largest = np.maximum.reduceat(miss, batch.starts)
        better = largest < best[tried]
        at_worst = np.flatnonzero(miss == largest[batch.owner])[::-1]
        where = np.zeros(len(tried), int)
        where[batch.owner[at_worst]] = batch.index[at_worst]
        improved = tried[better]
        best[improved], control[improved], worst[improved] = largest[better], trial[better], where[better]
        again = (largest >= pieces.squared[tried]) & (largest < _HOPELESS * pieces.squared[tried])
        if not again.any():
            break
        tried, kept = tried[again], again[batch.owner]
        u = _newton(batch.sample[kept], u[kept], trial[batch.owner[kept]])
        batch = _Batch.of(points, pieces.only(tried))
    return control, best, worst


@dataclass(frozen=True, eq=False)
class _Batch:
    """The points of k pieces, one after the other, (n, 2) in all."""

    sample: Floats
    index: Ints
    """The number of each point."""
    owner: Ints
    """The piece of each point."""
    starts: Ints
    """Where each piece's points begin."""
    first: Floats
    last: Floats
    leave: Floats
    arrive: Floats

    @classmethod
    def of(cls, points: Floats, pieces: _Pieces) -> "_Batch":
        """Gather the points of all pieces."""
        counts = pieces.last - pieces.first + 1
        starts = np.cumsum(counts) - counts
        owner = np.repeat(np.arange(len(counts)), counts)
        index = np.arange(len(owner)) + (pieces.first - starts)[owner]
        ends = points[pieces.first], points[pieces.last]
        return cls(points[index], index, owner, starts, *ends, pieces.leave, pieces.arrive)


def _evaluate(control: Floats, u: Floats) -> Floats:
    v = 1 - u
    basis = np.stack([v**3, 3 * u * v * v, 3 * u * u * v, u**3], 1)
    value: Floats = np.einsum("nk,nkd->nd", basis, control)
    return value


def _least_squares(batch: _Batch, u: Floats) -> Floats:
    """The controls (k, 4, 2) of each piece whose handle lengths bring its curve nearest to its points."""
    owner, first, last, leave, arrive = batch.owner, batch.first, batch.last, batch.leave, batch.arrive
    v = 1 - u
    b0, b1, b2, b3 = v**3, 3 * u * v * v, 3 * u * u * v, u**3
    a0, a1 = leave[owner] * b1[:, None], arrive[owner] * b2[:, None]
    rest = batch.sample - (b0 + b1)[:, None] * first[owner] - (b2 + b3)[:, None] * last[owner]

    def total(x: Floats, y: Floats) -> Floats:
        summed: Floats = np.add.reduceat(np.einsum("nd,nd->n", x, y), batch.starts)
        return summed

    c00, c01, c11, x0, x1 = total(a0, a0), total(a0, a1), total(a1, a1), total(a0, rest), total(a1, rest)
    determinant = c00 * c11 - c01 * c01
    safe = np.where(np.abs(determinant) > 1e-12, determinant, np.inf)
    handle0, handle1 = (x0 * c11 - x1 * c01) / safe, (c00 * x1 - c01 * x0) / safe
    chord = np.hypot(*(last - first).T)
    bad = (handle0 < 1e-3 * chord) | (handle1 < 1e-3 * chord)
    bad |= (handle0 > 3 * chord + 5) | (handle1 > 3 * chord + 5)
    handle0, handle1 = np.where(bad, chord / 3, handle0), np.where(bad, chord / 3, handle1)
    return np.stack([first, first + leave * handle0[:, None], last + arrive * handle1[:, None], last], 1)


def _newton(sample: Floats, u: Floats, control: Floats) -> Floats:
    """Move each parameter towards the foot of its point on the curve."""
    p0, p1, p2, p3 = (control[:, k] for k in range(4))
    t, v = u[:, None], 1 - u[:, None]
    speed = 3 * ((p1 - p0) * v * v + 2 * (p2 - p1) * t * v + (p3 - p2) * t * t)
    bend = 6 * ((p2 - 2 * p1 + p0) * v + (p3 - 2 * p2 + p1) * t)
    miss = _evaluate(control, u) - sample
    below = np.einsum("nd,nd->n", speed, speed) + np.einsum("nd,nd->n", miss, bend)
    step = np.einsum("nd,nd->n", miss, speed) / np.where(np.abs(below) > 1e-9, below, np.inf)
    moved: Floats = np.clip(u - step, 0, 1)
    return moved
