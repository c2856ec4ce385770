"""The page of the log with the storage behind it, and entries to keep there."""

import json
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

COLUMNS = ("at", "name", "minutes", "finished", "before", "after", "note", "seconds", "ended", "routine", "week")
WORDS = {name: name for name in (*COLUMNS, "yes", "no")}
"""What a table says, each word by its own name."""


def entry(day: int, before: int | None, after: int | None, **others: object) -> dict[str, Any]:
    """Give an entry of an October."""
    routine = {"routine": "gentle-day", "name": "Gentle day", "seconds": 372, "finished": True, "note": ""}
    return {**routine, "at": f"2026-10-{day:02}T10:00:00.000Z", "before": before, "after": after, **others}


@dataclass(frozen=True)
class Log:
    """The page of the log, and what may be done there."""

    page: Page
    address: str

    def open(self, kept: str | list[dict[str, Any]] | None = None) -> None:
        """Open the page over these entries, or over this text where the log should be."""
        text = json.dumps({"format": 1, "entries": kept}) if isinstance(kept, list) else kept
        self.page.goto(self.address)
        if text is not None:
            self.page.evaluate("text => localStorage.setItem('/log', text)", text)
            self.page.reload()
        self.page.wait_for_selector(".log[aria-busy=false]")

    def kept(self) -> dict[str, str]:
        """Give what the storage holds of the log."""
        kept: dict[str, str] = self.page.evaluate("({...localStorage})")
        return {key: text for key, text in kept.items() if key.startswith("/log")}

    def rows(self) -> list[list[str]]:
        """Give the table's rows, each a cell a text."""
        texts = "rows => rows.map((row) => [...row.cells].map((cell) => cell.innerText))"
        found: list[list[str]] = self.page.locator("[data-rows] tr").evaluate_all(texts)
        return found

    def told(self) -> str:
        return self.page.inner_text("[data-notice]")

    def downloaded(self, button: str) -> tuple[str, bytes]:
        """Press a button, and give the name and the bytes of the file that the reader gets."""
        with self.page.expect_download() as download:
            self.page.click(button)
        return download.value.suggested_filename, download.value.path().read_bytes()
