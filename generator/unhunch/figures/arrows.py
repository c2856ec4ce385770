"""Arrows of movement as smooth lines in the picture."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.interpolate import CubicSpline

from unhunch.figures.arrays import Floats
from unhunch.figures.body import Body
from unhunch.figures.movement import followed
from unhunch.figures.posture import Posed
from unhunch.figures.rotations import unit
from unhunch.model.arrow import Arrow

BESIDE = 14.0
"""Units between a moving body part and the arrow beside its path."""
_GIRTH = {"head": 15.0, "hand": 6.0}
"""Centimetres from the middle of a body part to its outside; others are like a limb."""
_LIMB = 7.0
HEAD_LENGTH, HEAD_WIDTH = 24.0, 24.0
_CLEAR_OF, _STRAIGHT = 30.0, 54.0
"""Units from the joint to the near end of a straight arrow, and its greatest length."""
_LONGEST, _SHORTEST = 300.0, 18.0
"""Units of an arrow's line, whatever it follows: the way is told by its last part, and a head needs a shaft."""
_DEEPEST, _FLAT = 1 / 3, 1 / 12
"""How deep a bow may be against its chord, and below what it is drawn straight."""
_BEFORE_END = 0.92
"""The share of a way at which its arrow ends."""
_PUSH = 4.0
"""Units that a part moves at the least, or it does not."""
_BEGIN = 0.1
"""The share of a way at which its arrow begins at the earliest."""
_GAP = 35.0
"""Degrees of a circle that its arrow leaves open at either end; of a part of it, the same share."""
_HAND = 72.0
"""Degrees that a circle around fingertips leaves open on either side of their hand."""
_ONE_BOW = 6
"""The most moments of a way that one bow shows."""


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


def _length(points: Floats) -> float:
    return float(np.hypot(*np.diff(points, axis=0).T).sum())


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


def _end_of(line: Floats, moved: float, begin: float) -> Floats:
    """The last part of a line beside a movement, with its head no longer than the movement, and short of its end.

    `begin` is the share of the line at which it begins at the earliest.
    """
    whole = _length(line)
    longest = min(_LONGEST, moved) - HEAD_LENGTH / 2
    high = min(_BEFORE_END, 1 - HEAD_LENGTH / 2 / max(whole, 1))
    return _resample(line, max(begin, high - max(longest, _SHORTEST) / max(whole, 1)), high)


def _smooth(places: Floats) -> Floats:
    """A line through all places, (97, 2)."""
    line: Floats = CubicSpline(np.arange(len(places)), places)(np.linspace(0, len(places) - 1, 97))
    return line


