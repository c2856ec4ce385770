"""The finder's page as a reader works it."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.finder.choices import FILTERS, REAL
from tests.modules import Call
from tests.pages import settled

STATUS = "[data-status]"
SHOWN = ".finder-list .entry-link:visible"


@pytest.fixture
def unscripted(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def option(page: Page, filter_: str, value: str) -> None:
    page.locator(f"details:has(#finder-{filter_})").evaluate("fold => fold.open = true")
    page.locator(f"input[name={filter_}][value='{value}']").check()


def names(page: Page) -> list[str]:
    return page.locator(SHOWN).all_text_contents()


def expected(call: Call, **chosen: str) -> list[str]:
    """What the page must show: the names of what its filter finds."""
    entries = call("finder/filter", "prepared", REAL)
    found = call("finder/filter", "find", entries, FILTERS, {name: [value] for name, value in chosen.items()})
    return [REAL[place]["name"] for place in found["matches"]]


def test_without_scripts_everything_is_listed_and_no_control_is_dead(unscripted: Page, site: str) -> None:
    unscripted.goto(site + "find/")
    assert names(unscripted) == [entry["name"] for entry in REAL]
    assert unscripted.locator(".finder input:visible, .finder button:visible, .finder summary:visible").count() == 0


def test_filters_leave_what_fits_and_say_how_many(call: Call, page: Page, site: str) -> None:
    page.goto(site + "find/")
    option(page, "position", "standing")
    option(page, "minutes", "2")
    fit = expected(call, position="standing", minutes="2")
    expect(page.locator(STATUS)).to_have_text(f"{len(fit)} results")
    assert names(page) == fit


def test_typing_finds_by_name_and_other_names(page: Page, site: str) -> None:
    page.goto(site + "find/")
    page.get_by_role("searchbox", name="Search by name or body part").fill("WALL ángel")
    expect(page.locator(STATUS)).to_have_text("1 result")
    assert names(page) == ["Arm slides"]


def test_each_choice_says_what_it_would_leave(call: Call, page: Page, site: str) -> None:
    page.goto(site + "find/")
    option(page, "kind", "stretch")
    count = page.locator("label:has(input[name=type][value=technique]) [data-count]")
    both = len(expected(call, kind="stretch", type="technique"))
    expect(count).to_have_text(f"({both})")
    option(page, "type", "technique")
    expect(page.locator(STATUS)).to_have_text(f"{both} results")


def test_the_address_holds_the_filters_and_back_undoes_them(call: Call, page: Page, site: str) -> None:
    page.goto(site + "find/")
    option(page, "position", "standing")
    option(page, "level", "easy")
    expect(page).to_have_url(re.compile(r"/find/#position=standing&level=easy$"))
    page.go_back()
    expect(page).to_have_url(re.compile(r"/find/#position=standing$"))
    expect(page.locator("input[name=level][value=easy]")).not_to_be_checked()
    assert names(page) == expected(call, position="standing")
    page.go_back()
    expect(page.locator(STATUS)).to_have_text(f"{len(REAL)} results")
    page.go_forward()
    expect(page.locator("input[name=position][value=standing]")).to_be_checked()


def test_a_word_typed_is_one_step_back(page: Page, site: str) -> None:
    page.goto(site + "find/")
    # A click waits until the finder shows its form; keys alone would go to whatever has the focus.
    page.locator("#finder-text").click()
    page.keyboard.type("slow")
    expect(page).to_have_url(re.compile("#text=slow$"))
    page.go_back()
    expect(page.locator("#finder-text")).to_have_value("")
    expect(page).to_have_url(site + "find/")


def test_an_address_with_filters_opens_as_it_was(call: Call, page: Page, site: str) -> None:
    page.goto(site + "find/#position=standing&minutes=2")
    fit = expected(call, position="standing", minutes="2")
    expect(page.locator(STATUS)).to_have_text(f"{len(fit)} results")
    expect(page.locator("input[name=position][value=standing]")).to_be_visible()
    assert names(page) == fit


def test_back_from_an_entry_finds_the_filters_again(call: Call, page: Page, site: str) -> None:
    page.goto(site + "find/")
    option(page, "kind", "breathing")
    page.locator(SHOWN).last.click()
    page.wait_for_url("**/techniques/**")
    page.go_back()
    expect(page.locator("input[name=kind][value=breathing]")).to_be_checked()
    assert names(page) == expected(call, kind="breathing")


def test_when_nothing_fits_it_says_which_filter_to_loosen(call: Call, page: Page, site: str) -> None:
    page.goto(site + "find/#position=floor-sitting&text=squeeze")
    expect(page.locator("[data-why]")).to_have_text("Nothing fits all of these filters.")
    with_word = len(expected(call, text="squeeze"))
    page.get_by_role("button", name=f"Without “Position”: {with_word} results").click()
    expect(page.locator(STATUS)).to_have_text(f"{with_word} results")
    expect(page.locator(STATUS)).to_be_focused()
    expect(page.locator("[data-none]")).to_be_hidden()


def test_when_no_single_filter_is_in_the_way_it_says_so(page: Page, site: str) -> None:
    page.goto(site + "find/#position=floor-sitting&place=pool&text=zzz")
    expect(page.locator("[data-why]")).to_contain_text("No single filter is in the way.")
    page.get_by_role("button", name="Clear the filters").click()
    expect(page.locator(STATUS)).to_have_text(f"{len(REAL)} results")


def test_a_ticked_condition_leaves_out_and_says_what_and_why(page: Page, site: str) -> None:
    page.goto(site + "find/#text=slides&type=technique")
    option(page, "caution", "painful-overhead")
    expect(page.locator(STATUS)).to_have_text("0 results. 1 left out.")
    out = page.locator("[data-left-out] li")
    expect(out).to_contain_text("Left out: Arm slides, because you ticked “pain when you raise an arm overhead”.")
    expect(page.locator("[data-why]")).to_contain_text("left out because of your answers")
    expect(page.locator("[data-loosen] button", has_text="look out")).to_have_count(0)
    assert "overhead" not in page.url


def test_where_a_tick_cannot_be_heeded_the_page_is_loaded_once_more_and_says_so(chromium: Browser, site: str) -> None:
    page = chromium.new_page()
    page.route("**/answers.json", lambda route: route.abort())
    page.goto(site + "find/")
    settled(page)
    loads: list[str] = []
    page.on("load", lambda one: loads.append(one.url))
    # By the page itself: whoever ticks through Playwright looks for the box once more, and it is gone by then.
    page.locator("input[name=caution][value=painful-overhead]").evaluate("box => box.click()")
    expect(page.locator(".answers-notice")).to_contain_text("Read the cautions of each technique before you start.")
    expect(page.locator(".finder .unscripted")).to_be_visible()
    settled(page)
    assert len(loads) == 1
    page.close()


def test_clearing_filters_keeps_the_answers(page: Page, site: str) -> None:
    page.goto(site + "find/")
    option(page, "caution", "painful-overhead")
    page.get_by_role("button", name="Clear the filters").click()
    expect(page.locator("input[name=caution][value=painful-overhead]")).to_be_checked()
    page.goto(site + "safety/")
    expect(page.locator(".check-conditions input[value=painful-overhead]")).to_be_checked()


def test_what_stays_says_what_to_change(page: Page, site: str) -> None:
    page.goto(site + "find/")
    option(page, "caution", "shoulder-pain")
    slides = page.locator(".finder-list li", has=page.locator(".entry-link", has_text="Arm slides"))
    expect(slides).to_contain_text(
        "Change it, because you ticked “a painful shoulder”. Stay below the height that hurts."
    )


def test_the_finder_can_be_worked_by_keyboard_alone(call: Call, page: Page, site: str) -> None:
    page.goto(site + "find/")
    expect(page.locator(STATUS)).not_to_be_empty()
    page.locator("#finder-text").focus()
    page.keyboard.press("Tab")
    expect(page.locator("#finder-type")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    expect(page.locator("input[name=type][value=routine]")).to_be_checked()
    expect(page.locator(STATUS)).to_have_text(f"{len(expected(call, type='routine'))} results")


def test_results_are_announced_and_nothing_else_is(page: Page, site: str) -> None:
    page.goto(site + "find/")
    expect(page.locator(".finder [role=status]")).to_have_count(1)
    expect(page.locator(".finder [aria-live], .finder [role=alert]")).to_have_count(0)


def test_what_is_touched_in_the_finder_is_large(page: Page, site: str) -> None:
    page.goto(site + "find/#type=routine&minutes=2&position=standing&place=desk&have=_&kind=stretch&level=easy")
    expect(page.locator(STATUS)).not_to_be_empty()
    for target in page.locator(".finder label:visible:has(input), .finder button:visible, .finder summary").all():
        box = target.bounding_box()
        assert box is not None
        assert box["height"] >= 44


IN_THE_LIST = """() => [
    ...document.querySelectorAll('.finder-list')[1].querySelectorAll('li:not([hidden]) .entry-link')
].map((link) => link.textContent)"""


def test_an_entry_whose_place_in_the_list_does_not_change_is_not_touched(call: Call, page: Page, site: str) -> None:
    page.goto(site + "find/#type=technique")
    expect(page.locator(STATUS)).to_have_text(f"{len(expected(call, type='technique'))} results")
    page.evaluate(
        "() => { window.touched = 0; new MutationObserver(found => "
        "touched += found.filter(({ target }) => target.localName === 'li').length)"
        ".observe(document.querySelectorAll('.finder-list')[1], {subtree: true, attributes: true, childList: true}) }"
    )
    before = {*page.evaluate(IN_THE_LIST)}
    page.locator("#finder-text").fill("massage")
    expect(page.locator(STATUS)).to_have_text(f"{len(expected(call, type='technique', text='massage'))} results")
    after = {*page.evaluate(IN_THE_LIST)}
    assert before - after
    assert page.evaluate("touched") == len(before ^ after)
