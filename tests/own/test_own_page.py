"""Putting a sheet together: with a finger, by keyboard alone, from a routine, with answers, without scripts."""

from typing import Literal

import pytest
from playwright.sync_api import Browser, expect

from tests.own.making import BOOK, DATA, EN, TECHNIQUES
from tests.own.sheet_page import PHONE, SheetPage
from tests.pages import AXE, FAULTS, RULES
from unhunch.model.timeline import minutes, timeline
from unhunch.views.cards import routine_card
from unhunch.views.growth import item_dose

SMALL = """() => [...document.querySelectorAll('button, input, summary, .button')].filter(e => e.checkVisibility())
  .map(e => [e.className || e.id || e.textContent, (e.closest('.switch') ?? e).getBoundingClientRect()])
  .filter(([, box]) => box.width < 44 || box.height < 44)
  .map(([name, box]) => `${name}: ${box.width} x ${box.height}`)"""
ROUTINE = "ten-minute-desk-break"
WORDS = DATA["words"]
FOCUSED = "document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent"


def name_of(id_: str) -> str:
    name: str = TECHNIQUES[id_]["name"]
    return name


def test_a_routine_page_leads_to_a_sheet_that_holds_the_routine(sheet: SheetPage) -> None:
    sheet.page.goto(f"{sheet.site}routines/{ROUTINE}/")
    sheet.page.get_by_role("link", name=EN("own.change")).click()
    view = BOOK.routines[ROUTINE]
    expect(sheet.page.locator("#picked .name")).to_have_text([item.name for item in view.items])
    expect(sheet.page.locator("#title")).to_have_value(view.name)
    expect(sheet.page.locator("#total")).to_contain_text(EN("time.minutes", n=view.minutes))
    sheet.drawn()
    doses = sheet.page.locator("#preview .rc-dose").all_inner_texts()
    assert doses == [item.plain for item in routine_card(BOOK.edition, view).exercises]


def test_what_is_picked_changes_the_address_and_the_address_brings_it_back(sheet: SheetPage) -> None:
    sheet.open()
    assert sheet.names() == []
    expect(sheet.page.locator("#go")).to_be_hidden()
    sheet.page.click("#add summary")
    for id_ in ("slow-breathing", "arm-reach"):
        sheet.page.click(f"#choices [data-id={id_}] button")
    sheet.page.fill("#title", "Evenings")
    sheet.page.fill("#by", "Physio House")
    sheet.page.click("[value=large]")
    expect(sheet.page.locator("#preview .rc--large .rc-ex")).to_have_count(2)
    text = sheet.page.inner_text("#preview")
    sheet.open(f"#{sheet.fragment()}")
    sheet.change()
    expect(sheet.page.locator("#preview .overview")).to_have_count(0)
    assert sheet.names() == [name_of("slow-breathing"), name_of("arm-reach")]
    assert sheet.page.inner_text("#preview") == text
    assert sheet.page.is_checked("[value=large]")
    expect(sheet.page.locator("#notes")).to_be_hidden()


def test_a_dose_stays_within_its_range_however_it_is_set(sheet: SheetPage) -> None:
    sheet.open(f"#from={ROUTINE}")
    least, most = TECHNIQUES["arm-slides"]["range"]["reps"]
    entry = sheet.page.locator(".pick", has_text=name_of("arm-slides"))
    field = entry.get_by_role("spinbutton").first
    field.fill("7")
    field.press("Enter")
    entry.locator(".more").first.click()
    expect(field).to_have_value("8")
    field.fill(f"{most:g}")
    field.press("Tab")
    expect(entry.locator(".more").first).to_be_disabled()
    expect(entry.locator(".takes")).to_contain_text(f"{most:g} times")
    expect(sheet.page.locator("#preview .rc-ex", has_text=name_of("arm-slides"))).to_contain_text(f"{most:g} times")
    assert f"arm-slides_r{most:g}h0" in sheet.fragment()
    field.fill(f"{least:g}")
    field.press("Tab")
    expect(entry.locator(".less").first).to_be_disabled()


