"""The built site of the real catalog and one Chromium, shared by every test that looks at pages."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.chromium import chromium as open_chromium
from tests.modules import Call, modules
from tests.project import PROJECT
from tests.serving import served
from tests.sharing import built_once
from unhunch.edges.building import build

SITE_URL = "https://unhunch.example/"
REPO_URL = "https://forge.example/unhunch/unhunch/"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let what is tried with examples by the hundred run untraced: a tracer would more than double its time.

    What the tests cover is told by those with examples of their own.
    """
    for item in items:
        if getattr(getattr(item, "obj", None), "is_hypothesis_test", False):
            item.add_marker("no_cover")


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
