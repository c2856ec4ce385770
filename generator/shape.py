"""From data to the model: every field that is unknown, missing or of the wrong kind, told at its place."""

from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from generator.diagnostics import Diagnostic
from generator.source import Document, Loc

T = TypeVar("T")

_WANTED = {
    "string_type": "text",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "tuple_type": "a list, each item on a line of its own after `- `",
    "dict_type": "keys and values",
    "model_type": "keys and values",
    "model_attributes_type": "keys and values",
}


def shape(document: Document, adapter: TypeAdapter[T]) -> tuple[T | None, list[Diagnostic]]:
    """Validate a document against the model; give the entry, or None and every problem."""
    try:
        return adapter.validate_python(document.data), []
    except ValidationError as error:
        errors = error.errors(include_url=False)
        return None, [_problem(document, e) for e in errors if not _follows(e, errors)]


def _follows(error: ErrorDetails, errors: list[ErrorDetails]) -> bool:
    """Whether a list seems too short only because an item of it is wrong."""
    inside = len(error["loc"])
    return error["type"] == "too_short" and any(
        len(e["loc"]) > inside and e["loc"][:inside] == error["loc"] for e in errors
    )


def _problem(document: Document, error: ErrorDetails) -> Diagnostic:
    kind, context = error["type"], error.get("ctx", {})
    loc = _loc_in(document, error["loc"])
    name = str(error["loc"][-1]) if error["loc"] else "the file"
    if kind == "extra_forbidden":
        return document.problem(loc, "S201", f"`{name}` is not a key that is known here", _near(name), at_key=True)
    if kind == "missing":
        return document.problem(loc, "S202", f"`{name}` is missing", f"Add `{name}:` here.", at_key=True)
    if kind in _WANTED:
        got = _got(error["input"])
        return document.problem(loc, "S203", f"`{name}` must be {_WANTED[kind]}, not {got}", f"Write {_WANTED[kind]}.")
    return document.problem(loc, "S204", f"`{name}`: {_reason(kind, context, error['msg'])}", "Change it to fit.")


def _loc_in(document: Document, loc: tuple[int | str, ...]) -> Loc:
    """Pydantic puts the names of union members into the location; the file knows nothing of them."""
    found: Loc = ()
    for part in loc:
        if (*found, part) in document.values or part == loc[-1]:
            found = (*found, part)
    return found


def _near(name: str, known: tuple[str, ...] = ()) -> str:
    close = get_close_matches(name, known, n=1)
    return f"Did you mean `{close[0]}`?" if close else "Take it out, or look at the field reference for the right key."


def _got(value: object) -> str:
    if value is None:
        return "nothing"
    names = {str: "text", int: "a number", float: "a number", bool: "true or false", list: "a list", dict: "keys"}
    return f"{names.get(type(value), 'that')} (`{value}`)" if not isinstance(value, list | dict) else names[type(value)]


def _reason(kind: str, context: dict[str, Any], message: str) -> str:
    words = {
        "greater_than_equal": "must be at least {ge}",
        "greater_than": "must be more than {gt}",
        "less_than_equal": "must be at most {le}",
        "string_too_long": "is longer than {max_length} characters",
        "string_too_short": "is empty",
        "too_short": "needs at least {min_length} items",
        "too_long": "may have at most {max_length} items",
        "literal_error": "must be {expected}",
        "string_pattern_mismatch": "is not written in the way that is wanted here",
    }
    return words[kind].format(**context) if kind in words else message