def test_a_dose_outside_its_range_is_set_only_where_that_is_confirmed_and_the_sheet_says_so(sheet: SheetPage) -> None:
    sheet.open(f"#from={ROUTINE}")
    least, most = TECHNIQUES["arm-slides"]["range"]["reps"]
    last = DATA["limits"]["reps"][1]
    entry = sheet.page.locator(".pick", has_text=name_of("arm-slides"))
    field, question = entry.get_by_role("spinbutton").first, entry.locator(".sure").first
    before = sheet.fragment()
    for typed, asked in (("999", last), (f"{most + 1}", most + 1)):
        field.fill(typed)
        field.press("Enter")
        expect(question).to_contain_text(WORDS["sure"].format(n=f"{asked:g}", least=f"{least:g}", most=f"{most:g}"))
        assert sheet.fragment() == before
    question.get_by_role("button", name=WORDS["sure_inside"].format(n=f"{most:g}"), exact=True).click()
    expect(question).to_be_hidden()
    expect(field).to_have_value(f"{most:g}")
    expect(field).to_be_focused()
    field.fill(f"{most + 5}")
    field.press("Enter")
    question.get_by_role("button", name=WORDS["sure_beyond"].format(n=f"{most + 5:g}")).click()
    part = WORDS["part"]["reps"]
    told = WORDS["beyond"].format(part=part, now=f"{most + 5:g}", least=f"{least:g}", most=f"{most:g}")
    expect(sheet.page.locator("#preview .rc-beyond")).to_have_text(told)
    assert f"arm-slides_R{most + 5:g}h0" in sheet.fragment()
    link = sheet.page.url.partition("#")[2]
    sheet.open(f"#{link}")
    expect(sheet.page.locator("#notes")).to_be_hidden()
    expect(sheet.page.locator(".overview")).to_contain_text(told)
    sheet.page.goto(f"{sheet.site}my-sheet/play/#{link}")
    expect(sheet.page.locator(".items")).to_contain_text(told)
    sheet.open(f"#{link}")
    sheet.change()
    entry.locator(".less").first.click()
    expect(field).to_have_value(f"{most:g}")
    expect(sheet.page.locator("#preview .rc-beyond")).to_have_count(0)


def test_an_exercise_has_times_and_days_of_its_own(sheet: SheetPage) -> None:
    sheet.open(f"#from={ROUTINE}")
    entry = sheet.page.locator(".pick").first
    entry.locator("summary").click()
    entry.locator(".times").select_option("3")
    for name in ("Thursday", "Tuesday"):
        entry.get_by_label(name).check()
    told = "3 times a day, on Tuesday and Thursday."
    expect(entry.locator(".takes")).to_contain_text(told)
    expect(sheet.page.locator("#preview .rc-dose").first).to_contain_text(told)
    sheet.open(f"#{sheet.fragment()}")
    expect(sheet.page.locator(".overview li").first).to_contain_text(told)
    sheet.change()
    expect(entry.locator("details")).to_have_attribute("open", "")
    assert [one.get_attribute("value") for one in entry.locator(".week :checked").all()] == ["1", "3"]


def test_where_there_is_room_the_sheet_stays_in_sight_beside_the_editor(sheet: SheetPage) -> None:
    sheet.page.set_viewport_size({"width": 1000, "height": 800})
    sheet.open(f"#from={ROUTINE}")
    preview = sheet.page.locator("#preview-section")
    sheet.page.locator(".pick").last.scroll_into_view_if_needed()
    beside, last = preview.bounding_box(), sheet.page.locator(".pick").last.bounding_box()
    assert beside
    assert last
    assert beside["x"] >= last["x"] + last["width"]
    assert 0 <= beside["y"] < 300
    sheet.page.set_viewport_size({"width": 999, "height": 800})
    below, making = preview.bounding_box(), sheet.page.locator("#making").bounding_box()
    assert below
    assert making
    assert below["y"] >= making["y"] + making["height"]


def test_only_what_the_range_allows_can_be_set(sheet: SheetPage) -> None:
    sheet.open(f"#from={ROUTINE}")
    for id_ in (item.id for item in BOOK.routines[ROUTINE].items):
        entry = sheet.page.locator(".pick", has_text=name_of(id_))
        expect(entry.get_by_role("spinbutton")).to_have_count(len(TECHNIQUES[id_]["range"]))


