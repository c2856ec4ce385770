"""The acceptance list of a printed sheet, over every PDF of the real catalog."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from _pytest.mark import ParameterSet

from tests.browser import sheet_criteria as criteria
from tests.sheets.making import real_jobs
from tests.sheets.structure import faults
from unhunch.model.papers import HALVES, ROUTINE_KINDS
from unhunch.sheets.job import FOLDED, Job

LEAST_SIZE = {"large": 18.0}
"""Points of all that must be read."""
LEAST_BESIDE = {"sheet": 10.0}
"""Points of what is read once, before the start."""
SMALL = {"large": 16.0, "sheet": 9.0, "one-page": 9.0, "folded": 10.0}
"""Points of captions and footers."""
WHOLE = ("sheet", "large")
"""The kinds that say all of a routine."""

FEW = 5
MOST_PAGES = {"sheet": (2, 4), "large": (5, 8), "one-page": (1, 1), "log": (1, 1)}
"""Up to five exercises, and from six on."""
WARNING = {"desk-reset-with-turns", "strength-three-days"}
SHORT_PAPER = {*WARNING, "evening-wind-down", "morning-loosen-up", "ten-minute-desk-break"}
LONGER = {f"{name}-a4.pdf" for name in WARNING} | {f"{name}-letter.pdf" for name in SHORT_PAPER}
LONGER |= {"strength-three-days-large-letter.pdf"}
"""Sheets that take a page more: they warn of much, or paper is short."""
LEAST_PICTURE = {"sheet": (35, 28), "large": (44, 44), "one-page": (28, 28)}
"""Mm of a position, up to five exercises and from six on."""
LEAST_LYING = 34
"""The same in large print, of those who lie, one position below the other."""
FULL = {half: paper for paper, half in HALVES.items()}
"""The paper of a booklet that is folded, by its half."""
LEAST_MARGIN = {"index-cards": 6.0}
LEAST_SQUARE = {"large": 10.0}
WEEKS = {"log": 4}


def test_each_kind_of_sheet_has_its_limits() -> None:
    assert MOST_PAGES.keys() == {*WEEKS, *LEAST_PICTURE} == ROUTINE_KINDS.keys(), (
        "say in this module how long each kind may be"
    )


@cache
def sizes(job: Job) -> tuple[float, float]:
    paper = json.loads(job.data)["paper"]
    width, height = {"a4": (595.28, 841.89), "letter": (612, 792), "3x5": (360, 216)}[FULL.get(paper, paper)]
    return (height, width) if job.template in ("log", "folded") else (width, height)


def many(card: dict[str, Any]) -> bool:
    """Whether a routine has more exercises than fit on one leaf."""
    return len(card["exercises"]) > FEW


def texts(job: Job) -> Iterator[tuple[str, ...]]:
    """What must be read, in its order: the stop signs, then each exercise's name, dose, steps and cautions."""
    data = json.loads(job.data)
    if job.template in WHOLE:
        yield tuple(said(data["card"]["stop"]))
        yield from map(row_of, data["card"]["exercises"])
        return
    if job.template == "one-page":
        yield tuple(said(data["card"]["stop"]))
        yield from ((exercise["name"], exercise["plain"]) for exercise in data["card"]["exercises"])
        return
    if "common" in data:
        yield (*said(data["common"]["stop"]), *said(data["common"]["start"]))
    for card in (data["card"],) if "card" in data else data.get("cards", ()):
        log = job.template == "log"
        stop = (*said(card["stop"]), *(() if log else said(card["cautions"])))
        exercises = [
            (e["name"], e["dose"], *(() if log else (*e["steps"], *said(e["cautions"])))) for e in card["exercises"]
        ]
        yield from (*exercises, stop) if "cards" in data else (stop, *exercises)


def row_of(exercise: dict[str, Any]) -> tuple[str, ...]:
    """Every text of an exercise on the sheet, in its order: dose with pace and rest, what one feels, what instead."""
    notes = (exercise[name] for name in ("captions", "note", "feel", "mistake"))
    instead = said([exercise["instead"]]) if exercise["instead"] else ()
    return (exercise["name"], exercise["plain"], *exercise["steps"], *filter(None, notes), *instead)


def beside(job: Job) -> Iterator[str]:
    """What stands where a sheet has room: the check by condition, the scale, when to do more, and the bad day."""
    if job.template not in WHOLE:
        return
    data = json.loads(job.data)
    card = data["card"]
    yield from said(card["start"])
    yield from said(card["check"])
    yield from card["scale"]["parts"] if card["scale"] else ()
    yield from (*filter(None, (card["progress"], card["bad_day"])), *said(card["plan"]))


def said(cautions: list[dict[str, str]]) -> Iterator[str]:
    for line in cautions:
        yield from (line["head"], line["text"])


def page_faults(job: Job, page: criteria.Sheet, note: dict[str, float]) -> Iterator[str]:
    width, height = sizes(job)
    if abs(page.width - width) > 1 or abs(page.height - height) > 1:
        yield f"2: {page.width} x {page.height}"
    margin, white, ink = criteria.margin(page), criteria.white_share(page), criteria.ink_share(page)
    note["margin"] = min(note.get("margin", 99), round(margin, 1))
    note["white"] = min(note.get("white", 1), round(white, 2))
    note["ink"] = max(note.get("ink", 0), round(ink, 3))
    if margin < LEAST_MARGIN.get(job.template, 10):
        yield f"9: {margin:.1f} mm of margin"
    if white <= 0.8 or ink >= 0.15:
        yield f"10: {white:.0%} white, {ink:.0%} ink"


