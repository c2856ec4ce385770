"""What carries a body: bad poses are told, good ones are not, whatever they stand, sit or lie on."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.figures.support import POSES, WAYS, figure, technique
from unhunch.figures.fault import Fault
from unhunch.figures.faults import check
from unhunch.figures.footing import carriers, footing, outside
from unhunch.figures.scene import stage

BAD: dict[str, dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("bad_poses.yml").read_text("utf-8"))
FLOATS = {"out-of-balance", "not-carried", "below-floor", "lets-go"}


def floating(**fields: object) -> list[Fault]:
    return [fault for fault in check(figure(**fields)) if fault.slug in FLOATS]


def test_there_are_enough_bad_poses() -> None:
    assert len(BAD) >= 12


@pytest.mark.parametrize("name", BAD)
def test_a_pose_that_nobody_could_hold_is_told(name: str) -> None:
    found = floating(**BAD[name])
    assert found
    assert {fault.loc[0] for fault in found} == {"end"}
    assert all(fault.severity == "error" for fault in found)


@pytest.mark.parametrize("name", [*POSES, *WAYS])
def test_no_figure_of_the_catalog_floats(name: str) -> None:
    assert [fault for fault in check(technique(name)) if fault.slug in FLOATS] == []


GOOD: dict[str, dict[str, Any]] = {
    "a lunge through a doorway": {
        "end": {
            "hip_l": {"flex": 20},
            "hip_r": {"flex": -12},
            "knee_l": {"bend": 22},
            "lean": 3,
            "shoulders": {"raise": 88, "plane": -14, "rotate": 88},
            "elbows": {"bend": 90},
        }
    },
    "a long step": {"end": {"hip_l": {"flex": 32}, "knee_l": {"bend": 12}, "hip_r": {"flex": -18}}},
    "one knee up": {"end": {"hip_l": {"flex": 70}, "knee_l": {"bend": 80}, "tilt": -6}},
    "a squat": {"end": {"hips": {"flex": 60}, "knees": {"bend": 80}, "ankles": {"point": -20}, "lean": 30}},
    "a bow": {"end": {"lean": 60}},
    "a cat": {"base": "hands-and-knees", "end": {"lumbar": {"flex": 22}, "thoracic": {"flex": 34}}},
    "a cow": {"base": "hands-and-knees", "end": {"lumbar": {"flex": -14}, "thoracic": {"flex": -14}}},
    "arm and leg of two sides": {
        "base": "hands-and-knees",
        "end": {
            "rests": {"lower_leg_r": 0},
            "hand_l": {"touch": "floor"},
            "shoulder_r": {"raise": 168, "plane": 80},
            "hip_l": {"flex": -4},
            "knee_l": {"bend": 0},
        },
    },
    "a child's pose": {
        "base": "kneeling",
        "end": {
            "lean": 40,
            "hips": {"flex": 110},
            "knees": {"bend": 140},
            "lumbar": {"flex": 30},
            "shoulders": {"raise": 160, "plane": 80},
            "rests": {"lower_legs": 0},
            "hands": {"touch": "floor"},
        },
    },
    "a plank": {
        "base": "prone",
        "end": {
            "shoulders": {"raise": 84, "plane": 90},
            "elbows": {"bend": 92},
            "ankles": {"point": -10},
            "neck": {"flex": -6},
            "rests": {"toes": 0, "forearms": 0},
        },
    },
    "a bridge": {
        "base": "supine",
        "start": {"hips": {"flex": 48}, "knees": {"bend": 95}},
        "end": {
            "lean": -30,
            "hips": {"flex": -12},
            "knees": {"bend": 100},
            "neck": {"flex": 24},
            "rests": {"feet": 0, "upper_back": 0},
        },
    },
    "an open book": {
        "base": "side-lying",
        "start": {},
        "end": {"thoracic": {"twist": -38}, "neck": {"twist": -40}, "shoulder_r": {"raise": 92, "plane": -8}},
    },
    "half kneeling and turning": {
        "base": "half-kneeling",
        "start": {"shoulders": {"raise": 88, "plane": 88}},
        "end": {"shoulder_r": {"raise": 88, "plane": 20}, "thoracic": {"twist": -36}},
    },
    "leaning on a wall": {
        "props": ["side-wall"],
        "end": {"lean": -10, "hips": {"flex": 0}, "knees": {"bend": 12}},
    },
}


@pytest.mark.parametrize("name", GOOD)
def test_a_pose_that_people_hold_is_not_told(name: str) -> None:
    assert floating(view="right", **GOOD[name]) == []


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.floats(25, 70), st.floats(0, 360))
def test_a_person_who_stands_and_is_tipped_as_one_piece_falls(degrees: float, way: float) -> None:
    lean, tilt = degrees * np.cos(np.radians(way)), degrees * np.sin(np.radians(way))
    # The hips stay as they are: a trunk that leans alone would leave the legs upright.
    assert floating(end={"lean": lean, "tilt": tilt, "hips": {"flex": -lean, "abduct": 2}})


def test_a_seat_carries_whether_it_is_drawn_or_not() -> None:
    for props in ([], ["chair"]):
        scene = stage(figure(base="sitting-chair", props=props, end={}))
        assert footing(scene, scene.end)[:, 1].max() > 0.3
        assert carriers(scene, scene.end)


def test_what_hangs_on_a_person_carries_nobody() -> None:
    scene = stage(figure(props=["cold-pack", "floor"], end={}))
    assert carriers(scene, scene.end) == ()


def test_how_far_a_point_is_outside_of_others() -> None:
    square = np.array([[0.0, 0], [1, 0], [1, 1], [0, 1]])
    assert outside(square, np.array([0.5, 0.5])) == pytest.approx(-0.5)
    assert outside(square, np.array([1.25, 0.5])) == pytest.approx(0.25)
    assert outside(square[:1], np.array([0.0, 2.0])) == pytest.approx(2)
    assert outside(square[:0], np.array([0.0, 2.0])) == np.inf


def test_a_body_that_would_fall_on_the_way_is_told_at_the_position_that_it_goes_to() -> None:
    left = {"hip_l": {"flex": 70}, "knee_l": {"bend": 80}, "tilt": -6}
    right = {"hip_r": {"flex": 70}, "knee_r": {"bend": 80}, "tilt": 6}
    assert floating(end=left) == floating(end=right) == []
    (fault,) = floating(start=left, end=right)
    assert (fault.loc, fault.slug) == (("end",), "out-of-balance")
    assert fault.message.startswith("on the way to this position nothing carries it")
    assert floating(start=left, end={**left, "elbows": {"bend": 90}}) == []


def test_whoever_gets_up_is_not_judged_on_the_way() -> None:
    assert floating(base="sitting-chair", start={}, end={"base": "standing"}) == []


def test_hands_on_a_wall_carry_who_leans_on_it() -> None:
    leaning = {"lean": 17, "hips": {"flex": -17}, "ankles": {"point": -17}}
    hands = {"hands": {"touch": "wall", "at": [19, 75, 134], "elbow": [0.6, 0, -1]}, "hand_shapes": "flat"}
    assert floating(end={**leaning, **hands}) == []
    assert floating(end=leaning)
