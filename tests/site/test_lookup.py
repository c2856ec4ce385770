"""Long pages to look something up in: folded, in parts, narrowed by what is typed, and whole without scripts."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from unhunch.strings import strings

EN = strings("en")
PAGES = {"fields/": 20, "rules/": 20}
"""How many screens of a phone each has at most; unfolded, they had 118 and 94."""


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page(viewport={"width": 390, "height": 664}, reduced_motion="reduce")
    yield page
    page.close()


def opened(page: Page, address: str) -> None:
    page.goto("about:blank")
    page.goto(address)
    page.locator(".lookup-form:not([hidden])").wait_for()


def shown(page: Page) -> list[str]:
    entries = page.locator(".lookup-one:visible")
    names: list[str] = entries.evaluate_all("all => all.map(one => one.querySelector('code').textContent)")
    return names


@pytest.mark.parametrize("path", PAGES)
def test_the_page_is_folded_and_leads_to_each_of_its_parts(page: Page, site: str, path: str) -> None:
    opened(page, site + path)
    assert page.evaluate("document.documentElement.scrollHeight / innerHeight") < PAGES[path]
    parts = page.locator(".lookup h2").evaluate_all("all => all.map(one => `#${one.id}`)")
    assert page.locator(".lookup-parts a").evaluate_all("all => all.map(one => one.hash)") == parts


def test_what_is_typed_leaves_what_has_all_of_the_words_and_opens_what_it_lies_in(page: Page, site: str) -> None:
    opened(page, site + "fields/")
    everything = len(shown(page))
    page.fill(".lookup-form input", "HOLD seconds each rep")
    expect(page.locator(".lookup-form [role=status]")).not_to_be_empty()
    assert {"dose", "dose.hold_seconds"} <= set(shown(page))
    assert len(shown(page)) < 12
    assert len(page.locator(".lookup h2:visible").all()) == len(page.locator(".lookup-parts li:visible").all()) < 6
    page.fill(".lookup-form input", "zzz")
    expect(page.locator(".lookup-form [role=status]")).to_have_text(EN("lookup.script.none"))
    assert shown(page) == []
    page.fill(".lookup-form input", "")
    assert len(shown(page)) == everything


def test_a_rule_is_found_by_its_code_and_by_its_words(page: Page, site: str) -> None:
    opened(page, site + "rules/")
    for words in ("r336", "other markdown"):
        page.fill(".lookup-form input", words)
        assert "R336" in shown(page)
        assert len(shown(page)) < 5


def test_an_address_that_leads_to_a_rule_opens_it(page: Page, site: str) -> None:
    opened(page, site + "rules/#r336")
    expect(page.locator("#r336")).to_be_in_viewport()
    expect(page.locator("details", has=page.locator("#r336")).locator("summary")).to_be_in_viewport()


@pytest.mark.parametrize("path", PAGES)
def test_without_scripts_every_part_can_be_reached_and_everything_opened(
    chromium: Browser, site: str, path: str
) -> None:
    with chromium.new_page(java_script_enabled=False) as page:
        page.goto(site + path)
        assert page.locator(".lookup-form").is_hidden()
        assert page.locator(".lookup-parts a").count() == page.locator(".lookup-parts a:visible").count()
        one = page.locator(".lookup details").first
        one.locator("summary").first.click()
        assert one.locator("p").first.is_visible()


def test_an_address_whose_signs_are_broken_leads_nowhere_and_breaks_nothing(page: Page, site: str) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    opened(page, site + "rules/#%E0%A4")
    page.fill(".lookup-form input", "r336")
    assert "R336" in shown(page)
    assert faults == []
