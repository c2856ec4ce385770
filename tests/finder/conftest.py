"""A page of the built site, with the reader's storage empty."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

PHONE = {"width": 390, "height": 844}


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A phone of somebody who has answered nothing; a script that fails ends the test."""
    context = chromium.new_context(viewport=PHONE)  # type: ignore[arg-type] - playwright's own kind of dict
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert errors == []
