"""What a reader does with the player: with a thumb, a keyboard, no scripts, no storage, in pain."""

import gzip
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.player.playing import ROUTINE, Player
from tests.modules import Call
from unhunch.model.timeline import seconds
from unhunch.site.pages.player import player_html
from unhunch.strings import strings
from unhunch.views.book import Book
from unhunch.views.player import PlayerView, player_view

LIMIT = 15 * 1000
"""Bytes that the page may cost before the reader touches it, without its pictures, compressed."""
UNFIT = """least => [...document.querySelectorAll('button, a, select, textarea, .switch, .scores label')]
    .filter((e) => e.checkVisibility())
    .map((e) => [e.id || e.textContent.trim(), e.getBoundingClientRect()])
    .filter(([, box]) => box.width < least || box.height < least)
    .map(([name, box]) => `${name}: ${box.width} x ${box.height}`)"""


def log(player: Player) -> dict[str, Any]:
    kept: dict[str, Any] = json.loads(player.page.evaluate("localStorage.getItem('/log')"))
    return kept


def until(player: Player, kind: str) -> None:
    """Let time pass up to the first phase of this kind."""
    for _ in range(200):
        if player.page.evaluate("document.documentElement.dataset.kind") == kind:
            return
        player.run(1)
    raise AssertionError(kind)


def test_this_hurts_stops_at_once_and_shows_every_stop_sign(player: Player, book: Book) -> None:
    player.start()
    player.run(11)
    player.page.click("#hurts")
    assert not player.running()
    signs = player.page.inner_text("#hurts-dialog")
    safety = book.edition.catalog.safety
    assert all(sign.text in signs for sign in safety.stop_if)
    assert safety.stop_then in signs
    left = player.text("routine-left")
    player.run(30)
    assert player.text("routine-left") == left


def test_stopping_because_it_hurts_ends_with_what_to_do_then(player: Player, book: Book) -> None:
    player.start()
    player.run(11)
    player.page.click("#hurts")
    player.page.click("#hurts-stop")
    assert book.edition.catalog.safety.stop_then in player.page.inner_text("#end")
    player.page.click("#after button.main")
    entry = log(player)["entries"][0]
    assert (entry["finished"], entry["seconds"], entry["after"]) == (False, 11, None)


def test_an_easier_way_of_its_own_is_played_with_its_own_time_and_picture(player: Player, view: PlayerView) -> None:
    number, step = next((n, s) for n, s in enumerate(view.items) if any(way.phases for way in s.easier))
    choice, way = next((n, w) for n, w in enumerate(step.easier) if w.phases)
    player.start()
    for _ in range(number):
        player.page.click("#skip")
    before = player.page.inner_html("#stage")
    player.page.click("#hurts")
    player.page.locator("#hurts-ways button").nth(choice).click()
    assert player.running()
    assert player.text("name") == way.name
    assert way.text in player.text("way")
    assert player.page.inner_html("#stage") != before
    rest = seconds(way.phases) + sum(seconds(s.phases) for s in view.items[number + 1 :])
    assert player.text("routine-left") == f"{rest // 60}:{rest % 60:02} left"


def test_leaving_one_out_goes_on_with_the_next(player: Player, view: PlayerView) -> None:
    player.start()
    player.page.click("#hurts")
    player.page.click("#hurts-skip")
    assert player.running()
    assert player.text("name") == view.items[1].name


def test_back_begins_the_exercise_again_and_then_the_one_before(player: Player, view: PlayerView) -> None:
    player.start()
    player.page.click("#skip")
    player.run(12)
    player.page.click("#back")
    assert (player.text("name"), player.text("digits")) == (view.items[1].name, "10")
    player.page.click("#back")
    assert (player.text("name"), player.text("digits")) == (view.items[0].name, "10")
    player.run(30)
    player.page.click("#settings")
    player.page.click("#restart")
    assert player.text("place") == f"1 of {len(view.items)}"


def test_the_keyboard_alone_plays_it_from_start_to_log(player: Player, view: PlayerView) -> None:
    page = player.page
    page.focus("#start")
    page.clock.pause_at(page.evaluate("Math.ceil(Date.now() / 1000) + 1"))
    page.keyboard.press("Enter")
    page.wait_for_selector("#play", state="visible")
    page.keyboard.press("Space")
    assert not player.running()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    assert player.text("name") == view.items[1].name
    page.keyboard.press("ArrowLeft")
    assert player.text("name") == view.items[0].name
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Home")
    assert player.text("name") == view.items[0].name
    page.keyboard.press("Escape")
    assert page.is_visible("#hurts-dialog")
    page.keyboard.press("Escape")
    assert not page.is_visible("#hurts-dialog")
    page.focus("#pause")
    page.keyboard.press("Enter")
    player.run(sum(seconds(item.phases) for item in view.items))
    assert page.evaluate("document.activeElement.id") == "end-title"
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    page.keyboard.type("Better")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert log(player)["entries"][0]["note"] == "Better"


