"""Contacts that hold: what stands at the start and at the end does not slide or lift on the way."""

from typing import Any

import numpy as np
import pytest

from tests.figures.support import POSES, figure, technique
from unhunch.figures.joints import INDEX
from unhunch.figures.scene import Scene, stage
from unhunch.figures.spots import places
from unhunch.model.figure import Figure

MOVING = [name for name in POSES if technique(name).start is not None]
SAME, HELD = 0.02, 0.03


def slips(scene: Scene) -> float:
    """How far any spot moves on the way, in metres, that touches the floor before and after in one place."""
    worst = 0.0
    for way in scene.ways:
        if len(way) < 3:
            continue
        before, after = way[0].stand.touches, way[-1].stand.touches
        names = tuple(n for n in before if n in after and np.linalg.norm(before[n] - after[n]) < SAME)
        for moment in way[1:-1] if names else ():
            there = places(scene.body, moment.skeleton, names)[0]
            worst = max(worst, float(np.linalg.norm(there - [before[n] for n in names], axis=1).max()))
    return worst


@pytest.mark.parametrize("name", MOVING)
def test_no_foot_or_knee_of_the_catalog_slides(name: str) -> None:
    assert slips(stage(technique(name))) < HELD


WAYS: dict[str, Figure] = {
    "squat": figure(start={}, end={"hips": {"flex": 60}, "knees": {"bend": 80}, "ankles": {"point": -20}, "lean": 30}),
    "cat": figure(base="hands-and-knees", start={}, end={"lumbar": {"flex": 20}, "thoracic": {"flex": 34}}),
    "bridge": figure(
        base="supine",
        start={"hips": {"flex": 48}, "knees": {"bend": 95}},
        end={"lean": -30, "hips": {"flex": -12}, "knees": {"bend": 100}, "rests": {"feet": 0, "upper_back": 0}},
    ),
    "stand up": figure(base="sitting-chair", start={}, end={"base": "standing"}),
}


@pytest.mark.parametrize("name", WAYS)
def test_feet_knees_and_hands_stay_through_a_movement(name: str) -> None:
    scene = stage(WAYS[name])
    assert scene.keys[0].stand.touches.keys() & scene.keys[1].stand.touches.keys()
    assert slips(scene) < HELD


def test_hands_on_the_floor_stay_where_they_are() -> None:
    scene = stage(WAYS["cat"])
    wrists = np.array([p.skeleton.heads[0, scene.body.bones.index("wrist.L")] for p in scene.frames])
    assert np.ptp(wrists[:, :2], axis=0).max() < 0.03


def test_a_foot_that_steps_is_lifted() -> None:
    step: dict[str, Any] = {"hip_l": {"flex": 30}, "knee_l": {"bend": 12}, "hip_r": {"flex": -16}}
    scene = stage(figure(start={}, end=step))
    toes = np.array([places(scene.body, p.skeleton, ("forefoot_l", "forefoot_r"))[0] for p in scene.frames])
    way = np.linalg.norm(toes[-1, :, :2] - toes[0, :, :2], axis=1)
    assert way.max() > 0.1
    assert toes[1:-1, int(way.argmax()), 2].max() > 0.02


def test_a_mirrored_figure_holds_the_same() -> None:
    plain, mirrored = (stage(WAYS["squat"].model_copy(update={"mirror": m})) for m in (False, True))
    assert np.array_equal(plain.end.vertices, mirrored.end.vertices)


def test_a_head_that_nods_on_the_floor_rolls_and_nods_as_far_as_it_is_told() -> None:
    lying = {"rests": {"feet": 0, "sacrum": 0, "upper_back": 0}, "hips": {"flex": 48}, "knees": {"bend": 95}}
    start = {**lying, "neck": {"flex": 14}, "head": {"flex": -24}}
    scene = stage(
        figure(base="supine", view="left", start=start, end={**lying, "neck": {"flex": -3}, "head": {"flex": 14}})
    )
    heights = [frame.vertices[scene.body.on("head"), 2].min() for frame in scene.frames]
    assert max(heights) < 0.01
    assert scene.end.angles[INDEX["head", "flex"]] == pytest.approx(14, abs=1)
