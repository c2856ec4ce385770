"""Numbers on pictures of several positions, as strokes: no font is needed, and none can be missing."""

from collections.abc import Iterable

import numpy as np

from unhunch.figures.arrays import Bools, Floats
from unhunch.figures.shafts import HEAD_WIDTH

HEIGHTS = {1: 60.0, 2: 60.0, 3: 88.0, 4: 88.0}
"""Units that numbers are high, by how many pictures there are: 2 mm in the narrowest drawing of a sheet."""
_ROOM = 14.0
"""Units from a number to the edge of its picture."""
_WIDTH = 0.62
"""Of the height."""
_STEP = 0.86
"""From one digit to the next, of the height."""


def _bow(middle: tuple[float, float], radius: float, first: float, last: float, steps: int = 14) -> Floats:
    """Points on a circle between two angles, counted in degrees from the right over the bottom."""
    around = np.radians(np.linspace(first, last, steps))
    return np.array(middle) + radius * np.column_stack([np.cos(around), np.sin(around)])


_FORMS = {
    1: [np.array([[0.12, 0.22], [0.36, 0.0], [0.36, 1.0]])],
    2: [np.vstack([_bow((0.30, 0.28), 0.28, -168, 38), [[0.03, 1.0], [0.60, 1.0]]])],
    3: [np.vstack([_bow((0.28, 0.25), 0.25, -160, 90)]), np.vstack([_bow((0.28, 0.74), 0.27, -90, 160)])],
    4: [np.array([[0.44, 1.0], [0.44, 0.0], [0.02, 0.70], [0.62, 0.70]])],
    5: [np.vstack([[[0.54, 0.0], [0.12, 0.0], [0.08, 0.46]], _bow((0.29, 0.70), 0.29, -125, 150)])],
    6: [np.vstack([[[0.46, 0.0], [0.18, 0.32]], _bow((0.31, 0.71), 0.28, -170, 190, 24)])],
    7: [np.array([[0.02, 0.0], [0.60, 0.0], [0.22, 1.0]])],
    8: [_bow((0.31, 0.25), 0.25, 90, 450, 24), _bow((0.31, 0.74), 0.26, -90, 270, 24)],
    9: [np.vstack([_bow((0.31, 0.29), 0.28, 370, 10, 24)[::-1], [[0.44, 0.68], [0.16, 1.0]]])],
    0: [np.vstack([_bow((0.31, 0.29), 0.28, 180, 360), _bow((0.31, 0.71), 0.28, 0, 180), [[0.03, 0.29]]])],
}
"""The strokes of each number: right and down, a height of 1."""


def strokes(number: int, corner: Floats, height: float) -> list[Floats]:
    """The lines (p, 2) of a number in units; `corner` is its upper left corner."""
    step = np.array([_STEP, 0]) * height
    return [
        form * height + corner + step * place for place, digit in enumerate(str(number)) for form in _FORMS[int(digit)]
    ]


def middle(number: int, height: float) -> Floats:
    """How far its middle is from its upper left corner, (2,), in units."""
    across: Floats = np.array([_WIDTH + _STEP * (len(str(number)) - 1), 1.0]) * height / 2
    return across


def beside(taken: Bools, arrows: Iterable[Floats], scale: float) -> Bools:
    """What is taken with the room of arrows as well, whose lines (p, 2) are in units; `scale` is units a pixel."""
    both = taken.copy()
    around = round(HEAD_WIDTH / 2 / scale)
    for x, y in np.rint(np.concatenate([*arrows, np.empty((0, 2))]) / scale).astype(int):
        both[max(0, y - around) : y + around + 1, max(0, x - around) : x + around + 1] = True
    return both


def corner(size: tuple[int, int], high: float, taken: Bools, scale: float) -> Floats:
    """Where numbers stand in every picture of a figure: the upper left of the first corner that has the most room.

    They are so `high`. `taken` marks the pixels of what is drawn in any picture, `scale` is units a pixel, `size` the
    picture's in units.
    """
    width, height = size
    wide = _WIDTH * high
    left, right, top, bottom = _ROOM, width - wide - _ROOM, _ROOM, height - high - _ROOM
    corners = [np.array(at) for at in ((left, top), (right, top), (left, bottom), (right, bottom))]

    def crowd(at: Floats) -> int:
        x, y = np.maximum(np.floor((at - _ROOM) / scale), 0).astype(int)
        across, down = np.ceil((np.array([wide, high]) + 2 * _ROOM) / scale).astype(int)
        return int(np.count_nonzero(taken[y : y + down, x : x + across]))

    return min(corners, key=crowd)
