"""The own sheet's modules at hand without a site around them, and its page in the site."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser
from sheet_page import PHONE, SheetPage

from tests.project import PROJECT
from tests.serving import served

Call = Callable[..., Any]
"""Calls a function of one of the modules in the browser: `call("as-in-python/timeline", "minutesOf", doses)`."""


@pytest.fixture(scope="session")
def call(chromium: Browser) -> Iterator[Call]:
    with served(PROJECT / "overrides") as address:
        page = chromium.new_page()
        page.goto(address)

        def run(module: str, name: str, *arguments: object) -> object:
            source = """async ([module, name, values]) =>
                (await import(`/assets/javascripts/${module}.js`))[name](...values)"""
            return page.evaluate(source, [module, name, list(arguments)])

        yield run
        page.close()


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
