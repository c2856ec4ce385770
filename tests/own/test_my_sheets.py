"""Sheets are kept on the device as they are changed: several, to open, to copy, to remove and to bring back."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.own.making import BARE, DATA, EN, Data
from tests.own.sheet_page import SheetPage
from tests.pages import AXE, FAULTS, RULES

Call = Callable[..., Any]
WORDS = DATA["words"]
FOREIGN = ["{", "null", "7", '{"format": 2, "next": 0, "sheets": []}', '[null, 3, {"name": 1, "fragment": ""}]']


def fragment(call: Call, **changed: object) -> str:
    sheet = {**BARE, "items": [{"id": "arm-slides", "dose": {"reps": 8, "hold_seconds": 0}}], **changed}
    said: str = call("own-sheet/address", "fragmentOf", sheet, DATA["version"])
    return said


def kept(page: Page) -> list[Data]:
    """What the storage holds of sheets."""
    found: list[Data] = json.loads(page.evaluate("localStorage.getItem('/sheets')") or '{"sheets": []}')["sheets"]
    return found


def names(page: Page) -> list[str]:
    return page.locator("#kept-sheets .name").all_inner_texts()


def made(sheet: SheetPage, *titles: str) -> None:
    """Make a sheet of one technique for each title, and come back to the list of all."""
    for title in titles:
        sheet.open()
        sheet.page.click("#add summary")
        sheet.page.click("#choices [data-id=arm-slides] button")
        sheet.page.fill("#title", title)
        sheet.page.press("#title", "Tab")
    sheet.open()


def button(sheet: SheetPage, name: str, kind: str) -> None:
    entry = sheet.page.locator(".kept-sheet").filter(has=sheet.page.get_by_role("link", name=name, exact=True))
    entry.locator(f".{kind}").click()


def test_a_sheet_is_kept_while_it_is_made_and_only_once_something_is_on_it(sheet: SheetPage) -> None:
    page = sheet.page
    sheet.open("#from=gentle-day")
    assert kept(page) == []
    sheet.open()
    expect(page.locator("#kept")).to_be_hidden()
    page.click("#add summary")
    page.click("#choices [data-id=arm-slides] button")
    expect(page.locator("#saved")).to_have_text(WORDS["saved"])
    page.fill("#title", "Mornings")
    page.press("#title", "Tab")
    page.click(".pick .more")
    [one] = kept(page)
    assert f"#{one['fragment']}" == f"#{sheet.fragment()}"
    page.reload()
    expect(page.locator("#making")).to_be_visible()
    page.fill("#title", "Evenings")
    page.press("#title", "Tab")
    assert [each["id"] for each in kept(page)] == [one["id"]]
    sheet.open()
    assert names(page) == ["Evenings"]
    expect(page.locator("h1")).to_have_text(EN("own.sheets"))


def test_several_are_listed_the_newest_first_and_each_opens_to_look_at_and_to_change(sheet: SheetPage) -> None:
    page = sheet.page
    made(sheet, "One", "Two")
    assert names(page) == ["Two", "One"]
    page.get_by_role("link", name="One", exact=True).click()
    expect(page.locator("#viewing")).to_be_visible()
    expect(page.locator("h1")).to_have_text("One")
    page.click("#change")
    page.fill("#title", "One more")
    page.press("#title", "Tab")
    assert len(kept(page)) == 2
    page.go_back()  # to the sheet as it is now, not as it was
    expect(page.locator("h1")).to_have_text("One more")
    page.go_back()
    expect(page.locator("#kept-sheets .name")).to_have_text(["One more", "Two"])
    button(sheet, "Two", "edit")
    expect(page.locator("#title")).to_have_value("Two")
    expect(page.locator("#picked-title")).to_be_focused()


def test_a_copy_is_a_sheet_of_its_own_and_what_is_removed_comes_back(sheet: SheetPage) -> None:
    page = sheet.page
    made(sheet, "One", "Two")
    button(sheet, "One", "copy")
    copy = WORDS["copy_of"].format(name="One")
    assert names(page) == [copy, "Two", "One"]
    button(sheet, copy, "edit")
    page.click("#picked .remove")
    page.go_back()
    page.go_back()
    button(sheet, "Two", "remove")
    expect(page.locator("#kept-undo")).to_be_focused()
    expect(page.locator("#kept-said")).to_have_text(WORDS["removed"].format(name="Two"))
    assert names(page) == [copy, "One"]
    page.keyboard.press("Enter")
    assert names(page) == [copy, "Two", "One"]
    expect(page.get_by_role("link", name="Two", exact=True)).to_be_focused()
    expect(page.locator("#kept-undo")).to_be_hidden()
    for name in (copy, "Two", "One"):
        button(sheet, name, "remove")
    expect(page.locator("#kept-sheets > li")).to_have_count(0)
    page.click("#kept-undo")
    assert names(page) == ["One"]


def test_a_sheet_that_came_by_a_link_stays_as_it_came_however_it_is_changed(sheet: SheetPage, call: Call) -> None:
    page, link = sheet.page, fragment(call, title="From Dr Bo", by="Dr Bo")
    sheet.open(f"#{link}")
    page.click("#keep")
    page.click("#change")
    page.click("#picked .more")
    page.fill("#title", "Mine")
    page.press("#title", "Tab")
    sheet.open()
    assert names(page) == ["Mine", "From Dr Bo"]
    assert [one["own"] for one in kept(page)] == [False, False]
    assert kept(page)[1]["fragment"] == link
    expect(page.locator(".kept-sheet small").last).to_contain_text(WORDS["came"])


def test_sheets_that_were_kept_before_they_had_numbers_are_there(sheet: SheetPage, call: Call) -> None:
    before = json.dumps([{"name": "Old", "fragment": fragment(call, title="Old")}])
    sheet.page.goto(f"{sheet.site}404.html")
    sheet.page.evaluate("before => localStorage.setItem('/sheets', before)", before)
    made(sheet, "New")
    assert names(sheet.page) == ["New", "Old"]
    button(sheet, "Old", "remove")
    assert names(sheet.page) == ["New"]


@pytest.mark.parametrize("text", FOREIGN)
def test_what_is_damaged_is_set_aside_and_can_be_saved(sheet: SheetPage, text: str) -> None:
    sheet.page.goto(f"{sheet.site}404.html")
    sheet.page.evaluate("text => localStorage.setItem('/sheets', text)", text)
    made(sheet, "New")
    assert names(sheet.page) == ["New"]
    with sheet.page.expect_download() as download:
        sheet.page.click("#kept-aside")
    assert download.value.path().read_text("utf-8") == text


def test_where_nothing_can_be_kept_the_editor_says_so_and_works(sheet: SheetPage) -> None:
    sheet.page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full'); }")
    sheet.open()
    sheet.page.click("#add summary")
    sheet.page.click("#choices [data-id=arm-slides] button")
    expect(sheet.page.locator("#saved")).to_have_text(WORDS["not_kept"])
    sheet.drawn()


def test_another_tab_changes_what_is_listed(sheet: SheetPage) -> None:
    made(sheet, "One")
    other = sheet.page.context.new_page()
    other.goto(f"{sheet.site}my-sheet/")
    other.locator(".kept-sheet .copy").click()
    expect(sheet.page.locator("#kept-sheets > li")).to_have_count(2)


def test_the_log_leads_back_to_what_was_played(sheet: SheetPage, call: Call) -> None:
    page, link = sheet.page, fragment(call, title="From Dr Bo", by="Dr Bo")
    played = (f"my-sheet/play/#{link}", "my-sheet/play/#technique=arm-slides", "routines/gentle-day/play/")
    for path in played:
        page.goto("about:blank")
        page.goto(f"{sheet.site}{path}")
        page.click("#start")
        page.click("#hurts")
        page.click("#hurts-stop")
        page.click("#after button.main")
        expect(page.locator("#kept")).not_to_be_empty()
    page.goto(f"{sheet.site}my-log/")
    links = page.locator("[data-rows] a")
    expect(links).to_have_count(3)
    assert [one.get_attribute("href") for one in links.all()] == [
        f"{sheet.site}{path}" for path in ("routines/gentle-day/", "techniques/arm-slides/", f"my-sheet/#{link}")
    ]
    links.last.click()
    expect(page.locator("h1")).to_have_text("From Dr Bo")
    sheet.open()
    assert names(page) == ["From Dr Bo"]
    button(sheet, "From Dr Bo", "remove")
    page.goto(f"{sheet.site}my-log/")
    expect(links).to_have_count(2)


@pytest.mark.parametrize("width", [320, 1280])
def test_the_list_is_for_a_thumb_and_without_a_fault(sheet: SheetPage, width: int) -> None:
    sheet.page.set_viewport_size({"width": width, "height": 800})
    sheet.page.add_init_script(AXE)
    made(sheet, "One", "Two")
    button(sheet, "One", "remove")
    assert sheet.page.evaluate(FAULTS, RULES) == []
    assert sheet.page.evaluate("document.documentElement.scrollWidth") == width
    boxes = [one.bounding_box() for one in sheet.page.locator("#kept :is(a, button):visible").all()]
    assert all(box and min(box["width"], box["height"]) >= 44 for box in boxes)
