"""Contour tracing: from edges between pixels to ordered chains, joined where they run on straightest."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter1d

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

LOOK = 9
"""Pixels over which the direction of a chain's end is measured."""
MAX_TURN = 50.0
"""Degrees a line may turn where two chains are joined."""


@dataclass(frozen=True, eq=False)
class Chain:
    """A line along pixel edges: points (n, 2) as x, y in pixels, whether it closes, and its ends' company."""

    points: Floats
    closed: bool
    junctions: int
    """How many of its ends meet other lines."""


def trace(vertical: Ints, horizontal: Ints, max_turn: float = MAX_TURN) -> list[Chain]:
    """The chains along all edges that are not zero; see `ink.edges` for the layout.

    Chains that meet are joined unless the line would turn by more than `max_turn` degrees.
    """
    width = vertical.shape[1]
    y, x = np.nonzero(vertical)
    v, w = np.nonzero(horizontal)
    start = np.concatenate([y * width + x, v * width + w])
    end = np.concatenate([(y + 1) * width + x, v * width + w + 1])
    links: dict[int, list[int]] = {}
    for a, b in zip(start.tolist(), end.tolist(), strict=True):
        links.setdefault(a, []).append(b)
        links.setdefault(b, []).append(a)
    paths = _join(_walk(links), max_turn)
    return [
        Chain(
            np.column_stack(np.divmod(np.array(path), width)[::-1]).astype(float),
            path[0] == path[-1],
            (len(links[path[0]]) > 2) + (len(links[path[-1]]) > 2),
        )
        for path in paths
    ]


def _walk(links: dict[int, list[int]]) -> list[list[int]]:
    """Every edge once, in paths that end only where lines end or meet."""
    walked: set[int] = set()
    taken: set[tuple[int, int]] = set()
    paths = []

    def follow(a: int, b: int) -> None:
        path = [a, b]
        before, here = a, b
        while here != a:
            near = links[here]
            if len(near) != 2:
                break
            before, here = here, near[0] if near[1] == before else near[1]
            path.append(here)
        taken.add((here, before))
        walked.update(path)
        paths.append(path)

    for node, near in links.items():
        if len(near) != 2:
            for neighbour in near:
                if (node, neighbour) not in taken:
                    follow(node, neighbour)
    for node, near in links.items():
        if node not in walked and len(near) == 2:
            follow(node, near[0])
    return paths


def _heading(path: list[int], width_of: int) -> Floats:
    """The direction in which a path leaves its first point."""
    reach = min(LOOK, len(path) - 1)
    nodes = np.array(path[: reach + 1])
    points = np.column_stack(np.divmod(nodes, width_of)).astype(float)
    away = points[max(1, reach // 2) :].mean(0) - points[0]
    heading: Floats = away / (np.hypot(*away) or 1)
    return heading


def _join(paths: list[list[int]], max_turn: float) -> list[list[int]]:
    """Join paths pairwise at their meeting points where they continue straightest."""
    open_paths = [p for p in paths if p[0] != p[-1]]
    done = [p for p in paths if p[0] == p[-1]]
    if not open_paths:
        return done
    step = max(abs(b - a) for p in open_paths for a, b in pairwise(p))
    meeting: dict[int, list[tuple[int, int]]] = {}
    for i, path in enumerate(open_paths):
        meeting.setdefault(path[0], []).append((i, 0))
        meeting.setdefault(path[-1], []).append((i, 1))
    partner: dict[tuple[int, int], tuple[int, int]] = {}
    for ends in meeting.values():
        partner.update(_pair(open_paths, ends, step, max_turn))
    return done + _follow_partners(open_paths, partner)


def _pair(
    paths: list[list[int]], ends: list[tuple[int, int]], width_of: int, max_turn: float
) -> dict[tuple[int, int], tuple[int, int]]:
    headings = [_heading(paths[i][:: 1 if e == 0 else -1], width_of) for i, e in ends]
    candidates = []
    for a in range(len(ends)):
        for b in range(a + 1, len(ends)):
            if ends[a][0] == ends[b][0]:
                continue
            turn = np.degrees(np.arccos(np.clip(-headings[a] @ headings[b], -1, 1)))
            short = min(len(paths[ends[a][0]]), len(paths[ends[b][0]])) < 6
            candidates.append((turn + 25 * short, a, b))
    paired: dict[tuple[int, int], tuple[int, int]] = {}
    for turn, a, b in sorted(candidates):
        if turn <= max_turn and ends[a] not in paired and ends[b] not in paired:
            paired[ends[a]], paired[ends[b]] = ends[b], ends[a]
    return paired


def _follow_partners(paths: list[list[int]], partner: dict[tuple[int, int], tuple[int, int]]) -> list[list[int]]:
    seen: set[int] = set()
    joined = []
    for first in range(len(paths)):
        if first in seen:
            continue
        here, visited = (first, 0), {first}
        while here in partner and partner[here][0] not in visited:
            i, e = partner[here]
            visited.add(i)
            here = (i, 1 - e)
        line: list[int] = []
        while here[0] not in seen:
            i, e = here
            seen.add(i)
            ordered = paths[i] if e == 0 else paths[i][::-1]
            line += ordered[1:] if line else ordered
            if (i, 1 - e) not in partner:
                break
            here = partner[i, 1 - e]
        joined.append(line)
    return joined


def smooth(chain: Chain, sigma: float) -> Floats:
    """The midpoints of the chain's steps under a Gaussian of `sigma` pixels; open ends stay put."""
    points = chain.points
    if chain.closed:
        middle = 0.5 * (points[:-1] + points[1:])
        soft = gaussian_filter1d(middle, sigma, axis=0, mode="wrap") if len(middle) > 7 else middle
        return np.vstack([soft, soft[:1]])
    middle = np.vstack([points[:1], 0.5 * (points[1:] + points[:-1]), points[-1:]])
    reach = min(int(4 * sigma), len(middle) - 1)
    before = 2 * middle[0] - middle[1 : reach + 1][::-1]
    after = 2 * middle[-1] - middle[-reach - 1 : -1][::-1]
    soft = gaussian_filter1d(np.vstack([before, middle, after]), sigma, axis=0, mode="nearest")
    soft = np.asarray(soft[len(before) : len(before) + len(middle)])
    soft[0], soft[-1] = middle[0], middle[-1]
    line: Floats = soft
    return line
