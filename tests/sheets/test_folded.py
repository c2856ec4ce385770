"""The booklet to fold: two pages a side, in the order in which folded sheets are read."""

import re
from pathlib import Path

import pypdfium2
import pytest

from tests.sheets.making import job_named
from unhunch.sheets.compile import compile_sheet


def numbers(pdf: bytes) -> list[tuple[str, str]]:
    """The number at the foot of the left and the right half of each side; empty where a half has none."""
    return [(_foot(page, 0), _foot(page, 1)) for page in pypdfium2.PdfDocument(pdf)]


def _foot(page: pypdfium2.PdfPage, half: int) -> str:
    width, _ = page.get_size()
    text = page.get_textpage().get_text_bounded(half * width / 2, 0, (half + 1) * width / 2, 40)
    return "".join(re.findall(r"\d+", text))


@pytest.mark.untraced
def test_folded_sheets_are_read_in_order(built: Path) -> None:
    sides = numbers((built / "sheets" / "booklet-folded-a4.pdf").read_bytes())
    assert len(sides) % 2 == 0, "each sheet has two sides"
    last = 2 * len(sides)
    outer = [(right, left) if side % 2 == 0 else (left, right) for side, (left, right) in enumerate(sides)]
    read = [first for first, _ in outer] + [second for _, second in reversed(outer)]
    pages = sum(1 for number in read if number) + 1
    assert last - 4 < pages <= last
    assert read == ["", *map(str, range(2, pages + 1)), *[""] * (last - pages)]


def test_the_same_booklet_gives_the_same_bytes() -> None:
    job = job_named("booklet-folded-a4.pdf")
    assert compile_sheet(job) == compile_sheet(job)
