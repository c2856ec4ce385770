"""Pages of each kind in Chromium: quiet, private, narrow, worked by keyboard, and without a fault that axe knows."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.pages import AXE, FAULTS, OF_COLOURS, OWN_SHEET, RULES, SHAPE, THEMED, settled

PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
NARROWEST = {"width": 320, "height": 640}


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page()
    yield page
    page.close()


def show(page: Page, address: str, size: dict[str, int], colours: str) -> None:
    page.set_viewport_size({"width": size["width"], "height": size["height"]})
    page.emulate_media(color_scheme="dark" if colours == "dark" else "light", reduced_motion="reduce")
    page.goto(address)
    page.locator("html.js").wait_for()


@pytest.mark.parametrize("path", THEMED)
def test_a_page_is_quiet_and_private(page: Page, site: str, path: str) -> None:
    errors: list[str] = []
    requests: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))
    show(page, site + path, DESKTOP, "light")
    settled(page)
    assert errors == []
    assert requests
    assert [url for url in requests if not url.startswith((site, "data:"))] == []
    assert page.context.cookies() == []


@pytest.mark.parametrize("path", THEMED)
def test_a_page_reflows_at_320_pixels(page: Page, site: str, path: str) -> None:
    show(page, site + path, NARROWEST, "light")
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROWEST["width"]


def scheme(page: Page) -> object:
    return page.evaluate("document.body.dataset.mdColorScheme")


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("path", THEMED)
def test_axe_finds_no_fault(page: Page, site: str, path: str, size: dict[str, int]) -> None:
    show(page, site + path, size, "light")
    assert scheme(page) == "default"
    page.evaluate(AXE)
    assert page.evaluate(FAULTS, RULES) == []
    shape = page.evaluate(SHAPE)
    page.emulate_media(color_scheme="dark")  # which the page follows
    page.locator("body[data-md-color-scheme=slate]").wait_for()
    page.evaluate("document.getAnimations().forEach((one) => one.finish())")
    differs = page.evaluate(SHAPE) != shape
    assert page.evaluate(FAULTS, RULES if differs else OF_COLOURS) == []


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("opener", [".menu summary", ".search-button", ".contents summary"])
def test_axe_finds_no_fault_in_what_opens(page: Page, site: str, opener: str, colours: str) -> None:
    show(page, site + "safety/", PHONE, colours)
    page.click(opener)
    if opener == ".search-button":
        page.fill(".search-input", "strech")
        page.locator(".search-results a").first.wait_for()
    page.evaluate(AXE)
    assert page.evaluate(FAULTS, RULES) == []


def test_the_menu_opens_and_closes_by_keyboard(page: Page, site: str) -> None:
    show(page, site, PHONE, "light")
    opener = page.locator(".menu summary")
    opener.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.menu__list') !== null")
    page.keyboard.press("Escape")
    expect(page.locator(".menu__list")).to_be_hidden()
    assert opener.evaluate("element => element === document.activeElement")


def test_the_open_menu_shows_every_section(page: Page, site: str) -> None:
    show(page, site, PHONE, "light")
    page.click(".menu summary")
    links = page.locator(".menu__list a").all()
    assert len(links) > 5
    for link in links:
        expect(link).to_be_in_viewport()


def test_the_bar_names_four_pages_on_a_wide_window_and_the_menu_the_others(page: Page, site: str) -> None:
    show(page, site, DESKTOP, "light")
    assert page.locator(".bar__first a").all_inner_texts() == ["Find", "Routines", "Techniques", "My sheets"]
    page.click(".menu summary")
    shown = [link.inner_text() for link in page.locator(".menu__list a").all() if link.is_visible()]
    assert "My log" in shown
    assert not {"Find", "My sheets", "Contributing"} & set(shown)
    page.click("h1")
    expect(page.locator(".menu__list")).to_be_hidden()


def test_search_opens_by_keyboard_and_gives_the_focus_back(page: Page, site: str) -> None:
    show(page, site, PHONE, "light")
    button = page.locator(".search-button")
    button.focus()
    page.keyboard.press("Enter")
    page.keyboard.type("squeeze")
    page.locator(".search-results a").first.wait_for()
    page.keyboard.press("Escape")
    page.locator("dialog.search").wait_for(state="hidden")
    assert button.evaluate("element => element === document.activeElement")


def test_one_button_changes_the_palette_and_the_next_page_keeps_it(page: Page, site: str) -> None:
    show(page, site, PHONE, "light")
    button = page.locator(".palette-button")
    button.focus()
    page.keyboard.press("Space")
    assert button.get_attribute("aria-pressed") == "true"
    page.goto(site + "safety/")
    assert page.evaluate("document.body.dataset.mdColorScheme") == "slate"
    page.evaluate("localStorage.clear()")


def test_the_site_works_where_storage_is_blocked(chromium: Browser, site: str) -> None:
    page = chromium.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('', 'SecurityError') }})"
    )
    page.goto(site)
    page.click(".search-button")
    page.fill(".search-input", "squeeze")
    page.locator(".search-results a").first.wait_for()
    assert errors == []
    page.close()


def test_the_menu_opens_without_scripts(chromium: Browser, site: str) -> None:
    page = chromium.new_page(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page.goto(site)
    page.click(".menu summary")
    expect(page.locator(".menu__list a").last).to_be_in_viewport()
    page.close()


@pytest.mark.parametrize("path", [*THEMED, OWN_SHEET])
def test_every_page_begins_with_the_same_bar_and_the_line_of_safety(page: Page, site: str, path: str) -> None:
    show(page, site + path, PHONE, "light")
    line = page.locator(".bar + script + .safety-line, .bar + .safety-line")
    box = line.bounding_box()
    assert box
    assert box["y"] + box["height"] <= 120
    assert page.locator(".safety-line a").evaluate("link => link.href") == f"{site}safety/"


def test_other_tabs_and_pages_that_the_browser_kept_follow_the_palette(chromium: Browser, site: str) -> None:
    context = chromium.new_context(color_scheme="light")
    page, other = context.new_page(), context.new_page()
    for each in (page, other):
        each.goto(site)
    other.click(".palette-button")
    page.wait_for_function("document.body.dataset.mdColorScheme === 'slate'")
    assert page.get_attribute(".palette-button", "aria-pressed") == "true"
    page.evaluate("localStorage.clear(); dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    assert page.evaluate("document.body.dataset.mdColorScheme") == "default"
    context.close()


def test_who_comes_back_to_a_page_left_by_its_menu_finds_the_menu_closed(page: Page, site: str) -> None:
    show(page, site, PHONE, "light")
    page.click(".menu summary")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    expect(page.locator(".menu__list")).to_be_hidden()
