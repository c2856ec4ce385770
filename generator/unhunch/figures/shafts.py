"""Lines of arrows in the picture: beside a way, around what turns, and where they begin and end."""

from dataclasses import dataclass

import numpy as np
from scipy.interpolate import CubicSpline

from unhunch.figures.arrays import Floats
from unhunch.figures.rotations import unit

HEAD_LENGTH, HEAD_WIDTH = 24.0, 24.0
_LONGEST, SHORTEST = 300.0, 18.0
"""Units of an arrow's line, whatever it follows: the way is told by its last part, and a head needs a shaft."""
_DEEPEST, _FLAT = 1 / 3, 1 / 12
"""How deep a bow may be against its chord, and below what it is drawn straight."""
_BEFORE_END = 0.92
"""The share of a way at which its arrow ends."""
_ONE_BOW = 6
"""The most moments of a way that one bow shows."""
_GAP = 35.0
"""Degrees of a ring that its arrow leaves open at either end; of a part of it, the same share."""


@dataclass(frozen=True, eq=False)
class Shaft:
    """An arrow's line (p, 2) in picture units; its head sits on the last point."""

    points: Floats

    @property
    def head(self) -> Floats:
        """The three corners of the arrow head, (3, 2)."""
        tip = self.points[-1]
        along = unit(tip - self.points[-(len(self.points) // 6 + 2)])
        across = np.array([-along[1], along[0]])
        back = tip - along * HEAD_LENGTH / 2
        return np.stack([tip + along * HEAD_LENGTH / 2, back + across * HEAD_WIDTH / 2, back - across * HEAD_WIDTH / 2])


def _resample(points: Floats, low: float, high: float, count: int = 48) -> Floats:
    """Evenly spaced points between two shares of a line's length."""
    length = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    at = np.linspace(low, high, count) * length[-1]
    return np.column_stack([np.interp(at, length, points[:, i]) for i in (0, 1)])


def length_of(line: Floats) -> float:
    """How long a line (p, 2) is."""
    return float(np.hypot(*np.diff(line, axis=0).T).sum())


def _bow(first: Floats, middle: Floats, last: Floats) -> Floats:
    """A parabola from one point to another, as deep as the path between them at its middle, but never a hook."""
    chord = last - first
    length = float(np.hypot(*chord))
    across = unit(np.array([-chord[1], chord[0]]))
    sag = float(np.clip((middle - 0.5 * (first + last)) @ across, -_DEEPEST * length, _DEEPEST * length))
    sag = 0.0 if abs(sag) < _FLAT * length else sag
    t = np.linspace(0, 1, 49)[:, None]
    handle = 0.5 * (first + last) + 2 * sag * across
    curve: Floats = (1 - t) ** 2 * first + 2 * t * (1 - t) * handle + t**2 * last
    return curve


def _smooth(places: Floats) -> Floats:
    """A line through all places, (97, 2)."""
    line: Floats = CubicSpline(np.arange(len(places)), places)(np.linspace(0, len(places) - 1, 97))
    return line


def along(places: Floats) -> Floats:
    """A smooth line along the places (p, 2) of a way, in order."""
    middle = places[[(len(places) - 1) // 2, len(places) // 2]].mean(0)
    return _smooth(places) if len(places) > _ONE_BOW else _bow(places[0], middle, places[-1])


def end_of(line: Floats, moved: float, begin: float) -> Floats:
    """The last part of a line beside a movement, with its head no longer than the movement, and short of its end.

    `begin` is the share of the line at which it begins at the earliest.
    """
    whole = length_of(line)
    longest = min(_LONGEST, moved) - HEAD_LENGTH / 2
    high = min(_BEFORE_END, 1 - HEAD_LENGTH / 2 / max(whole, 1))
    return _resample(line, max(begin, high - max(longest, SHORTEST) / max(whole, 1)), high)


@dataclass(frozen=True, eq=False)
class Ring:
    """A circle around the way of what goes round, in units."""

    middle: Floats
    radius: float
    turns: float
    """1 where it turns from the right over the bottom, -1 where it turns the other way."""

    @classmethod
    def around(cls, places: Floats, outside: float) -> "Ring":
        """The circle so far outside of a way through these places, (p, 2), which says where it turns."""
        middle = places.mean(0)
        way = places - middle
        area = (way[:, 0] * np.roll(way[:, 1], -1) - way[:, 1] * np.roll(way[:, 0], -1)).sum()
        return cls(middle, float(np.hypot(*way.T).mean()) + outside, 1.0 if area > 0 else -1.0)

    def once(self, place: Floats) -> Shaft:
        """The arrow that goes round it from beside a place, (2,)."""
        return self._arc(self._angle(place), 2 * np.pi)

    def between(self, first: Floats, last: Floats) -> Shaft:
        """The arrow from beside one place to beside another, (2,) each."""
        begin = self._angle(first)
        return self._arc(begin, (self._angle(last) - begin) % (2 * np.pi))

    def _angle(self, place: Floats) -> float:
        """Where a place is, in radians in the direction that it turns."""
        right, down = place - self.middle
        return self.turns * float(np.arctan2(down, right))

    def _arc(self, begin: float, whole: float) -> Shaft:
        gap = np.radians(_GAP) * whole / (2 * np.pi)
        sweep = self.turns * (begin + np.linspace(gap, whole - gap, 60))
        return Shaft(self.middle + self.radius * np.column_stack([np.cos(sweep), np.sin(sweep)]))
