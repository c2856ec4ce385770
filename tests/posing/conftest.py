"""The pose page of the catalog, opened."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser

from tests.phone import SIZE
from tests.posing.pose_page import PosePage
from tests.posing.serving import posing
from tests.project import PROJECT


@pytest.fixture(scope="session")
def poses() -> Iterator[str]:
    """The address of the pose page."""
    with posing(PROJECT) as address:
        yield address


@pytest.fixture
def opened(chromium: Browser, poses: str) -> Iterator[Callable[..., PosePage]]:
    """Open the page of a figure, or of a new one; each error, and what it loads from elsewhere, is a fault."""
    context = chromium.new_context(viewport=SIZE)
    pages: list[PosePage] = []

    def open_page(id_: str = "") -> PosePage:
        page = context.new_page()
        found = PosePage(page, [])
        page.on("console", lambda one: found.faults.append(one.text) if one.type in {"error", "warning"} else None)
        page.on("pageerror", lambda error: found.faults.append(str(error)))
        page.on("request", lambda one: None if one.url.startswith((poses, "data:")) else found.faults.append(one.url))
        page.goto(f"{poses}{id_}{'/' if id_ else ''}")
        page.locator("#whole svg").wait_for()
        pages.append(found)
        return found

    yield open_page
    context.close()
    assert [fault for page in pages for fault in page.faults] == []
