"""A whole routine on the page's own clock: seconds, words, tones and the screen's lock as the timeline says."""

from typing import Any

import pytest

from tests.browser.player.hearing import TONES, heard, starts
from tests.browser.player.playing import ROUTINE, Player
from unhunch.model.timeline import seconds
from unhunch.strings import strings
from unhunch.views.book import Book
from unhunch.views.player import PlayerView

PHASE = """() => [
  ...["label", "rep", "of", "name", "next-name"].map((id) => document.getElementById(id).textContent),
  ...["rep", "next"].map((id) => document.getElementById(id).checkVisibility({ visibilityProperty: true })),
  document.querySelectorAll("#next-picture svg").length,
]"""
"""All that the player tells of a phase, asked for once."""


def clock(left: int) -> str:
    return f"{left // 60}:{left % 60:02}"


def test_words_and_tones_come_at_the_timelines_seconds_without_drift(
    player: Player, view: PlayerView, book: Book
) -> None:
    phases = book.routines[ROUTINE].phases
    player.page.check("#voice")
    began = player.start()
    player.run(seconds(phases) + 5)
    for what, notes in heard(view, phases, began).items():
        assert player.noted(what) == notes
    assert player.page.is_visible("#end")


def test_every_second_shows_what_is_left_of_phase_and_routine(player: Player, book: Book) -> None:
    phases = book.routines[ROUTINE].phases
    player.start()
    whole, shown, expected = seconds(phases), [], []
    for at, phase in starts(phases):
        for gone in range(phase.seconds):
            expected.append((str(phase.seconds - gone), f"{clock(whole - at - gone)} left"))
            shown.append(tuple(player.texts("digits", "routine-left")))
            player.run(1)
    assert shown == expected


def test_each_phase_has_its_word_its_count_and_its_name(player: Player, view: PlayerView, book: Book) -> None:
    t = strings("en")
    player.start()
    for phase in book.routines[ROUTINE].phases:
        name = phase.each if phase.kind == "switch" else phase.kind
        label, rep, of, shown, after, counted, follows, pictures = player.page.evaluate(PHASE)
        assert label == t(f"player.script.label.{name}")
        counts = phase.reps > 1
        assert counted == counts
        if counts:
            assert (rep, of) == (str(phase.rep), f"of {phase.reps}")
        assert shown == view.items[phase.item].name
        following = view.items[phase.item + 1 :]
        assert follows == bool(following)
        if following:
            assert (after, pictures) == (following[0].name, 1)
        player.run(phase.seconds)


def test_every_kind_of_phase_sounds_and_buzzes_in_its_own_way(player: Player) -> None:
    signals: dict[str, Any] = player.page.evaluate(
        "async () => (await import('../../../assets/javascripts/player/signals.js')).SIGNALS"
    )
    assert set(signals) == set(TONES)
    sounds = [str([(tone["from"], tone["to"]) for tone in signal["tones"]]) for signal in signals.values()]
    buzzes = [str(signal["buzz"]) for signal in signals.values()]
    assert len(set(sounds)) == len(sounds)
    assert len(set(buzzes)) == len(buzzes)


def test_the_voice_is_silent_until_asked_and_the_screen_reader_hears_phases_only(player: Player, book: Book) -> None:
    player.page.evaluate(
        """() => { window.told = []; const status = document.getElementById('status');
        new MutationObserver(() => told.push(status.textContent))
          .observe(status, {childList: true, characterData: true, subtree: true}) }"""
    )
    player.start()
    phases = book.routines[ROUTINE].phases[:8]
    player.run(seconds(phases) - 1)
    assert player.noted("say") == []
    told = player.page.evaluate("told")
    assert len(told) <= len(phases) + 1
    assert player.page.get_attribute("#digits", "aria-live") is None


def test_a_throttled_tab_comes_back_at_the_right_place(player: Player, book: Book) -> None:
    """A hidden tab is woken once a second at best: each waking says where the routine is by the time, not by ticks."""
    began = player.start()
    player.page.evaluate("hide(true)")
    for _ in range(7):
        player.page.clock.fast_forward(4000)
    player.page.evaluate("hide(false)")
    player.run(1)
    phases = book.routines[ROUTINE].phases
    assert player.running()
    assert player.text("routine-left") == f"{clock(seconds(phases) - 29)} left"
    assert player.page.evaluate("Date.now()") == began + 29_000


def test_a_frozen_tab_comes_back_paused_where_it_was(player: Player, book: Book) -> None:
    player.start()
    player.run(12)
    left = player.text("routine-left")
    player.page.clock.fast_forward(60 * 60 * 1000)
    player.run(5)
    assert not player.running()
    assert player.text("routine-left") == left
    assert player.text("status") == strings("en")("player.script.slept")
    assert player.noted("lock")[-1][1] == "off"
    player.page.click("#pause")
    player.run(3)
    whole = seconds(book.routines[ROUTINE].phases)
    assert player.text("routine-left") == f"{clock(whole - 15)} left"


def test_a_clock_that_is_set_back_pauses_the_routine(player: Player) -> None:
    player.start()
    player.run(12)
    left = player.text("routine-left")
    player.page.clock.set_system_time(1_600_000_000)
    player.run(1)
    assert not player.running()
    assert player.text("routine-left") == left


def test_the_screens_lock_is_asked_for_again_when_the_page_is_seen_again(player: Player) -> None:
    player.start()
    player.run(2)
    player.page.evaluate("hide(true)")
    player.page.evaluate("hide(false)")
    assert [value for _, value in player.noted("lock")] == ["on", "on"]
    player.page.click("#pause")
    player.page.evaluate("hide(true)")
    player.page.evaluate("hide(false)")
    assert [value for _, value in player.noted("lock")] == ["on", "on", "off"]


@pytest.mark.parametrize("presses", [2, 7])
def test_however_often_it_is_paused_there_is_one_timer(player: Player, presses: int) -> None:
    player.page.evaluate(
        """() => { window.waiting = new Set(); const [later, cancel] = [setTimeout, clearTimeout];
        window.setTimeout = (call, ms) => {
          const id = later(() => { waiting.delete(id); call() }, ms); waiting.add(id); return id };
        window.clearTimeout = (id) => { waiting.delete(id); cancel(id) } }"""
    )
    player.start()
    for _ in range(2 * presses):
        player.page.click("#pause")
        player.run(0.3)
        player.page.click("#skip" if player.running() and presses < 3 else "#back")
    assert player.running()
    assert player.page.evaluate("waiting.size") == 1
    player.page.click("#pause")
    assert player.page.evaluate("waiting.size") == 0
