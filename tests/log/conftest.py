"""A phone with the log's page on it, and the log's modules at hand."""

from collections.abc import Iterator
from typing import Any

import pytest
from keeping import Log
from playwright.sync_api import Browser

from tests.modules import Call
from tests.phone import phone


@pytest.fixture
def log(chromium: Browser, site: str) -> Iterator[Log]:
    """The log of somebody who has kept nothing; a script that fails ends the test."""
    with phone(chromium, timezone="Europe/Vienna", locale="en-GB") as page:
        yield Log(page, site + "my-log/")


@pytest.fixture(scope="session")
def done(chromium: Browser, site: str) -> Iterator[Call]:
    """Call a function that works in steps, and give what it comes to: `done("log/reading", "read", text)`."""
    page = chromium.new_page()
    page.goto(site + "404.html")
    source = """async ([module, name, values]) => {
        const work = (await import(`/assets/javascripts/${module}.js`))[name](...values);
        for (let step = work.next(); ; step = work.next()) if (step.done) return step.value }"""

    def run(module: str, name: str, *arguments: object) -> Any:  # noqa: ANN401 - whatever JSON it gives
        return page.evaluate(source, [module, name, list(arguments)])

    yield run
    page.close()
