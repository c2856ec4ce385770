"""Each measure of a posed body: near what a ruler would say, and changed by what it is about."""

import pytest

from tests.figures.support import figure
from unhunch.figures.measures import _EACH, _WHOLE, measure
from unhunch.figures.people import load
from unhunch.figures.posture import resolve
from unhunch.model.bound import ANGLES
from unhunch.model.measure import MEASURES, ONE_SIDED, sides


def of(name: str, **pose: object) -> tuple[float, ...]:
    written = figure(**{"end": {}, **pose})
    return measure(load(), resolve(load(), written.base, written.end), name)


def test_each_measure_has_a_function() -> None:
    assert {*_WHOLE, *_EACH} == {*MEASURES}, "each measure has a function in figures/measures.py"
    assert {name for name in MEASURES if sides(name)} == {*_EACH}


@pytest.mark.parametrize("name", [*ANGLES, *MEASURES, *ONE_SIDED])
def test_all_that_can_be_bounded_can_be_measured(name: str) -> None:
    assert of(name)


@pytest.mark.parametrize(
    ("name", "pose", "least", "most"),
    [
        ("gaze", {"neck": {"flex": 30}}, -31, -29),
        ("gaze", {"neck": {"flex": -20}}, 19, 21),
        ("trunk-lean", {"lean": 30}, 28, 31),
        ("trunk-lean", {"lean": 30, "turn": 90}, 28, 31),
        ("trunk-side", {"lumbar": {"side": 20}}, 12, 20),
        ("trunk-side", {"lumbar": {"side": 20}, "turn": 90}, 12, 20),
        ("head-forward", {"neck": {"flex": 40}}, 4, 12),
        ("hands-apart", {"shoulders": {"raise": 90}}, 110, 150),
        ("hands-to-head", {"hands": {"touch": "ear"}}, 0, 1),
        ("hands-to-throat", {"shoulders": {"raise": 90}}, 50, 80),
        ("hands-to-shoulders", {"hands": {"touch": "shoulder_top", "with": "fingers"}}, 0, 3),
        ("hands-to-thighs", {"base": "sitting-chair", "hands": {"touch": "thigh_mid"}}, 0, 1),
        ("hands-over-shoulders", {"shoulders": {"raise": 90}}, -2, 8),
        ("hands-over-head", {"shoulders": {"raise": 175}}, 20, 50),
        ("hands-before-chest", {"shoulders": {"raise": 90, "plane": 90}}, 45, 70),
        ("hands-from-shoulders", {"shoulders": {"raise": 90}}, 40, 60),
        ("thumbs-up", {"shoulders": {"raise": 90, "plane": 90}}, 60, 90),
        ("elbows-over-shoulders", {"shoulders": {"raise": 180}}, 15, 30),
        ("elbows-before-chest", {"shoulders": {"raise": 90, "plane": 90}}, 5, 25),
        ("elbows-off-wall", {"shoulders": {"raise": 90, "plane": -20}}, -12, 3),
        ("shoulders-to-ears", {"scapulae": {"elevate": 40}}, 5, 15),
        ("knees-from-hips", {"hips": {"flex": 90}}, 30, 45),
        ("knees-height", {"base": "kneeling"}, -1, 8),
        ("feet-height", {"ankles": {"point": 40}}, 3, 20),
        ("head-height", {"base": "prone"}, 0, 12),
        ("elbows-apart", {"shoulders": {"raise": 90}}, 70, 95),
        ("hands-over-back", {"base": "prone", "shoulders": {"raise": 90, "plane": -20}}, 2, 25),
        ("hands-behind-shoulders", {"shoulders": {"raise": 60, "plane": -60}}, 20, 60),
        ("hands-beside-spine", {"shoulders": {"raise": 90}}, 60, 80),
        ("lean", {"lean": 12}, 12, 12),
        ("shoulders.raise", {"shoulders": {"raise": 40}}, 40, 40),
    ],
)  # fmt: skip
def test_a_measure_is_what_a_ruler_would_say(name: str, pose: dict[str, object], least: float, most: float) -> None:
    base = pose.pop("base", "standing")
    for value in of(name, base=base, end=pose):
        assert least - 0.01 <= value <= most + 0.01


def test_a_plural_measures_both_sides_and_the_others_one() -> None:
    left, right = of("hands-over-head", end={"shoulder_l": {"raise": 170}})
    assert of("hand_l-over-head", end={"shoulder_l": {"raise": 170}}) == (left,)
    assert of("hand_r-over-head", end={"shoulder_l": {"raise": 170}}) == (right,)
    assert left > 0 > right


def test_a_lean_counts_from_the_base_pose() -> None:
    assert of("lean", base="prone", end={"lean": 5}) == (5.0,)
