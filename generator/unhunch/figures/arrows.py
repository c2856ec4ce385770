"""Arrows of movement as smooth lines in the picture."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from unhunch.figures.arrays import Floats
from unhunch.figures.body import Body
from unhunch.figures.movement import followed
from unhunch.figures.posture import Posed
from unhunch.figures.rotations import unit
from unhunch.figures.shafts import HEAD_LENGTH, SHORTEST, Ring, Shaft, along, end_of, length_of
from unhunch.model.arrow import Arrow

BESIDE = 14.0
"""Units between a moving body part and the arrow beside its path."""
_GIRTH = {"head": 15.0, "hand": 6.0}
"""Centimetres from the middle of a body part to its outside; others are like a limb."""
_LIMB = 7.0
_CLEAR_OF, _STRAIGHT = 30.0, 54.0
"""Units from the joint to the near end of a straight arrow, and its greatest length."""
_PUSH = 4.0
"""Units that a part moves at the least, or it does not."""
_BEGIN = 0.1
"""The share of a way at which its arrow begins at the earliest."""
_HAND = 72.0
"""Degrees that a circle around fingertips leaves open on either side of their hand."""


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
        return np.array([self._point(posed, name) for posed in self.path])

    def _point(self, posed: Posed, name: str) -> Floats:
        return self.project(followed(self.body, posed, name))

    def _beside_path(self, arrow: Arrow, units_per_cm: float) -> Shaft:
        name = str(arrow.follow)
        places = self._points(name)
        curve = along(places)
        forward = np.gradient(curve, axis=0)
        normal = unit(np.column_stack([-forward[:, 1], forward[:, 0]]))
        beside = abs(arrow.offset or 0) * units_per_cm
        if arrow.offset is None and not name.startswith("blade"):  # an arrow lies on a blade itself
            beside = _outside(name, units_per_cm)
        begin = max(arrow.from_, _BEGIN)
        lines = [self._over_floor(curve + sign * beside * normal) for sign in (1, -1)]
        sides = [end_of(line, length_of(curve), begin) for line in lines]
        crowded = [self.covered(side) for side in sides]
        if crowded[0] == crowded[1]:
            # Both sides are free: keep to the outside of the bend.
            outward = [np.hypot(*(s[len(s) // 2] - 0.5 * (places[0] + places[-1]))) for s in sides]
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
            return self._ring(arrow, units_per_cm).once(self._point(self.path[0], str(arrow.circle)))
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
        """Of the circle around a joint that goes round, the part along each of some ways."""
        ring, name = self._ring(arrow, units_per_cm), str(arrow.circle)
        return [ring.between(self._point(way[0], name), self._point(way[-1], name)) for way in ways]

    def _ring(self, arrow: Arrow, units_per_cm: float) -> Ring:
        name = str(arrow.circle)
        ring = Ring.around(self._points(name), _outside(name, units_per_cm))
        return replace(ring, radius=arrow.radius * units_per_cm) if "radius" in arrow.model_fields_set else ring

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
        return float(np.clip(moved - HEAD_LENGTH / 2, SHORTEST, _STRAIGHT)) if moved > _PUSH else _STRAIGHT


def _outside(name: str, units_per_cm: float) -> float:
    """Units from the middle of a body part to an arrow beside it."""
    return _GIRTH.get(name.split("_", maxsplit=1)[0], _LIMB) * units_per_cm + BESIDE
