"""A text where a number is wanted: the number that it means, or where what else it says belongs."""

import re

from unhunch.problems.advice import Advice
from unhunch.text.shape import fields
from unhunch.text.shape.amounts import amount, around, is_time, span
from unhunch.text.shape.doses import dose
from unhunch.text.shape.wrong import Wrong, in_line, keys_written, of_a_range, of_each_side, shown

_FEWEST_MINUTES = 0.5
_NAMED = re.compile(r"([0-9]+) ([a-z]+)")


def as_number(wrong: Wrong, beside: fields.Kinds) -> Advice:
    """Give the advice for a text in the place of a number; `beside` are the types that its key belongs to."""
    text = str(wrong.value)
    number = amount(text, wrong.key)
    if number is not None:
        return wrong.instead(str(number))
    both = span(text, wrong.key)
    if both and isinstance(wrong.loc[-1], int):  # one of the two numbers of a range
        return wrong.instead(f"{both[0]}, {both[1]}")
    if both:
        more = (
            of_a_range(f"{both[1]:g}") if "minutes" in fields.fields(beside) else " One number stands here, no range."
        )
        return wrong.instead(str(both[0])) + more
    number = around(text, wrong.key)
    if number is not None:
        return wrong.instead(str(number))
    if named := [digits for digits, word in _NAMED.findall(wrong.description) if word == text.strip().lower()]:
        return wrong.instead(named[0])
    return _several(wrong, beside) or _other_unit(wrong, beside) or _plainly(wrong)


def _several(wrong: Wrong, beside: fields.Kinds) -> Advice | None:
    """`reps: 3 sets of 10` is two keys."""
    known = fields.fields(beside)
    found = dose(str(wrong.value), known.keys() | {"each"}) if "reps" in known else {}
    parent, keys = wrong.loc[:-1], wrong.document.keys
    if len(found) < 2 or wrong.loc not in keys or any((*parent, key) in keys for key in found if key != wrong.key):  # noqa: PLR2004 - several
        return None
    side = "each" in found and "each" not in known
    lines = [f"{key}: {in_line(value)}" for key, value in found.items() if key in known]
    advice = keys_written(wrong.document, wrong.loc, lines)
    return advice + of_each_side() if side else advice


def _other_unit(wrong: Wrong, beside: fields.Kinds) -> Advice | None:
    """A time is no number of times. Which key it belongs to depends on what is meant, so nobody guesses."""
    text, known = str(wrong.value), fields.fields(beside)
    if wrong.key not in ("reps", "sets") or not is_time(text) or "hold_seconds" not in known:
        return None
    seconds, minutes = amount(text, "hold_seconds"), amount(text, "minutes")
    timed = f" If it is done for that long, not counted, the dose is `minutes: {minutes}` alone."
    return Advice(
        f"`{shown(text)}` is a time, and `{wrong.key}` is how often. How long each one is held goes beside it, as "
        f"`hold_seconds: {seconds}`.{timed if minutes and minutes >= _FEWEST_MINUTES else ''}"
    )


def _plainly(wrong: Wrong) -> Advice:
    return Advice(f"Give one number in digits, without a unit. {wrong.description}".rstrip())
