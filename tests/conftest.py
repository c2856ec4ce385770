"""The built site of the real catalog, shared by every test that looks at pages."""

import os
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from generator.building import PROJECT, build

SITE_URL = "https://unhunch.example/"
REPO_URL = "https://forge.example/unhunch/unhunch/"


@pytest.fixture(scope="session")
def site_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site, built strictly as it would be published."""
    out = tmp_path_factory.mktemp("published") / "site"
    published = {"SITE_URL": SITE_URL, "REPO_URL": REPO_URL, "REPORT_EMAIL": "report@unhunch.example"}
    before = {name: os.environ.get(name) for name in published}
    os.environ.update(published)
    try:
        build(PROJECT, out)
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
    return out


class _QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that is overridden
        """Keep requests out of the tests' output."""


@pytest.fixture(scope="session")
def site(site_dir: Path) -> Iterator[str]:
    """The address at which the site is served on this machine, with a slash at its end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_QuietHandler, directory=str(site_dir)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    thread.join()