@dataclass(frozen=True, eq=False)
class Draughtsman:
    """Turns the arrows of one figure into shafts."""

    body: Body
    path: list[Posed]
    """The moments an arrow follows, in order."""
    project: Callable[[Floats], Floats]
    """From world points (..., 3) to picture units (..., 2)."""
    covered: Callable[[Floats], float]
    """How many of the points (p, 2), in units, lie on the person."""
    loop: bool = False
    """Whether the movement goes round, from the last moment on to the first."""
    floor: float = np.inf
    """How far down the floor is, in units, where it is seen from the side: no arrow goes below it."""

    def shaft(self, arrow: Arrow, units_per_cm: float) -> Shaft:
        """The line of one arrow."""
        if arrow.follow:
            return self._beside_path(arrow, units_per_cm)
        if arrow.circle:
            return self._circle(arrow, units_per_cm)
        return self._straight(arrow)

    def _points(self, name: str) -> Floats:
        return np.array([self.project(followed(self.body, posed, name)) for posed in self.path])

    def _beside_path(self, arrow: Arrow, units_per_cm: float) -> Shaft:
        places = self._points(str(arrow.follow))
        first, middle, last = places[0], places[[(len(places) - 1) // 2, len(places) // 2]].mean(0), places[-1]
        curve = _smooth(places) if len(places) > _ONE_BOW else _bow(first, middle, last)
        along = np.gradient(curve, axis=0)
        normal = unit(np.column_stack([-along[:, 1], along[:, 0]]))
        girth = _GIRTH.get(str(arrow.follow).split("_")[0], _LIMB)
        beside = abs(arrow.offset or 0) * units_per_cm
        if arrow.offset is None and not str(arrow.follow).startswith("blade"):  # an arrow lies on a blade itself
            beside = girth * units_per_cm + BESIDE
        begin = max(arrow.from_, _BEGIN)
        lines = [self._over_floor(curve + sign * beside * normal) for sign in (1, -1)]
        sides = [_end_of(line, _length(curve), begin) for line in lines]
        crowded = [self.covered(side) for side in sides]
        if crowded[0] == crowded[1]:
            # Both sides are free: keep to the outside of the bend.
            outward = [np.hypot(*(s[len(s) // 2] - 0.5 * (first + last))) for s in sides]
            crowded = [-outward[0], -outward[1]]
        chosen = int(crowded[1] < crowded[0])
        if arrow.offset is not None and arrow.offset < 0:
            chosen = 1 - chosen
        return Shaft(sides[chosen])

    def _over_floor(self, line: Floats) -> Floats:
        """What of a line lies over the floor; all of it if next to nothing does."""
        over = line[line[:, 1] < self.floor - BESIDE]
        return over if len(over) > len(line) / 4 else line

    def _circle(self, arrow: Arrow, units_per_cm: float) -> Shaft:
        if self.loop:
            return self.arcs(arrow, units_per_cm, [self.path])[0]
        centre = followed(self.body, self.path[0], str(arrow.circle))
        sweep = np.radians(np.linspace(-50, 245, 60))
        if arrow.direction in ("forward", "backward"):
            if arrow.direction == "backward":
                sweep = np.pi - sweep
            wheel = np.column_stack([np.zeros(60), np.cos(sweep), np.sin(sweep)]) * arrow.radius / 100
            return Shaft(self.project(centre + wheel))
        radius = np.ptp(self.project(centre + np.array([[0, 0, 0], [0, 0, arrow.radius / 100]])), axis=0).max()
        if str(arrow.circle).startswith("fingers"):
            sweep = self._open_to_hand(centre, str(arrow.circle))
        return Shaft(self.project(centre) + radius * np.column_stack([np.cos(sweep), -np.sin(sweep)]))

    def _open_to_hand(self, fingertips: Floats, name: str) -> Floats:
        """The angles of a circle around fingertips that does not cross the hand they belong to."""
        hand = followed(self.body, self.path[0], name.replace("fingers", "hand"))
        right, down = self.project(hand) - self.project(fingertips)
        return float(np.arctan2(-down, right)) + np.radians(np.linspace(_HAND, 360 - _HAND, 60))

    def arcs(self, arrow: Arrow, units_per_cm: float, ways: Sequence[list[Posed]]) -> list[Shaft]:
        """A circle around the way of a joint that goes round, and of it the part along each of some ways on it.

        The way itself says where it turns.
        """
        name = str(arrow.circle)
        places = self._points(name)
        middle = places.mean(0)
        ring = places - middle
        own = float(np.hypot(*ring.T).mean())
        turns = 1.0 if (ring[:, 0] * np.roll(ring[:, 1], -1) - ring[:, 1] * np.roll(ring[:, 0], -1)).sum() > 0 else -1.0
        outside = own + _GIRTH.get(name.split("_", maxsplit=1)[0], _LIMB) * units_per_cm + BESIDE
        radius = arrow.radius * units_per_cm if "radius" in arrow.model_fields_set else outside
        found = []
        for way in ways:
            first, last = (self.project(followed(self.body, way[end], name)) - middle for end in (0, -1))
            begin, end = (turns * float(np.arctan2(at[1], at[0])) for at in (first, last))
            whole = 2 * np.pi if way is self.path else (end - begin) % (2 * np.pi)
            gap = np.radians(_GAP) * whole / (2 * np.pi)
            sweep = turns * (begin + np.linspace(gap, whole - gap, 60))
            found.append(Shaft(middle + radius * np.column_stack([np.cos(sweep), np.sin(sweep)])))
        return found

    def _straight(self, arrow: Arrow) -> Shaft:
        name = str(arrow.at)
        joint = followed(self.body, self.path[-1], name)
        inward = {"l": (-1, 0, 0), "r": (1, 0, 0)}.get(name[-1] if "_" in name else "", (0, 1, 0))
        ways = {
            "in": inward, "out": tuple(-x for x in inward), "up": (0, 0, 1), "down": (0, 0, -1),
            "forward": (0, -1, 0), "backward": (0, 1, 0),
        }  # fmt: skip
        here = self.project(joint)
        way = unit(self.project(joint + 0.1 * np.array(ways[arrow.direction])) - here)
        length = self._straight_length(name)
        if name.startswith("blade"):
            ends = np.array([-0.5, 0.5]) * length  # on the blade itself
        elif arrow.direction in ("in", "down"):
            ends = np.array([-_CLEAR_OF - length, -_CLEAR_OF])
        else:
            ends = np.array([_CLEAR_OF, _CLEAR_OF + length])
        lift = np.array([0, 0 if arrow.offset is None else -arrow.offset * 6.4])
        return Shaft(here + lift + np.linspace(ends[0], ends[1], 5)[:, None] * way)

    def _straight_length(self, name: str) -> float:
        """No longer than what it points at moves, if that moves at all: else the arrow shows a push."""
        places = self._points(name)
        moved = float(np.hypot(*(places - places[-1]).T).max())
        return float(np.clip(moved - HEAD_LENGTH / 2, _SHORTEST, _STRAIGHT)) if moved > _PUSH else _STRAIGHT
