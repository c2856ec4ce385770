"""Finder, safety check and search of a catalog of 200 techniques: what they need is fetched in parts, on first use."""

import gzip
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Response, expect

from tests.phone import phone

STATUS = "[data-status]"
LATER = re.compile(r"/(find|answers)/[^/]+\.json$")
SEARCHED = 150 * 1024


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    with phone(chromium) as page:
        yield page


def asked_for(page: Page) -> list[str]:
    found: list[str] = []
    page.on("request", lambda request: found.append(request.url))
    return found


def test_the_finder_fetches_what_it_does_not_list_when_somebody_types(page: Page, many: str) -> None:
    asked = asked_for(page)
    page.goto(many + "find/")
    expect(page.locator(STATUS)).to_have_text(re.compile(r"\d{3} results"))
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if LATER.search(url)]
    page.fill("#finder-text", "overhead arm stretch 5")
    found = page.locator(f".finder-list .entry-link[href='{many}techniques/overhead-arm-stretch-5/']")
    expect(found).to_be_visible()
    assert [url for url in asked if LATER.search(url)]


def test_an_address_of_the_finder_finds_what_the_page_does_not_list(page: Page, many: str) -> None:
    page.goto(many + "find/#text=overhead+arm+stretch+5&type=technique")
    expect(page.locator(STATUS)).to_have_text("1 result")


def test_parts_of_the_finder_that_do_not_come_are_told_of_and_asked_for_again(page: Page, many: str) -> None:
    page.route(re.compile(r"/find/techniques-[^/]+\.json$"), lambda route: route.abort())
    page.goto(many + "find/#text=overhead+arm+stretch+5&type=technique")
    expect(page.locator(STATUS)).to_contain_text("Some did not load.")
    page.unroute(re.compile(r"/find/techniques-[^/]+\.json$"))
    page.fill("#finder-text", "overhead arm stretch 4")
    expect(page.locator(STATUS)).to_have_text("1 result")


def test_an_answer_is_heeded_on_an_entry_that_the_finder_fetched(page: Page, many: str) -> None:
    page.goto(many + "find/#text=overhead+arm+stretch+5&type=technique")
    expect(page.locator(STATUS)).to_have_text("1 result")
    page.locator("details:has(#finder-caution)").evaluate("fold => fold.open = true")
    page.locator("input[name=caution][value=painful-overhead]").check()
    expect(page.locator(STATUS)).to_have_text("0 results. 1 left out.")
    expect(page.locator("[data-left-out] li")).to_contain_text("because you ticked")


def test_the_safety_check_fetches_what_answers_mean_with_the_first_tick(page: Page, many: str) -> None:
    asked = asked_for(page)
    page.goto(many + "safety/")
    page.locator(".check--on").wait_for()
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if LATER.search(url)]
    page.locator(".check-conditions input[value=painful-overhead]").check()
    expect(page.locator("[data-summary]")).to_contain_text("Left out:")
    page.goto(many + "techniques/overhead-arm-stretch-5/")
    expect(page.locator(".answers-own")).to_contain_text("because you ticked")


def test_a_list_is_read_page_by_page_without_scripts(chromium: Browser, many: str) -> None:
    page = chromium.new_context(java_script_enabled=False).new_page()
    page.goto(many + "find/")
    paths = {link.get_attribute("href") for link in page.locator("a[href*='lists/techniques/']").all()}
    assert paths
    page.goto(many + "lists/techniques/")
    seen: list[str] = []
    while True:
        seen += page.locator(".entry-link").evaluate_all("links => links.map(link => link.href)")
        later = page.locator("a.later")
        if not later.count():
            break
        page.goto(later.evaluate("link => link.href"))
    assert len(seen) == len(set(seen)) >= 200
    page.context.close()


def test_the_first_result_of_a_search_takes_little(page: Page, many: str) -> None:
    page.goto(many)
    page.wait_for_load_state("networkidle")
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - playwright writes on what it calls
    page.click(".search-button")
    page.fill(".search-input", "shoulder blade squeeze")
    first = page.locator(".search-results a").first
    expect(first).to_have_attribute("href", re.compile("/techniques/shoulder-blade-squeeze"))
    page.wait_for_load_state("networkidle")
    assert len(answers) > 4
    assert sum(len(gzip.compress(answer.body(), 9)) for answer in answers) <= SEARCHED
