"""Hands close on what they touch, and hold each other."""

from typing import Any

import numpy as np
import pytest
from scipy.spatial import cKDTree

from tests.figures.support import difference, figure, raster
from unhunch.figures.drawing import draw
from unhunch.figures.joints import FINGERS, HAND_SHAPES, INDEX, LIMITS
from unhunch.figures.people import load
from unhunch.figures.posture import Posed
from unhunch.figures.scene import stage

PLACES: list[dict[str, Any]] = [
    {"touch": "temple", "with": "fingers"},
    {"touch": "neck_back", "with": "fingers", "elbow": [0.6, 0.6, 0.2]},
    {"touch": "trapezius", "cross": True, "with": "fingers", "elbow": [-0.1, 1, 0]},
    {"touch": "thigh_mid"},
    {"touch": "chest"},
]


def tips(posed: Posed) -> list[float]:
    """Metres from each fingertip of the left hand to the nearest skin of the rest of the body."""
    body = load()
    others = cKDTree(posed.vertices[~body.on("hand_l", "arm_l")])
    found = []
    for finger in FINGERS:
        bone = f"finger{finger}-3.L"
        tip = posed.skeleton.point(body, bone, body.tails[body.bones.index(bone)])[0]
        found.append(float(others.query(tip)[0]))
    return found


@pytest.mark.parametrize("contact", PLACES, ids=lambda contact: contact["touch"])
def test_fingers_close_on_what_a_hand_touches(contact: dict[str, Any]) -> None:
    closed = stage(figure(base="sitting-chair", end={"hand_l": contact})).end
    left = stage(figure(base="sitting-chair", end={"hand_l": contact, "hand_shape_l": "relaxed"})).end
    assert np.mean(tips(closed)) < 0.022
    assert np.mean(tips(closed)) <= np.mean(tips(left)) + 0.002


def test_a_hand_whose_shape_is_written_keeps_it() -> None:
    end = stage(figure(end={"hand_l": {"touch": "temple", "with": "fingers"}, "hand_shapes": "flat"})).end
    assert [end.angles[INDEX["hand_l", f"curl{finger}"]] for finger in FINGERS] == [0, 0, 0, 0]
    assert end.angles[INDEX["hand_l", "curl"]] == HAND_SHAPES["flat"][0]


@pytest.mark.parametrize("contact", [{"touch": "floor"}, {"touch": "point", "at": [20, 40, 0]}])
def test_a_hand_on_the_floor_or_in_the_air_closes_on_nothing(contact: dict[str, Any]) -> None:
    end = stage(figure(base="hands-and-knees", end={"hand_l": contact})).end
    assert not any(end.angles[INDEX["hand_l", f"curl{finger}"]] for finger in FINGERS)


def test_fingers_stay_within_what_a_joint_can_do() -> None:
    for contact in PLACES:
        angles = stage(figure(base="sitting-chair", end={"hand_l": contact})).end.angles
        for name, limit in LIMITS.items():
            if name[0] == "hand_l":
                assert limit.low <= angles[INDEX[name]] <= limit.high


def test_linked_hands_hold_each_other_where_they_are_told_to() -> None:
    body = load()
    for at in ([0, 27, -8], [0, 50, -2]):
        end = stage(figure(end={"hands": {"touch": "linked", "at": at}})).end
        assert max(reach.short for reach in end.reaches) < 0.03
        knuckles = [end.skeleton.heads[0, body.bones.index(f"finger3-1.{side}")] for side in "LR"]
        assert np.linalg.norm(knuckles[0] - knuckles[1]) < 0.07
        assert end.angles[INDEX["hand_l", "curl"]] == HAND_SHAPES["linked"][0]


def test_linked_hands_cross_their_fingers_between_each_other() -> None:
    body, end = load(), stage(figure(end={"hands": {"touch": "linked", "at": [0, 35, -5]}})).end
    heights = sorted(
        (float(end.skeleton.heads[0, body.bones.index(f"finger{finger}-1.{side}")][2]), side)
        for finger in FINGERS
        for side in "LR"
    )
    sides = "".join(side for _, side in heights)
    assert sides in {"LRLRLRLR", "RLRLRLRL"}


def test_a_closed_hand_looks_other_than_a_loose_one_on_a_small_picture() -> None:
    pose = {"hand_l": {"touch": "temple", "with": "fingers"}}
    closed, loose = (raster(draw(figure(crop="chest", view=[30, 5], end={**pose, **more})).end, 160)
                     for more in ({}, {"hand_shape_l": "cup"}))  # fmt: skip
    assert difference(closed, loose) > 0.001


def test_a_thumb_presses_the_nail_it_is_told_to_on_either_hand() -> None:
    resting = {"touch": "trapezius", "cross": True, "with": "fingers", "elbow": [-0.5, 0.9, -0.2]}
    pressing = {"touch": "fingernail", "cross": True, "with": "thumb", "elbow": [1, -0.55, -0.1]}
    body = load()
    for still, moves, shape in (("l", "r", "thumb"), ("l", "r", "pinch"), ("r", "l", "thumb")):
        hands = {f"hand_{still}": resting, f"hand_{moves}": pressing, f"hand_shape_{moves}": shape}
        end = stage(figure(end=hands)).end
        thumb = f"finger1-3.{moves.upper()}"
        tip = end.skeleton.point(body, thumb, body.tails[body.bones.index(thumb)])[0]
        nail = end.vertices[body.landmarks[f"fingernail_{still}"]]
        assert np.linalg.norm(tip - nail) < 0.03, (shape, moves)
