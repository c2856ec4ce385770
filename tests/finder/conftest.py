"""A page of the built site, with the reader's storage empty."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.phone import phone


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A phone of somebody who has answered nothing; a script that fails ends the test."""
    with phone(chromium) as page:
        yield page
