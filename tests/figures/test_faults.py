"""Each fault of a figure: found, placed and explained; and nothing said where nothing is wrong."""

import re
from pathlib import Path

import pytest

from tests.figures.support import figure
from unhunch.figures.checked import check_all
from unhunch.figures.fault import Fault
from unhunch.figures.faults import check
from unhunch.work.store import Store


def faults(**fields: object) -> dict[str, Fault]:
    return {f.slug: f for f in check(figure(**fields))}


def test_a_good_figure_has_no_fault() -> None:
    assert faults() == {}


def test_an_angle_beyond_the_range_of_motion_names_range_and_source() -> None:
    found = faults(end={"shoulders": {"raise": 200}})["beyond-range"]
    assert found.loc == ("end", "shoulders", "raise")
    assert found.message == ("shoulders raise 200° is beyond the range of motion, 0° to 180° (estimate)")
    assert found.hint == "write a number from 0 to 180"


def test_a_trunk_that_tips_or_turns_too_far_is_beyond_the_range_too() -> None:
    found = [f for f in check(figure(end={"lean": 300, "tilt": -101, "turn": 180})) if f.slug == "beyond-range"]
    assert [f.loc for f in found] == [("end", "lean"), ("end", "tilt")]
    assert found[0].message == "lean 300° is beyond the range of motion, -130° to 130° (estimate)"


def test_an_estimated_limit_says_so() -> None:
    assert "(estimate)" in faults(end={"neck": {"flex": 70}})["beyond-range"].message


def test_a_contact_out_of_reach_says_by_how_much() -> None:
    found = faults(end={"hand_r": {"touch": "knee"}})["out-of-reach"]
    assert found.loc == ("end", "hand_r", "touch")
    assert found.message.startswith("hand_r cannot reach knee: ")
    assert found.message.endswith(" cm short")


def test_both_hands_out_of_reach_are_two_faults_at_the_line_that_was_written() -> None:
    found = [f for f in check(figure(end={"hands": {"touch": "knee"}})) if f.slug == "out-of-reach"]
    assert [f.loc for f in found] == [("end", "hands", "touch")] * 2


def test_a_body_below_the_floor_is_found() -> None:
    found = faults(base="prone", end={"shoulders": {"raise": 90, "plane": 60}})["below-floor"]
    assert found.loc == ("end",)
    assert re.fullmatch(r"the (left|right) hand sinks \d+ cm into the floor", found.message)


def test_a_hand_inside_the_body_is_found() -> None:
    pose = {"shoulder_r": {"raise": 50, "plane": 60, "rotate": -90}, "elbow_r": {"bend": 130}}
    assert faults(end=pose)["hand-inside-body"].message.startswith("the right hand goes ")


def test_a_movement_that_the_view_hides_names_a_better_view() -> None:
    found = faults(start={}, end={"neck": {"flex": 18}})["barely-visible"]
    assert found.loc == ("view",)
    assert found.hint.startswith("use `view: left`, which shows 7%")


def test_a_hidden_highlight_names_a_view_that_shows_it() -> None:
    found = faults(highlight=["mid-back"])["hidden-highlight"]
    assert found.loc == ("highlight", 0)
    assert found.hint == "view: back shows it"


def test_a_pose_out_of_balance_says_how_far_the_weight_is_from_what_carries_it() -> None:
    found = faults(end={"tilt": 40})["out-of-balance"]
    assert found.loc == ("end",)
    assert found.message.endswith(" cm beside what carries it: this person would fall")


def test_what_is_kept_of_faults_is_what_was_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bent = {"elbows": {"bend": 170}}
    figures = {"bends": figure(start=bent, through=[bent], end={}, keep={"elbows.bend": [0, 20]})}
    found = check_all(figures, Store(tmp_path, 10**6))
    assert [fault.loc for fault in found["bends"]][1:] == [("through", 0, "elbows", "bend"), ("keep", "elbows.bend")]
    monkeypatch.setattr("unhunch.figures.faults.check", lambda _: pytest.fail("judged again"))
    assert check_all(figures, Store(tmp_path, 10**6)) == found