def test_the_end_is_kept_on_the_device_with_how_it_felt(player: Player, view: PlayerView) -> None:
    player.page.select_option("#before", "6")
    player.start()
    whole = sum(seconds(item.phases) for item in view.items)
    player.run(whole)
    player.page.locator(".scores label").nth(3).click()
    player.page.fill("#note", "Slept <b>badly</b>")
    player.page.click("#after button.main")
    kept = log(player)
    at = kept["entries"][0].pop("at")
    assert re.fullmatch(r"2023-11-14T22:\d\d:\d\d\.\d{3}Z", at)
    entry = {"routine": view.id, "name": view.name, "seconds": whole, "finished": True, "before": 6, "after": 3}
    assert kept == {"format": 1, "entries": [{**entry, "note": "Slept <b>badly</b>"}]}


def test_the_end_says_how_it_was_before_what_was_done_this_week_and_when_next(player: Player, view: PlayerView) -> None:
    page = player.page
    page.select_option("#before", "6")
    player.start()
    player.run(sum(seconds(item.phases) for item in view.items))
    expect(page.locator("#week-said")).to_contain_text("This week. 1 time on 1 day,")
    expect(page.locator("#week-days .on.today")).to_have_text(["T"])  # a Tuesday
    expect(page.locator("#week-next")).to_have_text("Next: tomorrow.")
    page.locator(".scores label").nth(3).click()
    expect(page.locator("#end-change")).to_have_text("Before 6, now 3.")
    page.click("#after button.main")
    expect(page.locator("#week-said")).to_contain_text("1 time on 1 day")
    expect(page.locator("#week-said")).to_contain_text("6 before, 3 after.")


def test_who_stopped_is_not_asked_to_come_back(player: Player) -> None:
    player.start()
    player.page.click("#hurts")
    player.page.click("#hurts-stop")
    expect(player.page.locator("#week-said")).to_contain_text("1 time")
    expect(player.page.locator("#week-next")).to_be_empty()
    player.page.click("#after button.main")
    expect(player.page.locator("#kept")).not_to_be_empty()
    expect(player.page.locator("#week-next")).to_be_empty()


@pytest.mark.parametrize(
    ("sessions", "done", "today", "wanted"),
    [
        ((2, 7, []), [1], 0, {"when": "today", "n": 1}),
        ((1, 7, []), [1], 0, {"when": "tomorrow"}),
        ((1, 7, []), [0, 0, 0, 0, 0, 0, 1], 6, {"when": "tomorrow"}),
        ((1, 3, []), [1], 0, {"when": "week", "n": 2}),
        ((1, 3, []), [1, 0, 1, 0, 1], 4, {"when": "on", "day": 0}),
        ((1, 5, []), [0, 0, 0, 0, 0, 1], 5, {"when": "week", "n": 1}),
        ((1, 3, []), [0, 0, 0, 0, 0, 0, 1], 6, {"when": "tomorrow"}),
        ((1, 2, [0, 3]), [1], 0, {"when": "on", "day": 3}),
        ((1, 2, [0, 3]), [0, 0, 1], 2, {"when": "tomorrow"}),
        ((1, 1, [3]), [0, 0, 0, 1], 3, {"when": "on", "day": 3}),
    ],
)
def test_when_next_follows_from_how_often(
    call: Call, sessions: tuple[int, int, list[int]], done: list[int], today: int, wanted: dict[str, Any]
) -> None:
    said = dict(zip(("times", "days", "on"), sessions, strict=True))
    assert call("player/next", "nextOf", said, [*done, *[0] * (7 - len(done))], today) == wanted


@pytest.mark.parametrize("foreign", ["{damaged", '{"format": 2, "entries": []}', '{"format": 1, "entries": [{}]}', ""])
def test_a_foreign_or_damaged_log_is_set_aside_and_never_overwritten(player: Player, foreign: str) -> None:
    player.page.evaluate("text => { localStorage['/log'] = text; localStorage['/log.aside'] = 'older' }", foreign)
    player.start()
    player.page.click("#hurts")
    player.page.click("#hurts-stop")
    player.page.click("#after button.main")
    assert len(log(player)["entries"]) == 1
    assert player.page.evaluate("[localStorage['/log.aside'], localStorage['/log.aside-2']]") == ["older", foreign]


def test_a_reload_in_the_middle_offers_to_go_on_there(player: Player, view: PlayerView) -> None:
    player.start()
    player.page.click("#skip")
    player.run(14)
    left = player.text("routine-left")
    player.open()
    assert view.items[1].name in player.text("resume-place")
    player.start(button="#go-on-there")
    assert player.text("routine-left") == left
    assert player.text("name") == view.items[1].name
    player.run(1000)
    player.open()
    assert not player.page.is_visible("#resume")


