"""The own sheet's modules at hand without a site around them, and its page in the site."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.own.sheet_page import SheetPage, opened


@pytest.fixture
def sheet(chromium: Browser, site: str) -> Iterator[SheetPage]:
    """A phone with an empty storage; whatever it asks of another origin, and each error, is a fault."""
    with opened(chromium, site) as sheet:
        yield sheet
