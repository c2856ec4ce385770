"""What a reader sees of the log, takes away from it, and deletes."""

import csv
import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, expect

from tests.log.keeping import WORDS, Log, entry
from tests.modules import Call
from tests.pages import AXE, FAULTS, RULES
from unhunch.strings import strings

SAID = strings("en").group("log")["script"]
WEEK = [entry(1, 6, 4), entry(2, 5, 5, note="Slept badly"), entry(3, None, None, finished=False), entry(4, 3, 7)]
FOREIGN = ["{damaged", "", "[]", '{"format": 2, "entries": []}', '{"format": 1, "entries": [{}]}']
HEIGHTS = "[...document.querySelectorAll('.log-{}')].map((dot) => dot.cy.baseVal.value)"


MACHINES = ["Seconds", "Ended at (UTC)", "Routine", "Week"]
"""The columns from which a table is read back."""


def exact(day: int) -> list[str]:
    """What they hold of an entry of an October."""
    return ["372", f"2026-10-{day:02}T10:00:00.000Z", "gentle-day", ""]


def read(text: str) -> list[list[str]]:
    """Read a table as a spreadsheet does."""
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_an_empty_log_says_how_it_fills(log: Log) -> None:
    log.open()
    assert "Nothing is here yet" in log.page.inner_text("[data-none]")
    assert not log.page.is_visible("[data-csv]")
    assert not log.page.is_visible("[data-delete]")
    log.page.click("article a:text('Choose a routine')")
    expect(log.page).to_have_url(log.address.replace("my-log", "routines"))


def test_every_time_is_a_row_of_the_table_newest_first(log: Log) -> None:
    log.open(WEEK)
    assert log.rows() == [
        ["4 Oct 2026\nGentle day\n6 minutes", "3", "7"],
        ["3 Oct 2026\nGentle day\n6 minutes, stopped early", "not said", "not said"],
        ["2 Oct 2026\nGentle day\n6 minutes\nSlept badly", "5", "5"],
        ["1 Oct 2026\nGentle day\n6 minutes", "6", "4"],
    ]


def test_the_summary_counts_what_ended_lower_the_same_and_higher(log: Log) -> None:
    log.open(WEEK)
    told = "4 times since 1 Oct 2026. Of 3 with both numbers, 1 ended lower, 1 the same and 1 higher."
    assert log.page.inner_text("[data-summary]") == told


def test_days_are_shown_without_what_a_phone_takes_long_to_start(log: Log) -> None:
    """The first use of `Intl` is one long task that nothing can divide."""
    used = "Intl.DateTimeFormat = Intl.NumberFormat = class { constructor() { throw new Error('slow to start') } };"
    log.page.add_init_script(used + "Date.prototype.toLocaleDateString = Intl.DateTimeFormat;")
    log.open([entry(1, 6, 4, at=f"2026-{month:02}-15T10:00:00.000Z") for month in range(1, 13)])
    months = ["Dec", "Nov", "Oct", "Sep", "Aug", "Jul", "Jun", "May", "Apr", "Mar", "Feb", "Jan"]
    assert [row[0].partition("\n")[0] for row in log.rows()] == [f"15 {month} 2026" for month in months]


def test_the_chart_stands_a_dot_where_each_rating_is(log: Log) -> None:
    log.open(WEEK)
    before, after = log.page.evaluate(HEIGHTS.format("before")), log.page.evaluate(HEIGHTS.format("after"))
    zero, ten = 170, 10
    at = [zero - (zero - ten) * rating / 10 for rating in range(11)]
    assert before == [at[6], at[5], at[3]]
    assert after == [at[4], at[5], at[7]]
    assert log.page.locator("svg[role=img]").get_attribute("aria-label") == SAID["chart"]


def test_a_long_log_shows_the_newest_that_fit_and_says_so(log: Log) -> None:
    log.open([entry(1 + day % 28, day % 11, 0) for day in range(100)])
    shown = log.page.locator(".log-after").count()
    assert 10 < shown < 30
    assert log.page.inner_text("[data-newest]") == f"The newest {shown} of 100."
    assert len(log.rows()) == 100
    log.page.set_viewport_size({"width": 320, "height": 640})
    expect(log.page.locator(".log-after")).to_have_count(shown - 3)
    assert log.page.evaluate("document.documentElement.scrollWidth") == 320


