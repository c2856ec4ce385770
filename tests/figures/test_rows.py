"""Several pictures in one: as large as they can be, and numbered where nobody stands."""

import numpy as np
import pytest

from unhunch.figures.numbers import beside, corner, strokes
from unhunch.figures.paths import Path
from unhunch.figures.rows import GAP, columns, together, whole


@pytest.mark.parametrize(
    ("count", "size", "side_by_side"),
    [
        (1, (640, 640), 1),
        (2, (280, 640), 2),  # who stands
        (2, (640, 280), 1),  # who lies
        (4, (300, 640), 4),
        (4, (640, 500), 2),
        (4, (450, 640), 2),  # three in a row would leave one alone
        (4, (640, 160), 1),
        (3, (640, 640), 2),
    ],
)
def test_pictures_stand_so_that_they_are_large(count: int, size: tuple[int, int], side_by_side: int) -> None:
    assert columns(count, size) == side_by_side


def test_pictures_are_read_from_left_to_right_and_then_down() -> None:
    four = [{"paper": (Path(0, 0, f"h{number}"),)} for number in range(1, 5)]
    made = together(four, 2, (100, 60))
    assert [(path.x, path.y, path.rest) for path in made["paper"]] == [
        (0, 0, "h1"),
        (100 + GAP, 0, "h2"),
        (0, 60 + GAP, "h3"),
        (100 + GAP, 60 + GAP, "h4"),
    ]
    assert whole(4, 2, (100, 60)) == (200 + GAP, 120 + GAP)


def test_a_number_stands_in_the_corner_with_the_most_room() -> None:
    size, taken = (200, 400), np.zeros((400, 200), bool)
    assert corner(size, 60, taken, 1.0) == pytest.approx([14, 14])
    taken[:120, :100] = True
    right = corner(size, 60, taken, 1.0)
    assert right[0] > 100
    taken[:, 100:] = True
    assert corner(size, 60, taken, 1.0)[1] > 300


def test_a_number_stands_where_no_arrow_is() -> None:
    nobody, arrow = np.zeros((320, 320), bool), np.array([[20.0, 20.0], [60.0, 20.0]])
    assert (corner((640, 640), 60, beside(nobody, [], 2), 2) < 320).all()
    assert corner((640, 640), 60, beside(nobody, [arrow], 2), 2)[0] > 320


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_every_number_fills_its_height_and_stays_in_its_room(number: int) -> None:
    points = np.vstack(strokes(number, np.array([10.0, 20.0]), 50))
    assert np.ptp(points[:, 1]) == pytest.approx(50, abs=2)
    assert points[:, 0].min() >= 10
    assert points[:, 0].max() <= 10 + 0.7 * 50
