"""Fitting cubic Bezier curves to points (Schneider, "An Algorithm for Automatically Fitting Digitized
Curves", Graphics Gems, 1990), all curves of a picture at once; and writing them as SVG path data.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

NEWTON_ROUNDS = 3


@dataclass(frozen=True, eq=False)
class Curve:
    """Consecutive cubic segments, (s, 4, 2); the end of one is the start of the next."""

    segments: Floats
    closed: bool


@dataclass
class _Piece:
    """Points first to last of one curve, with the directions in which it starts and ends."""

    curve: int
    first: int
    last: int
    leave: Floats
    arrive: Floats


def fit(curves: list[tuple[Floats, bool, float]]) -> list[Curve]:
    """Fit each curve, given as points (n, 2), whether it closes and how far the fit may stray.

    A closed curve ends on its first point. All pieces of all curves are fitted together, and those that miss
    are split at their worst point and tried again.
    """
    thinned = [_thin(points) for points, _, _ in curves]
    squared = np.array([tolerance**2 for _, _, tolerance in curves])
    offsets = np.concatenate([[0], np.cumsum([len(p) for p in thinned])]).astype(int)
    points = np.vstack(thinned) if thinned else np.zeros((0, 2))
    steps = np.concatenate([[0], np.hypot(*np.diff(points, axis=0).T)]) if len(points) else np.zeros(0)
    length = np.cumsum(steps)
    pieces = [
        _Piece(i, offsets[i], offsets[i + 1] - 1, *_end_directions(thinned[i], closed=curves[i][1]))
        for i in range(len(curves))
    ]
    found: list[list[tuple[int, Floats]]] = [[] for _ in curves]
    while pieces:
        pieces = _round(points, length, pieces, squared, found)
    return [
        Curve(np.array([segment for _, segment in sorted(f, key=lambda s: s[0])]), closed)
        for f, (_, closed, _) in zip(found, curves, strict=True)
    ]


def _thin(points: Floats) -> Floats:
    """Every other point, and both ends: the points come smoothed, and half of them say all."""
    kept = np.vstack([points[:-1:2], points[-1:]])
    distinct = np.concatenate([[True], np.hypot(*np.diff(kept, axis=0).T) > 1e-6])
    kept = kept[distinct]
    return kept if len(kept) > 1 else np.vstack([points[0], points[0] + 1e-3])


def _direction(vector: Floats) -> Floats:
    length = np.hypot(*vector)
    return vector / length if length else np.array([1.0, 0.0])


def _end_directions(points: Floats, *, closed: bool) -> tuple[Floats, Floats]:
    last = len(points) - 1
    if closed and last > 2:
        through = _direction(points[min(2, last)] - points[-3])
        return through, -through
    reach = min(2, last)
    return _direction(points[reach] - points[0]), _direction(points[last - reach] - points[last])


def _round(
    points: Floats,
    length: Floats,
    pieces: list[_Piece],
    squared: Floats,
    found: list[list[tuple[int, Floats]]],
) -> list[_Piece]:
    """Fit every piece once; what fits is added to `found`, what does not comes back in halves."""
    counts = np.array([p.last - p.first + 1 for p in pieces])
    starts = np.concatenate([[0], np.cumsum(counts)[:-1]])
    owner = np.repeat(np.arange(len(pieces)), counts)
    index = np.arange(counts.sum()) - starts[owner] + np.array([p.first for p in pieces])[owner]
    sample = points[index]
    batch = _Batch(
        sample,
        owner,
        starts,
        first=points[[p.first for p in pieces]],
        last=points[[p.last for p in pieces]],
        leave=np.array([p.leave for p in pieces]),
        arrive=np.array([p.arrive for p in pieces]),
    )
    total = length[[p.last for p in pieces]] - length[[p.first for p in pieces]]
    u = (length[index] - length[[p.first for p in pieces]][owner]) / total[owner]
    best = np.full(len(pieces), np.inf)
    control = np.zeros((len(pieces), 4, 2))
    worst = starts.copy()
    for attempt in range(NEWTON_ROUNDS):
        trial = _least_squares(batch, u)
        miss = np.square(_evaluate(trial[owner], u) - sample) @ np.ones(2)
        largest = np.maximum.reduceat(miss, starts)
        better = largest < best
        best, control = np.where(better, largest, best), np.where(better[:, None, None], trial, control)
        at_worst = np.nonzero(miss == largest[owner])[0]
        here = np.zeros(len(pieces), int)
        here[owner[at_worst][::-1]] = at_worst[::-1]
        worst = np.where(better, here, worst)
        if attempt + 1 < NEWTON_ROUNDS:
            u = _newton(sample, u, trial[owner])
    rest = []
    for i, piece in enumerate(pieces):
        if best[i] < squared[piece.curve] or counts[i] <= 3:
            found[piece.curve].append((piece.first, control[i]))
        else:
            rest += _split(points, piece, int(index[worst[i]]))
    return rest


def _split(points: Floats, piece: _Piece, at: int) -> list[_Piece]:
    at = min(max(at, piece.first + 1), piece.last - 1)
    reach = min(2, at - piece.first, piece.last - at)
    through = _direction(points[at - reach] - points[at + reach])
    return [
        _Piece(piece.curve, piece.first, at, piece.leave, through),
        _Piece(piece.curve, at, piece.last, -through, piece.arrive),
    ]


def _evaluate(control: Floats, u: Floats) -> Floats:
    v = 1 - u
    basis = np.stack([v**3, 3 * u * v * v, 3 * u * u * v, u**3], 1)
    value: Floats = np.einsum("nk,nkd->nd", basis, control)
    return value


@dataclass(frozen=True, eq=False)
class _Batch:
    """All pieces of one round, their points one after the other."""

    sample: Floats
    owner: Ints
    """The piece of each point."""
    starts: Ints
    """Where each piece's points begin."""
    first: Floats
    last: Floats
    leave: Floats
    arrive: Floats


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


def path_data(curve: Curve) -> str:
    """The curve as an SVG path in relative whole units, as short as it can be written."""
    corners = np.rint(curve.segments).astype(int)
    here = corners[0, 0]
    parts = [f"M{here[0]} {here[1]}c"]
    for segment in corners:
        numbers = (segment[1:] - here).ravel().tolist()
        if any(numbers):
            parts.append(_compact(numbers, first=len(parts) == 1))
        here = segment[3]
    if len(parts) == 1:
        parts = [parts[0][:-1] + "h0"]
    return "".join(parts) + ("z" if curve.closed else "")


def _compact(numbers: list[int], *, first: bool) -> str:
    text = "".join(str(n) if n < 0 else f" {n}" for n in numbers)
    return text.lstrip() if first else text