def test_minutes_follow_the_doses_as_python_counts_them(sheet: SheetPage) -> None:
    sheet.open("#from=gentle-day")
    items = BOOK.edition.routine("gentle-day").items[1:]
    sheet.page.locator(".remove").first.click()
    whole = minutes(timeline(item_dose(BOOK.edition, item) for item in items))
    expect(sheet.page.locator("#total")).to_contain_text(EN("time.minutes", n=whole))
    expect(sheet.page.locator("#preview .rc-meta")).to_contain_text(EN("time.minutes", n=whole))


def test_the_whole_sheet_can_be_made_by_keyboard_alone(sheet: SheetPage) -> None:
    sheet.open()
    keys = sheet.page.keyboard
    sheet.page.locator("#add summary").focus()
    keys.press("Enter")
    keys.press("Tab")
    keys.type("slow breathing")
    expect(sheet.page.locator("#choices li:visible")).to_have_count(1)
    for _ in range(2):
        keys.press("Tab")
    keys.press("Enter")
    expect(sheet.page.locator("#picked .name")).to_have_text([name_of("slow-breathing")])
    sheet.page.locator("#search").focus()
    keys.press("Control+A")
    keys.type("arm slides")
    for _ in range(2):
        keys.press("Tab")
    keys.press("Space")
    expect(sheet.page.locator("#picked .name")).to_have_text([name_of("slow-breathing"), name_of("arm-slides")])
    sheet.page.locator(".grip").nth(1).focus()
    keys.press("ArrowUp")
    expect(sheet.page.locator("#picked .name")).to_have_text([name_of("arm-slides"), name_of("slow-breathing")])
    assert name_of("arm-slides") in sheet.page.evaluate(FOCUSED)
    expect(sheet.page.locator("#status")).to_contain_text("1 of 2")
    keys.press("ArrowUp")
    keys.press("ArrowDown")
    expect(sheet.page.locator("#status")).to_contain_text("2 of 2")
    sheet.page.locator(".pick").last.locator(".up").focus()
    keys.press("Enter")
    expect(sheet.page.locator("#picked .name").first).to_have_text(name_of("arm-slides"))
    sheet.page.locator(".pick").first.locator(".remove").focus()
    keys.press("Enter")
    expect(sheet.page.locator("#picked .name")).to_have_text([name_of("slow-breathing")])
    assert name_of("slow-breathing") in sheet.page.evaluate(FOCUSED)


def test_a_technique_is_dragged_to_another_place(sheet: SheetPage) -> None:
    sheet.open(f"#from={ROUTINE}")
    before = sheet.names()
    grip, target = sheet.page.locator(".grip").first, sheet.page.locator(".pick").nth(1)
    grip.scroll_into_view_if_needed()
    start, end = grip.bounding_box(), target.bounding_box()
    assert start
    assert end
    sheet.page.mouse.move(start["x"] + 20, start["y"] + 20)
    sheet.page.mouse.down()
    sheet.page.mouse.move(end["x"] + 20, end["y"] + end["height"] - 10, steps=8)
    sheet.page.mouse.up()
    expect(sheet.page.locator("#picked .name")).to_have_text([before[1], before[0], *before[2:]])
    expect(sheet.page.locator("#preview .rc-which").first).to_contain_text(before[1])


def test_escape_takes_a_drag_back(sheet: SheetPage) -> None:
    sheet.open(f"#from={ROUTINE}")
    before, fragment = sheet.names(), sheet.fragment()
    grip = sheet.page.locator(".grip").first
    box = grip.bounding_box()
    assert box
    sheet.page.mouse.move(box["x"] + 20, box["y"] + 20)
    sheet.page.mouse.down()
    sheet.page.mouse.move(box["x"] + 20, box["y"] + 400, steps=5)
    sheet.page.keyboard.press("Escape")
    sheet.page.mouse.up()
    assert (sheet.names(), sheet.fragment()) == (before, fragment)