def test_the_table_can_be_saved_for_a_spreadsheet(log: Log) -> None:
    log.open([entry(1, 6, 4, note='She said "better",\nso\tI am'), entry(2, None, 0, finished=False)])
    name, content = log.downloaded("[data-csv]")
    assert name == "my-log.csv"
    text = content.decode("utf-8")
    assert text.startswith("\ufeff")
    assert read(text) == [
        ["When", "What", "Minutes", "Finished", "Pain before (0 to 10)", "Pain after (0 to 10)", "Note", *MACHINES],
        ["2026-10-01 12:00", "Gentle day", "6.2", "yes", "6", "4", 'She said "better",\nso\tI am', *exact(1)],
        ["2026-10-02 12:00", "Gentle day", "6.2", "no", "", "0", "", *exact(2)],
    ]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r=1", "\n=1", "\uff1d1+1"])
def test_no_cell_begins_a_formula(call: Call, text: str) -> None:
    rows = read(call("log/csv", "csv", [entry(1, 1, 1, note=text, name=text)], WORDS))
    assert (rows[1][1], rows[1][6]) == (f"'{text}", f"'{text}")


TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=20)


@settings(max_examples=60)
@given(notes=st.lists(TEXT, min_size=1, max_size=8))
def test_whatever_is_noted_comes_back_from_the_table_as_text(call: Call, notes: list[str]) -> None:
    rows = read(call("log/csv", "csv", [entry(1, 1, 1, note=note) for note in notes], WORDS))[1:]
    assert [call("log/csv", "plain", row[6]) for row in rows] == notes
    assert not [row[6] for row in rows if row[6].lstrip()[:1] in {"=", "+", "-", "@"}]


def test_deleting_asks_first_and_keeping_changes_nothing(log: Log) -> None:
    log.open(WEEK)
    before = log.kept()
    log.page.click("[data-delete]")
    assert "Delete all 4 entries" in log.page.inner_text("[data-dialog]")
    log.page.click("[data-keep]")
    assert not log.page.is_visible("[data-dialog]")
    assert log.kept() == before


def test_deleting_takes_the_log_and_what_was_set_aside(log: Log) -> None:
    log.open("{damaged")
    log.open(WEEK)
    assert set(log.kept()) == {"/log", "/log.aside"}
    log.page.click("[data-delete]")
    log.page.click("[data-clear]")
    assert log.kept() == {}
    assert log.told() == SAID["deleted"]
    assert log.page.evaluate("document.activeElement === document.querySelector('[data-none]')")


@pytest.mark.parametrize("text", FOREIGN)
def test_what_is_damaged_or_foreign_is_set_aside_and_the_page_says_so(log: Log, text: str) -> None:
    log.open(text)
    assert log.kept() == {"/log.aside": text}
    assert log.told() == SAID["aside"]
    log.open()
    assert log.told() == SAID["aside"]
    assert log.downloaded("[data-aside]") == ("my-log-set-aside.txt", text.encode())


def test_what_is_set_aside_later_does_not_overwrite_what_was_set_aside_before(log: Log) -> None:
    for text in ("one", "two", "three"):
        log.open(text)
    assert log.kept() == {"/log.aside": "one", "/log.aside-2": "two", "/log.aside-3": "three"}


@pytest.mark.parametrize("day", ["no day", ""])
def test_a_day_that_is_none_makes_the_log_foreign(log: Log, day: str) -> None:
    log.open([entry(1, 1, 1, at=day)])
    assert log.told() == SAID["aside"]


def test_where_storage_is_blocked_the_page_says_so_kindly(log: Log) -> None:
    log.page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked') } })")
    log.open()
    assert log.told() == SAID["blocked"]


