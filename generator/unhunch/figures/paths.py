"""SVG path data in whole units, as short as it can be written."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from unhunch.figures.arrays import Floats

_STRAIGHT = 0.6
"""Units that a curve may leave its chord and still be written as a line."""


@dataclass(frozen=True)
class Path:
    """Path data that starts at a point and is relative to it from there, so that it can be moved."""

    x: int
    y: int
    rest: str

    def moved(self, right: int, down: int = 0) -> "Path":
        """The same path some units to the right, and down."""
        return Path(self.x + right, self.y + down, self.rest)

    def __str__(self) -> str:
        """The path data."""
        return f"M{self.x} {self.y}{self.rest}"


def curved(lines: Sequence[Floats], closed: Sequence[bool]) -> list[Path]:
    """Paths along cubic Bezier segments (s, 4, 2) each, of which every one starts where the one before ends."""
    if not lines:
        return []
    segments = np.concatenate(lines)
    corners = np.rint(segments).astype(int)
    starts = corners[:, 0].tolist()
    steps = (corners[:, 1:] - corners[:, :1]).reshape(-1, 6).tolist()
    plain = _are_straight(segments).tolist()
    paths, first = [], 0
    for line, ring in zip(lines, closed, strict=True):
        part = slice(first, first + len(line))
        paths.append(
            Path(starts[first][0], starts[first][1], _curves(steps[part], plain[part]) + ("z" if ring else ""))
        )
        first += len(line)
    return paths


def _curves(steps: list[list[int]], plain: list[bool]) -> str:
    written, before = [], ""
    for step, line in zip(steps, plain, strict=True):
        if any(step):
            command, numbers = _line(*step[4:]) if line else ("c", step)
            written.append(_compact(command if command != before else "", numbers))
            before = command
    return "".join(written) or "h0"


def straight(points: Floats, *, closed: bool = False) -> Path:
    """A path along straight lines through points (p, 2)."""
    corners = np.rint(points).astype(int)
    x, y = corners[0].tolist()
    numbers = np.diff(corners, axis=0).ravel().tolist()
    return Path(x, y, _compact("l", numbers) + ("z" if closed else ""))


def _are_straight(segments: Floats) -> NDArray[np.bool_]:
    (x, y), (x0, y0), (x1, y1) = ((segments[:, k] - segments[:, 0]).T for k in (3, 1, 2))
    most = _STRAIGHT * np.hypot(x, y)
    straight: NDArray[np.bool_] = (np.abs(x0 * y - y0 * x) <= most) & (np.abs(x1 * y - y1 * x) <= most)
    return straight


def _line(x: int, y: int) -> tuple[str, list[int]]:
    if not y:
        return "h", [x]
    return ("l", [x, y]) if x else ("v", [y])


def _compact(command: str, numbers: list[int]) -> str:
    text = "".join(str(n) if n < 0 else f" {n}" for n in numbers)
    return command + text.lstrip() if command else text