def test_starting_from_another_routine_can_be_undone_by_going_back(sheet: SheetPage) -> None:
    sheet.open(f"#from={ROUTINE}")
    before = sheet.names()
    sheet.page.click("#start summary")
    sheet.page.click("#routines [data-id=gentle-day]")
    expect(sheet.page.locator("#title")).to_have_value(DATA["routines"]["gentle-day"]["name"])
    sheet.page.go_back()
    expect(sheet.page.locator("#picked .name")).to_have_text(before)


def test_a_full_sheet_takes_no_more_and_says_so(sheet: SheetPage) -> None:
    sheet.open()
    sheet.page.click("#add summary")
    for _ in range(DATA["most"] + 2):
        sheet.page.locator("#choices button").first.evaluate("button => button.click()")
    assert len(sheet.names()) == DATA["most"]
    expect(sheet.page.locator("#full")).to_contain_text(str(DATA["most"]))


def test_no_treatment_and_nothing_without_a_routine_is_offered(sheet: SheetPage) -> None:
    sheet.open()
    offered = sheet.page.eval_on_selector_all("#choices li", "all => all.map(one => one.dataset.id)")
    assert offered == list(TECHNIQUES)
    assert not {"ultrasound", "deep-tissue-massage", "fingernail-acupressure"} & set(offered)


def test_a_damaged_link_opens_as_an_empty_sheet_and_says_why(sheet: SheetPage) -> None:
    sheet.open("#v=1&c=1.0.0&s=arm-slides_r8h0&k=wrong")
    expect(sheet.page.locator("#notes")).to_have_text(DATA["words"]["opened"]["damaged"])
    assert sheet.names() == []


def test_the_link_is_copied(sheet: SheetPage) -> None:
    sheet.open(f"#from={ROUTINE}")
    sheet.page.locator(".remove").last.click()
    sheet.page.click("#copy")
    expect(sheet.page.locator("#copied")).to_have_text(DATA["words"]["copied"])
    assert sheet.page.evaluate("navigator.clipboard.readText()") == sheet.page.url


def test_what_answers_leave_out_is_neither_printed_nor_counted_and_the_list_says_why(sheet: SheetPage) -> None:
    sheet.answer(["painful-overhead"])
    sheet.page.goto(f"{sheet.site}my-sheet/#from={ROUTINE}")
    entry = sheet.page.locator(".pick", has_text=name_of("arm-slides"))
    caution = BOOK.edition.technique("arm-slides").cautions["painful-overhead"]
    expect(entry.locator(".answer--leave-out")).to_contain_text(caution.why)
    left = len(BOOK.routines[ROUTINE].items) - 1
    expect(sheet.page.locator("#preview .rc-ex")).to_have_count(left)
    expect(sheet.page.locator("#left-out")).to_contain_text(name_of("arm-slides"))
    expect(sheet.page.locator("#total")).to_contain_text(str(left))
    adapted = BOOK.edition.technique("upper-back-stretch").cautions["painful-overhead"]
    expect(sheet.page.locator("#preview")).to_contain_text(adapted.how or "")
    sheet.page.locator(".remove").last.click()
    assert "arm-slides" in sheet.fragment()
    assert "painful" not in sheet.page.url


SHOULDER = "shoulder-pain"


def shortened(sheet: SheetPage) -> bool:
    """Whether the sheet warns of the ticked condition alone, and says so."""
    preview = sheet.page.locator("#preview .rc")
    expect(preview).to_be_visible()
    said = preview.locator(".rc-shortened").count() == 1
    others = BOOK.edition.clause("disc-problem") in preview.inner_text()
    assert said != others, "it says that it is shortened, and only then"
    return said


def shorten(sheet: SheetPage) -> None:
    """Put a sheet together from a routine, with a sore shoulder, and have it shortened."""
    sheet.answer([SHOULDER])
    sheet.page.goto(f"{sheet.site}my-sheet/#from={ROUTINE}")
    assert not shortened(sheet)
    sheet.page.get_by_label(EN("own.shorten")).check()
    expect(sheet.page.locator("#preview .rc-shortened")).to_have_count(1)


