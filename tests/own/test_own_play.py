"""A sheet of one's own is played as a routine is: the same phases, the same words, the same way out when it hurts."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import expect

from tests.own.making import BARE, BOOK, DATA, EN, TECHNIQUES, dose_of
from tests.own.sheet_page import SheetPage
from unhunch.model.timeline import timeline
from unhunch.views.player import own_item

Call = Callable[..., Any]
ITEMS = [
    {"id": "shoulder-blade-squeeze", "dose": {"reps": 4, "hold_seconds": 6}},
    {"id": "arm-slides", "dose": {"reps": 5, "hold_seconds": 0}},
]
PLAYED = "JSON.parse(document.getElementById('routine').textContent)"


def fragment(call: Call, items: list[dict[str, Any]] = ITEMS) -> str:
    whole = {**BARE, "title": "Ann's sheet", "items": items}
    return f"#{call('own-sheet/address', 'fragmentOf', whole, DATA['version'])}"


def rows(columns: dict[str, list[object]]) -> list[dict[str, object]]:
    """Phases of their columns, of which the last value goes on."""
    whole = {key: values + values[-1:] * (len(columns["kind"]) - len(values)) for key, values in columns.items()}
    return [
        {key: value for key, value in zip(whole, row, strict=True) if value}
        for row in zip(*whole.values(), strict=True)
    ]


def open_player(sheet: SheetPage, fragment: str) -> None:
    sheet.page.goto(f"{sheet.site}my-sheet/play/{fragment}")
    expect(sheet.page.locator("#setup")).to_be_visible()


def test_the_player_plays_what_python_would(sheet: SheetPage, call: Call) -> None:
    open_player(sheet, fragment(call))
    played = sheet.page.evaluate(PLAYED)
    for item, one in zip(ITEMS, played["items"], strict=True):
        step = own_item(BOOK.edition, str(item["id"]))
        phases = [
            {name: value for name, value in vars(phase).items() if value and name != "item"}
            for phase in timeline([dose_of(item)])
        ]
        assert rows(one["phases"]) == phases
        assert one["ways"] == step.ways
    expect(sheet.page.locator("h1").first).to_have_text("Ann's sheet")
    expect(sheet.page.locator("#intro .item h3")).to_have_text([TECHNIQUES[str(item["id"])]["name"] for item in ITEMS])


def test_it_runs_skips_and_leads_back_to_the_sheet(sheet: SheetPage, call: Call) -> None:
    open_player(sheet, fragment(call))
    sheet.page.click("#start")
    expect(sheet.page.locator("#name")).to_have_text(TECHNIQUES["shoulder-blade-squeeze"]["name"])
    sheet.page.click("#skip")
    expect(sheet.page.locator("#name")).to_have_text(TECHNIQUES["arm-slides"]["name"])
    sheet.page.click("#hurts")
    expect(sheet.page.locator("#hurts-ways li").first).to_be_visible()
    sheet.page.click("#hurts-stop")
    sheet.page.locator("#end").get_by_role("link", name=EN("own.edit")).click()
    expect(sheet.page.locator("#picked .name")).to_have_text([TECHNIQUES[str(item["id"])]["name"] for item in ITEMS])


def test_the_page_of_the_sheet_leads_to_its_player(sheet: SheetPage, call: Call) -> None:
    sheet.open(fragment(call))
    sheet.page.click("#play")
    expect(sheet.page.locator("#setup")).to_be_visible()
    assert len(sheet.page.evaluate(PLAYED)["items"]) == len(ITEMS)


def test_what_answers_leave_out_is_not_played_and_what_they_change_is_said(sheet: SheetPage, call: Call) -> None:
    sheet.answer(["painful-overhead"])
    open_player(sheet, fragment(call))
    assert [one["name"] for one in sheet.page.evaluate(PLAYED)["items"]] == [
        TECHNIQUES["shoulder-blade-squeeze"]["name"]
    ]
    expect(sheet.page.locator("#notes")).to_contain_text(TECHNIQUES["arm-slides"]["name"])


def test_a_warning_sign_keeps_the_player_shut(sheet: SheetPage, call: Call) -> None:
    sheet.answer([], ["emergency"])
    sheet.page.goto(f"{sheet.site}my-sheet/play/{fragment(call)}")
    expect(sheet.page.locator("#urgent")).to_contain_text(BOOK.edition.catalog.safety.emergency.action)
    expect(sheet.page.locator("#setup")).to_be_hidden()


def test_an_empty_or_damaged_sheet_is_not_played(sheet: SheetPage) -> None:
    for fragment, note in (("", DATA["words"]["nothing_to_play"]), ("#v=1&k=2", DATA["words"]["opened"]["damaged"])):
        sheet.page.goto("about:blank")
        sheet.page.goto(f"{sheet.site}my-sheet/play/{fragment}")
        expect(sheet.page.locator("#notes")).to_contain_text(note)
        expect(sheet.page.locator("#setup")).to_be_hidden()


def test_how_to_change_an_exercise_is_seen_while_it_is_played(sheet: SheetPage, call: Call) -> None:
    sheet.answer(["shoulder-pain"])
    open_player(sheet, fragment(call, [{"id": "shoulder-roll", "dose": {}}]))
    how = BOOK.edition.technique("shoulder-roll").cautions["shoulder-pain"].how
    assert how
    expect(sheet.page.locator("#suited-list")).to_contain_text(how)
    sheet.page.click("#start")
    expect(sheet.page.locator("#way")).to_have_text(how)


def test_answers_that_are_given_while_it_is_played_do_not_interrupt_it(sheet: SheetPage, call: Call) -> None:
    open_player(sheet, fragment(call))
    sheet.page.click("#start")
    expect(sheet.page.locator("#play")).to_be_visible()
    sheet.page.evaluate("void (window.heard = new Promise((done) => addEventListener('storage', done)))")
    tab = sheet.page.context.new_page()
    tab.goto(f"{sheet.site}404.html")
    tab.evaluate("""localStorage.setItem('/.answers', '{"format": 1, "conditions": [], "urgent": []}')""")
    sheet.page.evaluate("heard.then(() => {})")
    expect(sheet.page.locator("#play")).to_be_visible()
