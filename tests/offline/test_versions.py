"""A newer version is offered and not forced, and no page is ever made of two versions."""

import pytest
from playwright.sync_api import Page, expect

from tests.kept import stay
from tests.offline.visiting import NEW, Host, status_of, visit
from tests.pages import AXE, FAULTS, RULES

CURL, SPREAD, BREAK = "techniques/toe-curl/", "techniques/toe-spread/", "routines/toe-break/"
SCRIPT = "assets/javascripts/face/print.js"
NEWER = "[data-newer]"

ASKING = """() => {
  const asking = setInterval(() => fetch(location.href), 5);
  setTimeout(() => clearInterval(asking), 700);
}"""
"""Asks for files without a pause, as a tab that loads does."""


UPDATE = """async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  const end = new Promise((done) => registration.addEventListener("updatefound", () => {
    const { installing } = registration;
    installing.addEventListener("statechange", () => done(installing.state));
  }));
  await registration.update();
  return end;
}"""
"""Has the browser look for a newer worker, and gives what becomes of it."""


def is_new(page: Page) -> bool:
    """Whether a page is of the newer version; its script must be of the same."""
    script = page.evaluate("src => fetch(src).then((answer) => answer.text())", f"/toes/site/{SCRIPT}")
    new = NEW in page.inner_text("article h1")
    assert (NEW in script) == new
    return new


def offered(page: Page) -> None:
    """Wait for the offer: the browser looks for a newer worker in its own time, some seconds after a page is loaded."""
    page.locator(NEWER).wait_for()


def renew(page: Page) -> None:
    """Say that the newer version shall come, and wait until it has."""
    with page.expect_navigation():
        page.click("[data-reload]")


@pytest.fixture
def visitor(phone: Page, host: Host) -> Page:
    """A phone that has the page of one technique, and comes back after both techniques and a script have changed."""
    visit(phone, host.address, CURL)
    phone.reload()
    assert not is_new(phone)
    host.change(f"{CURL}index.html", f"{SPREAD}index.html", SCRIPT)
    phone.reload()
    offered(phone)
    return phone


def test_until_the_reader_says_so_everything_stays_as_it_was(visitor: Page) -> None:
    assert not is_new(visitor)
    visitor.click("[data-later]")
    assert not visitor.is_visible(NEWER)
    visitor.reload()
    assert not is_new(visitor)
    visitor.context.set_offline(True)
    visitor.reload()
    assert not is_new(visitor)


def test_when_the_reader_says_so_all_of_it_is_of_the_newer_version(visitor: Page) -> None:
    visitor.evaluate(AXE)
    assert visitor.evaluate(FAULTS, RULES) == []
    renew(visitor)
    expect(visitor.locator("article h1")).to_contain_text(NEW)
    assert is_new(visitor)
    expect(visitor.locator(NEWER)).not_to_be_visible()


def test_what_was_kept_is_kept_in_the_newer_version_and_the_old_one_goes(visitor: Page, host: Host) -> None:
    hashes = "async () => (await (await caches.open('site /toes/site/')).keys()).map(({ url }) => url)"
    kept = {url.split("?")[0] for url in visitor.evaluate(hashes)}
    renew(visitor)
    expect(visitor.locator("article h1")).to_contain_text(NEW)
    visitor.goto(host.address + "safety/")
    visitor.context.set_offline(True)
    assert status_of(visitor, host.address + CURL) == 200
    assert is_new(visitor)
    now = visitor.evaluate(hashes)
    assert {url.split("?")[0] for url in now} == kept
    assert len(now) == len(kept)


def test_a_page_that_came_from_the_network_in_the_newer_version_takes_nothing_of_the_old_one(
    visitor: Page, host: Host
) -> None:
    visitor.goto(host.address + SPREAD)
    assert is_new(visitor)
    visitor.goto(host.address + CURL)
    assert not is_new(visitor)


def test_other_tabs_follow_and_a_routine_that_is_played_goes_on(visitor: Page, host: Host) -> None:
    other, playing = visitor.context.new_page(), visitor.context.new_page()
    other.goto(host.address + CURL)
    playing.goto(f"{host.address}{BREAK}play/")
    playing.click("#start")
    expect(playing.locator("#play")).to_be_visible()
    playing.evaluate("window.same = true")
    with other.expect_navigation():
        visitor.click("[data-reload]")
    expect(other.locator("article h1")).to_contain_text(NEW)
    expect(playing.locator("#play")).to_be_visible()
    assert playing.evaluate("window.same")


def test_a_tab_that_asks_for_files_at_that_moment_does_not_hold_the_newer_version_back(
    visitor: Page, host: Host
) -> None:
    other = visitor.context.new_page()
    other.goto(host.address + CURL)
    other.evaluate(ASKING)
    with visitor.expect_navigation(), other.expect_navigation():
        visitor.click("[data-reload]")
    expect(visitor.locator("article h1")).to_contain_text(NEW)
    expect(other.locator("article h1")).to_contain_text(NEW)


def test_a_player_that_nobody_has_touched_follows(visitor: Page, host: Host) -> None:
    waiting = visitor.context.new_page()
    waiting.goto(f"{host.address}{BREAK}play/")
    waiting.evaluate("window.same = true")
    with waiting.expect_navigation():
        visitor.click("[data-reload]")
    assert waiting.evaluate("window.same === undefined")


def test_everything_that_was_kept_is_everything_of_the_newer_version(phone: Page, host: Host) -> None:
    visit(phone, host.address, "offline/")
    phone.click("[data-keep]")
    expect(phone.locator("[data-state]")).to_contain_text("Everything is on this device")
    (host.site / "new").mkdir()
    (host.site / "new" / "index.html").write_text("<!doctype html><title>New</title><h1>New</h1>", "utf-8")
    host.change(f"{CURL}index.html")
    phone.reload()
    renew(phone)
    expect(phone.locator(NEWER)).not_to_be_visible()
    stay(phone, "new/index.html")
    phone.context.set_offline(True)
    assert status_of(phone, host.address + "new/") == 200


def test_a_host_that_changes_files_in_the_middle_gives_no_mixed_version(visitor: Page, host: Host) -> None:
    """The worker of a third version finds a file of a fourth: it is not installed, and the page stays whole."""
    host.change(SCRIPT)
    (host.site / SCRIPT).write_text("// half uploaded", "utf-8")
    assert visitor.evaluate(UPDATE) == "redundant"
    visitor.reload()
    assert not is_new(visitor)
    renew(visitor)
    expect(visitor.locator("article h1")).to_contain_text(NEW)
    assert is_new(visitor)


def test_the_page_of_a_readers_own_sheet_offers_the_newer_version_and_keeps_the_sheet(phone: Page, host: Host) -> None:
    visit(phone, host.address, "my-sheet/")
    sheet = f"{host.address}my-sheet/#from=toe-break"
    phone.reload()
    host.change("my-sheet/index.html", SCRIPT)
    phone.goto(sheet)
    phone.reload()
    offered(phone)
    phone.evaluate(AXE)
    assert phone.evaluate(FAULTS, RULES) == []
    renew(phone)
    expect(phone.locator("h1")).to_contain_text(NEW)
    expect(phone.locator(NEWER)).not_to_be_visible()
    expect(phone.locator("#picked .pick").first).to_be_visible()
    assert phone.url == sheet


def test_what_is_offered_on_screen_is_not_on_paper(visitor: Page) -> None:
    visitor.emulate_media(media="print")
    assert not visitor.is_visible(NEWER)
