"""Tab alone leads through a page of each kind: every stop in sight, in order, and the same way back."""

from collections.abc import Iterator

import pytest
from _pytest.mark import ParameterSet
from playwright.sync_api import Browser, Page

from tests.keyboard import faults
from tests.pages import OWN_SHEET, THEMED, THIN, show

PHONE, DESKTOP, ZOOMED = (390, 844), (1280, 900), (320, 256)
"""A desktop of 1280 by 1024 at 400 % has the last of these sizes."""

LONG = "evidence/"
"""A hundred and more links, which the page of a technique has, too."""


def walks() -> Iterator[ParameterSet]:
    """Every page on a phone, some on a zoomed desktop too; on a wide one the audit walks those of one column."""
    for path in (*THEMED, *THIN):
        yield pytest.param(path, PHONE, marks=pytest.mark.audit if path == LONG else ())
    for path in ("", "find/", "routines/ten-minute-desk-break/", *THIN):
        yield pytest.param(path, DESKTOP, marks=() if path in ("", OWN_SHEET) else pytest.mark.audit)
        yield pytest.param(path, ZOOMED)


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page(reduced_motion="reduce")
    yield page
    page.close()


@pytest.mark.parametrize(("path", "size"), [*walks()])
def test_every_stop_is_in_sight_in_order_and_on_the_way_back_too(
    page: Page, site: str, path: str, size: tuple[int, int]
) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    show(page, site, path)
    count, found = faults(page.keyboard.press, lambda body: page.evaluate(f"() => {{{body}}}"))
    assert found == []
    assert count > 4


@pytest.mark.parametrize("path", THEMED)
def test_the_first_stop_skips_to_the_content(page: Page, site: str, path: str) -> None:
    page.goto(site + path)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector(':target, main').closest('main') !== null")
    assert "#" in page.url


def test_a_walk_tells_of_what_is_hidden_covered_and_out_of_order(chromium: Browser) -> None:
    page = chromium.new_page()
    page.set_content("""
      <style>:focus { outline: 3px solid } .off { position: absolute; left: -99px; width: 9px }
        .lid { position: fixed; inset: auto 0 0; height: 60px; background: #fff } .plain { outline: 0 }</style>
      <a href="#" class="off">off</a> <button tabindex="0">one</button> <button tabindex="1">early</button>
      <button class="plain">plain</button> <div style="height: 3000px"></div> <button>low</button><p class="lid">lid</p>
    """)
    _, found = faults(page.keyboard.press, lambda body: page.evaluate(f"() => {{{body}}}"))
    page.close()
    assert found == ["not shown: a off", "covered: button low", "no ring: button plain", "out of order: a off"]


def test_a_trap_ends_the_walk(chromium: Browser) -> None:
    page = chromium.new_page()
    page.set_content("<button>in</button> <button id=trap>trap</button> <button>out</button>")
    page.evaluate("trap.addEventListener('keydown', (event) => event.preventDefault())")
    _, found = faults(page.keyboard.press, lambda body: page.evaluate(f"() => {{{body}}}"))
    page.close()
    assert any(line.startswith("trapped") for line in found)


def test_what_a_script_adds_above_while_the_walk_goes_on_changes_no_stop(chromium: Browser) -> None:
    page = chromium.new_page()
    page.set_content("<style>:focus { outline: 3px solid }</style> <button>one</button> <button>two</button>")
    page.evaluate("addEventListener('keydown', () => document.head.append(document.createElement('style')))")
    count, found = faults(page.keyboard.press, lambda body: page.evaluate(f"() => {{{body}}}"))
    page.close()
    assert (count, found) == (2, [])
