"""What a figure is once it is drawn. Needs no numpy, so that what is kept can be shown without it."""

from collections.abc import Mapping
from dataclasses import dataclass

from unhunch.figures import svg
from unhunch.model.point import Point

_RADIUS, _LINE = 18, 4
"""Units: of a mark on an outline, and how wide the strokes of its number are."""
_BELOW = 130
"""Units: how much of the body is shown below the lowest mark."""


@dataclass(frozen=True)
class Drawing:
    """A figure as SVG texts, all with the author's alternative text.

    `still` shows all positions side by side, or the one; `thumb` is small and carries the least detail; `motion` is a
    flipbook that needs `figure.css`, and empty when nothing moves. Where positions have numbers, `still` has them in as
    many rows as it takes to be large, and `numbered` has each by itself; the first of those says what all of them show.
    """

    still: str
    start: str
    end: str
    thumb: str
    motion: str
    numbered: tuple[str, ...]
    alt: str


@dataclass(frozen=True)
class Outline:
    """A person from the front and from behind, side by side, as SVG without its frame; lengths in units.

    `points` is where each point is. `numbers` has the strokes of 1, 2 and so on around their middles: where each
    begins, right and down, and the rest of its path.
    """

    content: str
    size: tuple[int, int]
    points: Mapping[Point, tuple[int, int]]
    numbers: tuple[tuple[tuple[int, int, str], ...], ...]

    def marked(self, marks: Mapping[int, Point], alt: str) -> str:
        """Give it with these numbers at these points as SVG text; `alt` is escaped here.

        It ends below the lowest mark, so that the part of the body that is asked about is large.
        """
        drawn = (self._mark(number, *self.points[point]) for number, point in marks.items())
        width, height = self.size
        lowest = max((self.points[point][1] for point in marks.values()), default=height)
        return svg.document(self.content + "".join(drawn), width, min(height, lowest + _BELOW), alt)

    def _mark(self, number: int, x: int, y: int) -> str:
        lines = "".join(f"M{x + right} {y + down}{rest}" for right, down, rest in self.numbers[number - 1])
        dots = ((svg.PAPER, 2 * _RADIUS + 8), (svg.ARROW, 2 * _RADIUS))
        return (
            "".join(f'<path stroke="{colour}" stroke-width="{width}" d="M{x} {y}h0"/>' for colour, width in dots)
            + f'<path stroke="{svg.PAPER}" stroke-width="{_LINE}" d="{lines}"/>'
        )
