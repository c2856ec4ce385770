"""The project's site as it opens from a disk, and pages of it: a path to a folder leads to the page in it."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.player.conftest import NOON, SPIES
from tests.browser.player.playing import PHONE, ROUTINE, Player
from tests.own.sheet_page import SheetPage
from tests.sharing import built_once
from unhunch.edges.disk import make_for_disk

FOLDER = re.compile(r"/(?=#|$)")


@pytest.fixture(scope="session")
def disk(tmp_path_factory: pytest.TempPathFactory, site_dir: Path) -> Path:
    """The folder, which no test changes."""

    def build(folder: Path) -> None:
        shutil.copytree(site_dir, folder)
        make_for_disk(folder)

    return built_once(tmp_path_factory, "disk", build)


@pytest.fixture
def site(disk: Path) -> str:
    """The address of the folder."""
    return f"{disk.as_uri()}/"


def _of_folders(page: Page) -> None:
    """Let a page go where tests of a site on a server send it."""
    goto = page.goto

    def within(address: str) -> object:
        return goto(address if address.startswith("about:") else FOLDER.sub("/index.html", address, count=1))

    setattr(page, "goto", within)  # noqa: B010 - it stands in for a method


@contextmanager
def opened(browser: Browser, *, spied: bool = False) -> Iterator[tuple[Page, list[str]]]:
    """Take a phone with an empty storage; give its page, and what went wrong or asked for anything but files."""
    context = browser.new_context(viewport=PHONE, reduced_motion="reduce")
    page = context.new_page()
    if spied:
        page.add_init_script(SPIES)
        page.clock.install(time=NOON)
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("requestfailed", lambda request: faults.append(f"{request.url}: {request.failure}"))
    own = ("file:", "about:", "data:", "blob:")
    page.on("request", lambda request: None if request.url.startswith(own) else faults.append(request.url))
    _of_folders(page)
    yield page, faults
    assert faults == []
    context.close()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page of somebody who has answered nothing."""
    with opened(chromium) as (page, _):
        yield page


@pytest.fixture
def player(chromium: Browser, site: str) -> Iterator[Player]:
    """A player that nobody has started, on a clock that a test moves."""
    with opened(chromium, spied=True) as (page, faults):
        player = Player(page, f"{site}routines/{ROUTINE}/play/", faults, [])
        player.open()
        yield player


@pytest.fixture
def sheet(chromium: Browser, site: str) -> Iterator[SheetPage]:
    """The page of the own sheet."""
    with opened(chromium) as (page, faults):
        yield SheetPage(page, site, faults)
