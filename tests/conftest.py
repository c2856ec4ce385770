"""The built site of the real catalog and one Chromium, shared by every test that looks at pages."""

import sys
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, expect

from tests.chromium import chromium as open_chromium
from tests.modules import Call, modules
from tests.project import PROJECT
from tests.serving import served
from tests.sharing import built_once
from unhunch.edges.building import build

SITE_URL = "https://unhunch.example/"
REPO_URL = "https://forge.example/unhunch/unhunch/"

# No property fails by the clock, nor by chance: the same examples each time. `make fuzz` looks for others.
settings.register_profile(
    "calm", deadline=None, derandomize=True, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("calm")

# Milliseconds. How long a browser may take for what will come: on a busy machine, long.
expect.set_options(timeout=60_000)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Refuse a property with settings of its own that would let it fail by the clock or by chance."""
    for item in items:
        test = getattr(item, "obj", None)
        if not getattr(test, "is_hypothesis_test", False):
            continue
        own: settings = getattr(test, "_hypothesis_internal_use_settings", None) or settings()
        if own.deadline or not own.derandomize or HealthCheck.too_slow not in own.suppress_health_check:
            raise pytest.UsageError(f"{item.nodeid} may fail by the clock or by chance: see `calm` in conftest.py.")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Let examples by the hundred run untraced: a tracer more than doubles their time.

    What the tests cover is told by those with an example of their own.
    """
    by_property = getattr(getattr(item, "obj", None), "is_hypothesis_test", False)
    if not by_property and item.get_closest_marker("untraced") is None:
        return (yield)
    tracer = sys.gettrace()
    sys.settrace(None)
    try:
        return (yield)
    finally:
        sys.settrace(tracer)


def publish(out: Path) -> None:
    """Build the real catalog's site strictly, as it would be published."""
    with pytest.MonkeyPatch.context() as published:
        published.setenv("SITE_URL", SITE_URL)
        published.setenv("REPO_URL", REPO_URL)
        published.setenv("REPORT_EMAIL", "report@unhunch.example")
        build(PROJECT, out)


@pytest.fixture(scope="session")
def site_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site, which no test changes."""
    return built_once(tmp_path_factory, "site", publish)


@pytest.fixture(scope="session")
def site(site_dir: Path) -> Iterator[str]:
    """The address at which the site is served on this machine, with a slash at its end."""
    with served(site_dir) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A browser that all tests of a run share."""
    with open_chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def call() -> Iterator[Call]:
    """Call a function of one of the site's modules: `call("finder/filter", "find", entries, filters, chosen)`."""
    with modules() as call:
        yield call
