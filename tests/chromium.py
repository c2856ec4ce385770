"""One Chromium, for tests and for pictures of the site."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

Opened = TypeVar("Opened", BrowserContext, Page)

SYSTEM = (Path("/usr/bin/chromium-headless-shell"), Path("/usr/bin/chromium"))
"""What Debian has: the same engine twice, first without what is around a page, which takes two thirds of the work."""
_OFF = (
    *(
        "AvoidCorsURLLoaderRestartOnRedirect",
        "AvoidUnnecessaryBeforeUnloadCheckSync",
        "BlockOriginHeaderModificationOnRedirect",
    ),
    *("DestroyProfileOnBrowserClose", "DialMediaRouteProvider", "GlobalMediaControls", "HttpsUpgrades", "LensOverlay"),
    *(
        "MediaRouter",
        "NetworkTimeServiceQuerying",
        "OptimizationHints",
        "PaintHolding",
        "ThirdPartyStoragePartitioning",
    ),
    *("Translate", "WebUIOmniboxPopup", "WebUIOmniboxFullPopup", "WebUIOmniboxAimPopup"),
)
"""What Playwright turns off, which this list replaces; and pages behind the address bar, which nobody sees.

Each new context would make those pages anew, for more work than most tests do.
"""
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--disable-features={','.join(_OFF)}",
]
_BLINK = (
    *("primaryHoverType=2", "availableHoverTypes=2", "primaryPointerType=4", "availablePointerTypes=4"),
    "lazyLoadingImageMarginPxUnknown=1250",
)
"""What Playwright sets, which this list replaces; and how far below the window a picture is asked for.

A headless shell does not know how fast its line is, and would ask for pictures twice as far away.
"""


PATIENCE = 60_000
"""Milliseconds. How long a page may take for what will come: on a busy machine, long."""


def executable() -> str | None:
    """Give the browser that CHROMIUM names, else the system's; without both, Playwright has its own."""
    return os.environ.get("CHROMIUM") or next((str(path) for path in SYSTEM if path.exists()), None)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Open the browser."""
    with sync_playwright() as playwright:
        args = [*QUIET, f"--blink-settings={','.join(_BLINK)}"]
        browser = playwright.chromium.launch(executable_path=executable(), args=args)
        yield browser
        browser.close()


@contextmanager
def without_workers(browser: Browser) -> Iterator[Browser]:
    """Let a service worker be there only where `service_workers="allow"` asks for it, and wait long.

    A worker keeps each page that is opened, which takes a browser as long as the page itself.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(browser, "new_context", _without_worker(browser.new_context))
        patch.setattr(browser, "new_page", _without_worker(browser.new_page))
        yield browser


def _without_worker(opened: Callable[..., Opened]) -> Callable[..., Opened]:
    def open_(**options: object) -> Opened:
        made = opened(**options)
        made.set_default_timeout(PATIENCE)
        if options.get("service_workers") != "allow":
            # As a browser that has none: one that Playwright blocks says so in the console, which is a fault.
            made.add_init_script("delete Navigator.prototype.serviceWorker")
        return made

    return open_
