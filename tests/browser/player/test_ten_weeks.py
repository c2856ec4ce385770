"""A plan of ten weeks: its page, both kinds of sheet, the player and the log say the same of each week."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.sheet_criteria import Sheet
from tests.editions import KNEE
from tests.phone import phone
from tests.serving import served
from unhunch.edges.building import build
from unhunch.strings import strings

EN = strings("en")
ROUTINE = "knee-morning"
WEEKS = {
    1: {"Knee straighten": "8 times, white band", "Towel press": "2 sets of 6, orange band"},
    5: {"Knee straighten": "6 times, blue band", "Towel press": "3 sets of 8, 1.5 kg"},
    10: {"Knee straighten": "8 times, blue band", "Towel press": "3 sets of 10, 1.5 kg"},
}
"""What the catalog's file comes to, added up by hand."""
PLAYED = {1: ("of 8", "of 6", 2), 5: ("of 6", "of 8", 3), 10: ("of 8", "of 10", 3)}
"""The repetitions of both steps, and the sets of the second."""
BEGUN = datetime(2026, 3, 2, 12, tzinfo=UTC)
STAGE = re.compile(r"Weeks?(\d+)(?:to(\d+))?:")


@pytest.fixture(scope="module")
def knee_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("knee") / "site"
    build(KNEE, out)
    return out


@pytest.fixture(scope="module")
def knees(knee_site: Path) -> Iterator[str]:
    """The address of the knees' site."""
    with served(knee_site) as address:
        yield address


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    with phone(chromium, timezone="Europe/Vienna") as page:
        yield page


def entry(day: int, **others: object) -> dict[str, Any]:
    said = {"routine": ROUTINE, "name": "Knee morning", "at": (BEGUN + timedelta(days=day)).isoformat()}
    return {**said, "seconds": 300, "finished": True, "before": None, "after": None, "note": "", **others}


def open_player(page: Page, knees: str, day: int, entries: list[dict[str, Any]]) -> None:
    """Open the player on a day after the first, over a log of these entries."""
    page.clock.install(time=BEGUN + timedelta(days=day))
    page.goto(f"{knees}my-log/")
    page.evaluate("text => localStorage.setItem('/log', text)", json.dumps({"format": 1, "entries": entries}))
    page.goto(f"{knees}routines/{ROUTINE}/play/")
    page.wait_for_selector("#setup", state="visible")


def doses(page: Page) -> dict[str, str]:
    """What the player says of each exercise before the start."""
    rows = page.evaluate(
        "[...document.querySelectorAll('#intro .item')].map((item) =>"
        " [item.querySelector('h3').textContent, item.querySelector('.picture + p > strong').textContent])"
    )
    return dict(rows)


def of_week(text: str, week: int) -> str:
    """What a sheet, its spaces squeezed out, says of a week."""
    text = text[text.index("Weekbyweek:") :]
    stages = [*STAGE.finditer(text)]
    holding = [at for at in stages if int(at[1]) <= week <= int(at[2] or at[1])]
    assert len(holding) == 1
    after = [at.start() for at in stages if at.start() > holding[0].start()]
    return text[holding[0].end() : min(after, default=len(text))]


def squeezed(week: int) -> str:
    return (
        "".join(f"({number}){what};" for number, what in enumerate(WEEKS[week].values(), 1)).replace(" ", "")[:-1] + "."
    )


@pytest.mark.parametrize("week", WEEKS)
@pytest.mark.parametrize("kind", ["", "large-", "one-page-", "log-"])
def test_each_sheet_says_of_a_week_what_the_file_does(knee_site: Path, kind: str, week: int) -> None:
    sheet = Sheet((knee_site / "routines" / ROUTINE / f"{ROUTINE}-{kind}a4.pdf").read_bytes())
    if kind == "one-page-" and week == min(WEEKS):
        exercises = sheet.text[: sheet.text.index("Weekbyweek:")]
        told = [part for part in ("8times", "whiteband", "2setsof6", "orangeband") if part not in exercises]
        assert told == [], "on the page for a wall, each exercise says by itself how it begins"
        return
    assert of_week(sheet.text, week).startswith(squeezed(week))


