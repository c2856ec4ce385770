"""What comes out of a printer: every routine's sheet, every technique's card, and the other pages."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from _pytest.mark import ParameterSet
from playwright.sync_api import Page

from tests.browser import card_texts
from tests.browser import sheet_criteria as criteria
from tests.browser.card_texts import EN
from tests.browser.sheet_criteria import NORMAL, Sheet
from tests.project import PROJECT
from tests.sheets.making import job_named, real_book
from unhunch.views.book import Book
from unhunch.views.card import Card
from unhunch.views.cards import routine_card, technique_card

Paper = Literal["A4", "Letter"]
PAPERS: tuple[Paper, ...] = ("A4", "Letter")
SCHEMES = {"light": "default", "dark": "slate"}
ROUTINES = sorted(path.stem for path in (PROJECT / "content" / "routines").glob("*.yml"))
PAGE_NUMBERS = re.compile(r"(\d+/\d+)+")
OTHER_PAGES = ("", "safety/", "routines/", "techniques/", "causes/", "desk/", "treatments/", "evidence/", "about/")
FEW = 5
MOST_OF_ONE = 2
"""Pages of the card of one technique."""
MOST_PAGES = (3, 4)
"""Pages of a routine up to five exercises, and from six on: no more than Typst makes."""
LONGER = frozenset({"floor-session", "strength-three-days"})
"""Most of eight figures lie, and are as wide as the page; a plan for ten weeks stands on it: they take a page more."""
LEAST_PICTURE = (35, 28)
"""Mm of a position, the same."""
RATED = 2
"""Squares a day for how it was before and after; the card of one technique leaves them to the log."""
ALIKE = 0.15
"""How much the pictures of the two engines may differ in height."""
INK = (0.6, 1.6)
"""Between which shares of the ink of a sheet of Typst that of the browser's print is."""


@pytest.fixture(scope="module")
def book(page: Page, site: str) -> Book:
    """The same catalog in words and pictures, at the address for which the site was built."""
    page.goto(site)
    book = real_book()
    assert page.get_attribute("link[rel=canonical]", "href") == book.edition.settings.site_url
    return book


@pytest.fixture(scope="module")
def known() -> dict[bytes, dict[int, bool]]:
    """What was judged of a sheet holds for another of the same bytes."""
    return {}


def colour(page: Page, palette: str) -> None:
    page.evaluate("scheme => document.body.setAttribute('data-md-color-scheme', scheme)", SCHEMES[palette])


def show(page: Page, address: str, palette: str) -> None:
    page.goto(address)
    colour(page, palette)


def printed(page: Page, paper: Paper, *, backgrounds: bool = True) -> bytes:
    return criteria.undated(page.pdf(format=paper, print_background=backgrounds))


def most_pages(card: Card) -> int:
    return MOST_PAGES[len(card.exercises) > FEW] + (card.id in LONGER)


def judged(pdf: bytes, card: Card, paper: Paper) -> dict[int, bool]:
    """Which of the twelve criteria a sheet meets."""
    sheet = Sheet(pdf)
    code = criteria.qr_code(sheet)
    texts, count = card_texts.read(card), len(card.exercises)
    once = sum(exercise.once for exercise in card.exercises)
    days = len(card.boxes.labels)
    squares = days * card.boxes.rows * (count - once) + once + (0 if card.single else RATED * days)
    return {
        1: criteria.page_count(sheet) <= (MOST_OF_ONE if card.single else most_pages(card)),
        **criteria.of_every_size(sheet, paper, NORMAL, texts, card_texts.exercises(card)),
        6: criteria.missing(sheet, [*texts, *card_texts.small(card)]) == [],
        10: criteria.white_share(sheet) > 0.8 and criteria.ink_share(sheet) < 0.15,
        11: code is not None and code.text == card.address and code.width >= 24 and code.quiet_modules >= 4,
        12: criteria.all_empty_squares(sheet) == squares,
    }


def each_sheet() -> Iterator[ParameterSet]:
    """Every routine on each paper in each palette; the dark one, which shows on A4, is on Letter for the audit."""
    for routine in ROUTINES:
        for paper in PAPERS:
            for palette in SCHEMES:
                again = paper != "A4" and palette == "dark"
                yield pytest.param(routine, paper, palette, marks=pytest.mark.audit if again else ())


@pytest.mark.parametrize(("routine", "paper", "palette"), [*each_sheet()])
def test_a_routine_prints_as_a_good_sheet(
    *,
    routine: str,
    paper: Paper,
    palette: str,
    page: Page,
    site: str,
    book: Book,
    known: dict[bytes, dict[int, bool]],
    record_property: Callable[[str, object], None],
) -> None:
    card = routine_card(book.edition, book.routines[routine])
    address = f"{site}routines/{routine}/"
    if page.url != address:  # one page is printed on each paper and in each palette
        page.goto(address)
    colour(page, palette)
    verdicts = []
    for backgrounds in (True, False):
        pdf = printed(page, paper, backgrounds=backgrounds)
        if pdf not in known:
            known[pdf] = judged(pdf, card, paper)
        verdicts.append(known[pdf])
    met = {number: all(verdict[number] for verdict in verdicts) for number in verdicts[0]}
    marks = " ".join(f"{number}{'+' if good else '-'}" for number, good in met.items())
    record_property("sheet", f"{routine:24} {paper:6} {palette:5}  {marks}")
    assert [number for number, good in met.items() if not good] == []


