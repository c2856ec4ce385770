"""A player on a clock that stands still until a test moves it, with spies on all that leaves the page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.player.playing import PHONE, ROUTINE, Player
from tests.editions import catalog_of
from tests.project import PROJECT
from unhunch.strings import strings
from unhunch.views.book import Book
from unhunch.views.edition import Edition
from unhunch.views.player import PlayerView, player_view
from unhunch.views.settings import Settings

SPIES = (Path(__file__).parent / "spies.js").read_text("utf-8")
NOON = 1_700_000_000


@pytest.fixture(scope="session")
def book() -> Book:
    catalog = catalog_of(PROJECT)
    return Book.of(Edition(catalog, strings(catalog.about.language), Settings()))


@pytest.fixture
def view(book: Book) -> PlayerView:
    return player_view(book.edition, book.routines[ROUTINE])


@pytest.fixture
def player(chromium: Browser, site: str) -> Iterator[Player]:
    """A player that nobody has started; whatever it asks of another origin, and each error, is a fault."""
    context = chromium.new_context(viewport=PHONE, reduced_motion="reduce")
    page = context.new_page()
    page.add_init_script(SPIES)
    page.clock.install(time=NOON)
    faults: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: faults.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda request: None if request.url.startswith(site) else faults.append(request.url))
    page.on("request", lambda request: asked.append(request.url.removeprefix(site)))
    player = Player(page, f"{site}routines/{ROUTINE}/play/", faults, asked)
    player.open()
    yield player
    assert faults == []
    context.close()
