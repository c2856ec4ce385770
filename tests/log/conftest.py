"""A phone with the log's page on it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.log.keeping import Log
from tests.phone import phone


@pytest.fixture
def log(chromium: Browser, site: str) -> Iterator[Log]:
    """The log of somebody who has kept nothing; a script that fails ends the test."""
    with phone(chromium, timezone="Europe/Vienna", locale="en-GB") as page:
        yield Log(page, site + "my-log/")
