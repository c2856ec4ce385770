"""How large figures are on a sheet: from the number of its exercises and the shapes of their figures, and nothing else.

Computed once, for the sheets that Typst sets and for the browser's print.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from unhunch.views.edition import Picture

_SIZE = re.compile(r'viewBox="0 0 (\d+) (\d+)"')
_GAP = 1.5
"""Between two positions, in mm."""

_WIDE = 1.15
"""Width to height from which on positions stand one below the other: those of people who lie."""

_FEW = 5


@dataclass(frozen=True)
class Heights:
    """Of one position, in mm: the least, and what it has if its width allows."""

    least: float
    wanted: float


def heights(exercises: int, *, large: bool = False) -> Heights:
    """Give how high a position is, by the number of exercises on the sheet."""
    if large:
        return Heights(44, 52)
    return Heights(35, 36) if exercises <= _FEW else Heights(28, 31)


@dataclass(frozen=True)
class Shape:
    """The positions of a figure: width to height of one, and how many stand side by side, or in one drawing.

    `drawing` is width to height of a drawing that has them all, with their numbers on it; `rows` are its rows.
    """

    ratio: float
    count: int
    drawing: float | None = None
    rows: int = 1

    @property
    def stacked(self) -> bool:
        """Whether they stand one below the other."""
        return self.drawing is None and self.count > 1 and self.ratio > _WIDE

    def width(self, height: float) -> float:
        """How wide all of it is where a position has this height, in mm."""
        if self.drawing is not None:
            return height * self.rows * self.drawing
        across = 1 if self.stacked else self.count
        return across * height * self.ratio + (across - 1) * _GAP

    def height(self, width: float, wanted: float) -> float:
        """How high a position is where all of it may have this width, in mm."""
        return min(wanted, wanted * width / self.width(wanted)) if self.width(wanted) > width else wanted


_NARROWEST, _COMMON, _WIDEST = 56.0, 66.0, 80.0
"""Widths in mm: of the column of figures, the least and the most; and of a figure that does not fit into that."""


def columns(shapes: Sequence[Shape | None], room: Heights) -> tuple[float, ...]:
    """Give the width of each figure's column, in mm: the same for all, but for those that would be too low in it."""
    needed = [_needed(shape, room) if shape else _NARROWEST for shape in shapes]
    common = max((_NARROWEST, *(width for width in needed if width <= _COMMON)))
    return tuple(common if width <= _COMMON else min(width, _WIDEST) for width in needed)


def _needed(shape: Shape, room: Heights) -> float:
    least = shape.width(room.least)
    return least if shape.stacked or shape.drawing or least > _COMMON else min(_COMMON, shape.width(room.wanted))


def positions(picture: Picture) -> tuple[Markup, ...]:
    """Give the drawings of a figure one by one; numbered ones are one drawing."""
    if picture.numbered:
        return (picture.still,)
    return (picture.start, picture.end) if picture.motion else (picture.still,)


def shape(picture: Picture) -> Shape:
    """Give the shape of a figure."""
    width, height = _size(picture.start)
    if picture.numbered:
        whole, tall = _size(picture.still)
        return Shape(width / height, 1, whole / tall, max(1, round(tall / height)))
    return Shape(width / height, len(positions(picture)))


def _size(svg: str) -> tuple[int, int]:
    found = _SIZE.search(svg)
    assert found, "a drawing of our own has one frame that begins at 0 0"
    return int(found[1]), int(found[2])
