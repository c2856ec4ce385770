"""What carries each base pose and each pose that says so: nothing hangs, nothing sinks."""

from typing import Any, get_args

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.figures.support import Floats, figure
from unhunch.figures.faults import check
from unhunch.figures.joints import INDEX
from unhunch.figures.people import load
from unhunch.figures.posture import Posed, resolve
from unhunch.figures.spots import ALL, places, spots_of
from unhunch.model.pose import Base, Pose, Spot

BODY = load()


def posed(base: Base, **fields: object) -> Posed:
    return resolve(BODY, base, Pose.model_validate(fields))


def lowest(found: Posed, *parts: str) -> float:
    """The lowest skin of these parts, in centimetres over the floor."""
    return 100 * float(found.vertices[BODY.on(*parts), 2].min())


def heights(found: Posed, *names: str) -> Floats:
    """How high these spots are, in centimetres."""
    spots = tuple(spot for name in names for spot in spots_of(name))
    return 100 * places(BODY, found.skeleton, spots)[0, :, 2]


@pytest.mark.parametrize(
    ("base", "parts"),
    [
        ("standing", ("foot_l", "foot_r")),
        ("sitting-chair", ("foot_l", "foot_r")),
        ("hands-and-knees", ("leg_l", "leg_r", "foot_l", "foot_r", "hand_l", "hand_r")),
        ("kneeling", ("leg_l", "leg_r", "foot_l", "foot_r")),
        ("half-kneeling", ("foot_l", "leg_r", "foot_r")),
        ("supine", ("head", "torso", "leg_l", "leg_r", "foot_l", "foot_r", "hand_l", "hand_r")),
        ("prone", ("torso", "foot_l", "foot_r", "hand_l", "hand_r")),
        ("side-lying", ("torso", "arm_l", "hand_l", "leg_l")),
        ("sitting-floor", ("torso", "leg_l", "leg_r")),
    ],
)
def test_what_carries_a_base_pose_touches_the_floor(base: Base, parts: tuple[str, ...]) -> None:
    found = posed(base)
    for part in parts:
        assert -1 < lowest(found, part) < 2.5, part


def test_every_base_pose_is_held_up() -> None:
    for base in get_args(Base):
        assert list(check(figure(base=base))) == [], base


def test_a_back_that_rounds_keeps_hands_and_knees_on_the_floor() -> None:
    cat = posed("hands-and-knees", lumbar={"flex": 20}, thoracic={"flex": 34})
    assert np.abs(heights(cat, "lower_legs")).max() < 1
    assert max(lowest(cat, "hand_l"), lowest(cat, "hand_r")) < 1


def test_a_person_who_walks_has_both_feet_on_the_floor() -> None:
    walking = posed("standing", hip_l={"flex": 28}, knee_l={"bend": 6}, hip_r={"flex": -20}, knee_r={"bend": 28})
    assert max(lowest(walking, "foot_l"), lowest(walking, "foot_r")) < 0.5


def test_a_leg_that_is_lifted_stays_lifted() -> None:
    assert lowest(posed("standing", hip_l={"flex": 80}, knee_l={"bend": 85}), "foot_l") > 20
    assert lowest(posed("supine", hips={"flex": 80}), "foot_l") > 50


def test_what_a_pose_rests_on_is_at_its_height() -> None:
    bridge: dict[str, Any] = {"lean": -30, "hips": {"flex": -12}, "knees": {"bend": 100}}
    found = posed("supine", rests={"feet": 0, "upper_back": 0}, **bridge)
    assert np.abs(heights(found, "feet", "upper_back")).max() < 1
    assert heights(found, "sacrum")[0] > 20
    over = posed("supine", rests={"feet": 0, "sacrum": 2, "upper_back": 14}, hips={"flex": 40}, knees={"bend": 88})
    assert heights(over, "upper_back") == pytest.approx([14], abs=1)


def test_a_height_that_cannot_be_reached_is_told_with_what_is_off() -> None:
    (found, *_) = (f for f in check(figure(end={"rests": {"feet": 0, "sacrum": 150}})) if f.slug == "not-carried")
    assert found.loc == ("end", "rests")
    assert "cannot rest there" in found.message


def test_a_body_that_settles_rolls_to_where_its_weight_is_lowest() -> None:
    fallen = posed("supine", lean=12, settle=True)
    assert fallen.angles[INDEX["trunk", "lean"]] == pytest.approx(-90, abs=6)


def test_every_name_of_what_carries_stands_for_spots_that_a_body_has() -> None:
    for name in get_args(Spot):
        assert set(spots_of(name)) <= set(ALL), f"{name} stands for spots that a body has"
    assert spots_of("feet") == ("heel_l", "forefoot_l", "heel_r", "forefoot_r")


ANGLE = st.floats(-360, 360, allow_nan=False)
JOINT: dict[str, tuple[str, ...]] = {
    "lumbar": ("flex", "side", "twist"), "thoracic": ("flex", "side", "twist"), "neck": ("flex", "side", "twist"),
    "shoulder_l": ("raise", "plane", "rotate"), "elbows": ("bend",), "hips": ("flex", "abduct", "rotate"),
    "hip_r": ("flex", "abduct", "rotate"), "knees": ("bend",), "ankles": ("point",),
}  # fmt: skip
POSES = st.fixed_dictionaries(
    {},
    optional={
        "lean": ANGLE,
        "turn": ANGLE,
        "tilt": ANGLE,
        "settle": st.booleans(),
        "rests": st.dictionaries(st.sampled_from(get_args(Spot)), st.floats(-5, 150), max_size=4),
        "hands": st.sampled_from([{"touch": "floor"}, {"touch": "knee"}, {"touch": "head_back"}]),
        **{joint: st.fixed_dictionaries(dict.fromkeys(angles, ANGLE)) for joint, angles in JOINT.items()},
    },
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(get_args(Base)), POSES, st.none() | POSES)
def test_no_pose_that_can_be_written_breaks_the_check(base: Base, end: dict[str, Any], start: dict[str, Any]) -> None:
    for fault in check(figure(base=base, start=start, end=end)):
        assert fault.message
        assert fault.hint
