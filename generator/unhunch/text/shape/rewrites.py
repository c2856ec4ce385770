"""How a value of the wrong type would be written right: the hints of wrong types."""

from collections.abc import Callable

from unhunch.problems.advice import Advice
from unhunch.text.shape.dates import days
from unhunch.text.shape.keyed import as_keys
from unhunch.text.shape.listed import as_list
from unhunch.text.shape.wrong import Wrong, in_line, shown

_YES = ("yes", "y", "on", "1", "true", "ja", "x")


def rewrite(wrong: Wrong) -> Advice:
    """Give the hint for a value whose type is wrong."""
    return _REWRITES.get(wrong.kind, as_keys)(wrong)


def _as_text(wrong: Wrong) -> Advice:
    value = wrong.value
    if isinstance(value, dict):
        return _text_of_keys(wrong) or Advice("Give one text on the same line, without dashes and further keys.")
    if isinstance(value, list):
        texts = [item for item in value if isinstance(item, str) and item]
        whole = bool(texts) and len(texts) == len(value)
        return (
            wrong.instead_data(" ".join(texts)) if whole else Advice("Give one text on the same line, without dashes.")
        )
    return wrong.instead(f'"{wrong.document.written.get(wrong.loc, shown(value))}"')


def _text_of_keys(wrong: Wrong) -> Advice | None:
    """`{Sit}`, `text: Sit.`, or a text with a colon in it."""
    if len(wrong.value) != 1:
        return None
    ((key, rest),) = wrong.value.items()
    line, column = wrong.document.mark(wrong.loc)
    if rest is None and wrong.document.lines[line - 1][column - 1 : column] == "{":
        return wrong.instead_data(key)
    if key == "text" and isinstance(rest, str):
        return wrong.instead_data(rest)
    if isinstance(rest, str | int | float) and not isinstance(rest, bool):
        whole = in_line(f"{key}: {wrong.document.written.get((*wrong.loc, key), str(rest))}")
        return "If the colon belongs to the text, put quotes around all of it. " + wrong.instead(whole)
    return None


def _as_bool(wrong: Wrong) -> Advice:
    return wrong.instead("true" if str(wrong.value).lower() in _YES else "false")


def _as_number(wrong: Wrong) -> Advice:
    if isinstance(wrong.value, float) and abs(wrong.value) < float("inf"):
        return wrong.instead(str(round(wrong.value)))
    if isinstance(wrong.value, list) and len(wrong.value) == 1 and type(wrong.value[0]) in (int, float):
        return wrong.instead(str(wrong.value[0]))
    return Advice(f"Give one number in digits after `{wrong.key}:`.")


def as_day(wrong: Wrong) -> Advice | None:
    """Give the advice to write a day as year-month-day, if the value means one."""
    ways = [wrong.instead(day.isoformat()) for day in days(str(wrong.value))]
    if not ways:
        return None
    words = [ways[0].words, *(f"If the month comes first there: {way.words}" for way in ways[1:])]
    return Advice(" ".join(words), suggestions=tuple(edits for way in ways for edits in way.suggestions))


def _as_day(wrong: Wrong) -> Advice:
    return as_day(wrong) or Advice(f"Give year, month and day, with hyphens between. {wrong.description}".rstrip())


_REWRITES: dict[str, Callable[[Wrong], Advice]] = {
    "string_type": _as_text,
    "tuple_type": as_list,
    "bool_type": _as_bool,
    "int_type": _as_number,
    "int_from_float": _as_number,
    "float_type": _as_number,
    "date_type": _as_day,
}
