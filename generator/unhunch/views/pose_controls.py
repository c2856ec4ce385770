"""The controls of the pose page, made from the model of a figure: what the model allows, the page offers.

A control is what a field is: a number, a choice, a flag, a text, many of a choice, a list, a vector, a map, a group of
other controls, a pose, or poses; `other` is whatever none of these can hold, and is typed as it stands in the file.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any, TypeAlias

from unhunch.figures.joints import LIMITS, PLURALS
from unhunch.model.figure import Figure
from unhunch.model.pose import Pose

Control: TypeAlias = dict[str, Any]
"""`key` and `words`, where it stands under a key; its `kind`, and what that needs."""

_POSE = f"#/$defs/{Pose.__name__}"


@cache
def controls() -> Mapping[str, list[Control]]:
    """Give the controls of a figure, and those of each of its poses, in the order of the model."""
    schema = Figure.model_json_schema(by_alias=True)
    defs = schema["$defs"]
    figure, pose = _group(schema, defs), _group(defs[Pose.__name__], defs)
    return {"figure": figure, "pose": _families([_limited(control) for control in pose])}


def _group(schema: Mapping[str, Any], defs: Mapping[str, Any]) -> list[Control]:
    needed = schema.get("required", ())
    return [
        {
            "key": key,
            "words": field.get("description", ""),
            "needed": key in needed,
            **({"usual": field["default"]} if field.get("default") not in (None, [], {}) else {}),
            **_control(field, defs),
        }
        for key, field in schema["properties"].items()
    ]


def _control(schema: Mapping[str, Any], defs: Mapping[str, Any]) -> Control:
    either = (*schema.get("anyOf", ()), *schema.get("oneOf", ()))
    options = [option for option in either if option.get("type") != "null"]
    if len(options) == 1:
        return _control(options[0], defs)
    if options:
        return {"kind": "either", "either": [_control(option, defs) for option in options]}
    if schema.get("$ref") == _POSE:
        return {"kind": "pose"}
    found = _resolved(schema, defs)
    if "enum" in found or "const" in found:
        return {"kind": "choice", "options": [*found.get("enum", [found.get("const")])]}
    make = {"object": _object, "array": _array}.get(found.get("type", ""))
    return make(found, defs) if make else _simple(found)


def _simple(schema: Mapping[str, Any]) -> Control:
    match schema.get("type"):
        case "number" | "integer":
            return {"kind": "number", "low": schema.get("minimum"), "high": schema.get("maximum")}
        case "boolean":
            return {"kind": "flag"}
        case "string":
            return {"kind": "text", "longest": schema.get("maxLength")}
    return {"kind": "other"}


def _object(schema: Mapping[str, Any], defs: Mapping[str, Any]) -> Control:
    if "properties" in schema:
        return {"kind": "group", "controls": _group(schema, defs)}
    below = schema.get("additionalProperties")
    if not isinstance(below, dict):
        return {"kind": "other"}
    names = _resolved(schema.get("propertyNames", {}), defs).get("enum")
    return {"kind": "map", "names": names, "item": _control(below, defs)}


def _array(schema: Mapping[str, Any], defs: Mapping[str, Any]) -> Control:
    if "prefixItems" in schema:
        return {"kind": "vector", "items": [_control(item, defs) for item in schema["prefixItems"]]}
    return _list(_control(schema["items"], defs)) if "items" in schema else {"kind": "other"}


def _list(item: Control) -> Control:
    if item["kind"] == "pose":
        return {"kind": "poses"}
    if item["kind"] == "choice":
        return {"kind": "many", "options": item["options"]}
    return {"kind": "list", "item": item}


def _resolved(schema: Mapping[str, Any], defs: Mapping[str, Any]) -> Mapping[str, Any]:
    found: Mapping[str, Any] = defs[schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema
    return found


def _limited(control: Control) -> Control:
    """Give a control of a pose with its range of motion in the place of what a number may be at all."""

    def limits(joint: str, number: Control, angle: str) -> Control:
        limit = LIMITS.get((joint, angle))
        if number["kind"] != "number" or limit is None:
            return number
        return {**number, "low": limit.low, "high": limit.high, "unit": "°", "angle": [joint, angle]}

    key = control["key"]
    if control["kind"] != "group":
        return limits("trunk", control, key)
    joint = f"{PLURALS[key]}_l" if key in PLURALS else key
    return {**control, "controls": [limits(joint, inner, inner["key"]) for inner in control["controls"]]}


def _families(found: list[Control]) -> list[Control]:
    """Put `x_l` and `x_r` with the control before them that sets both sides."""
    families: list[Control] = []
    for control in found:
        if control["key"].endswith(("_l", "_r")) and families:
            families[-1].setdefault("sides", []).append(control)
        else:
            families.append(control)
    return families
