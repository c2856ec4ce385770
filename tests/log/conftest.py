"""A phone with the log's page on it."""

from collections.abc import Callable, Iterator
from typing import Any

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


@pytest.fixture
def call(log: Log) -> Callable[..., Any]:
    """Call a function of one of the log's modules: `call("csv", "csv", entries, words)`."""
    log.page.goto(log.address)
    source = "async ([module, name, values]) => (await import(`/assets/javascripts/log/${module}.js`))[name](...values)"
    return lambda module, name, *values: log.page.evaluate(source, [module, name, list(values)])
