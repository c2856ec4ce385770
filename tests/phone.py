"""A phone on which nothing is kept yet."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from playwright.sync_api import Browser, Page, ViewportSize

SIZE: ViewportSize = {"width": 390, "height": 844}
SMALL: ViewportSize = {"width": 390, "height": 664}
"""Of the same phone, what its browser leaves while its bars are shown."""


@contextmanager
def phone(
    browser: Browser,
    timezone: str | None = None,
    locale: str | None = None,
    service_workers: Literal["allow"] | None = None,
) -> Iterator[Page]:
    """Open a page on it; a script that failed on the page by then is a fault."""
    context = browser.new_context(viewport=SIZE, timezone_id=timezone, locale=locale, service_workers=service_workers)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert errors == [], errors