def test_a_sheet_of_ones_own_is_shortened_to_what_its_reader_ticked_and_says_so(sheet: SheetPage) -> None:
    shorten(sheet)
    assert shortened(sheet)
    expect(sheet.page.locator("#preview .rc-shortened")).to_have_text(
        f"{EN('card.caution.shortened')} {BOOK.edition.condition(SHOULDER)}."
    )
    expect(sheet.page.locator("#preview .rc-by, #preview .rc-stamp")).to_have_count(0)
    how = BOOK.edition.technique("shoulder-roll").cautions[SHOULDER].how
    expect(sheet.page.locator("#preview")).to_contain_text(how or "")


def test_a_link_never_says_what_its_reader_ticked_and_whoever_opens_it_is_warned_of_all(sheet: SheetPage) -> None:
    shorten(sheet)
    sheet.page.get_by_label(EN("own.heading")).fill("Mine")
    expect(sheet.page.locator("#preview .rc-title")).to_have_text("Mine")
    link = sheet.page.url
    assert SHOULDER not in link
    sheet.page.goto("about:blank")
    sheet.page.goto(link)
    sheet.drawn()
    expect(sheet.page.locator("#shorten")).to_be_hidden()
    assert not shortened(sheet)


def test_a_sheet_that_is_opened_again_where_it_was_made_may_be_shortened_again(sheet: SheetPage) -> None:
    shorten(sheet)
    sheet.page.get_by_label(EN("own.heading")).fill("Mine")
    expect(sheet.page.locator("#preview .rc-title")).to_have_text("Mine")
    sheet.page.reload()
    sheet.drawn()
    expect(sheet.page.locator("#shorten")).to_be_visible()


def test_a_sheet_that_somebody_prepared_warns_of_all(sheet: SheetPage) -> None:
    shorten(sheet)
    sheet.page.get_by_label(EN("own.by")).fill("Physio House")
    expect(sheet.page.locator("#shorten")).to_be_hidden()
    expect(sheet.page.locator("#preview .rc-shortened")).to_have_count(0)
    assert not shortened(sheet)


def test_where_nothing_is_ticked_there_is_nothing_to_shorten(sheet: SheetPage) -> None:
    sheet.page.goto(f"{sheet.site}my-sheet/#from={ROUTINE}")
    sheet.drawn()
    expect(sheet.page.locator("#shorten")).to_be_hidden()


def test_a_sheet_that_began_as_a_routine_says_what_to_do_instead_as_that_one_does(sheet: SheetPage) -> None:
    sheet.page.goto(f"{sheet.site}my-sheet/#from={ROUTINE}")
    others = [item.alternative for item in BOOK.edition.routine(ROUTINE).items if item.alternative]
    assert others
    for other in others:
        expect(sheet.page.locator("#preview")).to_contain_text(BOOK.edition.technique(other.technique).name)
        expect(sheet.page.locator("#preview")).to_contain_text(other.when.partition(".")[0])


def test_a_warning_sign_closes_the_sheet_until_it_is_taken_back(sheet: SheetPage) -> None:
    sheet.answer([], ["emergency"])
    sheet.page.goto(f"{sheet.site}my-sheet/#from={ROUTINE}")
    expect(sheet.page.locator("#urgent")).to_contain_text(BOOK.edition.catalog.safety.emergency.action)
    expect(sheet.page.locator("#sheet")).to_be_hidden()
    sheet.page.get_by_role("button", name=EN("answers.not_any_more")).click()
    expect(sheet.page.locator("#sheet")).to_be_visible()


def test_emergency_signs_are_on_the_page_always(sheet: SheetPage) -> None:
    sheet.open()
    shown = sheet.page.inner_text(".emergency")
    assert all((sign.short or sign.text) in shown for sign in BOOK.edition.catalog.safety.emergency.signs)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_no_fault_and_every_target_is_for_a_thumb(
    sheet: SheetPage, width: int, scheme: Literal["light", "dark"]
) -> None:
    # High enough for all of it: the bar at its foot covers what is scrolled under it, as it should.
    sheet.page.set_viewport_size({"width": width, "height": 20000})
    sheet.page.emulate_media(color_scheme=scheme)
    sheet.page.add_init_script(AXE)
    sheet.answer(["painful-overhead"])
    sheet.page.goto(f"{sheet.site}my-sheet/#from={ROUTINE}")
    expect(sheet.page.locator("#left-out")).to_be_visible()
    sheet.page.click("#add summary")
    sheet.page.click("#start summary")
    assert sheet.page.evaluate(FAULTS, RULES) == []
    assert sheet.page.evaluate(SMALL) == []


