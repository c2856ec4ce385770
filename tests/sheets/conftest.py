"""Every PDF of the real catalog, made once; and the table of what was measured of each."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from _pytest.terminal import TerminalReporter

from tests.sheets.making import real_jobs
from tests.tracing import untraced
from unhunch.edges.caching import open_cache
from unhunch.sheets.job import Job
from unhunch.sheets.write import write_sheets


@pytest.fixture(scope="session")
def jobs() -> Mapping[str, Job]:
    """All jobs of the real catalog, by path."""
    return {job.path: job for job in real_jobs()}


@pytest.fixture(scope="session")
def built(jobs: Mapping[str, Job], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with all PDFs of the real catalog."""
    folder = tmp_path_factory.mktemp("sheets")
    with untraced():
        written = write_sheets(tuple(jobs.values()), folder / "site", open_cache())
    assert not written.failed, written.failed
    return folder / "site"


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    """Print one line a PDF."""
    rows: list[dict[str, object]] = [
        dict(report.user_properties)
        for outcome in ("passed", "failed")
        for report in terminalreporter.getreports(outcome)
        if any(name == "pdf" for name, _ in report.user_properties)
    ]
    if rows:
        columns = [*max(rows, key=len)]
        widths = {c: max(len(c), *(len(str(row.get(c, ""))) for row in rows)) for c in columns}
        terminalreporter.section("PDFs")
        terminalreporter.write_line("  ".join(c.ljust(widths[c]) for c in columns))
        for row in rows:
            terminalreporter.write_line("  ".join(str(row.get(c, "")).ljust(widths[c]) for c in columns))
