"""References are on pages of their own: found by words and by letter, and by the address that each had on one page."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from unhunch.strings import strings

EN = strings("en")
EVIDENCE, PART = "evidence/", "lists/references/s/"
FOUND = ".references-found a"


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page(viewport={"width": 390, "height": 664}, reduced_motion="reduce")
    yield page
    page.close()


def opened(page: Page, address: str) -> None:
    page.goto("about:blank")
    page.goto(address)
    page.locator(".lookup-form:not([hidden])").wait_for()


def test_the_page_on_evidence_is_read_in_ten_screens(page: Page, site: str) -> None:
    opened(page, site + EVIDENCE)
    assert page.evaluate("document.documentElement.scrollHeight / innerHeight") < 10


@pytest.mark.parametrize("path", [EVIDENCE, PART])
def test_a_reference_on_any_page_is_found_by_a_name_and_by_who_cites_it(page: Page, site: str, path: str) -> None:
    opened(page, site + path)
    for words in ("GROSS 2015", "arm slides"):
        page.fill(".lookup-form input", words)
        expect(page.locator(".lookup-form [role=status]")).to_contain_text("fit")
        assert 0 < page.locator(FOUND).count() < 20
        assert page.locator(".reference:visible, .lookup-parts:visible").count() == 0
    page.locator(FOUND).first.click()
    assert "/lists/references/" in page.url
    expect(page.locator(".reference:target")).to_be_in_viewport()


def test_a_reference_found_on_the_same_page_is_shown_there(page: Page, site: str) -> None:
    opened(page, site + PART)
    page.fill(".lookup-form input", "TheraBand safety")
    page.locator(FOUND).first.click()
    expect(page.locator(".reference:target")).to_be_in_viewport()
    expect(page.locator(".lookup-form [role=status]")).to_be_empty()


def test_what_is_found_nowhere_and_what_very_many_have_is_told(page: Page, site: str) -> None:
    opened(page, site + EVIDENCE)
    page.fill(".lookup-form input", "zzz")
    expect(page.locator(".lookup-form [role=status]")).to_have_text(EN("references.script.none"))
    page.fill(".lookup-form input", "e")
    expect(page.locator(FOUND)).to_have_count(40)
    expect(page.locator(".lookup-form [role=status]")).to_contain_text("40")
    page.fill(".lookup-form input", "")
    expect(page.locator(".lookup-parts")).to_be_visible()
    assert page.locator(".references-found").is_hidden()


def test_who_loses_the_connection_is_told_and_finds_it_again_later(chromium: Browser, site: str) -> None:
    with chromium.new_page() as page:
        opened(page, site + EVIDENCE)
        page.context.set_offline(True)
        page.fill(".lookup-form input", "gross")
        expect(page.locator(".lookup-form [role=status]")).to_have_text(EN("references.script.failed"))
        page.context.set_offline(False)
        page.fill(".lookup-form input", "gross 2015")
        expect(page.locator(FOUND).first).to_be_visible()


def test_an_old_address_leads_to_the_reference_and_back_goes_past_it(page: Page, site: str) -> None:
    page.goto(site)
    page.goto(site + EVIDENCE + "#ref-zebis2011")
    page.wait_for_url("**/lists/references/**#ref-zebis2011")
    expect(page.locator("#ref-zebis2011")).to_be_in_viewport()
    page.go_back()
    assert page.url == site


def test_a_part_that_a_reference_has_left_leads_to_the_one_that_has_it(page: Page, site: str) -> None:
    page.goto(site + PART + "#ref-gross2015")
    page.wait_for_url("**/lists/references/c/**#ref-gross2015")


def test_an_old_address_of_nothing_stays_where_it_is(page: Page, site: str) -> None:
    opened(page, site + PART + "#ref-toes-in-space")
    assert page.url.endswith(PART + "#ref-toes-in-space")


@pytest.mark.parametrize("path", [EVIDENCE, PART])
def test_without_scripts_each_letter_leads_to_its_references(chromium: Browser, site: str, path: str) -> None:
    with chromium.new_page(java_script_enabled=False, viewport={"width": 390, "height": 664}) as page:
        page.goto(site + path)
        assert page.locator(".lookup-form").is_hidden()
        page.locator(".lookup-parts a", has_text="T").click()
        expect(page.get_by_role("heading", name="T", exact=True)).to_be_in_viewport()
        page.locator(".reference summary").first.click()
        expect(page.locator(".reference details").first.locator("p").first).to_be_visible()
