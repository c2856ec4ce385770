"""What the model allows, the pose page offers: nothing of it is typed twice."""

from collections.abc import Iterator
from typing import Any

from unhunch.figures.joints import LIMITS
from unhunch.model.figure import Figure
from unhunch.model.pose import Pose
from unhunch.views.pose_controls import Control, _control, controls


def flat(found: list[Control]) -> Iterator[Control]:
    for control in found:
        yield control
        yield from flat(control.get("sides", []))


def keys(model: Any) -> list[str]:  # noqa: ANN401 - a class of the model
    return [info.alias or name for name, info in model.model_fields.items()]


def test_each_key_of_a_figure_and_of_a_pose_has_a_control() -> None:
    assert [control["key"] for control in flat(controls()["figure"])] == keys(Figure)
    assert sorted(control["key"] for control in flat(controls()["pose"])) == sorted(keys(Pose))


def test_each_control_says_in_words_what_it_is() -> None:
    for control in (*flat(controls()["figure"]), *flat(controls()["pose"])):
        assert control["words"], control["key"]
        assert control["kind"] != "other", control["key"]


def test_each_angle_goes_as_far_as_its_joint() -> None:
    angles = {
        tuple(inner["angle"]): (inner["low"], inner["high"])
        for control in flat(controls()["pose"])
        for inner in (control, *control.get("controls", []))
        if "angle" in inner
    }
    joints = {name: limit for name, limit in LIMITS.items() if not name[0].startswith("hand_")}
    assert angles == {name: (limit.low, limit.high) for name, limit in joints.items()}


def test_one_side_stands_with_both() -> None:
    (shoulders,) = (control for control in controls()["pose"] if control["key"] == "shoulders")
    assert [side["key"] for side in shoulders["sides"]] == ["shoulder_l", "shoulder_r"]
    assert [inner["key"] for inner in shoulders["controls"]] == ["raise", "plane", "rotate"]


def test_whatever_a_schema_may_hold_has_a_control() -> None:
    defs = {"Spot": {"enum": ["heel", "toe"]}, "Pose": {}}
    number = {"type": "number", "minimum": 1, "maximum": 2}
    shown = {"kind": "number", "low": 1, "high": 2}
    assert _control({"anyOf": [number, {"type": "null"}]}, defs) == shown
    assert _control({"type": "array", "items": number}, defs) == {"kind": "list", "item": shown}
    assert _control({"type": "array", "items": {"$ref": "#/$defs/Pose"}}, defs) == {"kind": "poses"}
    assert _control({"type": "array", "prefixItems": [number, number]}, defs) == {
        "kind": "vector",
        "items": [shown] * 2,
    }
    by_name = {"type": "object", "additionalProperties": number, "propertyNames": {"$ref": "#/$defs/Spot"}}
    assert _control(by_name, defs) == {"kind": "map", "names": ["heel", "toe"], "item": shown}
    assert _control({"const": "all"}, defs) == {"kind": "choice", "options": ["all"]}
    assert _control({"anyOf": [number, {"type": "string"}]}, defs)["kind"] == "either"
    assert _control({}, defs) == {"kind": "other"}
    assert _control({"type": "object"}, defs) == {"kind": "other"}
