"""How sheets use their paper: room for a stamp, for larger pictures, and for texts that grow."""

import json
from pathlib import Path

import pypdfium2.raw as pdfium
import pytest

from tests.browser.sheet_criteria import MM, Sheet, all_empty_squares, missing, page_count, pages
from tests.sheets.making import job_named, real_jobs, with_card, with_first_exercise
from unhunch.sheets.compile import compile_sheet

STAMP = (47, 14)
"""Width and height in mm of what a common pocket stamp prints."""
SHEETS = [job.path for job in real_jobs() if job.template == "sheet"]


def empty_frames(sheet: Sheet, width: float, height: float) -> int:
    """How many drawn frames have at least this size in mm and no ink in them."""
    dpi, found = 300, 0
    for item in sheet.page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH]):
        left, bottom, right, top = item.get_bounds()
        if right - left < width * MM or top - bottom < height * MM:
            continue
        inset = 3
        rows = slice(round((sheet.height - top + inset) * dpi / 72), round((sheet.height - bottom - inset) * dpi / 72))
        columns = slice(round((left + inset) * dpi / 72), round((right - inset) * dpi / 72))
        found += bool((sheet.fine_pixels[rows, columns] > 250).all())
    return found


@pytest.mark.parametrize("path", SHEETS)
def test_every_sheet_has_room_for_the_stamp_of_a_clinic(path: str, built: Path) -> None:
    assert sum(empty_frames(page, *STAMP) for page in pages((built / path).read_bytes())) == 1


@pytest.mark.parametrize("routine", ["gentle-day", "walk-and-loosen", "two-minute-side-raise"])
def test_a_routine_of_few_words_is_on_one_leaf(routine: str, built: Path) -> None:
    for paper in ("a4", "letter"):
        assert page_count(Sheet((built / f"routines/{routine}/{routine}-{paper}.pdf").read_bytes())) == 2


def test_a_check_that_fills_more_than_a_page_goes_on_on_the_next() -> None:
    job = job_named("second-article-a4.pdf")
    lines = json.loads(job.data)["card"]["check"]
    sheet = Sheet(compile_sheet(with_card(job, check=[*lines, *lines, *lines])))
    assert missing(sheet, [line["text"] for line in lines]) == []
    assert page_count(sheet) > page_count(Sheet(compile_sheet(job)))


def test_the_first_page_says_on_which_pages_the_check_stands() -> None:
    for name, pages_of_it in (
        ("gentle-day-a4.pdf", "(page 2)"),
        ("first-article-letter.pdf", "(pages 3\N{EN DASH}4)"),
    ):
        assert missing(Sheet(compile_sheet(job_named(name))), [f"Check before you start {pages_of_it}."]) == []


def test_eight_exercises_with_long_names_are_set_on_as_many_pages_as_they_take() -> None:
    job = job_named("second-article-a4.pdf")
    exercises = json.loads(job.data)["card"]["exercises"]
    name = "Mind many warm woollen mittens on Monday mornings, and the moon at midnight, too"
    for one in (job, job_named("second-article-one-page-a4.pdf")):
        sheet = Sheet(compile_sheet(with_card(one, exercises=[exercise | {"name": name} for exercise in exercises])))
        assert missing(sheet, [name]) == []


@pytest.mark.parametrize("letters", [40, 50, 58, 65])
def test_a_first_step_of_any_length_stays_out_of_the_squares(letters: int) -> None:
    step = ("Mind many warm woollen mittens on Monday mornings " * 2)[:letters].strip() + "."
    steps = [step, "Move your arms.", "Let go."]
    sheet = Sheet(compile_sheet(with_first_exercise(job_named("second-article-a4.pdf"), steps=steps, note=None)))
    exercises, sessions, ratings = 8, 3, 2 * 3
    assert all_empty_squares(sheet) == exercises * sessions + ratings
