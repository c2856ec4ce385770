"""What the safety check was answered is said before the start, chosen by caution, and kept to while playing."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.player.playing import Player
from tests.pages import AXE, FAULTS, RULES
from unhunch.model.timeline import seconds
from unhunch.strings import strings
from unhunch.views.book import Book
from unhunch.views.player import PlayerView

SAID = strings("en")
SUITED = SAID.group("player.script")["suited"]
OVERHEAD, INSTEAD = "overhead-arm-stretch", "elbows-together"


def kept(*conditions: str, urgent: tuple[str, ...] = ()) -> str:
    """Give answers as the safety check keeps them."""
    return json.dumps({"format": 1, "conditions": conditions, "urgent": urgent})


def answer(player: Player, *conditions: str, urgent: tuple[str, ...] = ()) -> None:
    """Open the player as somebody who has given these answers."""
    player.page.evaluate("text => localStorage.setItem('/.answers', text)", kept(*conditions, urgent=urgent))
    player.page.reload()
    player.page.wait_for_selector("#suited:not([hidden])", state="attached")


def names(view: PlayerView, *techniques: str) -> list[str]:
    return [item.name for item in view.items if item.technique in techniques]


def played(player: Player) -> list[str]:
    """Start, and give the name of each item up to the end."""
    player.start()
    found = []
    while player.page.is_visible("#play"):
        found.append(player.text("name"))
        player.page.click("#skip")
    return found


def test_without_answers_nothing_is_said_and_nothing_loaded(player: Player) -> None:
    assert not player.page.is_visible("#suited")
    loaded = [path for path in player.asked if "answers" in path or "suited" in path]
    assert loaded == ["assets/javascripts/answers/kept.js"]  # which tells that there are none


def test_what_is_left_out_is_said_with_its_reason_and_its_alternative_is_played(
    player: Player, view: PlayerView, book: Book
) -> None:
    answer(player, "painful-overhead")
    told = player.page.inner_text("#suited")
    caution = book.edition.technique(OVERHEAD).cautions["painful-overhead"]
    assert f"Left out: {names(view, OVERHEAD)[0]}" in told
    assert caution.why in told
    instead = book.edition.technique(INSTEAD).name
    assert SUITED["instead"].format(name=instead) in told
    others = [item.name for item in view.items if item.technique != OVERHEAD]
    assert played(player) == [*others, instead]


def test_the_reader_can_leave_it_out_altogether(player: Player, view: PlayerView) -> None:
    answer(player, "painful-overhead")
    player.page.select_option("#suited select", label=SUITED["out"])
    assert played(player) == [item.name for item in view.items if item.technique != OVERHEAD]


def test_what_to_ask_about_first_is_left_out_until_the_reader_says_otherwise(player: Player, view: PlayerView) -> None:
    answer(player, "shoulder-surgery")
    assert "Ask a doctor or physiotherapist first: Shoulder roll" in player.page.inner_text("#suited")
    selects = player.page.locator("#suited select")
    assert selects.count() == len(view.items) - 1
    selects.first.select_option(label=SUITED["stay"])
    assert played(player) == names(view, view.items[0].technique, "seated-thoracic-stretch")


def test_count_time_next_and_back_know_of_what_is_left_out(player: Player, view: PlayerView) -> None:
    answer(player, "shoulder-surgery")
    player.page.locator("#suited select").first.select_option(label=SUITED["stay"])
    roll, turn = (item for item in view.items if item.technique in {"shoulder-roll", "seated-thoracic-stretch"})
    player.start()
    whole = seconds(roll.phases) + seconds(turn.phases)
    assert player.text("routine-left") == f"{whole // 60}:{whole % 60:02} left"
    assert player.text("place") == "1 of 2"
    assert player.text("next-name") == turn.name
    player.page.click("#skip")
    assert player.text("place") == "2 of 2"
    assert not player.page.is_visible("#next")
    player.page.click("#back")
    assert player.text("name") == roll.name


def test_how_to_change_an_exercise_is_seen_while_it_is_played(player: Player, book: Book) -> None:
    answer(player, "shoulder-pain")
    how = book.edition.technique("shoulder-roll").cautions["shoulder-pain"].how
    assert how
    assert how in player.page.inner_text("#suited")
    player.start()
    assert player.text("name") == "Shoulder roll"
    assert player.text("way") == how


def test_an_easier_way_that_answers_speak_against_says_so_where_it_is_offered(player: Player) -> None:
    answer(player, "shoulder-surgery")
    player.page.locator("#suited select[name='3']").select_option(label=SUITED["stay"])
    player.start()
    player.page.click("#skip")
    assert player.text("name") == "Shoulder blade squeeze"
    player.page.click("#hurts")
    assert "Ask a doctor or physiotherapist first" in player.page.inner_text("#hurts-ways")


def test_where_nothing_is_left_there_is_nothing_to_start(player: Player, site: str) -> None:
    player.page.goto(f"{site}routines/two-minute-side-raise/play/")
    answer(player, "shoulder-surgery")
    expect(player.page.locator("#start")).to_be_disabled()
    assert player.text("suited-nothing") == SUITED["nothing"]
    player.page.locator("#suited select").first.select_option(label=SUITED["stay"])
    expect(player.page.locator("#start")).to_be_enabled()
    assert player.text("suited-nothing") == ""


def test_an_urgent_sign_stands_before_the_start_until_it_is_taken_back(player: Player, book: Book) -> None:
    answer(player, urgent=("emergency",))
    assert book.edition.catalog.safety.emergency.action in player.page.inner_text("#suited")
    expect(player.page.locator("#start")).not_to_be_visible()
    player.page.click("#suited-urgent button")
    expect(player.page.locator("#start")).to_be_visible()
    assert not player.page.is_visible("#suited")


def test_answers_that_cannot_be_read_are_told(player: Player) -> None:
    player.page.evaluate("localStorage.setItem('/.answers', '{')")
    player.page.reload()
    expect(player.page.locator("#suited-notice")).to_have_text(SAID("answers.damaged"))
    expect(player.page.locator("#start")).to_be_visible()


def test_where_the_catalogs_answers_do_not_come_the_page_says_so_and_plays(player: Player) -> None:
    player.page.route("**/answers.json", lambda route: route.fulfill(status=200, body="{"))
    answer(player, "shoulder-pain")
    assert player.text("suited-notice") == SAID("answers.failed")
    player.start()
    assert player.running()


def test_a_place_from_before_an_answer_is_not_offered(player: Player) -> None:
    player.start()
    player.run(30)
    answer(player, "painful-overhead")
    expect(player.page.locator("#start")).to_be_visible()
    assert not player.page.is_visible("#resume")


def test_a_place_that_keeps_to_the_answers_is_offered_and_keeps_to_them(player: Player, view: PlayerView) -> None:
    answer(player, "painful-overhead")
    player.start()
    player.run(30)
    player.open()
    expect(player.page.locator("#resume")).to_be_visible()
    player.start(button="#go-on-there")
    for _ in view.items[1:]:
        player.page.click("#skip")
    assert player.text("name") == "Elbows together"


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_axe_finds_no_fault_in_what_is_said_and_it_fits_the_narrowest_phone(player: Player, colours: str) -> None:
    player.page.emulate_media(color_scheme="dark" if colours == "dark" else "light")
    player.page.set_viewport_size({"width": 320, "height": 640})
    answer(player, "shoulder-surgery", "painful-overhead", "shoulder-pain", urgent=("soon",))
    player.page.evaluate(AXE)
    assert player.page.evaluate(FAULTS, RULES) == []
    assert player.page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize(
    ("system", "chosen", "paper"),
    [
        ("light", "null", "rgb(250, 247, 241)"),
        ("dark", "null", "rgb(18, 26, 25)"),
        ("light", "true", "rgb(18, 26, 25)"),
        ("dark", "false", "rgb(250, 247, 241)"),
        ("light", "{", "rgb(250, 247, 241)"),
    ],
)
def test_the_colours_are_those_that_the_reader_chose_on_other_pages(
    player: Player, system: str, chosen: str, paper: str
) -> None:
    player.page.emulate_media(color_scheme="dark" if system == "dark" else "light")
    player.page.evaluate("chosen => localStorage.setItem('/.dark', chosen)", chosen)
    player.page.reload()
    assert player.page.evaluate("getComputedStyle(document.body).backgroundColor") == paper


def elsewhere(player: Player, site: str) -> None:
    """Answer the safety check in another tab, and wait until the player's has heard of it."""
    player.page.evaluate("void (window.heard = new Promise((done) => addEventListener('storage', done)))")
    tab = player.page.context.new_page()
    tab.goto(site + "404.html")
    tab.evaluate("text => localStorage.setItem('/.answers', text)", kept("painful-overhead"))
    player.page.evaluate("heard.then(() => {})")
    tab.close()


def test_answers_that_are_given_in_another_tab_before_the_start_are_heeded(player: Player, site: str) -> None:
    tab = player.page.context.new_page()
    tab.goto(site + "404.html")
    tab.evaluate("text => localStorage.setItem('/.answers', text)", kept("painful-overhead"))
    expect(player.page.locator("#suited")).to_be_visible()


def test_who_goes_to_the_check_and_comes_back_to_a_page_that_the_browser_kept_is_heeded(player: Player) -> None:
    player.page.evaluate("text => localStorage.setItem('/.answers', text)", kept("painful-overhead"))
    assert not player.page.is_visible("#suited")
    player.page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    expect(player.page.locator("#suited")).to_be_visible()


def test_answers_that_are_given_while_a_routine_is_played_do_not_interrupt_it(player: Player, site: str) -> None:
    player.start()
    player.run(12)
    left = player.text("routine-left")
    elsewhere(player, site)
    assert (player.running(), player.text("routine-left")) == (True, left)
