"""A script that is blocked or lost leaves words and a way on: each script in turn, on each page that needs it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet
from playwright.sync_api import Browser, Page, expect

from tests.pages import AT_WORK, AXE, FAULTS, OF_COLOURS, OWN_PLAYER, OWN_SHEET, PLAYER, RULES, SHAPE
from tests.phone import SIZE
from tests.site.scripts import ALL, COMPARISON, ENTRIES, LOOKUP, ROUTINE, SAFETY, needed, told_apart
from unhunch.strings import strings

EN = strings("en")
SAID = {
    "find/": "finder.no_script",
    "my-log/": "log.no_script",
    SAFETY: "check.no_script",
    PLAYER: "player.no_script",
    OWN_SHEET: "own.no_script",
    OWN_PLAYER: "own.no_script_play",
}
"""What a page says where its own script has not begun."""
WORKS = {**AT_WORK, SAFETY: ".check--on", COMPARISON: ".comparison", LOOKUP: ".lookup", ROUTINE: "article h1"}
WAITED = "document.getAnimations().forEach((one) => one.finish())"
"""Lets the time pass that a page waits for its scripts."""
LINKS = "main a:visible"


class Blocker:
    """Blocks scripts in the browser itself: a route would lead every request through the test."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._session = page.context.new_cdp_session(page)
        self._session.send("Network.enable")
        self._came: set[str] = set()
        page.on("requestfinished", lambda request: self._came.add(request.url))

    def block(self, *scripts: str) -> None:
        self._came.clear()
        urls = [f"*/assets/javascripts/{script}" for script in scripts]
        self._session.send("Network.setBlockedURLs", {"urls": urls})

    def came(self, script: str) -> bool:
        """Whether the script came all the same."""
        return any(url.endswith(f"/assets/javascripts/{script}") for url in self._came)


@pytest.fixture(scope="module")
def blocker(chromium: Browser) -> Iterator[Blocker]:
    context = chromium.new_context(viewport=SIZE)
    yield Blocker(context.new_page())
    context.close()


@pytest.fixture
def page(blocker: Blocker) -> Iterator[Page]:
    """A phone of which no test changes anything for the next."""
    yield blocker.page
    blocker.page.goto("about:blank")  # what a page still loads would else come while the next test looks
    blocker.block()
    blocker.page.emulate_media(media="screen", color_scheme="light", reduced_motion="no-preference")


def opened(page: Page, address: str) -> None:
    page.goto("about:blank")
    page.goto(address)
    page.evaluate(WAITED)


def test_every_script_is_blocked_somewhere() -> None:
    assert {script for page in ENTRIES for script in needed(page)} == ALL


def each_script() -> Iterator[ParameterSet]:
    """Every script on every page that needs it; of those that fail alike, all but one are for the audit."""
    for path in ENTRIES:
        for script in needed(path):
            yield pytest.param(path, script, marks=() if script in told_apart(path) else pytest.mark.audit)


@pytest.mark.parametrize(("path", "script"), [*each_script()])
def test_a_page_without_one_of_its_scripts_works_or_says_so_and_leads_on(
    page: Page, blocker: Blocker, site: str, path: str, script: str
) -> None:
    blocker.block(script)
    opened(page, site + path)
    works = page.locator(WORKS[path]).first
    note = page.locator(".unscripted")
    expect(works.or_(note).locator("visible=true").first).to_be_visible()
    assert page.locator(LINKS).count() > 0
    told = page.evaluate("document.querySelector('.unscripted')?.innerText")
    if told is not None:
        assert EN(SAID[path]) in told
        assert not blocker.came(script)
        return
    expect(works).to_be_visible()
    if page.locator("#start:visible").count():
        page.click("#start")
        expect(page.locator("#play, #status:not(.unseen):not(:empty)").locator("visible=true").first).to_be_visible()
    if page.locator(".search-button:visible").count():
        page.click(".search-button")
        page.fill(".search-input", "squeeze")
        failed = page.locator(".search-status", has_text="did not load")
        expect(page.locator(".search-results a").first.or_(failed).first).to_be_visible()
    assert not blocker.came(script)


@pytest.mark.parametrize("path", SAID)
def test_a_page_without_any_script_says_so_at_once(chromium: Browser, site: str, path: str) -> None:
    page = chromium.new_page(java_script_enabled=False)
    page.goto(site + path)
    expect(page.locator(".unscripted")).to_be_visible()
    expect(page.locator(".unscripted")).to_contain_text(EN("unscripted"))
    page.close()


