"""A sheet goes from a physiotherapist to a patient and comes back as a log: two devices, no server, no connection."""

import json
from datetime import UTC, datetime
from pathlib import Path

import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from tests.conftest import SITE_URL
from tests.kept import stay
from tests.own.making import EN, TECHNIQUES
from tests.own.sheet_page import SheetPage, opened

ROUTINE = "gentle-day"
TUESDAY = datetime(2026, 10, 13, 12, tzinfo=UTC)
LONG_ENOUGH = 600 * 1000
WHOLE = [f"techniques/{id_}/{piece}.txt" for id_ in TECHNIQUES for piece in ("card", "play")]
KEPT = ("my-sheet/index.html", "my-sheet/play/index.html", "my-sheet/data.json", "my-log/index.html", *WHOLE)


def copied(page: Page) -> str:
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text


def made(sheet: SheetPage, folder: Path) -> str:
    """Make a sheet for somebody, print it, and give its link, which its code says, too."""
    page = sheet.page
    page.add_init_script("window.print = () => { window.printed = document.querySelector('#preview').innerText }")
    sheet.open(f"#from={ROUTINE}")
    for field, text in {"title": "Ann's evenings", "for": "Ann", "by": "Dr Bo", "review": "12 March"}.items():
        page.fill(f"#{field}", text)
        page.press(f"#{field}", "Tab")
    page.select_option("#times", "1")
    page.select_option("#days", "3")
    sheet.drawn()
    page.click("#print")
    page.wait_for_function("window.printed")
    assert "Ann" in page.evaluate("window.printed")
    page.click("#copy")
    expect(page.locator("#copied")).not_to_be_empty()
    page.locator("#code").screenshot(path=folder / "code.png")
    (code,) = zxingcpp.read_barcodes(Image.open(folder / "code.png"))
    link = copied(page)
    assert code.text == link.replace(sheet.site, SITE_URL)
    return link


def test_a_sheet_goes_to_a_patient_and_its_log_comes_back(chromium: Browser, site: str, tmp_path: Path) -> None:
    with opened(chromium, site, "allow") as therapist, opened(chromium, site, "allow") as patient:
        link = made(therapist, tmp_path)
        log = patients_log(patient, link)
        stay(therapist.page, *KEPT)
        therapist.page.context.set_offline(True)
        page = therapist.page
        page.goto("about:blank")
        page.goto(log)
        report = page.locator("[data-report]")
        expect(report.locator("li")).to_have_text(["Ann's evenings: 1 time."])
        expect(report.locator(".log-on")).to_have_text("6→3")
        expect(report).not_to_contain_text("Slept badly")
        expect(page.locator("[data-own]")).to_be_hidden()
        assert page.evaluate("localStorage.getItem('/log')") is None


def patients_log(patient: SheetPage, link: str) -> str:
    """Look at the sheet of a link, keep it, play it to its end without a connection, and give the log's own link."""
    page = patient.page
    page.clock.install(time=TUESDAY)
    page.goto(link)
    expect(page.locator("h1")).to_have_text("Ann's evenings")
    for key in ["a", "1", "Delete", "Enter", "Tab", "Space"]:
        page.keyboard.press(key)
    expect(page.locator("#making")).to_be_hidden()
    assert page.url == link
    page.click("#keep")
    expect(page.locator("#keep-said")).to_have_text(EN("own.script.kept"))
    stay(page, *KEPT)
    page.context.set_offline(True)

    page.goto(f"{patient.site}my-sheet/")
    page.locator("#kept").get_by_role("link", name="Ann's evenings", exact=True).click()
    page.click("#play")
    page.select_option("#before", "6")
    page.click("#start")
    page.wait_for_selector("#play", state="visible")
    page.clock.run_for(LONG_ENOUGH)
    page.wait_for_selector("#end", state="visible")
    expect(page.locator("#week-next")).to_have_text("Next: on 2 more days of this week.")
    page.locator(".scores label").nth(3).click()
    page.fill("#note", "Slept badly")
    page.click("#after button.main")

    page.click("#end-log")
    page.locator("[data-rows]").get_by_role("link", name="Ann's evenings").click()
    expect(page.locator("h1")).to_have_text("Ann's evenings")
    page.go_back()
    page.click("[data-share] summary")
    page.click("[data-copy]")
    expect(page.locator("[data-copied]")).not_to_be_empty()
    entry = json.loads(page.evaluate("localStorage.getItem('/log')"))["entries"][0]
    assert (entry["before"], entry["after"], entry["finished"]) == (6, 3, True)
    return copied(page)
