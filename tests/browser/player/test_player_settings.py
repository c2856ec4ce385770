"""Sound and pace while a routine is played: what is set there holds at once, and the next time."""

from tests.browser.player.playing import ROUTINE, Player
from unhunch.model.timeline import seconds
from unhunch.views.book import Book

TIMES = "\N{MULTIPLICATION SIGN}"
COUNT_TOLD = """() => { window.told = []; const status = document.getElementById('status');
  new MutationObserver((seen) => seen.forEach(({ addedNodes }) => addedNodes.length && told.push(status.textContent)))
    .observe(status, {childList: true, characterData: true, subtree: true}) }"""


def closed(player: Player) -> None:
    """Close the settings, and wait until it goes on."""
    player.page.click("#settings-close")
    player.goes_on()


def left(player: Player) -> int:
    minutes, rest = player.text("routine-left").removesuffix(" left").split(":")
    return 60 * int(minutes) + int(rest)


def test_a_slower_pace_and_more_time_hold_from_where_one_is(player: Player, book: Book) -> None:
    phases = book.routines[ROUTINE].phases
    player.start()
    player.run(5)
    player.page.click("#settings")
    assert not player.running()
    player.page.click("#speed-less")
    player.page.click("#speed-less")
    player.page.click("#ready-time-more")
    assert (player.text("speed"), player.text("ready-time")) == (f"0.5{TIMES}", "15 s")
    closed(player)
    moving = sum(phase.seconds for phase in phases if phase.kind in {"move", "release", "in", "out"})
    whole = seconds(phases) + moving + 5 * len(book.routines[ROUTINE].items)
    assert left(player) == whole - 7  # half of 15 seconds, counted up to whole ones
    assert player.text("digits") == "8"


def test_what_is_set_holds_the_next_time_and_a_place_is_found_again_at_any_pace(player: Player) -> None:
    player.start()
    player.page.click("#skip")
    player.page.click("#settings")
    player.page.click("#ready-time-less")
    closed(player)
    player.run(2)
    name, digits = player.text("name"), player.text("digits")
    assert digits == "3"
    player.open()
    player.start(button="#go-on-there")
    assert (player.text("name"), player.text("digits")) == (name, digits)


def test_steppers_end_where_there_is_no_more_to_choose(player: Player) -> None:
    player.start()
    player.page.click("#settings")
    for _ in range(9):
        player.page.focus("#speed-more")
        player.page.keyboard.press("Enter")
    assert player.text("speed") == f"1.5{TIMES}"
    assert player.page.get_attribute("#speed-more", "aria-disabled") == "true"


def test_one_press_mutes_the_beeps_and_the_switch_follows(player: Player) -> None:
    player.start()
    player.page.click("#sound")
    before = len(player.noted("tone"))
    player.run(30)
    assert len(player.noted("tone")) == before
    player.page.click("#settings")
    assert not player.page.is_checked("#beeps")
    player.page.check("#beeps")
    closed(player)
    assert player.page.get_attribute("#sound", "aria-pressed") == "true"
    player.run(15)
    assert len(player.noted("tone")) > before


def test_the_voice_says_each_step_once_where_that_is_wished(player: Player, book: Book) -> None:
    player.page.check("#voice")
    player.start()
    player.page.click("#settings")
    player.page.check("#say-steps")
    player.page.click("#restart")
    player.goes_on()
    technique = book.edition.technique(book.edition.routine(ROUTINE).items[0].technique)
    player.run(40)
    said = " ".join(text for _, text in player.noted("say"))
    assert technique.timed_steps
    for number in {1, *technique.timed_steps.by_kind["move"]}:
        assert said.count(technique.steps[number - 1]) == 1


def test_a_screen_reader_hears_at_most_one_thing_a_phase_and_nothing_that_the_voice_says(
    player: Player, book: Book
) -> None:
    phases = book.routines[ROUTINE].phases
    player.start()
    player.page.evaluate(COUNT_TOLD)
    player.run(seconds(phases[:12]) - 1)
    told = player.page.evaluate("told")
    assert 0 < len(told) <= 11
    player.page.click("#settings")
    player.page.check("#voice")
    closed(player)
    before = len(player.page.evaluate("told"))
    player.run(30)
    assert len(player.page.evaluate("told")) == before
    assert len(player.noted("say")) > 2
