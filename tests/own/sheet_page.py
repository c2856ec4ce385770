"""What tests do to the page of the own sheet, and what they read from it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, ViewportSize, expect

PHONE: ViewportSize = {"width": 390, "height": 844}


@dataclass(frozen=True)
class SheetPage:
    """A page of the own sheet, what it asked for, and every error."""

    page: Page
    site: str
    faults: list[str]

    def open(self, fragment: str = "") -> None:
        """Open the page anew, and wait until it shows what the fragment says."""
        self.page.goto("about:blank")
        self.page.goto(f"{self.site}my-sheet/{fragment}")
        expect(self.page.locator("#sheet")).to_be_visible()
        self.drawn()

    def change(self) -> None:
        """Ask to change a sheet that came by a link."""
        self.page.click("#change")
        expect(self.page.locator("#making")).to_be_visible()

    def drawn(self) -> None:
        """Wait until the preview shows the sheet of the list."""
        expect(self.page.locator("#preview .rc-ex")).to_have_count(len(self.names()))

    def names(self) -> list[str]:
        return self.page.locator("#picked .name").all_inner_texts()

    def fragment(self) -> str:
        return urlsplit(self.page.url).fragment

    def answer(self, conditions: list[str], urgent: list[str] | None = None) -> None:
        """Answer the safety check, as its page would keep it."""
        kept: dict[str, Any] = {"format": 1, "conditions": conditions, "urgent": urgent or []}
        self.page.goto(f"{self.site}404.html")
        self.page.evaluate("kept => localStorage.setItem('/.answers', JSON.stringify(kept))", kept)


@contextmanager
def opened(browser: Browser, site: str, service_workers: Literal["allow"] | None = None) -> Iterator[SheetPage]:
    """Take a phone with an empty storage; whatever it asks of another origin, and each error, is a fault."""
    context = browser.new_context(viewport=PHONE, reduced_motion="reduce", service_workers=service_workers)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda request: None if request.url.startswith((site, "about:")) else faults.append(request.url))
    yield SheetPage(page, site, faults)
    assert faults == []
    context.close()
