"""The PDFs as they lie in the built site: every code leads to a page, on paper of any quality."""

from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from numpy.typing import NDArray

from tests.browser import sheet_criteria as criteria
from tests.browser.sheet_criteria import INK, QR, Sheet
from tests.conftest import SITE_URL

PRINT_DPI = 200
DARK, LIGHT = 110, 200
"""A grey level that any printer turns black, and one that any leaves white."""


def routine_pdfs(site_dir: Path) -> list[Path]:
    found = sorted(site_dir.glob("routines/*/*.pdf"))
    assert found
    return found


def codes(pixels: NDArray[np.uint8]) -> list[str]:
    return [code.text for code in zxingcpp.read_barcodes(pixels, formats=QR)]


def test_every_code_decodes_in_grey_and_in_black_and_white_to_a_page_of_the_site(site_dir: Path) -> None:
    wrong = {}
    for pdf in routine_pdfs(site_dir):
        grey = Sheet(pdf.read_bytes()).grey(PRINT_DPI)
        read = [codes(grey), codes(np.where(grey < INK, 0, 255).astype(np.uint8))]
        address = f"{SITE_URL}{pdf.parent.relative_to(site_dir).as_posix()}/"
        page = site_dir / address.removeprefix(SITE_URL) / "index.html"
        if read != [[address], [address]] or not page.is_file():
            wrong[pdf.name] = read
    assert wrong == {}


@pytest.mark.parametrize("kind", ["", "log-"])
def test_every_letter_stays_dark_on_light_in_grey_at_200_dpi(site_dir: Path, kind: str) -> None:
    """Black enough somewhere and white around it: one bit a pixel would swallow any other letter."""
    scale = PRINT_DPI / 72
    faint: dict[str, str] = {}
    for pdf in routine_pdfs(site_dir):
        if pdf.name != f"{pdf.parent.name}-{kind}a4.pdf":
            continue
        for sheet in criteria.pages(pdf.read_bytes()):
            grey = sheet.grey(PRINT_DPI)
            for glyph in sheet.glyphs:
                left, bottom, right, top = glyph.box
                rows = slice(int((sheet.height - top) * scale) - 2, int((sheet.height - bottom) * scale) + 3)
                around = grey[rows, int(left * scale) - 2 : int(right * scale) + 3]
                if around.min() > DARK or around.max() < LIGHT:
                    faint[pdf.name] = faint.get(pdf.name, "") + glyph.character
    assert faint == {}
