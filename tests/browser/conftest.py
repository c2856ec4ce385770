"""The page that prints, and the table of what was printed."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page


@pytest.fixture(scope="session")
def page(chromium: Browser) -> Iterator[Page]:
    """A page that all tests share: a new one for each would take longer than the tests."""
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    yield page
    page.close()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Show which sheet met which print criterion, from the properties that the tests recorded."""
    reports = [r for outcome in ("passed", "failed") for r in terminalreporter.getreports(outcome) if r.when == "call"]
    rows = sorted(value for report in reports for name, value in report.user_properties if name == "sheet")
    if not rows:
        return
    terminalreporter.section("printed sheets: criteria 1 to 12, + met, - not met")
    for row in rows:
        terminalreporter.write_line(str(row))
    terminalreporter.write_line("not run: Firefox, which Playwright cannot make print to a PDF")
