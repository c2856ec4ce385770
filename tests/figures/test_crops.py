"""Crops around one hand, forearm, foot or leg, and the joints of fingers and toes that they are for."""

from itertools import pairwise
from typing import Any, get_args

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.figures.support import Floats, figure
from unhunch.figures.crops import around
from unhunch.figures.faults import check
from unhunch.figures.framing import frame_of
from unhunch.figures.joints import FINGER_NAMES
from unhunch.figures.scene import stage
from unhunch.model.figure import Crop

ROUND = tuple(crop for crop in get_args(Crop) if around(crop) and crop != "hands")
TURN: dict[str, Any] = {
    "start": {"elbow_r": {"bend": 90}, "forearm_r": {"pronate": 60}},
    "end": {"elbow_r": {"bend": 90}, "forearm_r": {"pronate": -20}},
}


def framed(**fields: Any) -> tuple[Floats, Floats, float]:  # noqa: ANN401 - of a figure
    """Where in the picture the two wrists and ankles are, its size, and its scale."""
    scene = stage(figure(**fields))
    frame, _ = frame_of(scene)
    bones = [scene.body.bones.index(f"{bone}.{side}") for bone in ("wrist", "foot") for side in "LR"]
    return frame.units(scene.camera(scene.end.skeleton.heads[0, bones])), np.array(frame.size, float), frame.scale


def within(places: Floats, size: Floats) -> NDArray[np.bool_]:
    """Which places lie in the picture."""
    return np.array([(0 < x < size[0]) and (0 < y < size[1]) for x, y in places])


@pytest.mark.parametrize("crop", ROUND)
def test_a_crop_holds_its_limb_and_shows_it_larger(crop: str) -> None:
    pose = {"shoulders": {"raise": 60}, "hips": {"abduct": 20}}
    places, size, scale = framed(crop=crop, end=pose)
    assert scale > 1.5 * framed(end=pose)[2]
    inside = within(places, size)
    limb = (0, 1) if crop.startswith(("hand", "forearm")) else (2, 3)
    side = limb[crop.endswith("_r")]
    assert inside[side] or (crop in ("hand", "forearm", "foot", "leg") and inside[list(limb)].any())
    assert inside.sum() == 1


@pytest.mark.parametrize(("joint", "mover"), [("elbow_l", 0), ("elbow_r", 1)])
def test_without_a_side_it_is_the_limb_that_moves(joint: str, mover: int) -> None:
    spread = {"shoulders": {"raise": 70}}
    places, size, _ = framed(crop="hand", start=spread, end=spread | {joint: {"bend": 20}})
    assert [*within(places, size)[:2]] == [mover == 0, mover == 1]


@pytest.mark.parametrize(("view", "nearer"), [("left", [True, False]), ("right", [False, True])])
def test_where_both_move_alike_it_is_the_nearer_one(view: str, nearer: list[bool]) -> None:
    start: dict[str, Any] = {"shoulder_l": {"raise": 25}}
    ends = {"start": start, "end": start | {"wrists": {"flex": 40}}}
    scenes = [stage(figure(view=view, crop=crop, **ends)) for crop in ("hand", "hand_l", "hand_r")]
    either, left, right = (frame_of(scene)[0].size for scene in scenes)
    assert [either == left, either == right] == nearer


def test_a_movement_is_judged_by_what_the_crop_shows() -> None:
    small = [fault.slug for fault in check(figure(view="front-right", **TURN))]
    assert small == ["barely-visible"]
    assert check(figure(view="front-right", crop="forearm", **TURN)) == []
    assert check(figure(view="front-right", crop="hand", **TURN)) == []


def test_who_is_told_that_a_turned_forearm_is_hardly_seen_is_told_of_these_crops() -> None:
    (fault,) = check(figure(view="front-right", **TURN))
    assert "`crop: hand`" in fault.hint


def tips(pose: dict[str, Any]) -> dict[str, Floats]:
    scene = stage(figure(end=pose))
    body, skeleton = scene.body, scene.end.skeleton
    names = {"thumb": 1, **FINGER_NAMES}
    return {
        name: skeleton.point(body, f"finger{n}-3.L", body.tails[body.bones.index(f"finger{n}-3.L")])[0]
        for name, n in names.items()
    }


def test_fingers_bend_at_each_of_their_joints() -> None:
    straight = tips({"fingers": {}})
    for joint, least in (("knuckle", 0.05), ("middle", 0.03), ("end", 0.015)):
        bent = tips({"fingers": {joint: 70}})
        assert min(float(np.linalg.norm(bent[name] - straight[name])) for name in FINGER_NAMES) > least
        assert np.allclose(bent["thumb"], straight["thumb"])


@pytest.mark.parametrize("name", FINGER_NAMES)
def test_one_finger_moves_alone(name: str) -> None:
    straight, bent = tips({"fingers": {}}), tips({f"{name}_l": {"knuckle": 60}})
    assert [moved for moved in straight if not np.allclose(straight[moved], bent[moved])] == [name]


def test_spread_fingers_and_a_thumb_held_out_are_farther_apart() -> None:
    def gaps(pose: dict[str, Any]) -> list[float]:
        found = [*tips(pose).values()]
        return [float(np.linalg.norm(one - other)) for one, other in pairwise(found)]

    closed, wide = gaps({"fingers": {}}), gaps({"fingers": {"spread": 15}, "thumbs": {"out": 40}})
    assert all(far > near + 0.004 for near, far in zip(closed, wide, strict=True))


def test_a_thumb_comes_to_the_little_finger() -> None:
    apart = tips({"fingers": {}})
    together = tips({"thumb_l": {"across": 55, "bend": 10}, "little_l": {"knuckle": 60, "middle": 60}})
    near, far = (float(np.linalg.norm(found["thumb"] - found["little"])) for found in (together, apart))
    assert near < far / 2


def test_the_front_of_the_foot_bends_as_a_whole_and_the_heel_stays() -> None:
    flat, bent = (stage(figure(base="sitting-chair", end={"toes": {"bend": bend}})).end for bend in (0, 50))
    body = stage(figure()).body
    ahead = body.on("foot_l") & (body.rest[:, 1] < body.head("toe1-1.L")[1] - 0.03)
    behind = body.on("foot_l") & (body.rest[:, 1] > body.head("toe1-1.L")[1] + 0.05)
    assert (bent.vertices - flat.vertices)[ahead, 2].min() > 0.005
    assert np.abs(bent.vertices - flat.vertices)[behind].max() < 0.01
