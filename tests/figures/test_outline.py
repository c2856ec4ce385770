"""The outline of a body shows each point on the body, and numbers that can be told apart."""

from itertools import combinations
from pathlib import Path
from typing import get_args
from xml.etree import ElementTree

import numpy as np
import pytest

from unhunch.figures.cache import outline
from unhunch.figures.drawn import Outline
from unhunch.figures.numbers import strokes
from unhunch.figures.outline import draw_outline
from unhunch.model.point import Point
from unhunch.work.store import Store

MARK = 36
"""Units: how wide a mark is."""


@pytest.fixture(scope="module")
def drawn() -> Outline:
    return draw_outline()


def test_every_point_lies_within_the_picture(drawn: Outline) -> None:
    assert set(drawn.points) == set(get_args(Point))
    width, height = drawn.size
    assert all(0 < x < width and 0 < y < height for x, y in drawn.points.values())


def test_no_mark_touches_another(drawn: Outline) -> None:
    near = [
        (one, other)
        for (one, (x, y)), (other, (v, w)) in combinations(drawn.points.items(), 2)
        if (x - v) ** 2 + (y - w) ** 2 < (MARK + 2) ** 2
    ]
    assert near == []


def test_the_left_of_the_person_is_on_the_right_of_the_view_from_the_front_alone(drawn: Outline) -> None:
    middle = drawn.points["chest"][0]
    assert drawn.points["arm"][0] > middle > drawn.points["ribs"][0]
    assert drawn.points["blade"][0] < drawn.points["between-blades"][0] < drawn.points["back-of-ribs"][0]


def test_its_words_are_escaped_and_its_marks_are_drawn(drawn: Outline) -> None:
    svg = drawn.marked({1: "jaw", 12: "calf"}, 'a "<b>"')
    tree = ElementTree.fromstring(svg)
    assert tree.attrib["aria-label"] == 'a "<b>"'
    dots = [path.attrib["d"] for path in tree if path.attrib["d"].endswith("h0")]
    assert dots == [f"M{x} {y}h0" for x, y in (drawn.points["jaw"], drawn.points["calf"]) for _ in range(2)]
    assert drawn.marked({}, "alone").count("h0") == 0


def test_it_ends_below_its_lowest_mark(drawn: Outline) -> None:
    whole, upper = (ElementTree.fromstring(drawn.marked({1: "chest", 2: low}, "")) for low in ("shin", "side"))
    heights = [float(tree.attrib["viewBox"].split()[3]) for tree in (whole, upper)]
    assert heights[0] == drawn.size[1] > heights[1] > drawn.points["side"][1] + MARK


def test_a_number_of_two_digits_has_the_strokes_of_both() -> None:
    assert [len(strokes(number, np.zeros(2), 1.0)) for number in (1, 8, 10, 18)] == [1, 2, 2, 3]


def test_it_is_drawn_once_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = outline(Store(tmp_path, 10**6))
    monkeypatch.setattr("unhunch.figures.outline.draw_outline", lambda: pytest.fail("drawn again"))
    assert outline(Store(tmp_path, 10**6)) == first
