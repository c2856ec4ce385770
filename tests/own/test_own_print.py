"""What comes out of a printer for a sheet of one's own: the criteria that every routine's sheet meets, and its code."""

from typing import Literal

import pytest
from playwright.sync_api import expect

from tests.browser import sheet_criteria as criteria
from tests.browser.sheet_criteria import Sheet
from tests.conftest import SITE_URL
from tests.modules import Call
from tests.own.making import BOOK, DATA, EN, TECHNIQUES, Data, dose_of
from tests.own.sheet_page import SheetPage
from unhunch.views.card import Card
from unhunch.views.cards import own_card

Paper = Literal["A4", "Letter"]
PAPERS: tuple[Paper, ...] = ("A4", "Letter")
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
DAYS = 7
NORMAL, LARGE = 11.99, 17.99
"""12 and 18 pt, as exactly as the printer's units can say it."""
MOST_PAGES, MOST_PAGES_LARGE = 2, 4


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


def exercises(card: Card) -> list[tuple[str, ...]]:
    return [
        (e.name, e.plain, *e.steps, *(text for line in e.cautions for text in (line.head, line.text)))
        for e in card.exercises
    ]


def steps(card: Card) -> list[tuple[str, ...]]:
    """What of an exercise large print keeps on a page."""
    return [(e.name, e.plain, *e.steps) for e in card.exercises]


def texts(card: Card) -> list[str]:
    """Every text of the sheet that a reader needs, in reading order."""
    lines = [text for line in card.cautions for text in (line.head, line.text)]
    names = ["For Ann Example.", "Prepared by Physio House."]
    body = [text for texts in exercises(card) for text in texts]
    often = [EN("card.frequency"), card.frequency or ""]
    said = [card.signs, card.stop_then, *card.sentences, *lines, *often, *body]
    return ["Ann's sheet", *names, *said, card.address, card.date]


def show(sheet: SheetPage, call: Call, picked: str, *, large: bool) -> tuple[Card, str]:
    """Open a sheet by its address; give what it should say, and that address."""
    items = [item(id_) for id_ in PICKED[picked]]
    whole = {
        "title": "Ann's sheet",
        "frequency": OFTEN[picked],
        "for": "Ann Example",
        "by": "Physio House",
        "large": large,
        "routine": "",
        "items": items,
    }
    fragment = call("own-sheet/address", "fragmentOf", whole, DATA["version"])
    sheet.open(f"#{fragment}")
    card = own_card(BOOK.edition, [(one["id"], dose_of(one)) for one in items], OFTEN[picked])
    return card, f"{SITE_URL}my-sheet/#{fragment}"


def printed(sheet: SheetPage, paper: Paper, *, backgrounds: bool = True) -> Sheet:
    return Sheet(sheet.page.pdf(format=paper, print_background=backgrounds))


def judged(pdf: bytes, paper: Paper, card: Card, address: str) -> list[int]:
    """The numbers of the criteria that a sheet does not meet."""
    paper_sheet = Sheet(pdf)
    code = criteria.qr_code(paper_sheet)
    verdict = {
        1: criteria.page_count(paper_sheet) <= MOST_PAGES,
        **criteria.of_every_size(paper_sheet, paper, NORMAL, texts(card), exercises(card)),
        10: criteria.white_share(paper_sheet) > 0.8 and criteria.ink_share(paper_sheet) < 0.15,
        11: code is not None and code.text == address and code.width >= 24 and code.quiet_modules >= 4,
        12: criteria.all_empty_squares(paper_sheet) == DAYS * len(card.exercises),
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
        assert (paper, [judged(pdf, paper, card, address) for pdf in pdfs]) == (paper, [[] for _ in pdfs])


@pytest.mark.parametrize("routine", sorted(DATA["routines"]))
def test_a_sheet_that_starts_from_a_routine_says_how_often_on_its_two_pages_with_a_code(
    routine: str, sheet: SheetPage
) -> None:
    sheet.open(f"#from={routine}")
    paper_sheet = printed(sheet, "Letter")
    assert criteria.page_count(paper_sheet) <= MOST_PAGES
    assert criteria.missing(paper_sheet, [DATA["routines"][routine]["frequency"]]) == []
    assert criteria.qr_code(paper_sheet) is not None


def test_who_chose_dark_pages_prints_on_white_paper(sheet: SheetPage, call: Call) -> None:
    sheet.page.goto(f"{sheet.site}404.html")
    sheet.page.evaluate("localStorage.setItem('/.dark', 'true')")
    show(sheet, call, "five", large=False)
    paper_sheet = printed(sheet, "A4")
    assert criteria.lowest_contrast(paper_sheet) >= 7
    assert criteria.white_share(paper_sheet) > 0.8


@pytest.mark.parametrize("picked", PICKED)
def test_large_print_is_large_and_divides_no_exercise(picked: str, sheet: SheetPage, call: Call) -> None:
    card, address = show(sheet, call, picked, large=True)
    for paper in PAPERS:
        paper_sheet = printed(sheet, paper, backgrounds=False)
        code = criteria.qr_code(paper_sheet)
        verdict = {
            1: criteria.page_count(paper_sheet) <= MOST_PAGES_LARGE,
            **criteria.of_every_size(paper_sheet, paper, LARGE, texts(card), steps(card)),
            11: code is not None and code.text == address,
        }
        assert (paper, [number for number, good in verdict.items() if not good]) == (paper, [])


def test_the_squares_of_large_print_are_large(sheet: SheetPage, call: Call) -> None:
    show(sheet, call, "one", large=True)
    assert criteria.all_empty_squares(printed(sheet, "A4"), least=10) == DAYS


def test_a_sheet_without_a_code_says_what_to_use_and_why(sheet: SheetPage, call: Call) -> None:
    items = [item(id_) for id_ in PICKED["eight"]]
    whole = {
        "title": "日" * 60,
        "frequency": "",
        "for": "本" * 50,
        "by": "",
        "large": False,
        "routine": "",
        "items": items,
    }
    sheet.open(f"#{call('own-sheet/address', 'fragmentOf', whole, DATA['version'])}")
    expect(sheet.page.locator("#no-code")).to_have_text(DATA["words"]["too_long"])
    paper_sheet = printed(sheet, "A4")
    assert criteria.qr_code(paper_sheet) is None
    assert criteria.missing(paper_sheet, [DATA["words"]["no_code"]]) == []
