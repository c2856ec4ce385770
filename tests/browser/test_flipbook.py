"""A figure that moves on a page: each part of the movement as long as the dose has it, without a script."""

import re
from collections.abc import Iterator, Mapping

import pytest
from playwright.sync_api import Browser, Page

from tests.figures.support import figure
from unhunch.figures.contact_sheet import style
from unhunch.figures.drawing import draw
from unhunch.model.dose import Breaths, Dose, Repetitions, Timed
from unhunch.views.pace import pace

SEEN = """seconds => {
    const moving = document.getAnimations()[0];
    moving.pause();
    moving.currentTime = seconds * 1000;
    return [...document.querySelectorAll('.fig-frame')]
        .map((part) => [part, getComputedStyle(part)])
        .filter(([, style]) => Number(style.opacity) > 0.5 && style.visibility === 'visible')
        .map(([part]) => Number(part.classList[1].split('-')[2])) }"""
ROLL = {
    "start": {"scapulae": {"elevate": -12}},
    "through": [{"scapulae": {"protract": -24}}, {"scapulae": {"elevate": 36}}],
    "end": {"scapulae": {"protract": 24}},
    "loop": True,
}
RAISE = {"start": {}, "end": {"shoulders": {"raise": 90}}}


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    """A page of its own: the one that other tests share prints, and nothing moves on paper."""
    page = chromium.new_page(reduced_motion="no-preference")
    yield page
    page.close()


def show(page: Page, movement: Mapping[str, object], dose: Dose | None, css: str = style()) -> None:
    motion = draw(figure(crop="chest", **movement)).motion
    page.set_content(
        f"<style>{css}</style><div class='{' '.join(pace(dose))}'>"
        f"<input class='fig-pause' type='checkbox'>{motion}</div>"
    )


def seen(page: Page, *seconds: float) -> list[int]:
    """The one picture that is seen at each of these times."""
    found = [page.evaluate(SEEN, at) for at in seconds]
    assert [len(pictures) for pictures in found] == [1] * len(seconds)
    return [pictures[0] for pictures in found]


@pytest.mark.parametrize(
    ("dose", "moments", "pictures"),
    [
        (
            Repetitions(reps=2, seconds_each=4, hold_seconds=3, rest_seconds=1),
            (0, 1.05, 2, 4.9, 6.05, 7.5),
            [1, 4, 6, 6, 3, 1],
        ),
        (Repetitions(reps=2, seconds_each=4), (0, 1.05, 2.1, 3.05, 3.9), [1, 4, 6, 3, 1]),
        (Breaths(in_seconds=4, out_seconds=6, minutes=3), (0, 4, 6.9, 9.9), [1, 6, 4, 1]),
        (Timed(minutes=1), (0, 2, 2.9, 3.95, 5.2), [1, 6, 6, 4, 1]),
    ],
)
def test_a_movement_goes_there_holds_and_comes_back_as_its_dose_says(
    page: Page, dose: Dose, moments: tuple[float, ...], pictures: list[int]
) -> None:
    show(page, RAISE, dose)
    assert seen(page, *moments) == pictures


def test_a_loop_goes_round_and_begins_again_where_it_began(page: Page) -> None:
    show(page, ROLL, Repetitions(reps=2, seconds_each=3))
    assert seen(page, 0, 0.5, 1, 1.5, 2, 2.5, 2.95) == [1, 3, 5, 7, 9, 11, 1]


def test_a_loop_holds_at_the_last_position_that_is_written(page: Page) -> None:
    show(page, ROLL, Repetitions(reps=2, seconds_each=4, hold_seconds=3))
    assert seen(page, 0, 2, 3.5, 5, 6.05, 6.95) == [1, 10, 10, 10, 12, 1]


def test_whoever_wants_no_motion_and_whoever_pauses_it_gets_none(page: Page) -> None:
    show(page, RAISE, None)
    page.check(".fig-pause")
    assert page.evaluate("document.getAnimations().map((one) => one.playState)") == ["paused"]
    page.emulate_media(reduced_motion="reduce")
    try:
        assert page.evaluate("document.getAnimations().length") == 0
        shown = page.locator(".fig-frame").evaluate_all("all => all.map((one) => getComputedStyle(one).visibility)")
        assert shown == ["hidden"] * 5 + ["visible"]
    finally:
        page.emulate_media(reduced_motion="no-preference")


def test_whoever_wants_no_motion_sees_the_first_position_of_a_loop(page: Page) -> None:
    show(page, ROLL, None)
    page.emulate_media(reduced_motion="reduce")
    try:
        shown = page.locator(".fig-frame").evaluate_all("all => all.map((one) => getComputedStyle(one).visibility)")
        assert shown == ["visible"] + ["hidden"] * 11
    finally:
        page.emulate_media(reduced_motion="no-preference")


@pytest.mark.parametrize(("movement", "pictures"), [(RAISE, 6), (ROLL, 12)])
def test_a_browser_that_knows_no_typed_properties_shows_one_picture_after_the_other(
    page: Page, movement: Mapping[str, object], pictures: int
) -> None:
    css = re.sub(r"@property [^}]*}", "", style())
    show(page, movement, Repetitions(reps=2, seconds_each=4), css)
    found = seen(page, *(0.1 * step for step in range(40)))
    assert set(found) == set(range(1, pictures + 1))
