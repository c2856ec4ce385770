"""Something else where keys with values are wanted: what people write there in one line, to the keys that they mean."""

import re
from collections.abc import Callable, Mapping
from types import NoneType
from typing import Any, TypeAlias

from pydantic.fields import FieldInfo

from unhunch.problems.advice import Advice
from unhunch.text.shape import fields
from unhunch.text.shape.amounts import span
from unhunch.text.shape.doses import dose, least
from unhunch.text.shape.ids import known_start, meant
from unhunch.text.shape.wrong import Wrong, in_line, of_a_range, of_each_side
from unhunch.text.slugs import slug
from unhunch.text.source import plain

Known: TypeAlias = Mapping[str, FieldInfo]

_NOTHING = frozenset({"no", "none", "nobody", "never", "false", "-", "n/a", "not yet", "nil"})
_PAIR = re.compile(r"(?P<key>[A-Za-z_][\w-]*)(?:\s*[:=]\s*|\s+)(?P<value>\S.*)")
_BETWEEN = re.compile(r"[,;\n]")
_TWO = 2
_OF_DOSES = frozenset({"reps", "minutes"})


def as_keys(wrong: Wrong) -> Advice:
    """Give the advice for a value where keys are wanted."""
    known = fields.fields(wrong.allowed)
    if is_nothing(wrong.value) and (NoneType in wrong.allowed or not known):
        return wrong.instead("null" if known else "{}")
    if advice := _as_dose(wrong, known):
        return advice
    for reading in _READINGS:
        if data := reading(wrong, known):
            return _written(wrong, data)
    return _plainly(wrong)


def is_nothing(value: object) -> bool:
    """Whether a value says that there is nothing to say, in words."""
    return isinstance(value, str | bool) and str(value).strip().lower() in _NOTHING


def _written(wrong: Wrong, data: Mapping[str, Any]) -> Advice:
    """Give the advice to write keys; a single key of an item needs no braces."""
    line = in_line(dict(data))
    if isinstance(wrong.loc[-1], int) and not wrong.document.in_brackets(wrong.loc) and wrong.value not in ({}, []):
        lines = [f"{key}: {in_line(value)}" for key, value in data.items()]
        column = wrong.document.mark(wrong.loc)[1]
        edit = wrong.document.instead(wrong.loc, ("\n" + " " * (column - 1)).join(lines))
        below = f" and below it `{lines[1]}`" if len(lines) == _TWO else ""
        if len(lines) <= _TWO:
            return Advice(f"Write `- {lines[0]}`{below}.", suggestions=((edit,),))
    return wrong.instead(line)


def _as_dose(wrong: Wrong, known: Known) -> Advice | None:
    """`3x10`, or `10-12 reps each side`, of which some belongs elsewhere."""
    value = wrong.value[0] if isinstance(wrong.value, list) and len(wrong.value) == 1 else wrong.value
    if not _OF_DOSES & known.keys() or isinstance(value, bool | list | dict):
        return None
    if "references" in known:  # the range of a dose
        both = span(str(value), "reps")
        return _written(wrong, {"reps": list(both)}) if both else None
    text, most = least(str(value))
    found = dose(text, known.keys() | {"each"})
    told = {key: part for key, part in found.items() if key in known}
    if not told:
        return None
    more = of_a_range(most) if most else ""
    if told != found:
        more += of_each_side()
    return _written(wrong, told) + more


def _pairs(wrong: Wrong, known: Known) -> Mapping[str, Any]:
    """`reps 5, hold_seconds = 5`."""
    if not isinstance(wrong.value, str):
        return {}
    text = wrong.value.strip().strip("()<>[]{}")
    found = [_PAIR.fullmatch(part.strip()) for part in _BETWEEN.split(text) if part.strip()]
    keys = [pair["key"] for pair in found if pair and pair["key"] in known]
    if len(keys) < len(found) or len(set(keys)) < len(keys):
        return {}
    values = {pair["key"]: plain.value(pair["value"]) for pair in found if pair}
    told = [key for key, value in values.items() if {str, type(value)} & set(fields.kinds(known[key].annotation))]
    return values if len(told) == len(values) else {}


def _joined(wrong: Wrong, known: Known) -> Mapping[str, Any]:
    """A list whose items are the keys that belong together."""
    if not isinstance(wrong.value, list) or not all(isinstance(item, dict) and item for item in wrong.value):
        return {}
    keys = [key for item in wrong.value for key in item]
    if not set(keys) <= known.keys() or len(set(keys)) < len(keys):
        return {}
    return {key: value for item in wrong.value for key, value in item.items()}


def _number(wrong: Wrong, known: Known) -> Mapping[str, Any]:
    """`joint: 20`, where the one thing to say is how far."""
    return {key: wrong.value for key in known if len(known) == 1 and type(wrong.value) in (int, float)}


def _term(wrong: Wrong, known: Known) -> Mapping[str, Any]:
    """A word alone in one of the lists of words."""
    named = isinstance(wrong.value, str) and _needed(known) == ["id", "label"] and slug(wrong.value)
    return {"id": named, "label": wrong.value} if named else {}


def _wrapped(wrong: Wrong, known: Known) -> Mapping[str, Any]:
    """A text alone, where one key is enough, and a text is its value."""
    needed = _needed(known)
    if not isinstance(wrong.value, str) or len(needed) != 1 or len(fields.models(wrong.allowed)) != 1:
        return {}
    if fields.is_id(known[needed[0]]):
        return _with_dose(wrong, known, needed[0])
    return {needed[0]: wrong.value} if str in fields.kinds(known[needed[0]].annotation) else {}


def _needed(known: Known) -> list[str]:
    return [key for key, info in known.items() if info.is_required()]


def _with_dose(wrong: Wrong, known: Known, key: str) -> Mapping[str, Any]:
    """`toe-curl 3x10` or `Toe curl`: an id, and perhaps a dose."""
    if whole := meant(wrong.value, wrong.names):
        id_, rest = known_start(wrong.value, wrong.names)
        found = dose(rest, fields.fields(fields.kinds(known["dose"].annotation))) if id_ and "dose" in known else {}
        return {key: id_, "dose": found} if found else {key: whole}
    return {}


_READINGS: tuple[Callable[[Wrong, Known], Mapping[str, Any]], ...] = (_pairs, _joined, _number, _term, _wrapped)


def _plainly(wrong: Wrong) -> Advice:
    if isinstance(wrong.value, list) and not fields.fields(wrong.allowed):
        keys = [key for item in wrong.value for key in ([item] if isinstance(item, str) else item or ())]
        example = next((key for key in keys if isinstance(key, str)), "...")
        below = fields.needed(fields.below(wrong.allowed, "[any]"))
        return Advice(
            f"Each is a key of its own, without a dash and with a colon: `{example}:`, and its keys below it, 2 spaces "
            f"further in{f': {below}' if below else ''}."
        )
    if isinstance(wrong.value, list) and isinstance(wrong.loc[-1], int):
        return Advice("Take one of the two dashes out: each item begins with one dash and a space.")
    return Advice(f"Put keys on lines of their own below `{wrong.key}:`, 2 spaces further in, each with its value.")
