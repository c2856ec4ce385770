"""Pictures of several positions put together into one."""

from collections.abc import Sequence

from unhunch.figures.picture import Picture, over

GAP = 28
"""Units between two pictures."""
PROPORTION = 1.35
"""Width to height of the boxes that drawings have on sheets."""


def columns(count: int, size: tuple[int, int]) -> int:
    """How many of so many pictures stand side by side, so that they are as large as they can be in a sheet's box.

    The last row lacks one at the most.
    """

    def smaller(side_by_side: int) -> float:
        width, height = whole(count, side_by_side, size)
        return max(width / PROPORTION, height)

    return min((n for n in range(count, 0, -1) if count % n in (0, n - 1)), key=smaller)


def whole(count: int, side_by_side: int, size: tuple[int, int]) -> tuple[int, int]:
    """Width and height of all pictures together, in units."""
    rows = -(-count // side_by_side)
    return side_by_side * (size[0] + GAP) - GAP, rows * (size[1] + GAP) - GAP


def together(pictures: Sequence[Picture], side_by_side: int, size: tuple[int, int]) -> Picture:
    """All pictures as one, in rows from left to right."""
    found: Picture = {}
    for number, picture in enumerate(pictures):
        row, column = divmod(number, side_by_side)
        right, down = column * (size[0] + GAP), row * (size[1] + GAP)
        moved = {layer: tuple(path.moved(right, down) for path in paths) for layer, paths in picture.items()}
        found = over(found, moved)
    return found
