"""The connection is cut: a sheet is still put together, drawn and played."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.kept import stay
from tests.own.making import TECHNIQUES
from tests.own.sheet_page import SheetPage, opened

ROUTINE = "ten-minute-desk-break"
PIECES = [f"techniques/{id_}/{piece}.txt" for id_ in TECHNIQUES for piece in ("card", "play")]
PATHS = ["my-sheet/index.html", "my-sheet/play/index.html", "my-sheet/data.json", *PIECES]


@pytest.fixture
def sheet(chromium: Browser, site: str) -> Iterator[SheetPage]:
    with opened(chromium, site, service_workers="allow") as sheet:
        yield sheet


def cut(sheet: SheetPage) -> None:
    """Stay until all that a sheet needs is kept, and cut the connection."""
    stay(sheet.page, *PATHS)
    sheet.page.context.set_offline(True)


def test_without_a_connection_a_sheet_opens_grows_and_is_played(sheet: SheetPage) -> None:
    sheet.open()
    cut(sheet)
    sheet.open(f"#from={ROUTINE}")
    before = sheet.names()
    sheet.page.click("#add summary")
    sheet.page.locator("#choices button:not([aria-disabled='true'])").last.click()
    expect(sheet.page.locator("#picked .name")).to_have_count(len(before) + 1)
    sheet.drawn()
    assert sheet.page.locator("#preview svg").count() > len(before)
    sheet.page.click("#play")
    sheet.page.click("#start")
    expect(sheet.page.locator("#stage svg")).to_be_visible()


def test_who_opened_the_player_alone_has_the_whole_sheet_without_a_connection(sheet: SheetPage) -> None:
    sheet.page.goto(f"{sheet.site}my-sheet/play/#from={ROUTINE}")
    cut(sheet)
    sheet.page.reload()
    sheet.page.click("#start")
    expect(sheet.page.locator("#stage svg")).to_be_visible()
    sheet.open(f"#from={ROUTINE}")
    assert sheet.names()
