"""Figures that were made on the pose page alone: what was set there, in order, gives them again.

Each file in `made/` has the inputs as they were given on the page, and the figure that came of them. A control is named
by its place in the figure; `+ Start` and the like are the buttons that add a pose, `Start` and `End` show one.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import expect

from tests.posing.pose_page import PosePage
from unhunch.figures.drawing import draw
from unhunch.figures.faults import check
from unhunch.model.figure import Figure

MADE = {
    file.stem: yaml.safe_load(file.read_text("utf-8"))
    for file in sorted((Path(__file__).parent / "made").glob("*.yml"))
}


WANTED = frozenset(
    {"open-book", "half-kneeling-rotation", "towel-roll-opener", "band-row", "doorway-stretch", "ball-at-the-wall"}
)
OF_OUR_OWN = 3


def test_what_a_back_needs_was_made() -> None:
    assert set(MADE) >= WANTED
    assert len(MADE) >= len(WANTED) + OF_OUR_OWN


@pytest.mark.parametrize("name", MADE)
def test_what_was_set_gives_the_figure_again(opened: Callable[..., PosePage], name: str) -> None:
    page = opened()
    for at, value in MADE[name]["inputs"]:
        page.enter(at, value)
    page.settles(MADE[name]["figure"])
    page.shows(lines(draw(Figure.model_validate(MADE[name]["figure"])).still))
    expect(page.page.locator("#fine")).to_be_visible()


def lines(svg: str) -> list[str]:
    """Give what a drawing draws."""
    return re.findall(r' d="([^"]*)"', svg)


@pytest.mark.parametrize("name", MADE)
def test_what_was_made_has_nothing_wrong(name: str) -> None:
    assert list(check(Figure.model_validate(MADE[name]["figure"]))) == []
