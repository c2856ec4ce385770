"""The built site of the real catalog and one Chromium, shared by every test that looks at pages."""

import sys
import threading
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, expect

from tests.builder import mkdocs
from tests.chromium import PATIENCE, without_workers
from tests.chromium import chromium as open_chromium
from tests.examples import QUICK, properties, settings_of, try_few
from tests.longest import MOST_LINES, longest_files, longest_first
from tests.modules import Call, modules
from tests.project import PROJECT
from tests.serving import served
from tests.sharing import built_once
from tests.tracing import load_program, untraced
from unhunch.edges.building import build

SITE_URL = "https://unhunch.example/"
REPO_URL = "https://forge.example/unhunch/unhunch/"
PUBLISHED = {"SITE_URL": SITE_URL, "REPO_URL": REPO_URL, "REPORT_EMAIL": "report@unhunch.example"}
"""What a build finds around it when a site is published."""


# No property fails by the clock, nor by chance: the same examples each time. `make fuzz` looks for others.
settings.register_profile(
    "calm", deadline=None, derandomize=True, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("calm")

expect.set_options(timeout=PATIENCE)


def pytest_configure(config: pytest.Config) -> None:
    """Trace nothing in the process that hands out the tests: it runs none."""
    if config.getoption("dist", "no") != "no":
        sys.settrace(None)
        threading.settrace(None)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Load the program traced, and find the tests untraced, which takes half as long."""
    if sys.gettrace() is None:
        return (yield)
    load_program()
    with untraced():
        return (yield)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin with what takes longest; refuse a property whose own settings let it fail by the clock or by chance."""
    items[:] = longest_first(items)
    quick = config.option.markexpr == QUICK
    for test, item in properties(items).items():
        own = settings_of(test)
        if own.deadline or not own.derandomize or HealthCheck.too_slow not in own.suppress_health_check:
            raise pytest.UsageError(f"{item.nodeid} may fail by the clock or by chance: see `calm` in conftest.py.")
        if quick:
            try_few(test)


OF_THE_SITE = {"call", "chromium", "site_dir"}


def traced(item: pytest.Item) -> bool:
    """Whether a test tells what the tests cover: not by examples by the hundred, nor by a site, a browser or Node."""
    by_property = getattr(getattr(item, "obj", None), "is_hypothesis_test", False)
    of_the_site = OF_THE_SITE.intersection(getattr(item, "fixturenames", ()))
    return not (by_property or of_the_site or item.get_closest_marker("untraced"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Trace only what has an example of its own, and runs in this process."""
    if traced(item):
        return (yield)
    with untraced():
        return (yield)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Show which files took longest; of a few files everybody sees it."""
    reports = [one for all_ in terminalreporter.stats.values() for one in all_ if isinstance(one, pytest.TestReport)]
    lines = longest_files(reports)
    if len(lines) == MOST_LINES:
        terminalreporter.section("longest files, each with what was made for it")
        terminalreporter.write_line("\n".join(lines))


def publish(root: Path, out: Path) -> None:
    """Build a catalog's site strictly, as it would be published."""
    with pytest.MonkeyPatch.context() as published:
        for name, value in PUBLISHED.items():
            published.setenv(name, value)
        build(root, out)


@dataclass(frozen=True)
class Built:
    """A site as MkDocs' own command builds it strictly, and what that said."""

    site: Path
    said: str


def _build_by_mkdocs(folder: Path) -> None:
    done = mkdocs(PROJECT, "build", "--strict", "--site-dir", folder / "site", **PUBLISHED)
    assert done.returncode == 0, done.stdout
    (folder / "said.txt").write_text(done.stdout, "utf-8")


@pytest.fixture(scope="session")
def project_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site of the project, built once a run, with what its build said."""
    folder = built_once(tmp_path_factory, "site", _build_by_mkdocs)
    return Built(folder / "site", (folder / "said.txt").read_text("utf-8"))


@pytest.fixture(scope="session")
def site_dir(project_site: Built) -> Path:
    """The folder of the site, which no test changes."""
    return project_site.site


@pytest.fixture(scope="session")
def site(site_dir: Path) -> Iterator[str]:
    """The address at which the site is served on this machine, with a slash at its end."""
    with served(site_dir) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A browser that all tests of a run share, without service workers but where a test asks for one."""
    with open_chromium() as opened, without_workers(opened) as browser:
        yield browser


@pytest.fixture(scope="session")
def call() -> Iterator[Call]:
    """Call a function of one of the site's modules: `call("finder/filter", "find", entries, filters, chosen)`."""
    with modules() as call:
        yield call
