"""Somebody who knows the exercise and not the angles makes its figure with sliders, and sees it as it becomes."""

import time
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.figures.support import POSES
from tests.posing.pose_page import PosePage

Open = Callable[..., PosePage]


@pytest.mark.parametrize("name", ["arm-slides", "fingernail-acupressure", "overhead-arm-stretch"])
def test_what_is_loaded_comes_back_equal(opened: Open, name: str) -> None:
    page = opened(name)
    page.settles(POSES[name])
    assert page.figure == POSES[name]


def test_a_block_that_is_put_in_comes_back_equal(opened: Open) -> None:
    page = opened()
    page.page.locator("#text").fill(
        "  base: prone\n  view: left\n  end: {neck: {flex: 14}, hand_l: {touch: ear}}\n  alt: A\n"
    )
    expect(page.control("base").locator("select")).to_have_value("prone")
    expect(page.control("end.hand_l.touch").locator("select")).to_have_value("ear")
    page.page.locator("h1").click()
    page.enter("hair", "bun")
    page.settles(
        {
            "base": "prone",
            "view": "left",
            "hair": "bun",
            "end": {"neck": {"flex": 14}, "hand_l": {"touch": "ear"}},
            "alt": "A",
        }
    )


def test_the_picture_is_anew_within_a_second(opened: Open) -> None:
    page = opened("arm-slides")
    for angle in (20, 40, 60):
        before = page.drawn()
        slider = page.control("end.neck.twist").locator("input[type=range]")
        used, began = time.process_time(), time.monotonic()
        slider.fill(str(angle))
        page.page.wait_for_function("old => document.getElementById('picture').innerHTML !== old", arg=before)
        # The preview draws in this process: on a busy machine the clock says more than the work took.
        assert min(time.monotonic() - began, time.process_time() - used) < 1


def test_keys_alone_move_a_joint(opened: Open) -> None:
    page = opened()
    slider = page.control("end.thoracic.flex").locator("input[type=range]")
    slider.focus()
    for _ in range(7):
        page.page.keyboard.press("ArrowRight")
    page.page.keyboard.press("ArrowLeft")
    page.settles({"base": "standing", "end": {"thoracic": {"flex": 6}}})
    page.page.keyboard.press("Tab")
    page.page.keyboard.press("Tab")
    page.page.keyboard.press("Enter")
    page.settles({"base": "standing", "end": {}})


def test_a_slider_begins_where_the_body_is(opened: Open) -> None:
    page = opened("seated-thoracic-stretch")
    assert page.control("end.hips.flex").locator("input[type=range]").input_value() != "0"


def test_what_is_wrong_stands_beside_its_control_in_the_words_of_check(opened: Open) -> None:
    page = opened("arm-slides")
    page.control("end.neck.flex").locator("input[type=number]").fill("90")
    note = page.page.locator('[data-at="end.neck.flex"] > .note')
    expect(note).to_contain_text("F501 neck flex 90° is beyond the range of motion, -55° to 50° (estimate).")
    expect(note).to_contain_text("Write a number from -55 to 50.")
    page.enter("Start")
    expect(note).to_have_count(0)
    page.page.locator("#told button").click()
    expect(page.control("end.neck.flex").locator("input[type=number]")).to_have_value("90")
    page.enter("end.neck.flex", 30)
    expect(page.page.locator("#fine")).to_be_visible()


def test_a_block_that_the_preview_does_not_read_says_so(opened: Open) -> None:
    page = opened().page
    page.route("**/pose/read", lambda route: route.fulfill(body="no answer"))
    page.locator("#text").fill("base: prone\n")
    expect(page.locator("#lost")).to_be_visible()


def test_poses_are_added_taken_over_and_taken_out(opened: Open) -> None:
    page = opened()
    page.enter("+ Start")
    page.enter("start.elbows.bend", 90)
    page.enter("End")
    page.page.get_by_role("button", name="Begin with the pose before it").click()
    page.enter("end.elbows.bend", 30)
    page.settles({"base": "standing", "start": {"elbows": {"bend": 90}}, "end": {"elbows": {"bend": 30}}})
    page.enter("Start")
    page.page.get_by_role("button", name="Take this pose out").click()
    page.settles({"base": "standing", "end": {"elbows": {"bend": 30}}})