@pytest.mark.parametrize("path", SAID)
def test_a_page_whose_script_works_never_says_that_it_does_not(page: Page, site: str, path: str) -> None:
    opened(page, site + path)
    page.locator(WORKS[path]).first.wait_for()
    expect(page.locator(".unscripted")).to_have_count(0)


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
@pytest.mark.parametrize("path", SAID)
def test_what_is_said_waits_for_the_script_and_takes_no_room_until_then(
    page: Page, blocker: Blocker, site: str, path: str, motion: str
) -> None:
    page.emulate_media(reduced_motion="reduce" if motion == "reduce" else "no-preference")
    blocker.block(ENTRIES[path][-1])
    page.goto("about:blank")
    page.goto(site + path)
    note = page.locator(".unscripted")
    early = "(note) => { const one = note.getAnimations()[0]; one.pause(); one.currentTime = 0; }"
    note.evaluate(early)
    expect(note).to_be_hidden()
    assert note.evaluate("(note) => getComputedStyle(note).position") == "absolute"
    note.evaluate("(note) => note.getAnimations()[0].finish()")
    expect(note).to_be_visible()


@pytest.mark.parametrize("path", SAID)
def test_what_comes_has_its_room_and_gives_it_up_when_it_is_late(
    page: Page, blocker: Blocker, site: str, path: str
) -> None:
    blocker.block(ENTRIES[path][-1])
    page.goto("about:blank")
    page.goto(site + path)
    room = page.locator(".awaited")
    if not room.count():
        return
    height = "(room) => room.getBoundingClientRect().height"
    room.evaluate("(room) => { const one = room.getAnimations()[0]; one.pause(); one.currentTime = 0; }")
    assert room.evaluate(height) > 200
    room.evaluate("(room) => room.getAnimations()[0].finish()")
    assert room.evaluate("(room) => getComputedStyle(room).position") == "absolute"
    assert room.evaluate(height) == 0


@pytest.mark.parametrize("path", SAID)
def test_axe_finds_no_fault_in_what_is_said(page: Page, blocker: Blocker, site: str, path: str) -> None:
    shapes = []
    for colours in ("light", "dark"):
        page.emulate_media(color_scheme="dark" if colours == "dark" else "light")
        blocker.block(ENTRIES[path][-1])
        opened(page, site + path)
        expect(page.locator(".unscripted")).to_be_visible()
        shapes.append(page.evaluate(SHAPE))
        page.evaluate(AXE)
        assert page.evaluate(FAULTS, RULES if shapes[-1] != shapes[0] or colours == "light" else OF_COLOURS) == []


def test_what_is_said_of_scripts_is_not_printed(page: Page, blocker: Blocker, site: str) -> None:
    blocker.block("finder/start.js")
    opened(page, site + "find/")
    page.emulate_media(media="print")
    expect(page.locator(".unscripted")).to_be_hidden()


def test_a_button_whose_script_is_blocked_is_not_there_and_the_menu_opens_all_the_same(
    page: Page, blocker: Blocker, site: str
) -> None:
    blocker.block("face/menu.js", "search/start.js")
    page.goto(site)
    expect(page.locator(".search-button")).to_be_hidden()
    page.click(".menu summary")
    expect(page.locator(".menu__list a").last).to_be_in_viewport()


def test_from_a_disk_links_lead_to_pages_and_the_site_says_what_is_missing(page: Page, site_dir: Path) -> None:
    page.goto((site_dir / "index.html").as_uri())
    expect(page.get_by_text(EN("disk"))).to_be_visible()
    page.get_by_role("link", name="Check before you start").first.click()
    expect(page).to_have_url((site_dir / "safety" / "index.html").as_uri())
    expect(page.locator("h1")).to_have_text("Before you start")


@pytest.mark.parametrize("path", SAID)
def test_from_a_disk_a_page_that_needs_its_script_says_so_and_leads_on(page: Page, site_dir: Path, path: str) -> None:
    folder, _, fragment = path.partition("#")
    opened(page, f"{(site_dir / folder / 'index.html').as_uri()}#{fragment}")
    expect(page.locator(".unscripted")).to_contain_text(EN(SAID[path]))
    page.locator(f"{LINKS}[href$='/']").first.click()
    expect(page).to_have_url(re.compile(r"^file:.*/index\.html(#.*)?$"))
    expect(page.locator("h1").first).to_be_visible()


def test_on_a_server_nothing_is_said_of_a_disk(page: Page, site: str) -> None:
    page.goto(site)
    expect(page.get_by_text(EN("disk"))).to_be_hidden()
