"""What comes out of a printer: every routine's sheet, every technique's card, and the other pages."""

from collections.abc import Callable
from typing import Literal

import pytest
from playwright.sync_api import Page

from tests.browser import sheet_criteria as criteria
from tests.browser.sheet_criteria import Sheet
from tests.editions import catalog_of
from tests.project import PROJECT
from unhunch.strings import strings
from unhunch.views.book import Book
from unhunch.views.card import Card
from unhunch.views.cards import routine_card, technique_card
from unhunch.views.edition import Edition
from unhunch.views.settings import Settings

Paper = Literal["A4", "Letter"]
PAPERS: tuple[Paper, ...] = ("A4", "Letter")
SCHEMES = {"light": "default", "dark": "slate"}
ROUTINES = sorted(path.stem for path in (PROJECT / "content" / "routines").glob("*.yml"))
OTHER_PAGES = ("", "safety/", "routines/", "techniques/", "causes/", "desk/", "treatments/", "evidence/", "about/")
MOST_PAGES = 2
LEAST_POINTS = 11.99
"""12 pt, as exactly as the printer's units can say it."""


@pytest.fixture(scope="module")
def book(page: Page, site: str) -> Book:
    """The same catalog in words, at the address for which the site was built."""
    page.goto(site)
    address = page.get_attribute("link[rel=canonical]", "href")
    assert address
    catalog = catalog_of(PROJECT)
    return Book.of(Edition(catalog, strings(catalog.about.language), Settings(site_url=address)))


def colour(page: Page, palette: str) -> None:
    page.evaluate("scheme => document.body.setAttribute('data-md-color-scheme', scheme)", SCHEMES[palette])


def show(page: Page, address: str, palette: str) -> None:
    page.goto(address)
    colour(page, palette)


def printed(page: Page, paper: Paper, *, backgrounds: bool = True) -> bytes:
    return criteria.undated(page.pdf(format=paper, print_background=backgrounds))


def exercises(card: Card) -> list[tuple[str, ...]]:
    """The texts of each exercise; the title of a technique's card already names it."""
    return [
        (
            *(() if e.name == card.title else (e.name,)),
            *(e.plain, *e.steps, *(text for line in e.cautions for text in (line.head, line.text))),
        )
        for e in card.exercises
    ]


def texts(card: Card) -> list[str]:
    """Every text of a sheet that a reader needs, in reading order."""
    signs = [card.signs, card.stop_then, *card.sentences]
    lines = [text for line in card.cautions for text in (line.head, line.text)]
    return [card.title, *signs, *lines, *(text for texts in exercises(card) for text in texts), card.address, card.date]


def judged(pdf: bytes, card: Card, paper: Paper) -> dict[int, bool]:
    """Which of the twelve criteria a sheet meets."""
    sheet = Sheet(pdf)
    code = criteria.qr_code(sheet)
    return {
        1: criteria.page_count(sheet) <= MOST_PAGES,
        **criteria.of_every_size(sheet, paper, LEAST_POINTS, texts(card), exercises(card)),
        10: criteria.white_share(sheet) > 0.8 and criteria.ink_share(sheet) < 0.15,
        11: code is not None and code.text == card.address and code.width >= 24 and code.quiet_modules >= 4,
        12: criteria.all_empty_squares(sheet) == len(card.boxes.labels) * card.boxes.rows * len(card.exercises),
    }


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("routine", ROUTINES)
def test_a_routine_prints_as_a_good_sheet(
    *,
    routine: str,
    paper: Paper,
    page: Page,
    site: str,
    book: Book,
    record_property: Callable[[str, object], None],
) -> None:
    card = routine_card(book.edition, book.routines[routine])
    show(page, f"{site}routines/{routine}/", "light")
    known: dict[bytes, dict[int, bool]] = {}
    """What was judged of a sheet holds for another of the same bytes."""
    for palette in SCHEMES:
        colour(page, palette)
        sheets = [printed(page, paper, backgrounds=on) for on in (True, False)]
        verdicts = [known[pdf] if pdf in known else known.setdefault(pdf, judged(pdf, card, paper)) for pdf in sheets]
        met = {number: all(verdict[number] for verdict in verdicts) for number in verdicts[0]}
        marks = " ".join(f"{number}{'+' if good else '-'}" for number, good in met.items())
        record_property("sheet", f"{routine:24} {paper:6} {palette:5}  {marks}")
        assert [number for number, good in met.items() if not good] == []


def test_every_technique_prints_as_one_card(page: Page, site: str, book: Book) -> None:
    faults = {}
    for id_, view in book.techniques.items():
        if card := technique_card(book.edition, view):
            show(page, f"{site}techniques/{id_}/", "dark")
            for paper in PAPERS:
                verdict = judged(printed(page, paper), card, paper)
                faults[id_, paper] = [number for number, good in verdict.items() if not good]
    assert {id_: numbers for id_, numbers in faults.items() if numbers} == {}


@pytest.mark.parametrize("path", OTHER_PAGES)
def test_another_page_prints_readably_and_without_navigation(path: str, page: Page, site: str) -> None:
    show(page, f"{site}{path}", "light")
    heading = page.inner_text("article h1")
    sheets = []
    for palette in SCHEMES:
        colour(page, palette)
        sheets.append(printed(page, "A4"))
    for pdf in set(sheets):
        sheet = Sheet(pdf)
        assert criteria.smallest_glyph(sheet) >= LEAST_POINTS
        assert criteria.outside(sheet) == ""
        assert criteria.lowest_contrast(sheet) >= 7
        assert criteria.margin(sheet) >= 10
        assert criteria.white_share(sheet) > 0.8
        assert criteria.missing(sheet, [heading]) == []
        assert sheet.text.startswith(criteria.squeezed(heading)), "something is printed above the page's own text"


def test_the_dark_palette_is_dark_on_screen(page: Page, site: str) -> None:
    """Or else the tests of the dark palette would show nothing."""
    show(page, site, "dark")
    colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert max(map(int, colour.removeprefix("rgb(").removesuffix(")").split(","))) < 80


def test_a_card_is_readable_on_a_phone_and_shows_no_lines_to_fill_in(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    try:
        show(page, f"{site}routines/{ROUTINES[0]}/", "light")
        size = page.evaluate("parseFloat(getComputedStyle(document.querySelector('.rc-step')).fontSize)")
        too_wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
        shown = page.locator(".rc-paper").filter(visible=True).count()
    finally:
        page.set_viewport_size({"width": 1280, "height": 900})
    assert (size >= 18, too_wide, shown) == (True, False, 0)