def test_the_block_is_copied_or_marked(opened: Open) -> None:
    page = opened("arm-slides")
    page.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.page.get_by_role("button", name="Copy the block").click()
    expect(page.page.locator("#copied")).to_have_text("Copied.")
    assert page.page.evaluate("navigator.clipboard.readText()") == page.page.locator("#text").input_value()
    page.page.evaluate("navigator.clipboard.writeText = () => Promise.reject(); document.execCommand = () => false")
    page.page.get_by_role("button", name="Copy the block").click()
    expect(page.page.locator("#copied")).to_contain_text("press Ctrl and C")
    assert page.page.evaluate("getSelection().toString()").startswith("figure:")


def test_nothing_to_press_is_smaller_than_a_thumb_or_wider_than_the_phone(opened: Open) -> None:
    page = opened("arm-slides").page
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    small = page.evaluate("""
      [...document.querySelectorAll('button, select, summary, input, textarea')]
        .map((one) => [one.outerHTML.slice(0, 80), one.type === 'checkbox' ? one.parentElement : one])
        .map(([html, one]) => [html, one.getBoundingClientRect()])
        .filter(([, {width, height}]) => width > 0 && (height < 43.9 || width < 43.9)).map(([html]) => html)
    """)
    assert small == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_in_light_and_dark(opened: Open, scheme: str) -> None:
    page = opened("arm-slides").page
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    ink, paper = page.evaluate(
        "[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]"
    )
    assert ink != paper


def test_markup_in_a_figure_stays_text(opened: Open) -> None:
    page = opened()
    page.enter("alt", "<img src=x onerror=alert(1)>")
    page.settles({"base": "standing", "end": {}, "alt": "<img src=x onerror=alert(1)>"})
    assert page.page.locator("img").count() == 0


def test_what_was_made_is_still_there_when_the_page_is_loaded_again(opened: Open) -> None:
    page = opened("arm-slides")
    page.enter("end.neck.flex", 12)
    page.page.wait_for_function("() => document.getElementById('text').value.includes('flex: 12')")
    page.page.reload()
    expect(page.control("end.neck.flex").locator("input[type=number]")).to_have_value("12")
    page.page.get_by_role("button", name="Begin again").click()
    page.settles(POSES["arm-slides"])


def test_another_pose_leaves_open_what_is_open_and_keeps_the_focus(opened: Open) -> None:
    page = opened("arm-slides")
    page.control("end.neck.flex")
    page.page.locator("#moments button", has_text="Start").focus()
    page.page.keyboard.press("Enter")
    expect(page.page.locator('[data-at="start.neck.flex"] input[type=range]')).to_be_visible()
    expect(page.page.locator("#moments button", has_text="Start")).to_be_focused()
    expect(page.page.locator('[data-at="start.head.flex"] input[type=range]')).to_be_hidden()


def test_items_are_added_and_taken_out(opened: Open) -> None:
    page = opened("arm-slides")
    page.enter("arrows.+")
    page.enter("arrows.2.at", "head")
    page.enter("arrows.2.direction", "up")
    page.page.wait_for_function("() => document.getElementById('text').value.includes('{at: head, direction: up}]')")
    page.control("arrows.0").get_by_role("button", name="Take out 1").click()
    page.page.wait_for_function("() => document.getElementById('text').value.includes('[{follow: hand_r}, {at: head')")


def test_a_bound_is_kept_by_its_name(opened: Open) -> None:
    page = opened()
    page.enter("end.neck.flex", 30)
    page.enter("keep.+", "neck.flex")
    page.enter("keep.neck.flex", [-5, 8])
    expect(page.page.locator("#told")).to_contain_text("F508")
    expect(page.page.locator('[data-at="keep.neck.flex"] .note')).to_contain_text("F508")
