"""The log by weeks, and some of its weeks for somebody else: on paper, as a link and as a code."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from playwright.sync_api import expect

from tests.log.keeping import Log, entry
from tests.pages import AXE, FAULTS, RULES
from unhunch.strings import strings

Call = Callable[..., Any]
Entries = list[dict[str, Any]]
EN = strings("en")
SAID = EN.group("log")["script"]
TODAY = datetime(2026, 10, 15, 12, tzinfo=UTC)
"""A Thursday."""
NOW = int(TODAY.timestamp() * 1000)
WEEKS: Entries = [
    entry(1, 8, 6),
    entry(5, 7, 4, note="Slept <b>badly</b>."),
    entry(12, 6, 4),
    entry(14, 5, 2, note="Easier today.", name="My evenings"),
    entry(14, 3, None, finished=False),
]
DAY = 86_400_000


def shown(log: Log, entries: Entries) -> None:
    log.page.clock.set_fixed_time(TODAY)
    log.open(entries)


def link_of(log: Log) -> str:
    """Take the link that the page would copy."""
    log.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    log.page.click("[data-share] summary")
    log.page.click("[data-copy]")
    expect(log.page.locator("[data-copied]")).to_have_text(SAID["report"]["copied"])
    copied: str = log.page.evaluate("navigator.clipboard.readText()")
    return copied


def at(days: int, hour: int = 10) -> str:
    """Give a moment so many days before that Thursday."""
    return datetime.fromtimestamp(TODAY.timestamp() - days * DAY / 1000, UTC).replace(hour=hour).isoformat()


SCORES = st.none() | st.integers(0, 10)
ENTRIES = st.lists(
    st.builds(
        lambda days, hour, name, seconds, before, after, finished: entry(
            *(1, before, after),
            at=at(days, hour),
            name=name,
            seconds=seconds,
            finished=finished,
            note="Nobody's matter",
        ),
        *(st.integers(0, 100), st.integers(4, 20), st.text(st.characters(exclude_categories=["Cs"]), max_size=60)),
        *(st.integers(60, 60 * 1000), SCORES, SCORES, st.booleans()),
    ),
    max_size=30,
).map(lambda entries: sorted(entries, key=lambda one: str(one["at"])))


@settings(max_examples=80)
@given(entries=ENTRIES, weeks=st.sampled_from([2, 4, 8, 12]))
def test_a_link_brings_the_entries_of_its_weeks_back_and_no_note(call: Call, entries: Entries, weeks: int) -> None:
    link = call("log/link", "fragmentOf", entries, NOW, weeks)
    assert "Nobody" not in link
    found = call("log/link", "shared", f"#{link}")
    wanted = call("log/weeks", "since", entries, NOW, weeks)
    brought = ("name", "before", "after", "finished")
    assert [[one[key] for key in brought] for one in found["entries"]] == [
        [one[key] for key in brought] for one in wanted
    ]
    assert [one["at"][:10] for one in found["entries"]] == [one["at"][:10] for one in wanted]
    assert [one["seconds"] // 60 for one in found["entries"]] == [max(1, (one["seconds"] + 30) // 60) for one in wanted]
    assert (
        call("log/weeks", "weeksOf", found["entries"], found["now"], weeks)[-1]["start"]
        <= found["now"]
        <= NOW + 7 * DAY
    )


def test_a_link_that_is_cut_or_of_a_newer_format_says_so(call: Call) -> None:
    link = call("log/link", "fragmentOf", WEEKS, NOW, 4)
    assert call("log/link", "shared", f"#{link[:-1]}") == {"fault": "damaged"}
    assert call("log/link", "shared", f"#{link.replace('&e=', '&e=zzzzzzz1')}") == {"fault": "damaged"}
    for was, now, fault in (
        ("v=1", "v=2", "newer"),
        ("w=4", "w=99", "damaged"),
        ("w=4", "w=1", "damaged"),
        ("f=2026-09-21", "f=soon", "damaged"),
        ("n=Gentle+day", "m=Gentle+day", "damaged"),
    ):
        bare = link.partition("&k=")[0].replace(was, now)
        sealed = f"{bare}&k={call('shared/checksum', 'checksum', bare)}"
        assert call("log/link", "shared", f"#{sealed}") == {"fault": fault}, now
    for other in ("", "#what-is-here", "#values"):
        assert call("log/link", "shared", other) is None


def test_a_mail_program_may_break_or_encode_a_link(call: Call) -> None:
    link = call("log/link", "fragmentOf", WEEKS, NOW, 4)
    whole = call("log/link", "shared", link)
    assert len(whole["entries"]) == len(WEEKS)
    for mangled in (link.replace("&", "&amp;"), f"{link[:40]}=\r\n{link[40:]}", link.replace("=", "=3D")):
        assert call("log/link", "shared", mangled) == whole


def test_this_week_and_the_last_are_shown_by_day_and_in_words(log: Log) -> None:
    shown(log, WEEKS)
    heads = log.page.locator(".log-weeks tbody th")
    first = "This week. 3 times on 2 days, 19 minutes. Pain on average: 5.5 before, 3 after."
    expect(heads).to_have_text([first, "Last week. 1 time on 1 day, 6 minutes. Pain on average: 7 before, 4 after."])
    cells = log.page.locator(".log-weeks tbody").first.locator("td")
    expect(cells).to_have_text(["6→4", "", "5→23→\u2013", "", "", "", ""])
    expect(log.page.locator(".log-weeks thead th").first).to_have_attribute("aria-label", "Monday")


def test_who_gets_the_link_sees_its_weeks_and_keeps_nothing_of_it(log: Log) -> None:
    shown(log, WEEKS)
    link = link_of(log)
    log.page.evaluate("localStorage.clear()")
    log.page.add_init_script(AXE)
    log.page.goto("about:blank")
    log.page.goto(link)
    report = log.page.locator("[data-report]")
    expect(report.locator("h2")).to_have_text("Log from 21 Sep 2026 to 18 Oct 2026")
    expect(report.locator("li")).to_have_text(["Gentle day: 4 times.", "My evenings: 1 time."])
    expect(report).not_to_contain_text("Easier today.")
    assert log.told() == SAID["visitor"]["about"]
    expect(log.page.locator("[data-own]")).to_be_hidden()
    assert log.kept() == {}
    assert log.page.evaluate("document.documentElement.scrollWidth") == 390
    assert log.page.evaluate(FAULTS, RULES) == []
    log.page.get_by_role("link", name=EN("log.mine")).click()
    expect(log.page.locator("[data-none]")).to_be_visible()


def test_a_damaged_link_is_told_and_the_log_of_the_device_stays_out_of_it(log: Log) -> None:
    shown(log, WEEKS)
    link = link_of(log)
    log.page.goto(link[:-1])  # on the page that is open already
    expect(log.page.locator("[data-notice]")).to_have_text(SAID["visitor"]["damaged"])
    expect(log.page.locator("[data-report]")).to_be_hidden()
    expect(log.page.locator("[data-own]")).to_be_hidden()


def test_the_code_is_the_link_of_as_many_weeks_as_were_chosen(log: Log, tmp_path: Path) -> None:
    shown(log, WEEKS)
    log.page.click("[data-share] summary")
    log.page.select_option("[data-span]", "2")
    code = log.page.locator("[data-code]")
    expect(code.locator("svg")).to_be_visible()
    code.screenshot(path=tmp_path / "code.png")
    (read,) = zxingcpp.read_barcodes(Image.open(tmp_path / "code.png"))
    log.page.goto("about:blank")
    log.page.goto(read.text)
    expect(log.page.locator("[data-report] h2")).to_have_text("Log from 5 Oct 2026 to 18 Oct 2026")


def test_the_printed_page_has_the_weeks_with_their_notes_and_nothing_else(log: Log) -> None:
    log.page.add_init_script("window.print = () => { window.printed = true; }")
    shown(log, WEEKS)
    log.page.click("[data-share] summary")
    log.page.click("[data-print]")
    log.page.wait_for_function("window.printed")
    log.page.emulate_media(media="print")
    expect(log.page.locator("[data-report]")).to_contain_text("14 Oct 2026 Easier today.")
    expect(log.page.locator("[data-report]")).to_contain_text("Slept <b>badly</b>.")
    expect(log.page.locator("[data-own]")).to_be_hidden()
    log.page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(log.page.locator("[data-own]")).to_be_visible()
