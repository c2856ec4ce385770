"""What tests do to a player, and what they read from it."""

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page, ViewportSize, expect

PHONE: ViewportSize = {"width": 390, "height": 844}
ROUTINE = "morning-loosen-up"


@dataclass(frozen=True)
class Player:
    """A page of the player and what may be done to it."""

    page: Page
    address: str
    faults: list[str]
    asked: list[str]
    """The path of each file that the page asked for."""

    def open(self) -> None:
        self.page.goto(self.address)
        self.page.wait_for_selector("#setup", state="visible")

    def start(self, *, button: str = "#start") -> int:
        """Press the button, and give the page's time then."""
        self.page.clock.pause_at(self.page.evaluate("Math.ceil(Date.now() / 1000) + 1"))
        began: int = self.page.evaluate("Date.now()")
        self.page.click(button)
        self.page.wait_for_selector("#play", state="visible")
        return began

    def run(self, seconds: float) -> None:
        self.page.clock.run_for(round(seconds * 1000))

    def noted(self, what: str) -> list[tuple[int, Any]]:
        return [(at, value) for at, kind, value in self.page.evaluate("noted") if kind == what]

    def text(self, id_: str) -> str:
        text: str = self.page.evaluate("id => document.getElementById(id).textContent", id_)
        return text

    def goes_on(self) -> None:
        """Wait until it does: a dialog tells a little later that it was closed."""
        expect(self.page.locator("html")).to_have_attribute("data-running", "true")

    def texts(self, *ids: str) -> list[str]:
        """What stands in several places, asked for once."""
        ask = "ids => ids.map((id) => document.getElementById(id).textContent)"
        found: list[str] = self.page.evaluate(ask, [*ids])
        return found

    def running(self) -> bool:
        return bool(self.page.evaluate("document.documentElement.dataset.running === 'true'"))
