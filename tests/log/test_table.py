"""A saved table comes back as the log that it was; whatever else is opened is refused, and changes nothing."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, expect

from tests.log.keeping import WORDS, Log, entry
from tests.modules import Call
from tests.phone import phone
from unhunch.strings import strings

EN = strings("en")
OPENED = EN.group("log")["script"]["opened"]
WEEK = [entry(1, 6, 4), entry(2, 5, 5, note="Slept badly"), entry(3, None, None, finished=False), entry(4, 3, 7)]
PATIENT = settings(max_examples=80)
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30) | st.text("'=+-@ \t\r\n\",;", max_size=8)
SCORE = st.none() | st.integers(0, 10)
DAYS = st.datetimes().map(lambda time: f"{time.isoformat(timespec='milliseconds')}Z")
ENTRIES = st.lists(
    st.fixed_dictionaries(
        {
            **dict.fromkeys(("routine", "name", "note"), TEXT),
            "at": DAYS,
            "seconds": st.integers(0, 10**6) | st.floats(0, 1e6),
            "finished": st.booleans(),
            **dict.fromkeys(("before", "after"), SCORE),
        },
        optional={"week": st.integers(1, 99)},
    ),
    min_size=1,
    max_size=6,
)


def saved(call: Call, entries: list[dict[str, Any]]) -> str:
    """Give the table of a log, as a reader gets it decoded."""
    text: str = call("log/csv", "csv", entries, WORDS)
    return text.removeprefix("\ufeff")


@given(entries=ENTRIES)
@PATIENT
def test_every_log_comes_back_from_its_table_as_it_was(call: Call, entries: list[dict[str, Any]]) -> None:
    assert call("log/table", "entriesIn", saved(call, entries), WORDS) == {"entries": entries}


@given(entries=ENTRIES)
@PATIENT
def test_a_table_that_is_opened_twice_doubles_nothing(call: Call, entries: list[dict[str, Any]]) -> None:
    once = call("log/table", "merged", [], entries)
    assert once["added"] == len(entries)
    assert all(once["entries"].count(one) == entries.count(one) for one in entries)
    again = call("log/table", "merged", once["entries"], entries)
    assert again == {"entries": once["entries"], "added": 0}


@given(text=st.text(max_size=60) | st.text('",;\t\r\n ab', max_size=60))
@PATIENT
def test_any_other_text_is_refused(call: Call, text: str) -> None:
    assert call("log/table", "entriesIn", text, WORDS) == {"fault": "foreign"}


@given(entries=ENTRIES, where=st.floats(0, 1, exclude_max=True), letter=st.sampled_from('",;\n\r9x'))
@PATIENT
def test_a_table_with_a_letter_changed_is_read_or_refused_and_never_half(
    call: Call, entries: list[dict[str, Any]], where: float, letter: str
) -> None:
    table = saved(call, entries)
    place = int(where * len(table))
    found = call("log/table", "entriesIn", table[:place] + letter + table[place + 1 :], WORDS)
    assert found.keys() in ({"entries"}, {"fault"}, {"fault", "row"})


def test_a_table_that_was_saved_before_there_were_weeks_is_read(call: Call) -> None:
    older = saved(call, WEEK).replace(',"week"', "").replace(',""\r\n', "\r\n")
    assert older.splitlines()[0].endswith('"routine"')
    assert call("log/table", "entriesIn", older, WORDS) == {"entries": WEEK}


def test_merging_keeps_the_order_of_time_and_what_is_there_already(call: Call) -> None:
    there = [entry(1, 6, 4, note="mine"), entry(3, 1, 1)]
    read = [entry(2, 5, 5), entry(1, 6, 4, note="theirs")]
    found = call("log/table", "merged", there, read)
    assert found == {"entries": [there[0], read[0], there[1]], "added": 1}


@pytest.mark.parametrize("separator", [";", "\t"])
@pytest.mark.parametrize("ending", ["\n", "\r", "\r\n"])
def test_a_table_that_a_spreadsheet_saved_in_its_own_way_is_read(call: Call, separator: str, ending: str) -> None:
    table = saved(call, WEEK).replace('","', f'"{separator}"').replace("\r\n", ending).rstrip() + ending + ending
    assert call("log/table", "entriesIn", table, WORDS) == {"entries": WEEK}
    assert call("log/table", "entriesIn", table.replace('"', ""), WORDS) == {"entries": WEEK}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"6","4"', '"6","40"'),
        ('"6","4"', '"6"," 4"'),
        ('"yes"', '"ja"'),
        ('"372"', '"-372"'),
        ('"372"', '"soon"'),
        ('"372"', '""'),
        ('"2026-10-01T10:00:00.000Z"', '"no day"'),
        ('"2026-10-01T10:00:00.000Z"', f'"{"2" * 41}"'),
        (',"gentle-day"', ""),
        ('"gentle-day"', '"gentle-day","more"'),
        ('"gentle-day"', f'"{"x" * 201}"'),
        ('"gentle-day"', '"gentle-day'),
        ('"gentle-day",""', '"gentle-day","0"'),
        ('"gentle-day",""', '"gentle-day","soon"'),
    ],
)
def test_a_row_that_no_log_can_hold_is_named(call: Call, old: str, new: str) -> None:
    table = saved(call, WEEK)
    assert old in table
    assert call("log/table", "entriesIn", table.replace(old, new, 1), WORDS) == {"fault": "damaged", "row": 2}


@given(entries=ENTRIES)
@settings(PATIENT, max_examples=12)
def test_a_log_is_read_in_pieces_as_it_is_in_one_go(call: Call, entries: list[dict[str, Any]]) -> None:
    tricky = [{**one, "note": '},{"routine":' + one["note"] + "},{"} for one in entries]
    for log in (entries, entries * 150, tricky * 150):
        text = json.dumps({"format": 1, "entries": log}, separators=(",", ":"), ensure_ascii=False)
        assert call("log/reading", "read", text) == call("player/log", "parse", text) == log


@pytest.mark.parametrize("text", ["", "{", '{"format":1,"entries":[{}]}', '{"format":1,"entries":[]},{"routine":]}'])
def test_what_is_no_log_is_none_in_pieces_either(call: Call, text: str) -> None:
    assert call("log/reading", "read", text) is None


def choose(log: Log, name: str, content: bytes) -> None:
    log.page.set_input_files("[data-file]", {"name": name, "mimeType": "text/csv", "buffer": content})


def test_a_table_that_was_saved_brings_the_log_back_to_another_browser(log: Log, chromium: Browser, site: str) -> None:
    log.open(WEEK)
    name, content = log.downloaded("[data-csv]")
    before = log.kept()
    with phone(chromium, timezone="America/Lima", locale="en-US") as page:
        other = Log(page, site + "my-log/")
        other.open()
        choose(other, name, content)
        expect(page.locator("[data-opened]")).to_have_text("4 entries of the table are now in your log.")
        expect(page.locator("[data-rows] tr")).to_have_count(4)
        assert json.loads(other.kept()["/log"]) == json.loads(before["/log"])
        choose(other, name, content)
        expect(page.locator("[data-opened]")).to_have_text(OPENED["nothing"])
        assert json.loads(other.kept()["/log"]) == json.loads(before["/log"])


def test_the_button_opens_the_choice_of_a_file_by_keyboard_too(log: Log) -> None:
    log.page.on("filechooser", lambda _: None)  # from the first: the browser takes a moment to hand it over
    log.open()
    log.page.get_by_role("button", name=EN("log.open")).focus()
    with log.page.expect_file_chooser() as chooser:
        log.page.keyboard.press("Enter")
    assert not chooser.value.is_multiple()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"name,age\r\nAnn,42\r\n", OPENED["foreign"]),
        (b"", OPENED["foreign"]),
        (b"\x89PNG\r\n\x1a\n\x00\x00", OPENED["foreign"]),
        (b"<script>alert(1)</script>", OPENED["foreign"]),
        (b"a" * 10_000_001, OPENED["large"]),
    ],
    ids=["another table", "nothing", "a picture", "a page", "too much"],
)
def test_a_foreign_file_is_refused_in_a_sentence_and_changes_nothing(log: Log, content: bytes, said: str) -> None:
    log.open(WEEK)
    before = log.kept()
    choose(log, "my-log.csv", content)
    expect(log.page.locator("[data-opened]")).to_have_text(said)
    assert log.kept() == before
    assert len(log.rows()) == 4


def test_a_damaged_table_is_refused_with_its_row_and_changes_nothing(log: Log) -> None:
    log.open(WEEK)
    _, content = log.downloaded("[data-csv]")
    log.open([])
    choose(log, "my-log.csv", content.replace(b'"5","5"', b'"5","500"'))
    expect(log.page.locator("[data-opened]")).to_have_text(OPENED["damaged"].format(row=3))
    assert log.page.is_visible("[data-none]")


def test_a_table_for_which_there_is_no_room_changes_nothing(log: Log) -> None:
    log.open(WEEK)
    _, content = log.downloaded("[data-csv]")
    log.open(WEEK[:1])
    before = log.kept()
    log.page.evaluate(
        "() => { const set = Storage.prototype.setItem;"
        " Storage.prototype.setItem = function (key, text) {"
        " if (text.length > 500) throw new DOMException('', 'QuotaExceededError'); set.call(this, key, text) } }"
    )
    choose(log, "my-log.csv", content)
    expect(log.page.locator("[data-opened]")).to_have_text(OPENED["full"])
    assert log.kept() == before


def test_markup_in_a_table_is_text(log: Log, call: Call) -> None:
    log.open()
    words = json.loads(log.page.inner_text(".log-strings") or log.page.locator(".log-strings").text_content() or "")
    table = call("log/csv", "csv", [entry(1, 1, 1, name="<img src=x onerror=alert(1)>", note="<b>x</b>")], words["csv"])
    choose(log, "my-log.csv", table.encode())
    expect(log.page.locator("[data-rows] tr")).to_have_count(1)
    assert "<img src=x onerror=alert(1)>" in log.rows()[0][0]
    assert log.page.locator("[data-rows] :is(img, b)").count() == 0


def test_the_page_says_which_browsers_delete_the_log_by_themselves(log: Log) -> None:
    log.open()
    assert EN("log.lost") in log.page.inner_text("article")


def test_twenty_thousand_entries_show_a_hundred_rows_and_more_when_asked(log: Log) -> None:
    many = [entry(1 + n % 28, n % 11, 0, note=str(n)) for n in range(20_000)]
    log.open(json.dumps({"format": 1, "entries": many}, separators=(",", ":")))
    rows = log.page.locator("[data-rows] tr")
    expect(rows).to_have_count(100)
    assert "19999" in log.rows()[0][0]
    more = log.page.locator("[data-more]")
    expect(more).to_have_text("Show more (19900 left)")
    more.click()
    expect(rows).to_have_count(200)
    assert log.page.evaluate("document.activeElement.closest('tr').sectionRowIndex") == 100
    assert "20000 times" in log.page.inner_text("[data-summary]")


def test_a_long_log_is_read_in_many_turns(log: Log) -> None:
    """The page answers in between: it counts how often it has its turn while a slow clock runs."""
    log.open()
    entries = [entry(1 + n % 28, 1, 1) for n in range(4000)]
    turns = log.page.evaluate(
        """async (text) => {
            const { unhurried } = await import("/assets/javascripts/log/unhurried.js");
            const { read } = await import("/assets/javascripts/log/reading.js");
            let [now, turns, over] = [0, 0, false];
            performance.now = () => (now += 10);
            const count = () => { turns += 1; if (!over) setTimeout(count); };
            setTimeout(count);
            await unhurried(read(text));
            over = true;
            return turns }""",
        json.dumps({"format": 1, "entries": entries}, separators=(",", ":")),
    )
    assert turns >= 10


def test_the_browser_is_asked_to_keep_the_log_when_the_first_entry_is_kept(log: Log) -> None:
    page = log.page
    page.add_init_script(
        "window.asked = 0;"
        "if (navigator.storage) StorageManager.prototype.persist = async () => { window.asked += 1; return true }"
    )
    page.goto(log.address.replace("my-log/", "routines/gentle-day/play/"))
    for _ in range(2):
        page.click("#start") if page.is_visible("#start") else page.click("#again")
        page.click("#hurts")
        page.click("#hurts-stop")
        page.click("#after button.main")
        expect(page.locator("#kept")).to_have_text(EN("player.end.kept"))
    assert page.evaluate("asked") == 1
    assert len(json.loads(log.kept()["/log"])["entries"]) == 2
