"""A device that refuses a cue, the screen or the storage is no reason not to play: in both players, each in turn."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.player.playing import PHONE
from tests.browser.player.refusing import MUTE, REFUSED
from tests.pages import OWN_PLAYER, PLAYER, show
from unhunch.strings import strings

EN = strings("en")
PLAYERS = pytest.mark.parametrize("path", [PLAYER, OWN_PLAYER], ids=["a routine", "an own sheet"])
ALL_CUES = "for (const box of document.querySelectorAll('.cues input')) box.checked = true"
SHOWN = "document.getElementById('routine-left').textContent"


def played(browser: Browser, address: str, path: str, refusal: str) -> tuple[Page, list[str]]:
    """Play a routine with every cue on a device that refuses something: through a pause, to an end that is kept."""
    context = browser.new_context(viewport=PHONE, reduced_motion="reduce")
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script(f"if (isSecureContext) {{ {refusal} }}")  # not on the blank page before, which lacks much
    page.clock.install()
    show(page, address, path)
    page.evaluate(ALL_CUES)
    page.click("#start")
    expect(page.locator("#play")).to_be_visible()
    left = page.evaluate(SHOWN)
    for _ in range(2):
        page.clock.fast_forward(4_000)  # after a longer leap it would wait, as after a sleep
    page.clock.run_for(4_000)  # through the seconds that are counted, into the first exercise
    assert page.evaluate(SHOWN) != left
    page.click("#pause")
    page.click("#pause")
    assert page.evaluate("document.documentElement.dataset.running") == "true"
    return page, errors


@PLAYERS
@pytest.mark.parametrize("refusal", MUTE.values(), ids=MUTE.keys())
def test_a_player_without_tones_plays_and_says_so_once(chromium: Browser, site: str, path: str, refusal: str) -> None:
    page, errors = played(chromium, site, path, refusal)
    expect(page.get_by_text(EN("player.mute"))).to_have_count(1)
    expect(page.get_by_text(EN("player.mute"))).to_be_visible()
    assert errors == []
    page.context.close()


# Both players are the same modules: what the other one does of this is for the audit.
@pytest.mark.parametrize(
    "path", [PLAYER, pytest.param(OWN_PLAYER, marks=pytest.mark.audit)], ids=["a routine", "an own sheet"]
)
@pytest.mark.parametrize("refusal", REFUSED.values(), ids=REFUSED.keys())
def test_a_player_that_is_refused_something_else_plays_to_its_end(
    chromium: Browser, site: str, path: str, refusal: str
) -> None:
    page, errors = played(chromium, site, path, refusal)
    expect(page.locator("#mute")).to_be_hidden()
    page.click("#hurts")
    page.click("#hurts-stop")
    page.click("#after button.main")
    expect(page.locator("#kept")).not_to_be_empty()
    assert errors == []
    page.context.close()


def test_who_wants_no_tones_is_not_told_of_them(chromium: Browser, site: str) -> None:
    page = chromium.new_page(viewport=PHONE)
    page.add_init_script(MUTE["no context"])
    show(page, site, PLAYER)
    page.uncheck("#beeps")
    page.click("#start")
    expect(page.locator("#play")).to_be_visible()
    expect(page.locator("#mute")).to_be_hidden()
    page.close()


def test_a_device_that_gives_tones_after_all_is_no_longer_called_mute(chromium: Browser, site: str) -> None:
    page = chromium.new_page(viewport=PHONE)
    page.add_init_script("window.Real = AudioContext; " + MUTE["no context"])
    show(page, site, PLAYER)
    page.click("#start")
    expect(page.locator("#mute")).to_be_visible()
    page.evaluate("void (window.AudioContext = Real)")
    page.click("#pause")
    page.click("#pause")
    page.click("#skip")
    expect(page.locator("#mute")).to_be_hidden()
    page.close()
