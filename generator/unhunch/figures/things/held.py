"""What hands hold, and balls that lie against the body: made anew in every position, as they move with the person."""

import numpy as np

from unhunch.figures.arrays import Floats
from unhunch.figures.meshes import Mesh, ball, roll
from unhunch.figures.rotations import shortest_arc, unit
from unhunch.figures.things.setting import Setting
from unhunch.model.things import Ball, Hand

_BAR, _PLATE = (0.15, 0.013), (0.055, 0.042)
"""Length and radius, in metres, of the bar of a dumbbell and of each of its ends."""


def dumbbells(setting: Setting, hands: tuple[Hand, ...]) -> list[Mesh]:
    """A dumbbell in each of these hands, its bar along the knuckles."""
    return [part for hand in hands for part in _dumbbell(setting, hand.rpartition("_")[2])]


def _dumbbell(setting: Setting, side: str) -> list[Mesh]:
    along, middle = setting.knuckles(side), setting.grip(side)
    turn = shortest_arc(np.array([1.0, 0, 0]), along if along[0] > -0.9 else -along)
    (length, bar), (wide, plate) = _BAR, _PLATE
    ends = [turn @ np.array([sign * length / 2, 0, 0]) for sign in (-1, 1)]
    parts = [roll(length, bar).moved(turn, middle), *(roll(wide, plate).moved(turn, middle + end) for end in ends)]
    return [part.filled("dark") for part in parts]


def middle_of(setting: Setting, one: Ball) -> Floats:
    """The middle of a ball that lies against the skin, (3,)."""
    radius = one.size / 200
    part, _, side = one.at.partition("_")
    if part == "hand":
        skin, out = setting.palm(side)
    else:
        skin, out = setting.landmark(one.at), setting.outward(one.at)
    centre: Floats = skin + (radius + 0.002) * unit(out)
    return np.maximum(centre, [-np.inf, -np.inf, radius])


def balls(setting: Setting, all_: tuple[Ball, ...]) -> list[Mesh]:
    """All balls in one position."""
    return [_drawn(one, middle_of(setting, one)) for one in all_]


def rolling(setting: Setting, begin: Setting, all_: tuple[Ball, ...]) -> list[Mesh]:
    """All balls that roll between the back and a wall: each goes half as far up or down as the back has gone."""
    ways = ((one, middle_of(setting, one), middle_of(begin, one)) for one in all_)
    return [_drawn(one, np.array([*now[:2], 0.5 * (now[2] + then[2])])) for one, now, then in ways]


def _drawn(one: Ball, middle: Floats) -> Mesh:
    return ball(one.size / 200).filled("light").moved(np.eye(3), middle)
