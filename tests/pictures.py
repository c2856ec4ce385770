"""The pictures of the README: a routine on a phone, and its printed sheet. Run by `make pictures`."""

import io
import os
import tempfile
from pathlib import Path

import pypdfium2
from PIL import Image
from playwright.sync_api import Page

from tests.chromium import chromium
from tests.conftest import SITE_URL
from tests.project import PROJECT
from tests.serving import served
from unhunch.edges.building import build

ROUTINE = "routines/ten-minute-desk-break/"
PHONE, SHEET = (390, 844), (620, 877)
COLOURS = 64
"""Few enough for a small file, and enough for drawings and letters."""


def main() -> None:
    """Build the site, and write both pictures into docs/."""
    os.environ["SITE_URL"] = SITE_URL  # a sheet of a site on this machine has no QR code
    with tempfile.TemporaryDirectory() as folder:
        built = Path(folder) / "site"
        build(PROJECT, built)
        with served(built) as address, chromium() as browser:
            page = browser.new_page(
                viewport={"width": PHONE[0], "height": PHONE[1]}, device_scale_factor=2, color_scheme="light"
            )
            page.goto(address + ROUTINE)
            write(phone(page), PROJECT / "docs" / "page.png")
            write(sheet(page), PROJECT / "docs" / "sheet.png")


def phone(page: Page) -> Image.Image:
    """Take the first screen of the page, and below it the first exercise."""
    top = Image.open(io.BytesIO(page.screenshot()))
    page.evaluate("scrollTo({top: document.querySelector('.rc-ex').offsetTop - 60, behavior: 'instant'})")
    page.wait_for_timeout(300)
    below = Image.open(io.BytesIO(page.screenshot()))
    both = Image.new("RGB", (top.width * 2 + 24, top.height), "white")
    both.paste(top, (0, 0))
    both.paste(below, (top.width + 24, 0))
    return both.resize((both.width // 2, both.height // 2), Image.Resampling.LANCZOS)


def sheet(page: Page) -> Image.Image:
    """Print the page on A4, and take the first sheet of paper."""
    with pypdfium2.PdfDocument(page.pdf(format="A4", prefer_css_page_size=True)) as document:
        image: Image.Image = document[0].render(scale=2).to_pil()
    return image.convert("L").resize(SHEET, Image.Resampling.LANCZOS)


def write(image: Image.Image, file: Path) -> None:
    """Write the picture as a small PNG."""
    file.parent.mkdir(exist_ok=True)
    image.quantize(COLOURS).save(file, optimize=True)


if __name__ == "__main__":
    main()
