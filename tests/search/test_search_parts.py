"""Where there are many pages, the search fetches parts of what it looks through, and finds what it finds of few."""

import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.editions import catalog_of
from tests.project import PROJECT
from tests.search.queries import QUERIES
from unhunch.catalog.default_pages import with_default_pages
from unhunch.strings import strings
from unhunch.views import search_data
from unhunch.views.book import Book
from unhunch.views.edition import Edition
from unhunch.views.search_data import search_files
from unhunch.views.settings import Settings

EN = strings("en")
FIRST = 3


@pytest.fixture(scope="module")
def page(chromium: Browser, site: str) -> Iterator[Page]:
    """The site's search, as if a few pages were many."""
    book = Book.of(Edition(with_default_pages(catalog_of(PROJECT), EN), EN, Settings()))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search_data, "WHOLE", 1)
        files = {site + path: json.dumps(data) for path, data in search_files(book)}

    def answer(route: Route) -> None:
        route.fulfill(body=files[route.request.url], content_type="application/json")

    page = chromium.new_page()
    page.route(re.compile(r"/search(/.*-\d+)?\.json$"), answer)
    page.goto(site)
    page.click(".search-button")
    yield page
    page.close()


def found(page: Page, site: str, typed: str) -> list[str]:
    status = page.locator(".search-status")
    page.fill(".search-input", "")
    expect(status).to_have_text(EN("search.script.offer"))
    page.fill(".search-input", typed)
    expect(status).not_to_have_text(EN("search.script.offer"))
    addresses: list[str] = page.locator(".search-results a").evaluate_all("links => links.map(link => link.href)")
    return [address.removeprefix(site) for address in addresses]


def test_every_query_finds_its_page(page: Page, site: str) -> None:
    missed = {typed: path for typed, path in QUERIES.items() if path not in found(page, site, typed)[:FIRST]}
    assert missed == {}


def test_slips_and_beginnings_of_words_are_read_there_too(page: Page, site: str) -> None:
    assert found(page, site, "strech") == found(page, site, "stretch")
    assert "techniques/ultrasound/" in found(page, site, "ultr")[:FIRST]


def test_a_letter_alone_waits_for_others_and_routines_are_offered(page: Page, site: str) -> None:
    assert all(path.startswith("routines/") for path in found(page, site, "u"))


def test_a_part_is_fetched_once_it_is_needed_and_not_again(page: Page, site: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    found(page, site, "zygomatic")
    found(page, site, "zygomatic")
    assert len(asked) == len(set(asked))
