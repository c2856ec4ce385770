"""A page of the built site, with the reader's storage empty, and the finder's modules at hand."""

from collections.abc import Iterator

import pytest
from choices import Call
from playwright.sync_api import Browser, Page

PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def call(chromium: Browser, site: str) -> Iterator[Call]:
    """Call a function of one of the site's modules: `call("finder-filter", "folded", "text")`."""
    page = chromium.new_page()
    page.goto(site + "404.html")

    def run(module: str, name: str, *arguments: object) -> object:
        source = "async ([module, name, values]) => (await import(`/assets/javascripts/${module}.js`))[name](...values)"
        return page.evaluate(source, [module, name, list(arguments)])

    yield run
    page.close()


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
