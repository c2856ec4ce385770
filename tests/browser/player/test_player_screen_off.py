"""With the screen off a track keeps the time, and the page follows it. The track's own tones: tests/test_track.py."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.player.playing import PHONE, ROUTINE, Player
from unhunch.model.timeline import seconds
from unhunch.strings import strings
from unhunch.views.book import Book

EN = strings("en")
TRACK = f"void (() => {{ {(Path(__file__).parent / 'track.js').read_text('utf-8')} }})()"
BYTES, HEADER, TAIL = 8000, 44, 1


@pytest.fixture
def away(player: Player) -> Player:
    """A player that goes on with the screen off, five seconds after its start."""
    player.page.evaluate(TRACK)
    player.start()
    player.run(5)
    player.page.click("#screen-off")
    player.page.wait_for_selector("#screen-off[aria-pressed=true]")
    return player


def on(player: Player, seconds: float) -> None:
    player.page.evaluate("seconds => played(seconds)", seconds)


def test_the_track_is_loaded_only_when_it_is_asked_for(player: Player) -> None:
    player.start()
    player.run(12)
    assert not [path for path in player.asked if path.endswith(("track.js", "screen-off.js"))]


def test_the_page_follows_the_tracks_clock_and_no_other(away: Player, book: Book) -> None:
    whole = seconds(book.routines[ROUTINE].phases)
    assert away.page.evaluate("track.currentTime") == pytest.approx(5, abs=0.15)
    digits = away.text("digits")
    away.run(3)
    assert away.text("digits") == digits, "time alone moves nothing"
    on(away, 30)
    assert away.running()
    assert away.text("routine-left") == f"{(whole - 35) // 60}:{(whole - 35) % 60:02} left"


def test_the_track_is_as_long_as_the_routine_and_a_new_pace_makes_a_new_one_from_here(away: Player, book: Book) -> None:
    phases = book.routines[ROUTINE].phases
    sizes = [size for _, size in away.page.evaluate("laid")]
    assert sizes == [HEADER + BYTES * (seconds(phases) + TAIL)]
    away.page.click("#settings")
    away.page.click("#ready-time-more")
    away.page.click("#settings-close")
    away.goes_on()
    sizes = [size for _, size in away.page.evaluate("laid")]
    assert sizes[1] - sizes[0] == BYTES * 5 * len(book.routines[ROUTINE].items)
    assert away.page.evaluate("track.currentTime") == pytest.approx(7.5, abs=0.15)
    assert not away.page.evaluate("track.paused")


def test_it_has_tones_of_its_own_no_voice_and_leaves_the_screen_alone(away: Player) -> None:
    assert away.noted("lock")[-1][1] == "off"
    before = len(away.noted("tone"))
    on(away, 40)
    assert len(away.noted("tone")) == before
    assert away.noted("say") == []
    assert away.text("away-note") == EN("player.away.active")


def test_whoever_muted_the_beeps_hears_the_track_that_is_asked_for(player: Player) -> None:
    player.page.evaluate(TRACK)
    player.start()
    player.page.click("#sound")
    player.page.click("#screen-off")
    player.page.wait_for_selector("#screen-off[aria-pressed=true]")
    assert player.page.get_attribute("#sound", "aria-pressed") == "true"
    assert not player.page.evaluate("track.muted")
    player.page.click("#sound")
    assert player.page.evaluate("track.muted")


def test_the_lock_screen_names_the_step_and_pauses_and_skips(away: Player, book: Book) -> None:
    first, second = (book.edition.technique(item.technique) for item in book.edition.routine(ROUTINE).items[:2])
    on(away, 6)
    # It is told there a little later.
    away.page.wait_for_function("step => navigator.mediaSession.metadata?.artist === step", arg=first.steps[1])
    title, album = away.page.evaluate("['title', 'album'].map((part) => navigator.mediaSession.metadata[part])")
    assert first.name in title
    assert album == book.routines[ROUTINE].name
    away.page.click("#skip")
    assert away.text("name") == second.name
    assert away.page.evaluate("track.currentTime") > 20


def test_pausing_pauses_the_track_and_a_track_that_the_device_stops_pauses_the_page(away: Player) -> None:
    away.page.click("#pause")
    assert away.page.evaluate("track.paused")
    away.page.click("#pause")
    assert not away.page.evaluate("track.paused")
    away.page.evaluate("track.pause()")
    assert not away.running()


def test_one_press_goes_back_to_tones_at_the_same_place(away: Player) -> None:
    on(away, 7)
    left = away.text("routine-left")
    away.page.click("#screen-off")
    assert away.page.get_attribute("#screen-off", "aria-pressed") == "false"
    assert away.text("routine-left") == left
    assert away.running()
    assert away.noted("lock")[-1][1] == "on"
    away.run(2)
    assert away.text("routine-left") != left


def test_the_end_of_the_track_is_the_end(away: Player, book: Book) -> None:
    on(away, seconds(book.routines[ROUTINE].phases))
    assert away.page.is_visible("#end")
    assert not away.page.evaluate("track.paused"), "the last tones sound out"


def test_two_presses_before_it_is_there_make_one_track(player: Player) -> None:
    player.page.evaluate(TRACK)
    player.start()
    player.page.evaluate("for (const press of [1, 2]) document.getElementById('screen-off').click()")
    player.page.wait_for_selector("#screen-off[aria-pressed=true]")
    player.run(1)
    assert len(player.page.evaluate("laid")) == 1
    player.page.click("#screen-off")
    assert player.page.get_attribute("#screen-off", "aria-pressed") == "false"


def test_a_device_that_refuses_the_track_plays_on_with_tones_and_says_so(player: Player) -> None:
    player.page.evaluate(TRACK)
    player.page.evaluate(
        "void (Audio.prototype.play = () => Promise.reject(new DOMException('refused', 'NotAllowedError')))"
    )
    player.start()
    player.run(5)
    player.page.click("#screen-off")
    expect(player.page.locator("#away-note")).to_have_text(EN("player.away.refused"))
    assert player.page.get_attribute("#screen-off", "aria-pressed") == "false"
    left = player.text("routine-left")
    player.run(2)
    assert player.running()
    assert player.text("routine-left") != left


def test_a_real_browser_plays_the_track(chromium: Browser, site: str) -> None:
    page = chromium.new_page(viewport=PHONE)
    page.goto(f"{site}routines/{ROUTINE}/play/")
    page.click("#start")
    page.click("#screen-off")
    expect(page.locator("#screen-off")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#digits")).to_have_text(re.compile("^[1-8]$"))  # one second alone could pass unseen
    assert page.evaluate("document.documentElement.dataset.running") == "true"
    page.close()
