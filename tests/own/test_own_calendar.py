"""Reminders of a sheet come as often as the sheet says, in a file that a calendar reads, and tell no names."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import expect

from tests.own.making import BARE, DATA, PATIENT
from tests.own.sheet_page import SheetPage

Call = Callable[..., Any]
Event = dict[str, str]
WEEKS = 6
ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=90)
TIMES = st.times().map(lambda time: f"{time:%H:%M}")
OFTEN = st.tuples(st.lists(TIMES, min_size=1, max_size=4), st.integers(0, 7))


def unescaped(text: str) -> str:
    """What a calendar shows of a text."""
    parts = text.split("\\\\")
    return "\\".join(part.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";") for part in parts)


def events(file: str) -> list[Event]:
    """Read each event of a calendar, as RFC 5545 has it: unfolded, without what is in its alarm."""
    assert file.endswith("\r\n")
    assert all(len(line.encode()) <= 75 for line in file.split("\r\n"))
    assert file.count("\n") == file.count("\r") == file.count("\r\n")
    lines = file.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")
    assert (lines[:2], lines[-1]) == (["BEGIN:VCALENDAR", "VERSION:2.0"], "END:VCALENDAR")
    found: list[Event] = []
    within: list[str] = []
    for line in lines:
        name, value = line.split(":", 1)
        if name == "END":
            assert within.pop() == value
        elif name == "BEGIN":
            within.append(value)
            found += [{}] if value == "VEVENT" else []
        elif within[-1] == "VEVENT":
            assert name not in found[-1]
            found[-1][name] = value
    assert within == []
    return found


def made(call: Call, **said: object) -> list[Event]:
    reminders = {
        "title": "",
        "says": "Now.",
        "address": "https://unhunch.example/my-sheet/#v=2",
        "minutes": 5,
        "on": [],
        "at": ["09:00"],
        "today": "2026-11-29",
        "now": "20261129T010203Z",
        "id": "a1@unhunch.example",
    }
    return events(call("own-sheet/calendar", "calendarOf", {**reminders, **said}))


def starts(event: Event, after: date) -> list[datetime]:
    """Every start of an event in the weeks after a day."""
    first = datetime.strptime(event["DTSTART"], "%Y%m%dT%H%M%S")
    end = datetime.combine(after + timedelta(weeks=WEEKS), datetime.max.time())
    return list(rrulestr(f"DTSTART:{event['DTSTART']}\nRRULE:{event['RRULE']}").between(first, end, inc=True))


@given(often=OFTEN, today=st.dates(date(2020, 1, 1), date(2090, 1, 1)))
@PATIENT
def test_a_calendar_reminds_on_as_many_days_and_times_as_the_sheet_says(
    call: Call, often: tuple[list[str], int], today: date
) -> None:
    at, days = often
    on = call("own-sheet/calendar", "weekOf", {"days": days, "items": [{}]})
    found = made(call, at=at, on=on, today=today.isoformat())
    assert len(found) == len({event["UID"] for event in found}) == len(at)
    for event, time in zip(found, at, strict=True):
        all_ = starts(event, today)
        assert len(all_) == WEEKS * (days or 7)
        assert len({start.date() for start in all_}) == len(all_)
        assert {f"{start:%H:%M}" for start in all_} == {time}
        assert all_[0].date() > today
        assert f"{all_[0]:%Y%m%dT%H%M%S}" == event["DTSTART"]


ON = st.none() | st.lists(st.integers(0, 6), min_size=1, max_size=7, unique=True).map(sorted)


@given(days=st.integers(0, 7), named=st.lists(ON, min_size=1, max_size=4), today=st.dates(date(2020, 1, 1)))
@PATIENT
def test_a_calendar_reminds_on_each_day_that_an_exercise_names_and_on_as_many_as_the_others_need(
    call: Call, days: int, named: list[list[int] | None], today: date
) -> None:
    today = today.replace(year=2030)
    items = [{"on": on} if on else {} for on in named]
    on = call("own-sheet/calendar", "weekOf", {"days": days, "items": items})
    [event] = made(call, on=on, today=today.isoformat())
    found = {start.weekday() for start in starts(event, today)}
    asked = {day for on in named for day in on or []}
    assert asked <= found
    assert len(found) == (len(asked) if all(named) else max(len(asked), days or 7))


@given(title=ANY, says=ANY)
@PATIENT
def test_any_title_is_one_line_of_text_and_never_another_field(call: Call, title: str, says: str) -> None:
    [event] = made(call, title=title, says=says)
    assert list(event) == ["UID", "DTSTAMP", "DTSTART", "DURATION", "RRULE", "SUMMARY", "DESCRIPTION", "URL"]
    shown = unescaped(event["SUMMARY"])
    assert [letter for letter in shown if letter != " "] == [
        letter for letter in title if letter != " " and not ("\x00" <= letter < " " or "\x7f" <= letter < "\xa0")
    ]


def test_a_sheet_gives_a_file_for_its_times_and_the_link_in_it_opens_the_sheet(
    sheet: SheetPage, call: Call, tmp_path: Path
) -> None:
    one = {
        **BARE,
        "title": "Ann, evenings",
        "for": "Ann Example",
        "by": "Dr Bo",
        "clinic": "House 555",
        "review": "12 March",
        "times": 2,
        "days": 3,
        "items": [{"id": "arm-slides", "dose": {"reps": 8, "hold_seconds": 0}, "note": "Slowly."}],
    }
    page = sheet.page
    sheet.open(f"#{call('own-sheet/address', 'fragmentOf', one, DATA['version'])}")
    times = page.locator("#times-of-day input")
    assert [field.input_value() for field in times.all()] == ["09:00", "18:00"]
    times.last.fill("20:30")
    times.first.fill("")
    with page.expect_download() as download:
        page.click("#calendar")
    assert download.value.suggested_filename == "reminders.ics"
    download.value.save_as(tmp_path / "saved.ics")
    text = (tmp_path / "saved.ics").read_bytes().decode()
    found = events(text)
    assert [event["DTSTART"][-6:] for event in found] == ["090000", "203000"]
    assert {event["RRULE"] for event in found} == {"FREQ=WEEKLY;BYDAY=MO,WE,FR"}
    assert {unescaped(event["SUMMARY"]) for event in found} == {"Ann, evenings"}
    for name in ("Example", "Dr", "House", "March"):
        assert name not in text.replace("\r\n ", "")
    page.goto("about:blank")
    page.goto(found[0]["URL"])
    expect(page.locator("#preview .rc-own")).to_have_text("Slowly.")
    expect(page.locator("#notes")).to_be_hidden()
    page.click("#change")
    page.select_option("#times", "0")
    page.select_option("#days", "0")
    expect(page.locator("#remind")).to_be_hidden()
    page.select_option("#times", "1")
    expect(times).to_have_count(1)
