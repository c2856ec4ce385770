"""What a person sees of a routine and a technique at once, and what stays in reach while they read."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.editions import catalog_of
from tests.pages import settled
from tests.project import PROJECT

PHONE, DESKTOP = (390, 664), (1280, 800)
LONGER = {"thread-the-needle": 40}
"""What more a technique takes that has several lines on whom it is not for, and a tall picture."""
ENDS = "selector => Math.round(document.querySelector(selector)?.getBoundingClientRect().bottom ?? 0)"
SEEN = """() => {
  const box = document.querySelector(".acts .play-link").getBoundingClientRect();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return box.top >= 0 && box.bottom <= innerHeight && document.elementFromPoint(x, y)?.className === "play-link";
}"""
# Words that show through beside a button that stays: at each height of it, what lies there is its own ground.
BESIDE = """() => {
  const acts = document.querySelector(".acts");
  const { left, right, top, bottom } = acts.getBoundingClientRect();
  const points = [];
  for (let x = left + 2; x < right; x += 12) for (let y = top + 2; y < bottom; y += 8) points.push([x, y]);
  return points.every(([x, y]) => y < 0 || y >= innerHeight || acts.contains(document.elementFromPoint(x, y)));
}"""


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page(reduced_motion="reduce")
    yield page
    page.close()


def show(page: Page, address: str, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(address)
    settled(page)


def test_a_technique_shows_its_picture_and_its_first_step_on_the_first_screen_of_a_phone(page: Page, site: str) -> None:
    cards = [one.id for one in catalog_of(PROJECT).techniques.values() if one.entry.dose]
    assert len(cards) > 20
    for id_ in cards:
        show(page, f"{site}techniques/{id_}/", PHONE)
        picture, step = page.evaluate(ENDS, ".rc-fig svg"), page.evaluate(ENDS, ".rc-step")
        most = PHONE[1] + LONGER.get(id_, 0)
        assert 0 < picture < step <= most, f"{id_}: picture {picture}, step {step}"


BEGINS = {
    "": (664, 664, None),
    "find/": (3000, 664, None),
    "routines/": (664, 664, None),
    "routines/desk-reset-with-turns/": (300, 664, 2200),
    "techniques/": (900, 900, None),
    "techniques/shoulder-blade-squeeze/": (500, 400, 664),
    "routines/ten-minute-desk-break/play/": (None, 664, None),
    "safety/": (None, 664, None),
    "my-sheet/#from=ten-minute-desk-break": (664, 664, None),
    "my-log/": (None, 700, None),
    "evidence/": (None, None, None),
    "fields/": (None, 664, None),
}
"""How far down each kind of page its first picture, action and step may begin at most; None where it need have none."""
FIRST = """() => {
  const tops = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility())
    .map((one) => Math.round(one.getBoundingClientRect().top + scrollY)).filter((top) => top >= 0);
  const least = (selector) => { const all = tops(selector); return all.length ? Math.min(...all) : null; };
  const main = document.querySelector("main") ? "main" : "body";
  return [
    least(`${main} :is(.fig, .start-figure, .entry-thumb, .rc-fig, svg[role=img], .outline)`),
    least(`${main} :is(button, .play-link, .act, .entry-link, .admonition a, summary, input, select)`),
    least(`${main} :is(.rc-step)`),
  ];
}"""


@pytest.mark.parametrize("path", BEGINS)
def test_what_a_person_came_for_begins_high_on_a_phone(page: Page, site: str, path: str) -> None:
    """`pytest -rP` shows the table."""
    page.goto("about:blank")
    show(page, site + path, PHONE)
    found = page.evaluate(FIRST)
    print(f"{path or 'home':40} picture, action, step at y: {found}")  # noqa: T201 - shown to who asks for it
    for most, y in zip(BEGINS[path], found, strict=True):
        assert most is None or (y is not None and y <= most), found


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_a_routine_can_be_played_wherever_one_has_scrolled_to(page: Page, site: str, size: tuple[int, int]) -> None:
    for id_ in catalog_of(PROJECT).routines:
        show(page, f"{site}routines/{id_}/", size)
        high = page.evaluate("document.documentElement.scrollHeight")
        for y in range(0, high - size[1], 700):
            page.evaluate("y => scrollTo({top: y, behavior: 'instant'})", y)
            assert page.evaluate(SEEN), f"{id_} at {y}"
            assert page.evaluate(BESIDE), f"{id_} at {y}: something shows through"


def test_a_wide_window_has_the_picture_of_a_technique_beside_all_of_its_steps(page: Page, site: str) -> None:
    show(page, f"{site}techniques/arm-slides/", DESKTOP)
    for step in page.locator(".rc-step").all():
        step.scroll_into_view_if_needed()
        picture, words = page.locator(".rc-fig").first.bounding_box(), step.bounding_box()
        assert picture is not None
        assert words is not None
        assert picture["x"] + picture["width"] < words["x"]
        assert 0 <= picture["y"] <= DESKTOP[1] - picture["height"]


@pytest.mark.parametrize("path", ["routines/desk-reset-with-turns/", "techniques/arm-slides/"])
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_when_to_stop_is_said_once_whole_with_whom_to_call(
    page: Page, site: str, path: str, size: tuple[int, int]
) -> None:
    show(page, site + path, size)
    (block,) = (one for one in page.get_by_text("STOP if you get").all() if one.is_visible())
    stop = page.locator(".rc-stop")
    assert stop.evaluate("(stop, block) => stop.contains(block)", block.element_handle())
    calls = stop.locator("a[href^='tel:']")
    assert calls.count() > 0
    assert all(call.is_visible() for call in calls.all())
