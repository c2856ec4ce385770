"""Contour tracing: from edges between pixels to ordered chains, joined where they run on straightest."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import acos, degrees

import numpy as np
from numpy.typing import NDArray

from unhunch.figures.arrays import Floats, Ints

Kinds = NDArray[np.int8] | NDArray[np.bool_]

LOOK = 9
"""Pixels over which the direction of a chain's end is measured."""
MAX_TURN = 50.0
"""Degrees a line may turn where two chains are joined."""
_SHORT, _SHORT_PENALTY = 6, 25.0
"""Points below which a chain's direction says little, and the degrees that this counts for."""


@dataclass(frozen=True, eq=False)
class Edges:
    """Edges between pixels, from one grid point to the next: ends as x, y (e, 2) each, and kinds (e,)."""

    start: Ints
    end: Ints
    kind: Ints

    def between(self, low: int, high: int) -> "Edges":
        """Only the edges of these kinds."""
        chosen = (self.kind >= low) & (self.kind <= high)
        return Edges(self.start[chosen], self.end[chosen], self.kind[chosen])


def edges_at(beside: Kinds, below: Kinds) -> Edges:
    """The edges between neighbouring pixels, from the kinds of those to the right of each (h, w - 1) and below it
    (h - 1, w); 0 for none."""
    (row, column), (above, left) = np.nonzero(beside), np.nonzero(below)
    return Edges(
        np.concatenate([np.column_stack([column + 1, row]), np.column_stack([left, above + 1])]),
        np.concatenate([np.column_stack([column + 1, row + 1]), np.column_stack([left + 1, above + 1])]),
        np.concatenate([beside[row, column], below[above, left]]).astype(np.int64),
    )


@dataclass(frozen=True, eq=False)
class Chain:
    """A line along pixel edges: points (n, 2) as x, y in pixels, the kinds (n - 1,) of the edges between them."""

    points: Floats
    kinds: Ints
    junctions: int
    """How many of its ends meet other lines."""

    @property
    def closed(self) -> bool:
        """Whether it ends where it starts."""
        return bool((self.points[0] == self.points[-1]).all())


@dataclass(frozen=True, eq=False)
class _Network:
    """Every edge as two steps, there (its number) and back (its number plus the count of edges)."""

    count: int
    at: Ints
    """The point a step leaves from, by its number, (2 * count,)."""
    degree: Ints
    """How many edges meet at a point."""
    points: Floats
    """Each step's point of departure, (2 * count, 2)."""

    def back(self, steps: Ints) -> Ints:
        """The same edges the other way."""
        return (steps + self.count) % (2 * self.count)


def trace(edges: Edges, max_turn: float = MAX_TURN) -> list[Chain]:
    """The chains along all edges.

    Chains that meet are joined unless the line would turn by more than `max_turn` degrees.
    """
    count = len(edges.kind)
    points = np.concatenate([edges.start, edges.end])
    _, at = np.unique(points[:, 1] * (points[:, 0].max(initial=0) + 1) + points[:, 0], return_inverse=True)
    net = _Network(count, at, np.bincount(at), points.astype(float))
    chains = []
    for path in _join(net, [np.array(path) for path in _walk(net)], max_turn):
        last = net.back(path[-1:])
        meets = sum(int(net.degree[at[end]] > 2) for end in (path[0], last[0]))
        chains.append(Chain(net.points[np.concatenate([path, last])], edges.kind[path % count], meets))
    return chains


def _walk(net: _Network) -> list[list[int]]:
    """Every edge once, in paths of steps that end only where lines end or meet."""
    count = net.count
    steps = np.arange(2 * count)
    arrives = net.at[net.back(steps)]
    # Where two edges meet, the step that goes on is the sum of both steps away, less the way back.
    away = np.bincount(net.at, weights=steps).astype(int)
    onward = np.where(net.degree[arrives] == 2, away[arrives] - net.back(steps), -1).tolist()
    walked = bytearray(count)

    def follow(step: int) -> list[int]:
        path = []
        while step >= 0 and not walked[step % count]:
            walked[step % count] = True
            path.append(step)
            step = onward[step]
        return path

    ends = np.flatnonzero(net.degree[net.at] != 2).tolist()
    return [path for step in (*ends, *range(count)) if not walked[step % count] and (path := follow(step))]


def _headings(net: _Network, paths: Sequence[Ints]) -> Floats:
    """The direction in which each path leaves its first point and, backward, its last one, (p, 2, 2)."""
    size = np.array([len(path) for path in paths])
    places = np.concatenate([net.points[np.concatenate([path, net.back(path[-1:])])] for path in paths])
    first = np.cumsum(size + 1) - size - 1
    last = first + size
    summed = np.vstack([np.zeros(2), np.cumsum(places, axis=0)])
    far = np.minimum(LOOK, size)
    near = np.maximum(1, far // 2)
    share = (far - near + 1)[:, None]
    ahead = (summed[first + far + 1] - summed[first + near]) / share - places[first]
    behind = (summed[last - near + 1] - summed[last - far]) / share - places[last]
    away = np.stack([ahead, behind], 1)
    length = np.linalg.norm(away, axis=2, keepdims=True)
    headings: Floats = away / np.where(length == 0, 1, length)
    return headings


_End = tuple[int, int]
"""A path's number, and which of its ends: 0 the first, 1 the last."""


def _join(net: _Network, paths: list[Ints], max_turn: float) -> list[Ints]:
    """Join paths pairwise at their meeting points where they continue straightest."""
    ends = [(int(net.at[path[0]]), int(net.at[net.back(path[-1:])[0]])) for path in paths]
    meeting: dict[int, list[_End]] = {}
    for number, (first, last) in enumerate(ends):
        if first != last:
            meeting.setdefault(first, []).append((number, 0))
            meeting.setdefault(last, []).append((number, 1))
    if not meeting:
        return paths
    headings = _headings(net, paths).tolist()
    short = [len(path) + 1 < _SHORT for path in paths]
    partner: dict[_End, _End] = {}
    for here in meeting.values():
        partner.update(_pairs(here, headings, short, max_turn))
    return _follow(net, paths, partner)


def _pairs(ends: list[_End], headings: list[list[list[float]]], short: list[bool], max_turn: float) -> dict[_End, _End]:
    """The ends at one meeting point that run on into each other, straightest first."""
    candidates = []
    for (i, a), (j, b) in combinations(ends, 2):
        if i != j:
            (x, y), (v, w) = headings[i][a], headings[j][b]
            turn = degrees(acos(min(1.0, max(-1.0, -x * v - y * w))))
            if turn <= max_turn:
                candidates.append((turn + _SHORT_PENALTY * (short[i] or short[j]), (i, a), (j, b)))
    paired: dict[_End, _End] = {}
    for _, one, other in sorted(candidates):
        if one not in paired and other not in paired:
            paired[one], paired[other] = other, one
    return paired


def _follow(net: _Network, paths: list[Ints], partner: dict[_End, _End]) -> list[Ints]:
    """The paths, those that are partners strung together."""
    seen: set[int] = set()
    joined = []
    for first in range(len(paths)):
        if first in seen:
            continue
        number, end, visited = first, 0, {first}
        while (number, end) in partner and partner[number, end][0] not in visited:
            number, end = partner[number, end]
            visited.add(number)
            end = 1 - end
        line = []
        while number not in seen:
            seen.add(number)
            line.append(paths[number] if end == 0 else net.back(paths[number])[::-1])
            number, end = partner.get((number, 1 - end), (number, end))
        joined.append(np.concatenate(line))
    return joined