@pytest.mark.parametrize("apart", [2, pytest.param(1, marks=pytest.mark.audit)])
def test_every_technique_prints_as_one_card(page: Page, site: str, book: Book, apart: int) -> None:
    """Each on one paper, A4 and Letter in turn; by the audit on both."""
    faults = {}
    for number, (id_, view) in enumerate(book.techniques.items()):
        if card := technique_card(book.edition, view):
            show(page, f"{site}techniques/{id_}/", "dark")
            for paper in PAPERS[number % apart :: apart]:
                verdict = judged(printed(page, paper), card, paper)
                faults[id_, paper] = [number for number, good in verdict.items() if not good]
    assert {id_: numbers for id_, numbers in faults.items() if numbers} == {}


WORDS = re.compile(r"\w+")
BROKEN = re.compile(r"[-\u00ad\u0002\ufffe]\s*")
"""What may stand where a line ends within a word."""
PAGES = re.compile(r"\d+ / \d+")
ON_PAGES = r"\(page \d+\)|\(pages \d+\N{EN DASH}\d+\)"


def words(pdf: bytes, *apart: str) -> Counter[str]:
    """Every word of a sheet, as often as it stands there, without what each page says of itself."""
    text = " ".join(page.get_textpage().get_text_range() for page in Sheet(pdf).document)
    text = PAGES.sub(" ", BROKEN.sub("", text))
    for said in apart:
        text = re.sub(r"\s+".join(map(re.escape, BROKEN.sub("", said).split())), " ", text)
    return Counter(WORDS.findall(text))


HEIGHTS = """() => [...document.querySelectorAll('.rc-ex')].map(
    e => [...e.querySelectorAll('.rc-fig svg')].map(svg => svg.getBoundingClientRect().height * 25.4 / 96))"""


@pytest.mark.parametrize("routine", ROUTINES)
def test_the_browsers_print_and_the_pdf_are_alike(
    routine: str, page: Page, site: str, site_dir: Path, book: Book
) -> None:
    """The same words, on pages whose own numbers alone differ, pictures of the same height, and about as much ink."""
    card = routine_card(book.edition, book.routines[routine])
    job = job_named(f"{routine}-a4.pdf")
    typst = (site_dir / job.path).read_bytes()
    show(page, f"{site}routines/{routine}/", "light")
    browser = printed(page, "A4")
    left_out = [*card.ratings] if criteria.missing(Sheet(typst), card.ratings) else []  # where that saves a page
    page_of = re.search(ON_PAGES, re.sub(r"\s+", " ", Sheet(typst).document[0].get_textpage().get_text_range()))
    assert page_of, "a sheet of Typst says on which page the check is; a browser does not know"
    days = [" ".join((EN("sheet.day"), *card.boxes.labels))] if left_out else []
    title = EN("sheet.check_title")  # of each part, where the check is in parts
    found = words(browser, card.address_shown, title, *days, *left_out)
    assert found == words(typst, card.address_shown, page_of[0], title)
    assert criteria.out_of_order(Sheet(typst), [text for row in card_texts.exercises(card) for text in row]) == []
    least, most = INK
    assert least < criteria.ink_share(Sheet(browser)) / criteria.ink_share(Sheet(typst)) < most

    page.emulate_media(media="print")
    try:
        drawn = page.evaluate(HEIGHTS)
    finally:
        page.emulate_media(media="null")
    figures = json.loads(job.data)["figures"]
    expected = [[figure["height"]] * len(figure["positions"]) for figure in figures]
    assert [[pytest.approx(height, rel=ALIKE) for height in heights] for heights in expected] == drawn
    assert min(height for heights in drawn for height in heights) >= LEAST_PICTURE[len(figures) > FEW] - 0.1


@pytest.mark.parametrize("path", OTHER_PAGES)
def test_another_page_prints_readably_and_without_navigation(path: str, page: Page, site: str) -> None:
    show(page, f"{site}{path}", "light")
    heading = page.inner_text("article h1")
    safety = "".join(page.locator(".safety-line").all_inner_texts())
    sheets = []
    for palette in SCHEMES:
        colour(page, palette)
        sheets.append(printed(page, "A4"))
    for pdf in set(sheets):
        sheet = Sheet(pdf)
        assert PAGE_NUMBERS.fullmatch(criteria.below(sheet, NORMAL.read))
        assert criteria.smallest_glyph(sheet) >= NORMAL.small
        assert criteria.outside(sheet) == ""
        assert criteria.lowest_contrast_of_all(sheet) >= 7
        assert criteria.margin(sheet) >= 10
        assert criteria.white_share(sheet) > 0.8
        assert criteria.missing(sheet, [heading]) == []
        own = PAGE_NUMBERS.sub("", sheet.text, count=1)
        first = criteria.squeezed(safety + heading)
        assert own.startswith(first), "something is printed above the page's own text, or not the line of safety"


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
