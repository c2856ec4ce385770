"""What a reader types finds the page that they need, in a real browser and on the real catalog."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.search.queries import QUERIES
from unhunch.strings import strings

FIRST = 3
EN = strings("en")

Search = Callable[[str], list[str]]
"""Types some words, and gives the addresses of the pages found, below the site's own."""


@pytest.fixture(scope="module")
def page(chromium: Browser, site: str) -> Iterator[Page]:
    page = chromium.new_page()
    page.goto(site)
    page.click(".search-button")
    yield page
    page.close()


@pytest.fixture
def search(page: Page, site: str) -> Search:
    def typed(words: str) -> list[str]:
        results = page.locator(".search-results a")
        page.fill(".search-input", "")
        expect(page.locator(".search-status")).to_have_text(EN("search.script.offer"))
        page.fill(".search-input", words)
        expect(page.locator(".search-status")).not_to_have_text(EN("search.script.offer"))
        found: list[str] = results.evaluate_all("links => links.map(link => link.href)")
        return [address.removeprefix(site) for address in found]

    return typed


@pytest.mark.parametrize(("words", "path"), QUERIES.items(), ids=QUERIES)
def test_the_page_is_among_the_first_three(search: Search, words: str, path: str) -> None:
    assert path in search(words)[:FIRST]


def test_there_are_40_queries_at_least() -> None:
    assert len(QUERIES) >= 40


def test_every_title_finds_its_own_page(page: Page, search: Search) -> None:
    entries = page.evaluate("async () => (await (await fetch('search.json')).json()).entries")
    assert len(entries) > 40
    for entry in entries:
        assert entry["path"] in search(entry["title"])[:FIRST], entry["title"]


def test_who_types_more_words_finds_fewer_pages(page: Page, search: Search) -> None:
    counts = []
    for words in ("neck", "stiff neck at desk"):
        search(words)
        counts.append(int(page.locator(".search-status").inner_text().split()[0]))
    assert counts[0] > counts[1] > 0


def test_before_a_word_is_typed_short_routines_are_offered(page: Page) -> None:
    page.fill(".search-input", "")
    offered = page.locator(".search-offered a").all_inner_texts()
    assert offered[0] == "Desk reset with turns"
    assert len(offered) > 3
    assert page.locator("dialog.search").evaluate("dialog => dialog.scrollTop") == 0


def test_no_page_is_found_twice(search: Search) -> None:
    found = search("shoulder")
    assert found
    assert len(found) == len(set(found))


def test_a_misspelt_word_is_searched_for_as_the_nearest_one_and_that_is_said(page: Page, search: Search) -> None:
    assert search("strech") == search("stretch")
    search("strech")
    expect(page.locator(".search-status")).to_have_text(re.compile("“stretch” instead"))


def test_an_unfinished_word_finds_already(search: Search) -> None:
    assert "techniques/ultrasound/" in search("ultr")[:FIRST]


def test_who_types_what_nobody_wrote_is_told_and_offered_routines(page: Page, search: Search) -> None:
    offered = search("qqqqqq")
    assert offered
    assert all(path.startswith("routines/") for path in offered)
    expect(page.locator(".search-status")).to_have_text(re.compile("Nothing has these words"))
    page.press(".search-input", "Enter")
    expect(page.locator(".search")).to_be_visible()


def test_enter_opens_the_first_page(chromium: Browser, site: str) -> None:
    page = chromium.new_page()
    page.goto(site)
    page.click(".search-button")
    page.fill(".search-input", "hug stretch")
    page.locator(".search-results a").first.wait_for()
    page.press(".search-input", "Enter")
    page.wait_for_url(site + "techniques/hug-stretch/")
    page.close()


def test_a_search_that_did_not_load_says_so_and_works_when_it_does(chromium: Browser, site: str) -> None:
    page = chromium.new_page()
    page.goto(site)
    page.route("**/search.json", lambda route: route.abort())
    page.click(".search-button")
    expect(page.locator(".search-status")).to_have_text(re.compile("did not load"))
    page.unroute("**/search.json")
    page.fill(".search-input", "squeeze")
    page.locator(".search-results a").first.wait_for()
    page.close()


def test_a_search_whose_scripts_did_not_load_says_so(chromium: Browser, site: str) -> None:
    page = chromium.new_page()
    page.route("**/search/dialog.js", lambda route: route.abort())
    page.goto(site)
    page.click(".search-button")
    expect(page.locator(".search-status")).to_have_text(re.compile("did not load"))
    page.close()


def test_enter_before_the_scripts_of_the_search_are_there_keeps_what_was_typed(chromium: Browser, site: str) -> None:
    page = chromium.new_page()
    held: list[Route] = []
    page.route("**/search/dialog.js", lambda route: held.append(route))  # noqa: PLW0108 - playwright writes on what it calls
    page.goto(site)
    with page.expect_request("**/search/dialog.js"):
        page.click(".search-button")
    page.fill(".search-input", "squeeze")
    page.press(".search-input", "Enter")
    assert page.url == site
    held[0].continue_()
    expect(page.locator(".search-results a").first).to_be_visible()
    page.close()


def test_more_words_find_fewer_pages(search: Search) -> None:
    """Of all that has one of the words, most has little of what is wanted."""
    some, all_ = search("stiff neck at desk"), search("neck")
    assert "techniques/screen-breaks/" in some[:FIRST]
    assert len(some) <= len(all_)


def test_who_has_typed_nothing_yet_is_offered_routines(page: Page) -> None:
    page.fill(".search-input", "")
    expect(page.locator(".search-status")).to_have_text(EN("search.script.offer"))
    assert page.locator(".search-results a").count() > 3
