"""A phone with the log's page on it."""

from collections.abc import Iterator

import pytest
from keeping import Log
from playwright.sync_api import Browser


@pytest.fixture
def log(chromium: Browser, site: str) -> Iterator[Log]:
    """The log of somebody who has kept nothing; a script that fails ends the test."""
    context = chromium.new_context(viewport={"width": 390, "height": 844}, timezone_id="Europe/Vienna", locale="en-GB")
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield Log(page, site + "my-log/")
    context.close()
    assert errors == []
