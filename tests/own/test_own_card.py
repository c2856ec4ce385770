"""The card that scripts fill is the card that Jinja renders for the same techniques and doses."""

import json
from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from tests.own.making import BARE, EN, ITEMS, PATIENT, ROUTINES, TICKED, Data, dose_of
from tests.sheets.making import real_book
from unhunch.site.card import card_html
from unhunch.views.cards import own_card
from unhunch.views.own_sheet import own_sheet_data

PARTS = """card => [...card.querySelectorAll('*')].filter(e => !e.closest('svg, .rc-qr, .rc-fig'))
    .map(e => [e.localName, e.className, [...e.attributes].map(a => a.name).filter(n => n !== 'class').sort().join(' '),
        [...e.childNodes].filter(n => n.nodeType === 3).map(n => n.data.replace(/\\s+/g, ' ').trim())
            .filter(Boolean).join('|'),
        e.parentElement.classList[0] ?? e.parentElement.localName])"""
BY_SCRIPTS = f"""async ([sheet, data, only]) => {{
    const {{ cardOf }} = await import('/assets/javascripts/own-sheet/card.js');
    const card = await cardOf(sheet, data, only);
    return [card.className.split(' ').sort().join(' '), ({PARTS})(card)] }}"""
BY_JINJA = f"""html => {{
    const card = new DOMParser().parseFromString(html, 'text/html').querySelector('.rc');
    return [card.className.split(' ').sort().join(' '), ({PARTS})(card)] }}"""


@cache
def data() -> Data:
    """What the page is given, with the shapes of the figures."""
    found: Data = json.loads(json.dumps(own_sheet_data(real_book())))
    return found


@pytest.fixture(scope="module")
def page(chromium: Browser, site: str) -> Iterator[Page]:
    page = chromium.new_page()
    page.goto(site + "my-sheet/")
    yield page
    page.close()


def by_scripts(page: Page, only: list[str] | None = None, **sheet: object) -> tuple[str, list[list[str]]]:
    classes, parts = page.evaluate(BY_SCRIPTS, [{**BARE, **sheet}, data(), only])
    return classes, parts


def by_jinja(
    page: Page, items: list[Data], frequency: str, routine: str, only: list[str] | None
) -> tuple[str, list[list[str]]]:
    picked = [(item["id"], dose_of(item)) for item in items]
    card = own_card(real_book().edition, picked, frequency, routine=routine, only=only)
    classes, parts = page.evaluate(BY_JINJA, str(card_html(card, EN)))
    return classes, parts


@given(
    items=ITEMS.filter(bool),
    frequency=st.sampled_from(["", "Once a <b>day</b> & night"]),
    routine=ROUTINES,
    only=TICKED,
)
@PATIENT
def test_any_sheet_is_the_card_that_jinja_renders(
    page: Page, items: list[Data], frequency: str, routine: str, only: list[str] | None
) -> None:
    classes, parts = by_scripts(page, items=items, frequency=frequency, routine=routine, only=only)
    expected_classes, expected = by_jinja(page, items, frequency, routine, only)
    assert classes == expected_classes
    assert parts == expected  # but for what is in pictures


def test_names_stand_under_the_title_on_a_screen_and_in_their_places_on_paper(page: Page) -> None:
    items = [{"id": "arm-slides", "dose": {"reps": 8, "hold_seconds": 0}}]
    names = {"for": "Ann & Bo", "by": "Dr <i>C</i>", "clinic": "Physio House, 555 0100", "review": "12 March"}
    _, parts = by_scripts(page, None, items=items, title="<b>Mine</b>", **names)
    texts = {part[1]: part[3] for part in parts}
    assert texts["rc-title"] == "<b>Mine</b>"
    assert texts["rc-lead rc-screen"] == (
        "For Ann & Bo. Prepared by Dr <i>C</i>. Physio House, 555 0100. Next visit: 12 March."
    )
    known = [(part[4], part[3]) for part in parts if part[1] == "rc-known"]
    assert known == [("rc-field", "Ann & Bo"), ("rc-field", "Dr <i>C</i>"), ("rc-field", "12 March")]
    assert texts["rc-stamp"] == "Physio House, 555 0100"
    assert "rc-field rc-phone" not in texts


def test_what_the_routine_does_once_is_done_once_unless_the_sheet_says_how_often(page: Page) -> None:
    items = [{"id": "desk-set-up", "dose": {"minutes": 2}}, {"id": "shoulder-roll", "dose": {"reps": 5}}]
    assert by_scripts(page, items=items, routine="first-article") == by_jinja(page, items, "", "first-article", None)
    _, parts = by_scripts(page, items=[items[0] | {"times": 2}, items[1]], routine="first-article")
    assert {part[3] for part in parts if part[1] == "rc-day"} == set("MTWFS")
