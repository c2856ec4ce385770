"""The own sheet's modules at hand without a site around them, and its page in the site."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.own.sheet_page import PHONE, SheetPage


@pytest.fixture
def sheet(chromium: Browser, site: str) -> Iterator[SheetPage]:
    """A phone with an empty storage; whatever it asks of another origin, and each error, is a fault."""
    context = chromium.new_context(viewport=PHONE, reduced_motion="reduce")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda request: None if request.url.startswith((site, "about:")) else faults.append(request.url))
    yield SheetPage(page, site, faults)
    assert faults == []
    context.close()
