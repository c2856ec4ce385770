"""A small site, published at a folder of its host, and a phone that visits it."""

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.editions import SMALL
from tests.offline.visiting import FOLDER, Host, publish
from tests.phone import phone as opened_phone
from tests.serving import served
from tests.sharing import built_once


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small site as it is published, to be copied."""
    return built_once(tmp_path_factory, "small-site", partial(publish, SMALL))


@pytest.fixture
def host(tmp_path: Path, small_site: Path) -> Iterator[Host]:
    shutil.copytree(small_site, tmp_path / FOLDER)
    with served(tmp_path) as address:
        yield Host(tmp_path, address + FOLDER)


@pytest.fixture
def phone(chromium: Browser) -> Iterator[Page]:
    """A phone that was nowhere yet; a script that fails ends the test."""
    with opened_phone(chromium, service_workers="allow") as page:
        yield page
