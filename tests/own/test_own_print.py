"""What comes out of a printer for a sheet of one's own: the criteria that every routine's sheet meets, and its code."""

import re
from dataclasses import replace
from typing import Literal

import pytest
from playwright.sync_api import expect
from pypdfium2 import PdfDocument

from tests.browser import card_texts
from tests.browser import sheet_criteria as criteria
from tests.browser.sheet_criteria import LARGE, NORMAL, Sheet
from tests.conftest import SITE_URL
from tests.modules import Call
from tests.own.making import BARE, BOOK, DATA, EN, TECHNIQUES, Data, dose_of
from tests.own.sheet_page import SheetPage
from unhunch.views.card import Card
from unhunch.views.cards import own_card
from unhunch.views.figure_room import FEW

Paper = Literal["A4", "Letter"]
PAPERS: tuple[Paper, ...] = ("A4", "Letter")
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
DAYS = 7
RATED = 2
"""Squares a day for how it was before and after."""
MOST_PAGES = {"one": 2, "three": 2, "five": 3, "eight": 5}
MOST_PAGES_LARGE = {"one": 3, "three": 4, "five": 6, "eight": 8}


def item(id_: str) -> Data:
    technique = TECHNIQUES[id_]
    return {"id": id_, "dose": {part: technique["dose"][part] for part in technique["range"]}}


def fullest() -> list[str]:
    """The eight techniques with the most to say: the hardest to fit on a page."""

    def rows(id_: str) -> int:
        technique = BOOK.edition.technique(id_)
        return len(technique.steps) * 2 + len(technique.cautions) + 2 * len(technique.stop_if)

    return sorted(TECHNIQUES, key=rows)[-8:]


PICKED = {
    "one": ["arm-slides"],
    "three": ["slow-breathing", "hug-stretch", "shoulder-roll"],
    "five": ["arm-slides", "arm-reach", "shoulder-blade-squeeze", "cold-pack", "mid-trap-raise"],
    "eight": fullest(),
}

LONG = "Twice a day, and once more in the evening when you have sat for long. Never just after meals."
OFTEN = {"one": "", "three": "Once a day.", "five": LONG, "eight": "Twice a day, in the morning and the evening."}


def read(card: Card) -> list[str]:
    """Every text of the sheet that a reader needs, in reading order: who it is for, and who made it, among them."""
    known = {EN("card.name"): "Name: Ann Example", EN("card.prepared"): "Prepared by: Physio House"}
    return [known.get(text, text) for text in card_texts.read(card)]


def show(sheet: SheetPage, call: Call, picked: str, *, large: bool) -> tuple[Card, str]:
    """Open a sheet by its address; give what it should say, and that address."""
    items = [item(id_) for id_ in PICKED[picked]]
    names = {"title": "Ann's sheet", "for": "Ann Example", "by": "Physio House"}
    whole = {**BARE, **names, "frequency": OFTEN[picked], "large": large, "items": items}
    fragment = call("own-sheet/address", "fragmentOf", whole, DATA["version"])
    sheet.open(f"#{fragment}")
    card = own_card(BOOK.edition, [(one["id"], dose_of(one)) for one in items], OFTEN[picked])
    return replace(card, title="Ann's sheet"), f"{SITE_URL}my-sheet/#{fragment}"


def printed(sheet: SheetPage, paper: Paper, *, backgrounds: bool = True) -> Sheet:
    return Sheet(sheet.page.pdf(format=paper, print_background=backgrounds))


def judged(pdf: bytes, paper: Paper, card: Card, picked: str, address: str) -> list[int]:
    """The numbers of the criteria that a sheet does not meet."""
    paper_sheet = Sheet(pdf)
    code = criteria.qr_code(paper_sheet)
    verdict = {
        1: criteria.page_count(paper_sheet) <= MOST_PAGES[picked],
        **criteria.of_every_size(paper_sheet, paper, NORMAL, read(card), card_texts.exercises(card)),
        10: criteria.white_share(paper_sheet) > 0.8 and criteria.ink_share(paper_sheet) < 0.15,
        11: code is not None and code.text == address and code.width >= 24 and code.quiet_modules >= 4,
        12: criteria.all_empty_squares(paper_sheet) == DAYS * (len(card.exercises) + RATED),
    }
    return [number for number, good in verdict.items() if not good]


@pytest.mark.parametrize("picked", PICKED)
def test_a_sheet_of_ones_own_prints_as_a_good_sheet_in_either_palette(
    picked: str, sheet: SheetPage, call: Call
) -> None:
    card, address = show(sheet, call, picked, large=False)
    for paper in PAPERS:
        pdfs = set()
        for scheme in SCHEMES:
            sheet.page.emulate_media(color_scheme=scheme)
            pdfs.add(criteria.undated(sheet.page.pdf(format=paper, print_background=True)))
        # What prints the same is judged once.
        assert (paper, [judged(pdf, paper, card, picked, address) for pdf in pdfs]) == (paper, [[] for _ in pdfs])


