"""How large figures are on a sheet: from the number of its exercises and the shapes of their figures, and nothing else.

Computed once, for the sheets that Typst sets and for the browser's print. Scripts have the same in
as-in-python/figure-room.js, for a reader's own sheet; tests/own/test_ports.py compares them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from unhunch.views.edition import Picture

_SIZE = re.compile(r'viewBox="0 0 (\d+) (\d+)"')
_GAP = 1.5
"""Between two positions, in mm."""

_WIDE = 1.15
"""Width to height from which on positions stand one below the other: those of people who lie."""

FEW = 5
"""The most exercises of a sheet whose figures are large."""


@dataclass(frozen=True)
class Heights:
    """Of one position, in mm: the least, and what it has if its width allows.

    `lying` is that of positions one below the other, where it differs.
    With it, how wide the column of figures is at least and at most, and a figure that does not fit into that.
    """

    least: float
    wanted: float
    narrowest: float = 56
    common: float = 66
    most: float = 80
    lying: float | None = None

    def of(self, shape: "Shape") -> float:
        """Give how high a position of a figure is if its width allows."""
        return self.lying if shape.stacked and self.lying is not None else self.wanted


LARGE: Final = Heights(44, 44, narrowest=79, common=84, most=95, lying=36)
"""In large print, whatever number there is."""


def heights(exercises: int) -> Heights:
    """Give how high a position is, by the number of exercises on the sheet."""
    return Heights(35, 35) if exercises <= FEW else Heights(28, 31)


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

    @property
    def single(self) -> bool:
        """Whether it is one drawing."""
        return self.drawing is not None or self.count == 1

    @property
    def whole(self) -> bool:
        """Whether it takes the width that it needs at its least height, and no more."""
        return self.stacked or self.drawing is not None

    @property
    def across(self) -> float:
        """How wide all of it is for each mm of a position's height, without the gaps."""
        if self.drawing is not None:
            return self.rows * self.drawing
        return self.ratio if self.stacked else self.count * self.ratio

    @property
    def gaps(self) -> float:
        """How wide the gaps between its positions are together, in mm."""
        return 0 if self.whole else (self.count - 1) * _GAP

    @property
    def data(self) -> dict[str, float]:
        """What its size is computed from, for scripts."""
        return {name: getattr(self, name) for name in ("ratio", "rows", "single", "whole", "across", "gaps")}

    def width(self, height: float) -> float:
        """How wide all of it is where a position has this height, in mm."""
        return height * self.across + self.gaps

    def height(self, width: float, wanted: float) -> float:
        """How high a position is where all of it may have this width, in mm."""
        return min(wanted, wanted * width / self.width(wanted)) if self.width(wanted) > width else wanted


def columns(shapes: Sequence[Shape | None], room: Heights) -> tuple[float, ...]:
    """Give the width of each figure's column, in mm: the same for all, but for those that would be too low in it.

    Positions one below the other have but their own width: their words have the boxes below them, and need the rest.
    """
    needed = [_needed(shape, room) if shape else room.narrowest for shape in shapes]
    common = max((room.narrowest, *(width for width in needed if width <= room.common)))
    return tuple(
        shape.width(room.of(shape)) if shape and shape.stacked else _column(width, common, room)
        for shape, width in zip(shapes, needed, strict=True)
    )


def _column(width: float, common: float, room: Heights) -> float:
    return common if width <= room.common else min(width, room.most)


def _needed(shape: Shape, room: Heights) -> float:
    least = shape.width(room.least)
    return least if shape.whole or least > room.common else min(room.common, shape.width(room.wanted))


GLANCE = 60.0
"""Width of a figure on the page for a wall, in mm."""


def glance(exercises: int) -> Heights:
    """Give how high a position is on the page for a wall, where two exercises stand side by side."""
    return Heights(28, 38 if exercises <= 2 * 3 else 29)


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
