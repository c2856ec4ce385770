"""Firefox and WebKit as they come with the system, for what is slow: `make audit`.

Firefox is driven by Playwright, as Chromium is. WebKit is WebKitGTK's MiniBrowser on a screen that nobody sees,
driven by Selenium. `make browsers` installs both.
"""

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from selenium.webdriver import Remote, WebKitGTKOptions
from selenium.webdriver.remote.webdriver import WebDriver

_DRIVER = ("dbus-run-session", "--", "xvfb-run", "--auto-servernum", "WebKitWebDriver")
_PATIENCE = 30
"""Seconds until a driver answers."""


class MissingEngineError(Exception):
    """The engine is not installed; the message says what is missing."""


@contextmanager
def firefox() -> Iterator[Browser]:
    """Open the Firefox that FIREFOX names, else Debian's, else the system's. Raises MissingEngineError."""
    executable = os.environ.get("FIREFOX") or shutil.which("firefox-esr") or shutil.which("firefox")
    if executable is None:
        raise MissingEngineError("firefox-esr is not installed")
    with sync_playwright() as playwright:
        browser = playwright.firefox.launch(channel="moz-firefox", executable_path=executable)
        yield browser
        browser.close()


@contextmanager
def webkit() -> Iterator[WebDriver]:
    """Open WebKitGTK's MiniBrowser. Raises MissingEngineError."""
    browser = next(iter(sorted(Path("/usr").glob("lib*/**/webkit2gtk-4.*/MiniBrowser"))), None)
    missing = [tool for tool in (_DRIVER[0], _DRIVER[2], _DRIVER[-1]) if shutil.which(tool) is None]
    if missing or browser is None:
        raise MissingEngineError(f"{', '.join(missing) or 'MiniBrowser'} is not installed")
    port = _free_port()
    driver = subprocess.Popen(
        [*_DRIVER, f"--port={port}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        _wait_for(port)
        options = WebKitGTKOptions()
        options.binary_location = str(browser)
        options.add_argument("--automation")
        remote = Remote(f"http://127.0.0.1:{port}", options=options)
        yield remote
        remote.quit()
    finally:
        os.killpg(driver.pid, signal.SIGTERM)
        driver.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(port: int) -> None:
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)
        else:
            return