@pytest.mark.parametrize("routine", sorted(DATA["routines"]))
def test_a_sheet_that_starts_from_a_routine_says_how_often_on_few_pages_with_a_code(
    routine: str, sheet: SheetPage
) -> None:
    sheet.open(f"#from={routine}")
    paper_sheet = printed(sheet, "Letter")
    items = DATA["routines"][routine]["items"]
    most = min(pages for name, pages in MOST_PAGES.items() if len(PICKED[name]) >= len(items))
    assert criteria.page_count(paper_sheet) <= most
    assert criteria.missing(paper_sheet, [DATA["routines"][routine]["frequency"]]) == []
    assert criteria.qr_code(paper_sheet) is not None


def test_who_chose_dark_pages_prints_on_white_paper(sheet: SheetPage, call: Call) -> None:
    sheet.page.goto(f"{sheet.site}404.html")
    sheet.page.evaluate("localStorage.setItem('/.dark', 'true')")
    show(sheet, call, "five", large=False)
    paper_sheet = printed(sheet, "A4")
    assert criteria.lowest_contrast_of_all(paper_sheet) >= 7
    assert criteria.white_share(paper_sheet) > 0.8


@pytest.mark.parametrize("picked", PICKED)
def test_large_print_is_large_and_divides_no_exercise(picked: str, sheet: SheetPage, call: Call) -> None:
    card, address = show(sheet, call, picked, large=True)
    # Of many exercises, numbers for pain are left to the log.
    wanted = [text for text in read(card) if len(card.exercises) <= FEW or text not in card.ratings]
    for paper in PAPERS:
        paper_sheet = printed(sheet, paper, backgrounds=False)
        code = criteria.qr_code(paper_sheet)
        verdict = {
            1: criteria.page_count(paper_sheet) <= MOST_PAGES_LARGE[picked],
            **criteria.of_every_size(paper_sheet, paper, LARGE, wanted, card_texts.exercises(card)),
            11: code is not None and code.text == address,
        }
        assert (paper, [number for number, good in verdict.items() if not good]) == (paper, [])


def test_the_squares_of_large_print_are_large(sheet: SheetPage, call: Call) -> None:
    show(sheet, call, "one", large=True)
    assert criteria.all_empty_squares(printed(sheet, "A4"), least=10) == DAYS * (1 + RATED)


def test_the_address_that_is_printed_is_that_of_the_sheet(sheet: SheetPage, call: Call) -> None:
    _, address = show(sheet, call, "five", large=False)
    link = sheet.page.locator("#preview .rc-address a")
    assert link.get_attribute("href") == address
    printed_address = address.partition("//")[2]
    assert link.text_content() == printed_address
    text = "".join(page.get_textpage().get_text_range() for page in PdfDocument(sheet.page.pdf()))
    # A hyphen at the end of a line is another letter in a PDF.
    assert re.sub(r"\W", "", printed_address) in re.sub(r"\W", "", text)


def test_a_sheet_without_a_code_says_what_to_use_and_why(sheet: SheetPage, call: Call) -> None:
    items = [item(id_) for id_ in PICKED["eight"]]
    whole = {**BARE, "title": "日" * 60, "for": "本" * 50, "items": items}
    sheet.open(f"#{call('own-sheet/address', 'fragmentOf', whole, DATA['version'])}")
    expect(sheet.page.locator("#no-code")).to_have_text(DATA["words"]["too_long"])
    paper_sheet = printed(sheet, "A4")
    assert criteria.qr_code(paper_sheet) is None
    assert criteria.missing(paper_sheet, [DATA["words"]["no_code"]]) == []


def test_notes_sides_rest_and_three_sessions_a_week_are_printed(sheet: SheetPage) -> None:
    """As somebody who prepares a sheet for a patient sets them, in the page itself."""
    sheet.open("#from=second-article")
    sheet.page.select_option("#times", "1")
    sheet.page.select_option("#days", "3")
    sheet.page.fill("#frequency", "")
    for name, text in {"for": "Ann", "by": "Dr Bo", "clinic": "Physio House, 555 0100", "review": "12 March"}.items():
        sheet.page.fill(f"#{name}", text)
    sheet.page.evaluate("document.querySelectorAll('.details').forEach(one => { one.open = true; })")
    sheet.page.locator("#picked .note").first.fill("Stop at the height of your shoulders.")
    sheet.page.locator("#picked .side").first.select_option("left")
    rest = sheet.page.get_by_label(
        f"{DATA['words']['part']['set_rest_seconds']}: {TECHNIQUES['mid-trap-raise']['name']}", exact=True
    )
    rest.locator("input").fill("90")
    rest.locator("input").press("Tab")
    expect(sheet.page.locator("#preview .rc-dose", has_text="Rest 1 minute 30 seconds between sets.")).to_have_count(1)
    paper_sheet = printed(sheet, "A4")
    told = [
        "Name: Ann",
        "Once a day, on 3 days a week.",
        "Stop at the height of your shoulders.",
        "Do it 10 times. Hold for 5 seconds each time. Only on your left side.",
        "Rest 1 minute 30 seconds between sets.",
        "Physio House, 555 0100",
        "Prepared by: Dr Bo",
        "Next visit: 12 March",
    ]
    assert criteria.missing(paper_sheet, told) == []
    assert criteria.all_empty_squares(paper_sheet) == 3 * (len(sheet.names()) + RATED)
