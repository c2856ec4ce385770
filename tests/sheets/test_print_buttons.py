"""The buttons beside a routine: plain links, the reader's likely paper first where a script can tell."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

A4 = ["-a4", "-large-a4", "-one-page-a4", "-log-a4"]
LETTER = ["-letter", "-large-letter", "-one-page-letter", "-log-letter"]
AS_WRITTEN = [name for pair in zip(A4, LETTER, strict=True) for name in pair]
ROUTINE = "desk-reset-with-turns"


def opened(chromium: Browser, site: str, *, language: str = "en-GB", scripts: bool = True) -> Iterator[Page]:
    """Open a routine's page as a reader with this language would."""
    context = chromium.new_context(locale=language, java_script_enabled=scripts)
    context.add_init_script("window.print = () => { window.asked = (window.asked ?? 0) + 1 }")
    page = context.new_page()
    page.goto(f"{site}routines/{ROUTINE}/")
    yield page
    context.close()


def order(page: Page) -> list[str]:
    """What each link adds to the routine's id, in the order in which they stand."""
    files = page.locator(".downloads a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    return [file.rsplit("/", 1)[-1].removeprefix(ROUTINE).removesuffix(".pdf") for file in files]


@pytest.mark.parametrize("language", ["en-US", "en-CA", "fr-CA", "es-MX", "en", "fil"])
def test_readers_in_countries_that_print_on_letter_find_it_first(chromium: Browser, site: str, language: str) -> None:
    for page in opened(chromium, site, language=language):
        assert order(page) == [*LETTER, *A4]


@pytest.mark.parametrize("language", ["en-GB", "en-AU", "de", "fr-FR", "es", "pt-BR", "zh-Hant-TW"])
def test_all_others_find_a4_first(chromium: Browser, site: str, language: str) -> None:
    for page in opened(chromium, site, language=language):
        assert order(page) == [*A4, *LETTER]


def test_without_scripts_every_file_is_a_plain_link_and_there_is_no_dead_button(chromium: Browser, site: str) -> None:
    for page in opened(chromium, site, language="en-US", scripts=False):
        assert order(page) == AS_WRITTEN
        expect(page.locator(".print-button")).to_be_hidden()
        for link in page.locator(".downloads a").all():
            answer = page.request.get(str(link.evaluate("link => link.href")))
            assert (answer.status, answer.headers["content-type"]) == (200, "application/pdf")


def test_the_button_comes_first_and_prints_the_page(chromium: Browser, site: str) -> None:
    for page in opened(chromium, site):
        button = page.locator(".downloads li").first.get_by_role("button")
        button.click()
        assert page.evaluate("window.asked") == 1