def test_without_scripts_a_sentence_says_why_nothing_is_here(chromium: Browser, site: str) -> None:
    page = chromium.new_page(java_script_enabled=False)
    page.goto(site + "my-log/")
    assert strings("en")("log.no_script") in page.inner_text("article")
    assert not page.is_visible("[data-none]")
    page.close()


def test_markup_in_the_log_is_text(log: Log) -> None:
    log.open([entry(1, 1, 1, name="<img src=x onerror=alert(1)>", note="<b>bold</b>")])
    assert "<img src=x onerror=alert(1)>" in log.rows()[0][0]
    assert "<b>bold</b>" in log.rows()[0][0]


def test_another_tab_changes_what_is_shown(log: Log) -> None:
    log.open(WEEK)
    other = log.page.context.new_page()
    other.goto(log.address)
    other.evaluate("text => localStorage.setItem('/log', text)", json.dumps({"format": 1, "entries": WEEK[:1]}))
    expect(log.page.locator("[data-rows] tr")).to_have_count(1)


def test_the_player_leads_to_the_log(log: Log) -> None:
    page = log.page
    page.goto(log.address.replace("my-log/", "routines/gentle-day/play/"))
    page.select_option("#before", "6")
    page.click("#start")
    page.click("#hurts")
    page.click("#hurts-stop")
    page.locator(".scores label").nth(2).click()
    page.click("#after button.main")
    page.click("#end a[href$='my-log/']")
    expect(page.locator("[data-rows] tr")).to_have_count(1)
    assert log.rows()[0][1:] == ["6", "2"]


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_axe_finds_no_fault_with_or_without_entries_nor_in_the_question(log: Log, colours: str) -> None:
    log.page.emulate_media(color_scheme="dark" if colours == "dark" else "light")
    log.page.add_init_script(AXE)
    log.open("{damaged")
    assert log.page.evaluate(FAULTS, RULES) == []
    log.open(WEEK)
    assert log.page.evaluate(FAULTS, RULES) == []
    log.page.click("[data-delete]")
    assert log.page.evaluate(FAULTS, RULES) == []


def test_two_tabs_with_the_log_do_not_keep_each_other_busy(log: Log) -> None:
    """Each tab tries the storage, of which the other hears: were that news of the log, it would go on for ever."""
    log.page.context.add_init_script(
        "window.tries = 0; const set = Storage.prototype.setItem; Storage.prototype.setItem = function (key, text) {"
        "  tries += key.endsWith('.probe'); set.call(this, key, text) }"
    )
    log.open(WEEK)
    other = log.page.context.new_page()
    other.goto(log.address)
    other.wait_for_selector("[data-some]:not([hidden])")
    other.evaluate("addEventListener('storage', ({ key }) => key === '/log' && localStorage.setItem('/heard', '1'))")
    tried = log.page.evaluate(
        "text => new Promise((done) => {"
        "  const before = tries;"
        "  addEventListener('storage', ({ key }) => key === '/heard' && done(tries - before));"
        "  localStorage.setItem('/log', text) })",
        json.dumps({"format": 1, "entries": WEEK[:2]}),
    )
    expect(other.locator("[data-rows] tr")).to_have_count(2)
    assert tried == 0


def test_the_log_on_paper_is_as_clear_as_on_screen_and_black_on_white(log: Log) -> None:
    log.page.add_init_script("localStorage.setItem('/.dark', 'true')")
    log.open(WEEK)
    shown = log.rows()
    log.page.emulate_media(media="print")
    assert log.rows() == shown
    drawn = log.page.evaluate(
        "['before', 'change', 'after'].map((name) => getComputedStyle(document.querySelector(`.log-${name}`)))"
        ".map(({ fill, stroke }) => [fill, stroke])"
    )
    black, white = "rgb(0, 0, 0)", "rgb(255, 255, 255)"
    assert [drawn[0], drawn[1][1], drawn[2][0]] == [[white, black], black, black]
    size = log.page.evaluate("getComputedStyle(document.querySelector('.log-figure text')).fontSize")
    assert size == "16px"  # 12 pt, the least of what is printed
    assert not log.page.is_visible("[data-csv]")
