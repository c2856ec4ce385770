"""Which PDFs there are, and where."""

import json

import pytest

from tests.editions import small_book
from tests.house import HOUSE
from tests.sheets.making import real_book, real_jobs
from unhunch.catalog import shared_sheets
from unhunch.model.papers import PAPERS
from unhunch.sheets.compile import compile_sheet
from unhunch.sheets.jobs import sheet_jobs


def test_every_routine_has_its_eight_pdfs_at_the_promised_addresses() -> None:
    names = {job.path for job in sheet_jobs(real_book(), ["gentle-day"])}
    parts = ("", "large-", "one-page-", "log-")
    assert names == {
        f"routines/gentle-day/gentle-day-{part}{paper}.pdf" for part in parts for paper in ("a4", "letter")
    }


def test_all_cards_the_booklet_and_the_weeks_lie_under_sheets() -> None:
    assert [job.path for job in real_jobs() if job.path.startswith("sheets/")] == [
        "sheets/cards-a4.pdf",
        "sheets/cards-letter.pdf",
        "sheets/cards-3x5.pdf",
        "sheets/booklet-a4.pdf",
        "sheets/booklet-folded-a4.pdf",
        "sheets/booklet-letter.pdf",
        "sheets/booklet-folded-letter.pdf",
        "sheets/weeks-a4.pdf",
        "sheets/weeks-letter.pdf",
    ]


def test_every_pdf_has_its_template() -> None:
    folder = HOUSE / "sheets" / "templates"
    lacking = {f"sheets/templates/{job.template}.typ" for job in real_jobs()} - {
        f"sheets/templates/{file.name}" for file in folder.glob("*.typ")
    }
    assert lacking == set()


def test_an_unknown_routine_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="nobody"):
        sheet_jobs(real_book(), ["nobody"])


def test_of_a_large_catalog_cards_and_booklet_are_parts_and_an_index_where_the_whole_was(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(shared_sheets, "MOST", 2)
    book = small_book()
    jobs = {job.path: job for job in sheet_jobs(book) if job.path.startswith("sheets/")}
    weeks = {f"sheets/weeks-{paper}.pdf" for paper in PAPERS}
    assert jobs.keys() - weeks == {*shared_sheets.paths(book.edition.catalog)}
    index = json.loads(jobs["sheets/cards-a4.pdf"].data)
    assert jobs["sheets/cards-a4.pdf"].template == "parts"
    listed = [part["file"] for group in index["groups"] for part in group["parts"]]
    assert len(listed) > 1
    shown = [card["id"] for path in listed for card in json.loads(jobs[path].data)["cards"]]
    assert len(shown) == len(set(shown)) > 1
    for path, job in jobs.items():
        made = compile_sheet(job)
        assert made.startswith(b"%PDF"), path