def measured(job: Job, pdf: bytes) -> tuple[dict[str, Any], list[str]]:
    """What was measured of a PDF, and what is wrong with it by the number of the criterion."""
    sheet = criteria.Sheet(pdf)
    pages = sheet.pages
    least, contrast = criteria.smallest_glyph(sheet), min(criteria.lowest_contrast(page) for page in pages)
    note: dict[str, float] = {}
    wanted = [text for group in texts(job) for text in group]
    size, asked = LEAST_SIZE.get(job.template, 12.0), [*beside(job)]
    unread = criteria.missing(sheet, [*wanted, *asked])
    checks: list[tuple[str, object]] = [
        (f"3: {least:.1f} pt", least < SMALL.get(job.template, size) - 0.01),
        (f"3: below {size} pt", criteria.shrunk(sheet, wanted, size - 0.01)),
        ("3: too small", criteria.shrunk(sheet, asked, LEAST_BESIDE.get(job.template, size) - 0.01)),
        ("4: outside", "".join(criteria.outside(page) for page in pages)),
        (f"5: contrast {contrast:.1f}", contrast < 7),
        ("6: missing", unread),
        ("7: out of order", criteria.out_of_order(sheet, wanted)),
        (
            "8: split",
            criteria.split(sheet, texts(job)) if job.template in WHOLE else [],
        ),
    ]
    found = [f"{name} {what}" for name, what in checks if what]
    for page in pages:
        found += page_faults(job, page, note)
    texts_read = f"{len(wanted) + len(asked) - len(unread)} of {len(wanted) + len(asked)}"
    row: dict[str, Any] = {"pages": len(pages), "least pt": round(least, 1), "texts read": texts_read}
    row |= {"contrast": round(contrast, 1), **note}
    if job.template in MOST_PAGES:
        row |= {"QR mm": "", "squares": ""}
        found += routine_faults(job, pages, row)
    return row, found


def routine_faults(job: Job, pages: Sequence[criteria.Sheet], row: dict[str, Any]) -> Iterator[str]:
    """What only a routine's PDFs have: the code, and the squares to tick."""
    card = json.loads(job.data)["card"]
    if len(pages) > MOST_PAGES[job.template][many(card)] + (job.path.rpartition("/")[2] in LONGER):
        yield "1: too many pages"
    code = criteria.qr_code(pages[0])
    if code is None or code.text != card["address"]:
        yield f"11: the code says {code and code.text}"
    elif code.width < 24 or code.quiet_modules < 4:
        yield f"11: {code.width:.1f} mm, {code.quiet_modules} modules of white"
    row["QR mm"] = round(code.width, 1) if code else ""
    least = LEAST_SQUARE.get(job.template, 6.0)
    squares = sum(criteria.empty_squares(page, least) for page in pages)
    row["squares"] = squares
    if squares not in (wanted := squares_of(job, card)):
        yield f"12: {squares} empty squares of {least} mm, not {wanted}"
    if job.template in LEAST_PICTURE:
        shown = [figure for figure in json.loads(job.data)["figures"] if figure["positions"]]
        row["lowest picture mm"] = min(figure["height"] for figure in shown)
        least = LEAST_PICTURE[job.template][many(card)]
        low = [figure["height"] for figure in shown if figure["height"] < least_of(figure, job, least)]
        yield from (f"13: a position of {height} mm" for height in low)


def least_of(figure: dict[str, Any], job: Job, least: float) -> float:
    """How high a position of a figure is at least, in mm."""
    return LEAST_LYING if job.template == "large" and figure["stacked"] else least


def squares_of(job: Job, card: dict[str, Any]) -> tuple[int, ...]:
    """How many squares there may be: one a session, and two a day for pain, which a full sheet leaves to the log."""
    once = sum(exercise["once"] for exercise in card["exercises"])
    count = len(card["exercises"]) - once
    week = card["boxes"]["rows"] * len(card["boxes"]["labels"])
    if job.template in WEEKS:
        return (WEEKS[job.template] * (count + 2) * week + once,)
    bare = count * week + once
    rated = bare + 2 * len(card["boxes"]["labels"])
    return (bare,) if job.template == "one-page" else (bare, rated)


def each_pdf() -> Iterator[ParameterSet]:
    """Every PDF; one folded on Letter is folded as on A4, and has the pages of the booklet: it is for the audit."""
    for job in real_jobs():
        again = job.template == FOLDED and "letter" in job.path
        yield pytest.param(job.path, marks=pytest.mark.audit if again else ())


@pytest.mark.untraced
@pytest.mark.parametrize("path", [*each_pdf()])
def test_every_pdf_of_the_catalog_meets_the_acceptance_list(
    path: str, jobs: Mapping[str, Job], built: Path, record_property: Callable[[str, object], None]
) -> None:
    pdf = built / path
    row, found = measured(jobs[path], pdf.read_bytes())
    for name, value in {"pdf": pdf.name, "KB": pdf.stat().st_size // 1024, **row, "faults": len(found)}.items():
        record_property(name, value)
    assert found == []


def for_machines() -> Iterator[ParameterSet]:
    """Every PDF in the order of reading: one to fold is not, and lies beside the booklet that is.

    Letter has the tags of A4, from one template and one text: it is for the audit.
    """
    for job in real_jobs():
        if job.template != FOLDED:
            yield pytest.param(job.path, marks=pytest.mark.audit if "letter" in job.path else ())


@pytest.mark.untraced
@pytest.mark.parametrize("path", [*for_machines()])
def test_every_pdf_of_the_catalog_can_be_read_by_machines(path: str, built: Path) -> None:
    assert faults(str(built / path)) == []
