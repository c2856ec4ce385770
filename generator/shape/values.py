"""What is wrong with one value, in words: it is empty, of the wrong type, out of range, or in the wrong form."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from generator.diagnostics import Diagnostic, Place
from generator.nearest import suggestion
from generator.shape import codes
from generator.shape.fields import meaning
from generator.shape.rewrites import number_line, rewrite, shown
from generator.slugs import slug
from generator.source import Document, Loc

_KEYS = "keys with values"
_LIST = "a list"
_TYPES = {
    "string_type": "text",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "bool_type": "`true` or `false`",
    "tuple_type": _LIST,
    "dict_type": _KEYS,
    "model_type": _KEYS,
    "model_attributes_type": _KEYS,
    "union_tag_invalid": _KEYS,
    "date_type": "a day such as 2026-01-31",
}
_NUMBERS = frozenset({"int_type", "float_type"})
_BOUNDS = {
    "greater_than_equal": "must be at least {ge}",
    "greater_than": "must be more than {gt}",
    "less_than_equal": "must be at most {le}",
    "less_than": "must be less than {lt}",
    "finite_number": "must be a number of ordinary size",
}
_UNITS = {"string_too_long": "characters", "too_long": "items"}
_ID_PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$"


@dataclass(frozen=True)
class _Wrong:
    """A value that does not fit: what pydantic says of it, and where it stands."""

    document: Document
    loc: Loc
    place: Place
    kind: str
    value: Any
    context: dict[str, Any]
    reason: str
    description: str
    needed: bool
    keys: str

    @property
    def name(self) -> str:
        return name_of(self.loc)


def value_problem(document: Document, loc: Loc, error: ErrorDetails, info: FieldInfo | None, keys: str) -> Diagnostic:
    """Give the problem with the value at `loc`; `info` is the field that it belongs to, `keys` those that it needs."""
    at_key = bool(loc) and loc[-1] == "[key]"
    loc = loc[:-1] if at_key else loc
    place = document.place(loc, at_key=at_key)
    description = meaning(info)
    context, reason = error.get("ctx", {}), error["msg"].removeprefix("Value error, ")
    needed = info is not None and info.is_required()
    wrong = _Wrong(document, loc, place, error["type"], error["input"], context, reason, description, needed, keys)
    return next(problem for judge in _JUDGES if (problem := judge(wrong)))


def needs(keys: str) -> str:
    """Give the sentence that names the keys without which a value is not complete; nothing without any."""
    return f"It needs {keys}." if keys else ""


def name_of(loc: Loc) -> str:
    """Give a place's name in messages: its key, or the number of the item."""
    if not loc:
        return "the file"
    return f"item {loc[-1] + 1} of {name_of(loc[:-1])}" if isinstance(loc[-1], int) else f"`{loc[-1]}`"


def _empty(wrong: _Wrong) -> Diagnostic | None:
    if wrong.value is not None and (wrong.kind not in ("string_too_short", "too_short") or wrong.value):
        return None
    if wrong.loc and isinstance(wrong.loc[-1], int):
        hint = "Write its text after `- `, or take the line out."
    else:
        hint = "Write a value." if wrong.needed else "Write a value, or take the key out."
    return codes.empty(wrong.place, wrong.name, f"{hint} {wrong.description}".rstrip())


def _text_for_number(wrong: _Wrong) -> Diagnostic | None:
    if wrong.kind not in _NUMBERS or not isinstance(wrong.value, str):
        return None
    line = number_line(wrong.loc, wrong.value)
    hint = f"Write `{line}`." if line else f"Write one number in digits, without a unit. {wrong.description}"
    return codes.number_as_text(wrong.place, wrong.name, shown(wrong.value), hint.rstrip())


def _type(wrong: _Wrong) -> Diagnostic | None:
    if wrong.kind not in _TYPES:
        return None
    hint = rewrite(wrong.kind, wrong.document, wrong.loc, wrong.value)
    if _TYPES[wrong.kind] in (_KEYS, _LIST):
        hint = " ".join(filter(None, (hint, needs(wrong.keys), wrong.description)))
    return codes.wrong_type(wrong.place, wrong.name, _TYPES[wrong.kind], _got(wrong), hint)


def _got(wrong: _Wrong) -> str:
    if isinstance(wrong.value, dict | list):
        return _KEYS if isinstance(wrong.value, dict) else _LIST
    kind = "text" if isinstance(wrong.value, str) else "true or false" if isinstance(wrong.value, bool) else "a number"
    return f"{kind} (`{wrong.document.written.get(wrong.loc, shown(wrong.value))}`)"


def _bound(wrong: _Wrong) -> Diagnostic | None:
    if wrong.kind not in _BOUNDS:
        return None
    return codes.out_of_range(wrong.place, wrong.name, _bound_words(wrong), shown(wrong.value))


def _limit(limit: object) -> str:
    return f"{limit:g}" if isinstance(limit, int | float) else str(limit)


def _bound_words(wrong: _Wrong) -> str:
    return _BOUNDS[wrong.kind].format(**{name: _limit(limit) for name, limit in wrong.context.items()})


def _choice(wrong: _Wrong) -> Diagnostic | None:
    if wrong.kind != "literal_error":
        return None
    choices = re.findall(r"'([^']*)'", wrong.context["expected"])
    hint = suggestion(str(wrong.value), choices)
    return codes.unknown_choice(wrong.place, wrong.name, shown(wrong.value), choices, hint)


def _length(wrong: _Wrong) -> Diagnostic | None:
    if wrong.kind not in _UNITS:
        return None
    most = wrong.context["max_length"]
    return codes.too_long(wrong.place, wrong.name, most, len(wrong.value), _UNITS[wrong.kind])


def _id(wrong: _Wrong) -> Diagnostic | None:
    if wrong.kind != "string_pattern_mismatch" or wrong.context["pattern"] != _ID_PATTERN:
        return None
    better = slug(str(wrong.value))
    hint = f"Write `{better}`." if better else "Write a word such as `arm-slides`."
    if wrong.loc and wrong.description:
        hint = f"{hint} {wrong.description}"
    return codes.id_form(wrong.place, wrong.name, shown(wrong.value), hint)


def _form(wrong: _Wrong) -> Diagnostic:
    reason = "" if wrong.kind == "string_pattern_mismatch" else f" ({wrong.reason})"
    return codes.form(wrong.place, wrong.name, shown(wrong.value), reason, wrong.description)


_JUDGES: tuple[Callable[[_Wrong], Diagnostic | None], ...] = (
    _empty,
    _text_for_number,
    _type,
    _bound,
    _choice,
    _length,
    _id,
    _form,
)
