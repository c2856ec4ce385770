"""How large figures are on a sheet: from the number of its exercises and the shapes of their figures, and nothing else.

Computed once, for the sheets that Typst sets and for the browser's print. Scripts have the same in
as-in-python/figure-room.js, for a reader's own sheet; tests/own/test_ports.py compares them.
"""

import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
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
    With it, how wide the column of figures is at least and at most, and a figure that does not fit into that;
    and one of numbered positions, of which fewer stand side by side where they would be wider.
    """

    least: float
    wanted: float
    narrowest: float = 56
    common: float = 66
    most: float = 80
    strip: float = 112
    lying: float | None = None

    def of(self, shape: "Shape") -> float:
        """Give how high a position of a figure is if its width allows."""
        return self.lying if shape.stacked and self.lying is not None else self.wanted


LARGE: Final = Heights(44, 44, narrowest=79, common=84, most=95, strip=95, lying=34)
"""In large print, whatever number there is."""


def heights(exercises: int) -> Heights:
    """Give how high a position is, by the number of exercises on the sheet."""
    return Heights(35, 35) if exercises <= FEW else Heights(28, 31)


@dataclass(frozen=True)
class Shape:
    """The positions of a figure: width to height of one, how many there are, and whether they have numbers."""

    ratio: float
    count: int
    numbered: bool = False

    @property
    def stacked(self) -> bool:
        """Whether they stand one below the other."""
        return self.count > 1 and self.ratio > _WIDE and not self.numbered

    @property
    def data(self) -> dict[str, float]:
        """What its size is computed from, for scripts."""
        return asdict(self) | {"stacked": self.stacked}

    @property
    def whole(self) -> bool:
        """Whether it takes the width that it needs at its least height, and no more."""
        return self.stacked or self.numbered

    def abreast(self, room: Heights) -> int:
        """How many stand side by side: of numbered ones all, or half of them, or one, whatever is the lowest."""
        if not self.numbered:
            return 1 if self.stacked else self.count
        choices = (self.count, -(-self.count // 2))
        return next((n for n in choices if _across(self.ratio, n, room.least) <= room.strip), 1)

    def width(self, height: float, room: Heights) -> float:
        """How wide all of it is where a position has this height, in mm."""
        return _across(self.ratio, self.abreast(room), height)

    def height(self, width: float, room: Heights) -> float:
        """How high a position is where all of it may have this width, in mm."""
        wanted = room.of(self)
        return min(wanted, wanted * width / self.width(wanted, room))


def _across(ratio: float, count: int, height: float) -> float:
    return count * ratio * height + (count - 1) * _GAP


def columns(shapes: Sequence[Shape | None], room: Heights) -> tuple[float, ...]:
    """Give the width of each figure's column, in mm: the same for all, but for those that would be too low in it.

    Positions one below the other have but their own width: their words have the boxes below them, and need the rest.
    """
    needed = [_needed(shape, room) if shape else room.narrowest for shape in shapes]
    common = max((room.narrowest, *(width for width in needed if width <= room.common)))
    return tuple(_column(shape, width, common, room) for shape, width in zip(shapes, needed, strict=True))


def _column(shape: Shape | None, width: float, common: float, room: Heights) -> float:
    if shape and shape.stacked:
        return shape.width(room.of(shape), room)
    return common if width <= room.common else min(width, room.strip if shape and shape.numbered else room.most)


def _needed(shape: Shape, room: Heights) -> float:
    least = shape.width(room.least, room)
    return least if shape.whole or least > room.common else min(room.common, shape.width(room.wanted, room))


GLANCE = 60.0
"""Width of a figure beside its boxes on the page for a wall, in mm."""

_GLANCE_WHOLE = 90.0
"""Width of one that has its boxes below it."""


def glance(exercises: int) -> Heights:
    """Give how high a position is on the page for a wall, where two exercises stand side by side."""
    return Heights(28, 38 if exercises <= 2 * 3 else 29, strip=_GLANCE_WHOLE)


def positions(picture: Picture) -> tuple[Markup, ...]:
    """Give the drawings of a figure one by one."""
    return picture.positions


def shape(picture: Picture) -> Shape:
    """Give the shape of a figure."""
    width, height = _size(picture.start)
    return Shape(width / height, len(positions(picture)), bool(picture.numbered))


def _size(svg: str) -> tuple[int, int]:
    found = _SIZE.search(svg)
    assert found, "a drawing of our own has one frame that begins at 0 0"
    return int(found[1]), int(found[2])
