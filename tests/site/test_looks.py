"""Of text that looks alike axe looks at a few elements, and still finds each look whose contrast is too low."""

import pytest
from playwright.sync_api import Browser

from tests.pages import AXE, FAULTS, OF_COLOURS

ALIKE = "<p>Words that can be read.</p>" * 50
PAGE = f"<!doctype html><html lang=en><title>Looks</title><body style='background: #fff; color: #333'>{ALIKE}"


@pytest.mark.parametrize(
    ("planted", "said"),
    [
        ("<p style='color: #666'>A little pale</p>", "5.74"),
        ("<p style='color: #888'>Pale</p>", "3.54"),
        ("<p style='color: #ccc; font-size: 40px'>Large, and pale all the same</p>", "1.6"),
        ("<p style='opacity: .6'>Thinned out</p>", "3.69"),
        ("<div style='background: #777'><p>On a dark ground</p></div>", "2.82"),
        ("<style>p:nth-of-type(30) { color: #777 }</style>", "4.47"),
        ("<input aria-label=a value=typed style='color: #777; background: #fff'>", "4.47"),
    ],
)
def test_text_that_is_hard_to_read_is_found_among_much_that_is_not(chromium: Browser, planted: str, said: str) -> None:
    with chromium.new_page() as page:
        page.set_content(PAGE + planted + ALIKE)
        page.evaluate(AXE)
        (found,) = page.evaluate(FAULTS, OF_COLOURS)
        assert found.startswith("color-contrast-enhanced: ")
        assert f"contrast of {said} " in found


def test_what_can_be_read_is_no_fault_however_much_there_is(chromium: Browser) -> None:
    with chromium.new_page() as page:
        page.set_content(PAGE)
        page.evaluate(AXE)
        assert page.evaluate(FAULTS, OF_COLOURS) == []
        assert page.locator("[data-look]").count() == 3