@pytest.mark.parametrize(
    "place",
    ["null", "7", "{}", f'{{"routine": "{ROUTINE}", "position": 1e9}}', f'{{"routine": "{ROUTINE}", "choice": [9]}}'],
)
def test_a_damaged_place_is_not_offered(player: Player, place: str) -> None:
    player.page.evaluate("text => { localStorage['/player.place'] = text }", place)
    player.open()
    assert not player.page.is_visible("#resume")


def test_leaving_the_page_stops_it_and_releases_the_screen(player: Player) -> None:
    player.start()
    player.run(3)
    player.page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
    assert not player.running()
    assert [value for _, value in player.noted("lock")] == ["on", "off"]


def test_turning_the_phone_changes_nothing_but_the_layout(player: Player) -> None:
    player.start()
    until(player, "hold")
    before = (player.text("digits"), player.text("routine-left"))
    player.page.set_viewport_size({"width": 844, "height": 390})
    assert (player.text("digits"), player.text("routine-left")) == before
    assert player.running()
    assert player.page.evaluate("document.documentElement.scrollHeight <= innerHeight")


@pytest.mark.parametrize(("width", "height"), [(390, 844), (320, 568), (844, 390), (1280, 900)])
def test_targets_are_large_and_all_of_it_fits(player: Player, width: int, height: int) -> None:
    player.page.set_viewport_size({"width": width, "height": height})
    assert player.page.evaluate(UNFIT, 44) == []
    player.start()
    until(player, "hold")
    assert player.page.evaluate(UNFIT, 44) == []
    assert player.page.evaluate("document.documentElement.scrollHeight - innerHeight") <= 0
    assert player.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    player.page.click("#settings")
    assert player.page.evaluate(UNFIT, 44) == []
    player.page.click("#settings-close")
    player.page.click("#hurts")
    assert player.page.evaluate(UNFIT, 44) == []
    player.page.click("#hurts-stop")
    assert player.page.evaluate(UNFIT, 44) == []


ALONG = """async ([film, phases, kind, still]) => {
  const { frameOf } = await import('../../../assets/javascripts/player/pictures.js');
  const phase = phases.find((one) => one.kind === kind);
  const at = (share) => frameOf(film, phase, phases, share * phase.seconds * 1000, still);
  return [0, 0.25, 0.5, 0.75, 0.9999].map(at) }"""
"""The pictures at five moments of a phase."""
REPETITION = [{"kind": kind, "seconds": 2} for kind in ("move", "hold", "release", "rest")]


@pytest.mark.parametrize("frames", [6, 10])
def test_the_picture_follows_the_phases(player: Player, frames: int) -> None:
    def along(kind: str, *, still: bool) -> list[int]:
        film = {"frames": frames, "loop": False}
        found: list[int] = player.page.evaluate(ALONG, [film, REPETITION, kind, still])
        return found

    there = {6: [1, 2, 4, 5, 6], 10: [1, 3, 6, 8, 10]}[frames]
    assert along("move", still=False) == there
    assert along("hold", still=False) == along("hold", still=True) == along("move", still=True) == [frames] * 5
    assert along("release", still=False) == [6, 5, 4, 2, 1] if frames == 6 else there[::-1]
    assert along("release", still=True) == along("rest", still=False) == along("rest", still=True) == [1] * 5


def test_a_loop_goes_round_at_one_pace_and_the_other_way_in_the_other_direction(player: Player) -> None:
    def along(phases: list[dict[str, object]], kind: str) -> list[int]:
        found: list[int] = player.page.evaluate(ALONG, [{"frames": 12, "loop": True}, phases, kind, False])
        return found

    turn: list[dict[str, object]] = [{"kind": "move", "seconds": 2}, {"kind": "release", "seconds": 1}]
    assert (along(turn, "move"), along(turn, "release")) == ([1, 3, 5, 7, 9], [9, 10, 11, 12, 1])
    held = [*turn, {"kind": "hold", "seconds": 5}]
    assert (along(held, "move")[-1], set(along(held, "hold")), along(held, "release")[0]) == (10, {10}, 10)
    back = [{**phase, "half": 2, "each": "direction"} for phase in turn]
    assert along(back, "move") == [1, 11, 9, 7, 5]


SEEN = """[...document.querySelectorAll('#stage .fig-frame, #stage .fig-still')]
    .filter((part) => getComputedStyle(part).visibility === 'visible').map((part) => part.classList[1] ?? '')"""
"""What is seen of a flipbook; a number beside a picture is nameless."""