@pytest.mark.parametrize(
    ("system", "chosen", "paper"),
    [
        ("dark", "null", "rgb(18, 26, 25)"),
        ("light", "true", "rgb(18, 26, 25)"),
        ("dark", "false", "rgb(250, 247, 241)"),
    ],
)
def test_the_screen_is_dark_as_the_reader_chose_on_other_pages_and_paper_never(
    sheet: SheetPage, system: Literal["light", "dark"], chosen: str, paper: str
) -> None:
    sheet.page.emulate_media(color_scheme=system)
    sheet.page.goto(f"{sheet.site}404.html")
    sheet.page.evaluate("chosen => localStorage.setItem('/.dark', chosen)", chosen)
    sheet.open()
    assert sheet.page.evaluate("getComputedStyle(document.body).backgroundColor") == paper
    sheet.page.emulate_media(media="print")
    assert sheet.page.evaluate("getComputedStyle(document.body).getPropertyValue('--fig-ink').trim()") == "#1d1d1b"


def test_the_page_reflows_at_320_pixels(sheet: SheetPage) -> None:
    sheet.page.set_viewport_size({"width": 320, "height": 640})
    sheet.open("#from=first-article")
    sheet.page.click("#add summary")
    assert sheet.page.evaluate("document.documentElement.scrollWidth") <= 320


def test_without_scripts_the_page_leads_to_the_routines(chromium: Browser, site: str) -> None:
    page = chromium.new_page(java_script_enabled=False, viewport=PHONE)
    page.goto(f"{site}my-sheet/")
    assert EN("own.no_script") in page.inner_text("main")
    expect(page.locator("#sheet")).to_be_hidden()
    page.get_by_role("link", name=BOOK.routines[ROUTINE].name).click()
    expect(page.locator("h1")).to_have_text(BOOK.routines[ROUTINE].name)
    page.close()


def test_what_is_typed_is_kept_while_the_reader_is_still_in_the_field(sheet: SheetPage) -> None:
    """A phone may put the page away at any time, and no field is left then."""
    sheet.open(f"#from={ROUTINE}")
    sheet.page.locator("#for").press_sequentially("Ann")
    expect(sheet.page.locator("#preview .rc-lead")).to_have_text("For Ann.")
    assert sheet.page.evaluate("document.activeElement.id") == "for"
    sheet.page.reload()
    expect(sheet.page.locator("#for")).to_have_value("Ann")


def test_a_sheet_that_did_not_load_shows_no_other_sheet_and_comes_back(sheet: SheetPage) -> None:
    sheet.open(f"#from={ROUTINE}")
    count = len(sheet.names())
    sheet.page.route("**/slow-breathing/card.txt", lambda route: route.fulfill(status=503))
    sheet.page.click("#add summary")
    sheet.page.click("#choices [data-id=slow-breathing] button")
    expect(sheet.page.locator("#preview")).to_have_text(EN("own.not_loaded"))
    expect(sheet.page.locator("#status")).to_have_text(EN("own.not_loaded"))
    sheet.page.unroute("**/slow-breathing/card.txt")
    sheet.page.locator(".remove").last.click()
    expect(sheet.page.locator("#preview .rc-ex")).to_have_count(count)
    expect(sheet.page.locator("#notes")).to_be_hidden()
    sheet.faults.clear()  # the answer 503


def test_what_every_entry_says_finds_none(sheet: SheetPage) -> None:
    sheet.open()
    sheet.page.click("#add summary")
    for words in (EN("own.add_one"), EN("own.there")):
        sheet.page.fill("#search", words)
        expect(sheet.page.locator("#choices li:visible")).to_have_count(0)


