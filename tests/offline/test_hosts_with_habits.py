"""Hosts that change pages, take slashes away or add them, and a site whose worker is gone: readers are served well."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import pytest
from playwright.sync_api import Page, expect

from tests.kept import stay
from tests.offline.hosts import AlteringHandler, HeedingHandler, StrippingHandler
from tests.offline.visiting import FOLDER, NEW, Host, status_of, visit
from tests.serving import QuietHandler, served
from unhunch.site.offline.published import withdrawn
from unhunch.strings import strings

SAID = strings("en")
CURL, BREAK = "techniques/toe-curl/", "routines/toe-break/"
STYLED = "getComputedStyle(document.querySelector('.brand')).display === 'flex'"

Open = Callable[[type[QuietHandler]], str]


@pytest.fixture
def at(small_site: Path) -> Iterator[Open]:
    """Open the small site at the top of a host of a kind; give its address."""
    with ExitStack() as stack:
        yield lambda handler: stack.enter_context(served(small_site, handler))


def test_a_host_that_changes_pages_is_told_of_in_the_place_of_waiting_for_ever(phone: Page, at: Open) -> None:
    phone.goto(at(AlteringHandler) + "offline/")
    expect(phone.locator("[data-state]")).to_have_text(SAID("offline.script.altered"))
    assert not phone.is_visible("[data-keep]")


def test_a_connection_that_breaks_off_is_not_called_a_change_of_the_host(phone: Page, host: Host) -> None:
    phone.context.route(f"{host.address}safety/", lambda route: route.abort())
    phone.goto(host.address + "offline/")
    expect(phone.locator("[data-state]")).to_have_text(SAID("offline.script.broken_off"))


def test_when_a_host_begins_to_change_pages_its_readers_still_get_what_is_newer(
    phone: Page, tmp_path: Path, small_site: Path
) -> None:
    class Turning(AlteringHandler):
        """Begins to change pages when it is told."""

        alters = False

        def send_head(self) -> BytesIO | BinaryIO | None:
            return super().send_head() if self.alters else QuietHandler.send_head(self)

    shutil.copytree(small_site, tmp_path / FOLDER)
    with served(tmp_path, Turning) as address:
        changing = Host(tmp_path, address + FOLDER)
        visit(phone, changing.address, CURL)
        Turning.alters = True
        changing.change(f"{CURL}index.html")
        phone.reload()
        phone.locator("[data-newer]").wait_for()
        with phone.expect_navigation():
            phone.click("[data-reload]")
        expect(phone.locator("article h1")).to_contain_text(NEW)


def test_a_site_that_has_no_worker_any_more_shows_what_is_newer_at_the_next_visit(phone: Page, host: Host) -> None:
    visit(phone, host.address, CURL)
    host.change(f"{CURL}index.html")
    (host.site / "service-worker.js").write_bytes(withdrawn())
    phone.goto(host.address + CURL)
    expect(phone.locator("article h1")).to_contain_text(NEW)
    kept = "async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length]"
    phone.goto("about:blank")
    phone.goto(host.address + "404.html")  # a page that asks for no worker
    phone.wait_for_function(f"({kept})().then(([workers, kept]) => !workers && !kept)")


@pytest.mark.parametrize("handler", [HeedingHandler, QuietHandler], ids=["heeds the settings", "adds slashes"])
@pytest.mark.parametrize("address", [BREAK, BREAK.rstrip("/")])
def test_with_or_without_its_slash_a_page_is_whole(
    handler: type[QuietHandler], address: str, phone: Page, at: Open
) -> None:
    site = at(handler)
    assert status_of(phone, site + address) == 200
    assert phone.url == site + BREAK
    assert phone.evaluate(STYLED)
    phone.click(".safety-line a")
    expect(phone.locator("article h1")).to_have_text("Before you start")


def test_what_is_kept_is_whole_even_at_a_host_that_takes_slashes_away(phone: Page, at: Open) -> None:
    site = at(StrippingHandler)
    phone.goto(site)
    stay(phone, "safety/index.html")
    assert status_of(phone, site + "safety/") == 200
    assert phone.evaluate(STYLED)


@pytest.mark.parametrize("address", ["safety", "safety?from=mail", "safety#emergency"])
def test_a_kept_page_opens_without_a_connection_and_without_its_slash(address: str, phone: Page, host: Host) -> None:
    visit(phone, host.address, CURL)
    phone.context.set_offline(True)
    assert status_of(phone, host.address + address) == 200
    assert phone.url == host.address + address.replace("safety", "safety/")
    assert phone.evaluate(STYLED)


def test_an_address_that_nothing_has_is_missing_and_does_not_lead_in_circles(phone: Page, host: Host) -> None:
    visit(phone, host.address, CURL)
    assert status_of(phone, host.address + "nowhere") == 404
    phone.context.set_offline(True)
    for address in ("nowhere", "nowhere/", "%zz"):
        assert status_of(phone, host.address + address) == 404


def test_a_page_that_was_left_before_the_worker_was_ready_is_kept_too(phone: Page, host: Host) -> None:
    phone.context.route("**/service-worker.js", lambda route: route.abort())
    phone.goto(host.address + CURL)
    phone.goto(host.address + BREAK)
    phone.context.unroute("**/service-worker.js")
    phone.goto(host.address + "safety/")
    stay(phone, f"{CURL}index.html", f"{BREAK}index.html", f"{BREAK}play/index.html")
    phone.context.set_offline(True)
    assert status_of(phone, host.address + CURL) == 200