def test_what_a_browser_prints_and_the_table_of_the_page_say_the_same(page: Page, knees: str) -> None:
    page.goto(f"{knees}routines/{ROUTINE}/")
    rows = page.locator("table", has_text=EN("plan.column.weeks")).locator("tbody tr").all_inner_texts()
    printed = Sheet(page.pdf(format="A4"))
    for week, said in WEEKS.items():
        assert of_week(printed.text, week).startswith(squeezed(week))
        (row,) = [row for row in rows if re.match(rf"Week {week}\b|Weeks {week} to", row)]
        assert all(f"{name}: {what}" in row for name, what in said.items())


@pytest.mark.parametrize("week", WEEKS)
def test_the_player_is_in_the_week_of_the_log_plays_it_and_the_log_keeps_it(page: Page, knees: str, week: int) -> None:
    first, second, sets = PLAYED[week]
    done = [entry(7 * before + day, week=before + 1) for before in range(week - 1) for day in (0, 2, 4)]
    open_player(page, knees, 7 * (week - 1), done)
    assert page.inner_text("#plan-week") == str(week)
    assert of_week("Weekbyweek:" + page.inner_text("#plan-line").replace(" ", ""), week) == squeezed(week)
    for name, said in doses(page).items():
        amount, *load = WEEKS[week][name].split(", ")
        assert said.startswith(amount)
        assert said.endswith(f"{load[0]}.")
    page.click("#start")
    page.wait_for_selector("#play", state="visible")
    page.clock.run_for(11_000)
    assert page.inner_text("#of") == first
    page.keyboard.press("ArrowRight")
    page.clock.run_for(11_000)
    assert (page.inner_text("#of"), page.inner_text("#count")) == (second, f"Set 1 of {sets}")
    page.click("#hurts")
    page.click("#hurts-stop")
    page.click("#after button.main")
    page.goto(f"{knees}my-log/")
    page.wait_for_selector(".log[aria-busy=false]")
    row = page.inner_text("[data-rows] tr:first-child th")
    assert f"Knee morning, week\u00a0{week}" in row.splitlines()


def test_the_week_is_changed_by_one_press_and_the_log_counts_on_from_there(page: Page, knees: str) -> None:
    open_player(page, knees, 3, [entry(0)])
    assert page.inner_text("#plan-why") == EN("player.week.known")
    page.click("#plan-week-more")
    expect(page.locator("#plan-week")).to_have_text("2")
    assert doses(page)["Towel press"].startswith("2 sets of 8")
    page.click("#start")
    page.click("#hurts")
    page.click("#hurts-stop")
    page.click("#after button.main")
    kept = json.loads(page.evaluate("localStorage.getItem('/log')"))["entries"]
    assert [one.get("week") for one in kept] == [None, 2]
    open_player(page, knees, 10, kept)
    assert page.inner_text("#plan-week") == "3"


def test_a_reader_without_a_log_begins_with_week_one_and_loads_nothing_more_for_it(page: Page, knees: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{knees}routines/{ROUTINE}/play/")
    page.wait_for_selector("#setup", state="visible")
    assert page.inner_text("#plan-week") == "1"
    assert page.inner_text("#plan-why") == EN("player.week.new")
    assert not [address for address in asked if "growing" in address]
    page.click("#plan-week-more")
    expect(page.locator("#plan-week")).to_have_text("2")


def test_a_run_that_was_left_goes_on_in_its_week(page: Page, knees: str) -> None:
    open_player(page, knees, 0, [])
    for week in range(2, 6):
        page.click("#plan-week-more")
        expect(page.locator("#plan-week")).to_have_text(str(week))
    page.click("#start")
    page.wait_for_selector("#play", state="visible")
    page.clock.run_for(30_000)
    page.reload()
    page.wait_for_selector("#resume", state="visible")
    assert page.inner_text("#plan-week") == "5"


def test_the_ends_of_a_plan_are_ends(page: Page, knees: str) -> None:
    open_player(page, knees, 90, [entry(0, week=10)])
    assert page.inner_text("#plan-week") == "10"
    page.press("#plan-week-more", "Enter")
    page.press("#plan-week-less", "Enter")
    expect(page.locator("#plan-week")).to_have_text("9")
