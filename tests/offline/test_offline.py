"""The connection is cut in the browser: what was visited opens, and what was not says so."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.editions import catalog_of
from tests.kept import stay
from tests.offline.visiting import Host, answers, status_of, visit
from tests.pages import AXE, FAULTS, RULES
from tests.project import PROJECT
from unhunch.site.hosts import FILES
from unhunch.strings import strings

ROUTINE = "routines/ten-minute-desk-break/"
SHEET = f"{ROUTINE}ten-minute-desk-break-letter.pdf"
SAID = strings("en")


def test_a_visited_routine_its_player_figure_and_sheet_and_the_safety_page_open_without_a_connection(
    phone: Page, site: str, site_dir: Path
) -> None:
    visit(phone, site, ROUTINE, f"{ROUTINE}play/index.html", SHEET)
    phone.context.set_offline(True)
    assert status_of(phone, site + ROUTINE) == 200
    assert phone.locator(".rc svg").count() > 5
    assert answers(phone, site + SHEET, site_dir / SHEET)
    phone.click(".play-link")
    phone.click("#start")
    expect(phone.locator("#stage svg")).to_be_visible()
    assert status_of(phone, site + "safety/") == 200
    text = " ".join((phone.locator("article").text_content() or "").split())
    assert [sign.text for sign in catalog_of(PROJECT).safety.emergency.signs if sign.text not in text] == []
    for kept in ("", "find/", "my-log/", "offline/"):
        assert status_of(phone, site + kept) == 200, kept


def test_what_is_not_kept_and_what_is_nowhere_get_the_page_that_says_so(phone: Page, site: str, site_dir: Path) -> None:
    visit(phone, site, "safety/")
    phone.context.set_offline(True)
    for address in ("techniques/arm-slides/", "nowhere/at/all"):
        assert status_of(phone, site + address) == 404
        assert SAID("missing.offline") in phone.inner_text("article")
        assert phone.evaluate("getComputedStyle(document.querySelector('.brand')).display") == "flex"
    assert not answers(phone, site + SHEET, site_dir / SHEET)


def test_a_player_that_was_touched_opens_again_without_a_connection(phone: Page, site: str) -> None:
    phone.goto(f"{site}{ROUTINE}play/")
    phone.mouse.move(50, 50)
    stay(phone, f"{ROUTINE}play/index.html")
    phone.context.set_offline(True)
    assert status_of(phone, f"{site}{ROUTINE}play/") == 200
    phone.click("#start")
    expect(phone.locator("#stage svg")).to_be_visible()


def test_the_site_works_in_a_folder_of_its_host(phone: Page, host: Host) -> None:
    visit(phone, host.address, "routines/toe-break/", "routines/toe-break/play/index.html")
    phone.context.set_offline(True)
    assert status_of(phone, f"{host.address}routines/toe-break/play/") == 200
    assert status_of(phone, f"{host.address}nowhere/") == 404
    assert phone.evaluate("getComputedStyle(document.querySelector('.brand')).display") == "flex"


def test_all_of_it_is_kept_and_removed_when_the_reader_says_so(phone: Page, host: Host) -> None:
    visit(phone, host.address, "offline/")
    size = sum(file.stat().st_size for file in listed(host))
    assert phone.inner_text("[data-keep]") == SAID("offline.keep", size=f"{size / 1e6:.1f} MB")
    phone.click("[data-keep]")
    expect(phone.locator("[data-state]")).to_have_text(f"Everything is on this device: {size / 1e6:.1f} MB.")
    assert not phone.is_visible("[data-keep]")
    assert not phone.is_visible("[data-progress]")
    phone.context.set_offline(True)
    phone.reload()
    files = {file.relative_to(host.site).as_posix(): file for file in listed(host)}
    assert [path for path, file in files.items() if not answers(phone, host.address + path, file)] == []
    phone.click("[data-remove]")
    expect(phone.locator("[data-state]")).to_contain_text("Removed.")
    # What the browser keeps of its own accord is another store: the older the files, the longer it trusts them.
    phone.context.new_cdp_session(phone).send("Network.clearBrowserCache")
    assert status_of(phone, f"{host.address}routines/toe-break/") == 404
    assert status_of(phone, f"{host.address}safety/") == 200


def listed(host: Host) -> list[Path]:
    """Every file of the published site that readers get."""
    apart = {"service-worker.js", "manifest.webmanifest", "sitemap.xml", "sitemap.xml.gz", *FILES}
    files = (file for file in sorted(host.site.rglob("*")) if file.is_file() and file.name not in apart)
    return [file for file in files if file.name[0] not in "._"]


def test_what_could_not_be_fetched_is_told_and_asked_for_again(phone: Page, host: Host) -> None:
    visit(phone, host.address, "offline/")
    phone.context.set_offline(True)
    phone.click("[data-keep]")
    expect(phone.locator("[data-state]")).to_contain_text("The rest did not come.")
    phone.context.set_offline(False)
    phone.click("[data-keep]")
    expect(phone.locator("[data-state]")).to_contain_text("Everything is on this device")


def test_where_a_browser_keeps_nothing_the_page_says_so_and_the_site_works(phone: Page, site: str) -> None:
    phone.add_init_script(
        "navigator.serviceWorker.register = () => Promise.reject(new DOMException('', 'SecurityError'))"
    )
    phone.goto(site + "offline/")
    expect(phone.locator("[data-state]")).to_have_text(SAID("offline.script.blocked"))
    assert not phone.is_visible("[data-keep]")


def test_the_site_can_be_installed(phone: Page, site: str) -> None:
    phone.goto(site)
    manifest = phone.evaluate(
        "async () => { const link = document.querySelector('link[rel=manifest]'); const found = await fetch(link.href);"
        "return {...await found.json(), at: link.href} }"
    )
    assert (manifest["name"], manifest["display"]) == ("Unhunch", "standalone")
    assert manifest["at"] == f"{site}manifest.webmanifest"
    sizes = phone.evaluate(
        "icons => Promise.all(icons.map(({src}) => { const image = new Image(); image.src = src;"
        "return image.decode().then(() => [image.naturalWidth, image.naturalHeight]) }))",
        [icon for icon in manifest["icons"] if icon["type"] == "image/png"],
    )
    assert sizes == [[192, 192], [512, 512], [512, 512]]
    # What a browser asks of a site before it offers to install it: the word of one that judges is asked for below.
    session = phone.context.new_cdp_session(phone)
    read = session.send("Page.getAppManifest")
    assert read["errors"] == []
    assert (read["url"], read["manifest"]["startUrl"], read["manifest"]["scope"]) == (manifest["at"], site, site)
    assert [icon.get("purpose", "any") for icon in manifest["icons"][-3:]] == ["any", "any", "maskable"]
    assert "prefer_related_applications" not in manifest
    errors = [error["errorId"] for error in session.send("Page.getInstallabilityErrors")["installabilityErrors"]]
    assert errors in ([], ["in-incognito"])  # as every page of a test is, and a headless shell judges nothing


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_axe_finds_no_fault_on_the_page_that_keeps_everything(phone: Page, host: Host, colours: str) -> None:
    phone.emulate_media(color_scheme="dark" if colours == "dark" else "light")
    phone.set_viewport_size({"width": 320, "height": 640})
    visit(phone, host.address, "offline/")
    expect(phone.locator("[data-keep]")).to_be_visible()
    phone.evaluate(AXE)
    assert phone.evaluate(FAULTS, RULES) == []
    assert phone.evaluate("document.documentElement.scrollWidth") == 320


def test_the_focus_stays_where_the_outcome_is_told(phone: Page, host: Host) -> None:
    """Each of the two buttons goes when it is pressed."""
    visit(phone, host.address, "offline/")
    for button, told in (("[data-keep]", "Everything is on this device"), ("[data-remove]", "Removed.")):
        phone.locator(button).press("Enter")
        expect(phone.locator("[data-state]")).to_contain_text(told)
        expect(phone.locator("[data-state]")).to_be_focused()