def test_the_stage_shows_one_picture_at_a_time_or_numbered_ones_side_by_side(player: Player) -> None:
    player.start()
    while player.text("name") != "Shoulder roll":
        player.page.click("#skip")
    until(player, "move")
    numbered = [part for key in (1, 4, 7, 10) for part in (f"fig-frame-{key}", "")]
    assert player.page.evaluate(SEEN) == numbered
    boxes = [player.page.locator(f"#stage .fig-frame-{key}").bounding_box() for key in (1, 4, 7, 10)]
    corners = {(round(box["x"] / 40), round(box["y"] / 40)) for box in boxes if box}
    assert len(corners) == 4
    player.page.emulate_media(reduced_motion="no-preference")
    player.run(1)
    assert len(player.page.evaluate(SEEN)) == 1


def test_without_scripts_every_step_and_time_can_be_read_after_the_safety_line(
    chromium: Browser, site: str, view: PlayerView, book: Book
) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}routines/{ROUTINE}/play/")
    text = page.inner_text("body")
    context.close()
    assert text.startswith(book.edition.catalog.safety.before_all.text)
    for item in view.items:
        assert all(part in text for part in (item.name, item.dose, item.takes, *item.steps))
    assert all((sign.short or sign.text) in text for sign in book.edition.catalog.safety.emergency.signs)
    assert strings("en")("player.start") not in text.splitlines()


def test_with_storage_blocked_all_but_the_log_works(chromium: Browser, site: str) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked') } })")
    page.goto(f"{site}routines/{ROUTINE}/play/")
    page.click("#start")
    page.click("#hurts")
    page.click("#hurts-stop")
    page.click("#after button.main")
    assert page.inner_text("#kept") == strings("en")("player.end.not_kept")
    context.close()


def test_the_first_load_is_small(player: Player, site_dir: Path, book: Book) -> None:
    """What the browser really asks for before any touch, each file compressed by itself."""
    assert not [path for path in player.asked if path.endswith("/session.js")]
    files = [site_dir / path for path in dict.fromkeys(player.asked) if path.endswith((".js", ".css"))]
    assert len(files) == 12
    shared = sum(len(gzip.compress(file.read_bytes())) for file in files)
    for id_ in book.routines:
        page = (site_dir / "routines" / id_ / "play" / "index.html").read_text("utf-8")
        own = len(gzip.compress(re.sub(r"<svg xmlns.*?</svg>", "", page).encode()))
        assert shared + own <= LIMIT, id_


def test_what_is_loaded_at_once_is_what_the_page_names(player: Player) -> None:
    named = player.page.evaluate(
        "[...document.querySelectorAll('link[rel=modulepreload], script[src]')]"
        ".map((element) => new URL(element.href ?? element.src).pathname)"
    )
    assert {f"/{path}" for path in player.asked if path.endswith(".js")} == set(named)


def test_text_from_the_catalog_cannot_leave_the_json_or_the_page(book: Book, view: PlayerView) -> None:
    hostile = "</script><script>alert(1)</script><!--"
    items = (replace(view.items[0], name=hostile, note=hostile),)
    head = replace(view.head, title=hostile, linked_data={"name": hostile})
    changed = replace(view, name=hostile, head=head, items=items)
    page = player_html(changed, book.edition)
    assert "<script>alert" not in page
    assert page.count("<script") == 5
    data = re.search(r'<script type="application/json" id="routine">(.*)</script>', page)
    assert data
    assert json.loads(data[1])["items"][0]["name"] == hostile


def test_the_players_times_are_the_routines_own(book: Book) -> None:
    for view in book.routines.values():
        player = player_view(book.edition, view)
        assert sum(seconds(item.phases) for item in player.items) == seconds(view.phases)


def test_a_player_that_did_not_load_at_first_hides_its_message_once_it_plays(chromium: Browser, site: str) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.route("**/player.js", lambda route: route.abort())
    page.goto(f"{site}routines/{ROUTINE}/play/")
    page.click("#start")
    expect(page.locator("#status")).to_have_text(strings("en")("player.script.not_loaded"))
    page.unroute("**/player.js")
    page.click("#start")
    expect(page.locator("#play")).to_be_visible()
    expect(page.locator("#status")).to_have_class("unseen")
    context.close()


def test_keeping_how_it_felt_leaves_the_focus_on_what_is_said_of_it(player: Player) -> None:
    player.start()
    player.page.click("#hurts")
    player.page.click("#hurts-stop")
    player.page.focus("#after button.main")
    player.page.keyboard.press("Enter")
    assert player.page.evaluate("document.activeElement.id") == "kept"


def test_a_printed_player_has_its_steps_and_no_button_over_them(player: Player) -> None:
    player.page.emulate_media(media="print")
    assert not player.page.is_visible("#start")
    assert player.page.is_visible(".items")
    assert player.page.evaluate(
        "[...document.querySelectorAll('body *')].every((e) => getComputedStyle(e).position !== 'fixed'"
        " || !e.checkVisibility() || e.id === 'status')"
    )
