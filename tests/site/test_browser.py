"""Pages of each kind in Chromium: quiet, private, narrow, worked by keyboard, and without a fault that axe knows."""

from collections.abc import Iterator
from importlib.resources import files

import pytest
from playwright.sync_api import Browser, Page

KINDS = (
    "",
    "safety/",
    "find/",
    "routines/",
    "routines/ten-minute-desk-break/",
    "techniques/",
    "techniques/shoulder-blade-squeeze/",
    "techniques/ultrasound/",
    "evidence/",
    "contributing/",
    "404.html",
)
PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
NARROWEST = {"width": 320, "height": 640}
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
# Beyond the rules that are on by themselves: text at 7:1, and targets of 24 px.
RULES = {"color-contrast-enhanced": {"enabled": True}, "target-size": {"enabled": True}}
FAULTS = """async rules => (await axe.run({exclude: ['.rc-paper']}, {rules, resultTypes: ['violations']})).violations
  .flatMap(fault => fault.nodes.map(node => `${fault.id}: ${node.target} ${node.any[0]?.message ?? ''}`))"""
STOPS = """() => { const e = document.activeElement, box = e.getBoundingClientRect(), style = getComputedStyle(e);
  return e === document.body ? null : {name: (e.getAttribute('aria-label') ?? e.textContent).trim(),
    visible: style.visibility === 'visible' && box.width > 0 && box.right > 0 && box.left < innerWidth,
    ring: parseFloat(style.outlineWidth)} }"""


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page()
    page.add_init_script(AXE)
    yield page
    page.close()


def show(page: Page, address: str, size: dict[str, int], colours: str) -> None:
    page.set_viewport_size({"width": size["width"], "height": size["height"]})
    page.emulate_media(color_scheme="dark" if colours == "dark" else "light", reduced_motion="reduce")
    page.goto(address)
    page.locator("html.js").wait_for()


def stops(page: Page, n: int) -> list[dict[str, object]]:
    """Press Tab n times, and tell where each takes us."""
    found = []
    for _ in range(n):
        page.keyboard.press("Tab")
        if stop := page.evaluate(STOPS):
            found.append(stop)
    return found


@pytest.mark.parametrize("path", KINDS)
def test_a_page_is_quiet_and_private(page: Page, site: str, path: str) -> None:
    errors: list[str] = []
    requests: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))
    show(page, site + path, DESKTOP, "light")
    page.wait_for_load_state("networkidle")
    assert errors == []
    assert requests
    assert [url for url in requests if not url.startswith((site, "data:"))] == []
    assert page.context.cookies() == []


@pytest.mark.parametrize("path", KINDS)
def test_a_page_reflows_at_320_pixels(page: Page, site: str, path: str) -> None:
    show(page, site + path, NARROWEST, "light")
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROWEST["width"]


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("path", KINDS)
def test_axe_finds_no_fault(page: Page, site: str, path: str, size: dict[str, int], colours: str) -> None:
    show(page, site + path, size, colours)
    assert page.evaluate("document.body.dataset.mdColorScheme") == {"light": "default", "dark": "slate"}[colours]
    assert page.evaluate(FAULTS, RULES) == []


@pytest.mark.parametrize("opened", ["__drawer", "__search"])
def test_axe_finds_no_fault_in_what_opens(page: Page, site: str, opened: str) -> None:
    show(page, site, PHONE, "light")
    page.click(f"[data-toggles={opened}]")
    assert page.evaluate(FAULTS, RULES) == []


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("path", ["", "routines/ten-minute-desk-break/", "404.html"])
def test_every_tab_stop_is_visible_and_has_a_ring(page: Page, site: str, path: str, size: dict[str, int]) -> None:
    show(page, site + path, size, "light")
    found = stops(page, 30)
    assert len(found) > 5
    assert "Skip" in str(found[0]["name"])
    assert [stop for stop in found if not stop["visible"]] == []
    assert [stop for stop in found[1:] if stop["ring"] != 3] == []


def test_the_menu_opens_and_closes_by_keyboard(page: Page, site: str) -> None:
    show(page, site, PHONE, "light")
    button = page.locator(".menu-button")
    button.focus()
    page.keyboard.press("Enter")
    assert button.get_attribute("aria-expanded") == "true"
    assert page.evaluate("document.activeElement.closest('.md-sidebar--primary') !== null")
    page.keyboard.press("Escape")
    assert button.get_attribute("aria-expanded") == "false"
    assert button.evaluate("element => element === document.activeElement")


def test_search_opens_by_keyboard_and_gives_the_focus_back(page: Page, site: str) -> None:
    show(page, site, PHONE, "light")
    button = page.locator(".search-button")
    button.focus()
    page.keyboard.press("Enter")
    page.keyboard.type("squeeze")
    page.locator(".md-search-result__link").first.wait_for()
    page.keyboard.press("Escape")
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
    page.click(".md-search__input")
    page.keyboard.type("squeeze")
    page.locator(".md-search-result__link").first.wait_for()
    assert errors == []
    page.close()


def test_the_menu_opens_without_scripts(chromium: Browser, site: str) -> None:
    page = chromium.new_page(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page.goto(site)
    page.click(".menu-label")
    page.locator(".md-sidebar--primary a").first.wait_for(state="visible")
    page.close()


def test_the_first_screen_of_a_phone_holds_the_safety_line(page: Page, site: str) -> None:
    for path in ("", "routines/ten-minute-desk-break/"):
        show(page, site + path, PHONE, "light")
        box = page.locator(".admonition.safety").bounding_box()
        assert box
        assert box["y"] + box["height"] <= PHONE["height"] / 2
