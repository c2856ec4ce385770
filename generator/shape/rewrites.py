"""How a value of the wrong type would be written right: the hints of wrong types."""

from collections.abc import Callable
from typing import Any

from generator.shape.amounts import amount
from generator.source import Document, Loc

_LONGEST_SHOWN = 60
_YES = ("yes", "y", "on", "1", "true")


def shown(value: Any) -> str:  # noqa: ANN401 - whatever the file holds
    """Give a value as messages show it."""
    text = str(value)
    return text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"


def last_key(loc: Loc) -> str:
    """Give the key that a value, or the list that it is an item of, stands under."""
    return next((part for part in reversed(loc) if isinstance(part, str)), "")


def number_line(loc: Loc, value: str) -> str:
    """Give the line with the number that a text means, or nothing if that is unclear."""
    number = amount(value, last_key(loc))
    if number is None:
        return ""
    return f"{loc[-1]}: {number}" if loc and isinstance(loc[-1], str) else str(number)


def rewrite(kind: str, document: Document, loc: Loc, value: Any) -> str:  # noqa: ANN401 - whatever the file holds
    """Give the hint for a value whose type is wrong; `kind` is what pydantic calls the error."""
    return _REWRITES.get(kind, _as_keys)(document, loc, value)


def _as_text(document: Document, loc: Loc, value: Any) -> str:  # noqa: ANN401 - whatever the file holds
    if isinstance(value, dict) and len(value) == 1:
        ((key, rest),) = value.items()
        return f'If the colon belongs to the text, put quotes around all of it: "{key}: {shown(rest)}".'
    if isinstance(value, dict | list):
        return "Write one text on the same line, without dashes and further keys."
    return f'Put it in quotes: "{document.written.get(loc, shown(value))}".'


def _as_list(_: Document, loc: Loc, value: Any) -> str:  # noqa: ANN401 - whatever the file holds
    if isinstance(value, str) and value.startswith("-"):
        return "Put each item on a line of its own, with a space after its dash: `- `."
    item = shown(value) if isinstance(value, str | int | float) else "..."
    return f"Put each item on a line of its own below `{last_key(loc)}:`, after a dash and a space: `- {item}`."


def _as_bool(_: Document, loc: Loc, value: Any) -> str:  # noqa: ANN401 - whatever the file holds
    return f"Write `{last_key(loc)}: {'true' if str(value).lower() in _YES else 'false'}`."


def _as_number(_: Document, loc: Loc, value: Any) -> str:  # noqa: ANN401 - whatever the file holds
    if isinstance(value, float) and abs(value) < float("inf"):
        return f"Write a whole number: `{last_key(loc)}: {round(value)}`."
    return f"Write `{last_key(loc)}:` and one number in digits."


def _as_keys(_: Document, loc: Loc, value: Any) -> str:  # noqa: ANN401, ARG001 - whatever the file holds
    return f"Put keys on lines of their own below `{last_key(loc)}:`, 2 spaces further in, each with its value."


_REWRITES: dict[str, Callable[[Document, Loc, Any], str]] = {
    "string_type": _as_text,
    "tuple_type": _as_list,
    "bool_type": _as_bool,
    "int_type": _as_number,
    "int_from_float": _as_number,
    "float_type": _as_number,
}
