"""A host that publishes newer versions of a small site, and what a visitor's browser does there."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.editions import SMALL
from tests.kept import stay
from unhunch.edges.building import build
from unhunch.rules.checking import load
from unhunch.site.offline.published import complete

FOLDER = "toes/site/"
NEW = "of the newer version"

ANSWER = """(address) => fetch(address).then(async (answer) => {
  const digest = await crypto.subtle.digest("SHA-256", await answer.arrayBuffer());
  return [answer.status, [...new Uint8Array(digest)]];
}, () => null)"""


@dataclass(frozen=True)
class Host:
    """A host that serves a site in one of its folders; `address` leads to the site."""

    root: Path
    address: str

    @property
    def site(self) -> Path:
        return self.root / FOLDER

    def change(self, *paths: str) -> None:
        """Publish a newer version, in which these files are marked as such."""
        for path in paths:
            file = self.site / path
            text = file.read_text("utf-8")
            changed = text.replace("</h1>", f" {NEW}</h1>", 1) if path.endswith(".html") else f"{text}\n/* {NEW} */\n"
            assert changed != text
            file.write_text(changed, "utf-8")
        complete(self.site, load(SMALL).about)


def publish(catalog: Path, site: Path) -> None:
    """Build a catalog for a folder of a host."""
    with pytest.MonkeyPatch.context() as published:
        published.setenv("SITE_URL", f"https://feet.example/{FOLDER}")
        build(catalog, site)


def visit(page: Page, site: str, path: str, *belonging: str) -> None:
    """Open a page of a site, and stay until it and the files that belong to it are kept."""
    page.goto(site + path)
    stay(page, f"{path}index.html", *belonging)


def status_of(page: Page, address: str) -> int:
    """Open a page, and give the status of the answer."""
    response = page.goto(address)
    assert response is not None
    return response.status


def answers(page: Page, address: str, file: Path) -> bool:
    """Whether what a page gets for an address is just this file."""
    found = page.evaluate(ANSWER, address)
    return found is not None and (found[0], bytes(found[1])) == (200, hashlib.sha256(file.read_bytes()).digest())
