"""What a fault's hint says mends the figure, when a person does it."""

import re
from typing import Any

import pytest
import yaml

from tests.figures.support import figure
from unhunch.figures.faults import check

TUCK = {"start": {"neck": {"flex": 10}, "head": {"flex": -12}}, "end": {"neck": {"flex": -6}, "head": {"flex": 8}}}
NOD = {"start": {}, "end": {"neck": {"flex": 18}}}
INSIDE = {"shoulder_r": {"raise": 50, "plane": 60, "rotate": -90}, "elbow_r": {"bend": 130}}

FAULTY: dict[str, dict[str, Any]] = {
    "a chin tuck from the side": {**TUCK, "base": "sitting-chair", "view": "left"},
    "a chin tuck from the front": {**TUCK, "base": "sitting-chair"},
    "a nod from the front": NOD,
    "a wrist from the side": {"start": {"elbows": {"bend": 90}}, "view": "left"}
    | {"end": {"elbows": {"bend": 90}, "wrists": {"flex": 50}}},
    "a hand that falls short of the knee": {"end": {"hand_r": {"touch": "knee"}}},
    "both hands that fall short of the knees": {"end": {"hands": {"touch": "knee"}}},
    "a knee out of reach on the back": {"base": "supine", "end": {"hands": {"touch": "knee"}}},
    "a palm that cannot lie there": {"end": {"hand_l": {"touch": "hip", "cross": True}}},
    "an angle too far": {"end": {"neck": {"flex": 70}}},
    "an angle too far back": {"end": {"shoulders": {"raise": -20}}},
    "a hand in the body": {"end": INSIDE},
    "a hand in the floor": {
        "base": "sitting-floor",
        "end": {"shoulder_l": {"raise": 4}, "lean": 20, "elbow_l": {"bend": 0}},
    },
    "an area behind": {"highlight": ["mid-back"], "end": {}},
    "an area cut off": {"highlight": ["belly"], "crop": "chest", "end": {}},
}


def written(hint: str) -> list[dict[str, Any]]:
    """Give what each alternative of a hint says to write."""
    ways = re.split(r"; if| or (?=`)", hint)
    return [
        {key: value for quoted in re.findall(r"`([^`]+: [^`]+)`", way) for key, value in yaml.safe_load(quoted).items()}
        for way in ways
    ]


def mended(fields: dict[str, Any], fault: Any, written_: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401 - of a figure
    """Give the figure with what the hint says, put where the fault is."""
    if fault.slug in ("barely-visible", "hidden-highlight"):
        return {**fields, **written_}
    moment = fault.loc[0]
    pose = dict(fields[moment])
    if fault.slug == "out-of-reach" and "with" in written_:
        pose[fault.loc[1]] = {**pose[fault.loc[1]], **written_}
    elif fault.slug == "hand-inside-body":
        pose = written_
    else:
        pose |= written_
    return {**fields, moment: pose}


@pytest.mark.parametrize("fields", FAULTY.values(), ids=FAULTY)
def test_what_the_hint_says_mends_it(fields: dict[str, Any]) -> None:
    fault = next(iter(check(figure(**fields))))
    hint = fault.hint
    if fault.slug == "beyond-range":
        low, high = (int(number) for number in re.findall(r"-?\d+", hint))
        joint, angle = map(str, fault.loc[1:])
        ways: list[dict[str, Any]] = [{joint: {angle: limit}} for limit in (low, high)]
    elif fault.slug == "hidden-highlight":
        view = re.match(r"view: (\S+) shows it", hint)
        ways = [{"view": view[1]} if view else {"crop": None}]
    else:
        ways = written(hint)
    assert ways
    for way in ways:
        assert way, hint
        after = check(figure(**mended(fields, fault, way)))
        assert fault.slug not in {one.slug for one in after if one.loc == fault.loc}, (hint, way)


def test_a_small_movement_is_not_told_to_be_larger() -> None:
    hints = [fault.hint for fault in check(figure(**TUCK, base="sitting-chair", view="left"))]
    assert hints == [
        "use `crop: chest`, which shows 9%; "
        "if your words say that it is small, tell of it by an arrow: `arrows: [{follow: head}]`"
    ]


def test_only_where_next_to_nothing_moves_it_is_told_to_be_larger() -> None:
    (fault,) = check(figure(start={}, end={"neck": {"flex": 1}}))
    assert fault.hint == ("make the movement larger: next to nothing of the person changes, from wherever we look")


def test_a_hand_that_nothing_brings_there_is_told_so() -> None:
    (fault,) = check(figure(base="prone", end={"hand_l": {"touch": "head_top", "cross": True, "gap": 60}}))
    assert fault.hint.startswith("touch something nearer")
