"""Pages of each kind as readers change them: text set wider, four times as large, and in colours of their own."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.pages import THEMED, THIN, show

KINDS = (*THEMED, *THIN)
PHONE, ZOOMED = (390, 844), (320, 256)
"""A desktop of 1280 by 1024 at 400 % has the second of these sizes."""

# The distances of WCAG 2.2, 1.4.12. A sheet made by a script is no inline style, which the policy would refuse.
SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets.push(sheet);
}"""
CUT_OFF = """() => [...document.querySelectorAll('body *')].filter((e) => {
    const style = getComputedStyle(e), own = [...e.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    const clips = [style.overflowX, style.overflowY].some((how) => how === 'hidden' || how === 'clip');
    const unseen = style.clipPath !== 'none' || e.clientWidth < 2;
    return own && clips && !unseen && e.checkVisibility()
      && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1);
  }).map((e) => `${e.localName}.${e.className}: ${e.textContent.trim().slice(0, 40)}`)"""
WIDTH = "document.documentElement.scrollWidth"
# What stays in place while the page scrolls, and how much of the window's height it takes.
FIXED = """() => { scrollTo(0, 400);
  return [...document.querySelectorAll('body *')]
    .filter((e) => e.checkVisibility({visibilityProperty: true}))
    .filter((e) => ['fixed', 'sticky'].includes(getComputedStyle(e).position))
    .map((e) => e.getBoundingClientRect())
    .filter((box) => box.width > innerWidth / 2 && (Math.abs(box.top) < 2 || Math.abs(box.bottom - innerHeight) < 2))
    .reduce((sum, box) => sum + box.height, 0) / innerHeight }"""
# An icon that is a mask shows its background alone, which forced colours make that of the page.
VANISHED = """() => {
  const found = [], paper = getComputedStyle(document.body).backgroundColor;
  for (const e of document.querySelectorAll('body, body *')) {
    for (const part of [null, '::before', '::after']) {
      const style = getComputedStyle(e, part);
      if (part && ['none', 'normal'].includes(style.content)) continue;
      const lost = style.maskImage !== 'none' && style.backgroundColor === paper;
      if (lost && e.checkVisibility({visibilityProperty: true}))
        found.push(`${e.localName}.${e.className}${part ?? ''}`);
    }
  }
  return [...new Set(found)];
}"""


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page(reduced_motion="reduce")
    yield page
    page.close()


def show_at(page: Page, site: str, path: str, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    show(page, site, path)


@pytest.mark.parametrize("path", KINDS)
def test_no_text_is_cut_off_when_it_is_set_wider(page: Page, site: str, path: str) -> None:
    show_at(page, site, path, PHONE)
    page.evaluate(SPACING)
    assert page.evaluate(CUT_OFF) == []
    assert page.evaluate(WIDTH) <= PHONE[0]


def test_text_that_is_cut_off_would_be_seen(chromium: Browser) -> None:
    page = chromium.new_page()
    page.set_content("<p style='width: 5em; height: 1.1em; overflow: hidden; margin: 0'>Just fits</p>")
    assert page.evaluate(CUT_OFF) == []
    page.evaluate(SPACING)
    assert page.evaluate(CUT_OFF) == ["p.: Just fits"]
    page.close()


@pytest.mark.parametrize("path", KINDS)
def test_a_page_at_400_percent_keeps_its_width_and_leaves_room_to_read(page: Page, site: str, path: str) -> None:
    show_at(page, site, path, ZOOMED)
    assert page.evaluate(WIDTH) <= ZOOMED[0]
    assert page.evaluate(FIXED) <= 0.35


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("path", KINDS)
def test_icons_and_the_ring_stay_in_forced_colours(page: Page, site: str, path: str, colours: str) -> None:
    page.emulate_media(forced_colors="active", color_scheme="dark" if colours == "dark" else "light")
    try:
        show_at(page, site, path, PHONE)
        assert page.evaluate("matchMedia('(forced-colors: active)').matches")
        assert page.evaluate(VANISHED) == []
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        ring = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert ring != "none"
    finally:
        page.emulate_media(forced_colors="none", color_scheme="light")