def test_how_often_is_that_of_the_routine_until_the_reader_writes_it(sheet: SheetPage) -> None:
    sheet.open(f"#from={ROUTINE}")
    often = sheet.page.locator("#preview .rc-often")
    expect(often).to_have_text(BOOK.routines[ROUTINE].often)
    sheet.page.fill("#frequency", "Twice a day & at <night>")
    expect(often).to_have_text("Twice a day & at <night>")
    sheet.open(f"#{sheet.fragment()}")
    sheet.change()
    expect(sheet.page.locator("#frequency")).to_have_value("Twice a day & at <night>")
    expect(often).to_be_visible()
    sheet.page.fill("#frequency", "")
    expect(often).to_have_text("Once a day, on 5 days a week.")
    for count in ("#times", "#days"):
        sheet.page.select_option(count, "0")
    expect(sheet.page.locator("#preview").get_by_text(EN("card.frequency"))).to_be_hidden()


def test_in_forced_colours_the_buttons_have_a_ground_so_that_no_text_shows_through(sheet: SheetPage) -> None:
    sheet.page.emulate_media(forced_colors="active")
    sheet.open(f"#from={ROUTINE}")
    ground = sheet.page.evaluate("getComputedStyle(document.getElementById('go')).backgroundColor")
    assert ground == "rgb(255, 255, 255)"


def test_a_link_with_words_glued_to_it_opens_its_sheet_and_its_player(sheet: SheetPage) -> None:
    sheet.open(f"#from={ROUTINE}")
    sheet.page.fill("#title", "Evenings")
    sheet.page.press("#title", "Tab")
    names, fragment = sheet.names(), sheet.fragment()
    sheet.open(f"#{fragment}).%20Best%20wishes")
    assert sheet.names() == names
    expect(sheet.page.locator("#notes")).to_have_text(DATA["words"]["opened"]["more"])
    sheet.page.goto("about:blank")
    sheet.page.goto(f"{sheet.site}my-sheet/play/#{fragment}).")
    expect(sheet.page.locator("#setup")).to_be_visible()
    expect(sheet.page.locator("#intro .item h3")).to_have_text(names)


def test_ten_thousand_unknown_techniques_open_with_one_sentence_in_sheet_and_player(sheet: SheetPage) -> None:
    sheet.open()
    fragment = sheet.page.evaluate(
        """async ([items, version]) => (await import("/assets/javascripts/own-sheet/address.js")).fragmentOf(
            { title: "", frequency: "", for: "", by: "", large: false, routine: "", items }, version)""",
        [
            [{"id": "arm-slides", "dose": {}}, *({"id": f"unknown-{n}", "dose": {}} for n in range(10_000))],
            BOOK.edition.catalog.about.version,
        ],
    )
    sheet.open(f"#{fragment}")
    assert sheet.names() == [name_of("arm-slides")]
    expect(sheet.page.locator("#notes p")).to_have_count(1)
    sheet.page.goto("about:blank")
    sheet.page.goto(f"{sheet.site}my-sheet/play/#{fragment}")
    expect(sheet.page.locator("#setup")).to_be_visible()
    expect(sheet.page.locator("#notes p")).to_have_count(1)


def test_a_note_and_how_often_in_numbers_are_on_the_sheet_and_in_its_link(sheet: SheetPage) -> None:
    sheet.open("#from=desk-reset-with-turns")
    sheet.page.locator("#picked summary").first.click()
    sheet.page.locator("#picked .note").first.fill("Go slowly & rest.")
    sheet.page.select_option("#times", "2")
    sheet.page.select_option("#days", "3")
    sheet.page.fill("#review", "12 March")
    sheet.page.press("#review", "Tab")
    sheet.drawn()
    expect(sheet.page.locator("#preview .rc-own")).to_have_text("Go slowly & rest.")
    expect(sheet.page.locator("#preview .rc-lead")).to_have_text("Next visit: 12 March.")
    assert sheet.page.locator("#preview .rc-ex:first-child .rc-square").count() == 6
    sheet.open(f"#{sheet.fragment()}")
    expect(sheet.page.locator("#picked .note").first).to_have_value("Go slowly & rest.")
    expect(sheet.page.locator("#days")).to_have_value("3")
