"""A sheet that came by a link is looked at, played, printed and kept; it is changed only by who asks to."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Locator, expect

from tests.own.making import BARE, BOOK, DATA, EN, TECHNIQUES, Data
from tests.own.sheet_page import SheetPage
from tests.pages import AXE, FAULTS, RULES

Call = Callable[..., Any]
ITEMS: list[Data] = [
    {"id": "arm-slides", "dose": {"reps": 8, "hold_seconds": 0}, "note": "Stop at <shoulder> height."},
    {"id": "slow-breathing", "dose": {}},
]
SHEET: Data = {
    **BARE,
    "title": "Ann's evenings",
    "for": "Ann",
    "by": "Dr Bo",
    "clinic": "Physio House, 555 0100",
    "review": "12 March",
    "times": 2,
    "days": 3,
    "items": ITEMS,
}
WORDS = DATA["words"]
CHANGEABLE = "input:not([type=time]), select, .pick button, #choices button"


def fragment(call: Call, **changed: object) -> str:
    return f"#{call('own-sheet/address', 'fragmentOf', {**SHEET, **changed}, DATA['version'])}"


def editor(sheet: SheetPage) -> Locator:
    return sheet.page.locator("#making")


def name_of(id_: str) -> str:
    name: str = TECHNIQUES[id_]["name"]
    return name


def test_a_link_opens_what_a_patient_needs_and_nothing_that_could_be_changed(sheet: SheetPage, call: Call) -> None:
    wanted = fragment(call)
    sheet.page.set_viewport_size({"width": 390, "height": 664})
    sheet.page.add_init_script(AXE)
    sheet.open(wanted)
    page = sheet.page
    expect(page.locator("h1")).to_have_text("Ann's evenings")
    assert page.title().startswith("Ann's evenings - ")
    card = page.locator("#preview")
    told = ("For Ann.", "Prepared by Dr Bo.", "Physio House, 555 0100", "12 March", "2 times a day, on 3 days a week.")
    for text in (*told, "Do it 8 times.", "Stop at <shoulder> height.", EN("card.stop")):
        expect(card).to_contain_text(text)
    expect(card.locator(".overview strong")).to_have_text([name_of(item["id"]) for item in ITEMS])
    picture = card.locator(".overview svg").first.bounding_box()
    assert picture
    assert picture["y"] + picture["height"] < page.locator("#go").evaluate("go => go.getBoundingClientRect().top")
    for button in ("#play", "#print", "#keep", "#change"):
        expect(page.locator(button)).to_be_visible()
    for one in page.locator(CHANGEABLE).all():
        assert not one.is_visible()
    for key in ["a", "b", "1", "Enter", "Tab", "Space"]:
        page.keyboard.press(key)
    assert f"#{sheet.fragment()}" == wanted
    assert page.evaluate(FAULTS, RULES) == []


def test_who_asks_changes_it_and_the_way_back_leads_to_the_sheet_as_it_came(sheet: SheetPage, call: Call) -> None:
    wanted = fragment(call)
    sheet.open(wanted)
    sheet.change()
    expect(sheet.page.locator("#picked-title")).to_be_focused()
    expect(sheet.page.locator("#viewing")).to_be_hidden()
    expect(sheet.page.locator("#preview .overview")).to_have_count(0)
    sheet.page.fill("#title", "Mornings")
    sheet.page.press("#title", "Tab")
    sheet.drawn()
    sheet.page.reload()
    expect(editor(sheet)).to_be_visible()
    expect(sheet.page.locator("#title")).to_have_value("Mornings")
    sheet.page.go_back()
    expect(editor(sheet)).to_be_hidden()
    expect(sheet.page.locator("h1")).to_have_text("Ann's evenings")
    assert f"#{sheet.fragment()}" == wanted


def test_what_is_no_whole_sheet_opens_the_editor(sheet: SheetPage, call: Call) -> None:
    newer = fragment(call).replace("v=3", "v=9")
    others = ("", "#from=gentle-day", "#technique=arm-slides")
    for asked in (*others, fragment(call)[:-1], newer, fragment(call, items=[])):
        sheet.open(asked)
        expect(editor(sheet)).to_be_visible()
        expect(sheet.page.locator("#viewing")).to_be_hidden()
        expect(sheet.page.locator("h1")).to_have_text(EN("own.title"))


def test_a_link_of_the_first_format_opens_as_a_sheet_to_look_at(sheet: SheetPage, call: Call) -> None:
    said = f"v=1&c={DATA['version']}&s=arm-slides_r8h0&t=Old"
    sheet.open(f"#{said}&k={call('shared/checksum', 'checksum', said)}")
    expect(editor(sheet)).to_be_hidden()
    expect(sheet.page.locator("h1")).to_have_text("Old")
    expect(sheet.page.locator("#remind")).to_be_hidden()  # it says nothing of how often


def test_a_sheet_is_kept_found_again_and_let_go(sheet: SheetPage, call: Call) -> None:
    sheet.open(fragment(call))
    keep, said = sheet.page.locator("#keep"), sheet.page.locator("#keep-said")
    keep.click()
    expect(said).to_have_text(WORDS["kept"])
    sheet.open()
    sheet.page.locator("#kept").get_by_role("link", name="Ann's evenings", exact=True).click()
    expect(editor(sheet)).to_be_hidden()
    expect(sheet.page.locator("h1")).to_have_text("Ann's evenings")
    expect(keep).to_have_text(EN("own.let_go"))
    keep.click()
    expect(said).to_have_text(WORDS["let_go"])
    expect(keep).to_have_text(EN("own.keep"))
    sheet.open()
    expect(sheet.page.locator("#kept")).to_be_hidden()


def test_where_a_browser_keeps_nothing_the_reader_is_told(sheet: SheetPage, call: Call) -> None:
    sheet.page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full'); }")
    sheet.open(fragment(call))
    sheet.page.click("#keep")
    expect(sheet.page.locator("#keep-said")).to_have_text(WORDS["not_kept"])


def test_the_answers_of_who_got_it_are_heeded(sheet: SheetPage, call: Call) -> None:
    sheet.answer(["painful-overhead"])
    sheet.page.goto(f"{sheet.site}my-sheet/{fragment(call)}")
    out = sheet.page.locator(".overview li").filter(has_text=name_of("arm-slides"))
    expect(out.locator(".answer--leave-out")).to_be_visible()
    expect(out).not_to_contain_text("Do it 8 times.")
    expect(sheet.page.locator("#left-out")).to_contain_text(name_of("arm-slides"))
    sheet.answer([], ["emergency"])
    sheet.page.goto(f"{sheet.site}my-sheet/{fragment(call)}")
    expect(sheet.page.locator("#urgent")).to_contain_text(BOOK.edition.catalog.safety.emergency.action)
    expect(sheet.page.locator("#sheet")).to_be_hidden()


def test_it_is_sent_where_the_device_can_send(sheet: SheetPage, call: Call) -> None:
    sheet.open(fragment(call))
    for button in sheet.page.locator(".send").all():
        expect(button).to_be_hidden()
    sheet.page.add_init_script("navigator.share = async what => { window.sent = what; }")
    sheet.open(fragment(call))
    sheet.page.click("#pass .send")
    sent = sheet.page.evaluate("sent")
    assert sent["url"] == sheet.page.url
    assert sent["title"].startswith("Ann's evenings")
