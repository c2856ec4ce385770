"""A dose as people write it on one line (`3x10`, `2 sets of 10, hold 5 sec`) to the keys of a dose."""

import re
from collections.abc import Container

from unhunch.text.shape.amounts import amount

_LONGEST = 120
_NO_BRACKETS = str.maketrans("()[]<>", ",,,,,,")
_SETS_OF = re.compile(
    r"(?P<sets>[a-z]+|[0-9]+) *(?:sets?|rounds?)? *(?:[x×*]|of) *(?P<reps>[0-9]+|[a-z]+)(?P<rest>.*)"  # noqa: RUF001 - meant
)
_TIMES = re.compile(r"^ *(?:times|reps?|repetitions?|x)\b")
_COUNTED = r" +(?=[0-9]+ *(?:x|sets?|reps?|times)\b)"
_PART = re.compile(
    rf"[,;]|(?<=\bsets){_COUNTED}|(?<=\breps){_COUNTED}|(?<=\btimes){_COUNTED}|\band\b|\bthen\b|\+"
    r"|(?<=[a-z.]) *(?=\bwith\b|\b(?:hold|rest)\b:? +[a-z0-9])"
)
_SIDES = {
    "each side": "side",
    "per side": "side",
    "a side": "side",
    "on each side": "side",
    "both sides": "side",
    "on both sides": "side",
    "each way": "direction",
    "each direction": "direction",
    "in each direction": "direction",
    "both directions": "direction",
    "in both directions": "direction",
}
_SIDE = re.compile(rf"\s*\b(?:{'|'.join(sorted(_SIDES, key=len, reverse=True))})\b\.?")
_HOLD = re.compile(
    r"(?:with )?(?:an? )?(?:hold(?:ing|s)?|held)(?: of| for| each)*:? *(?P<before>.*)"
    r"|(?P<after>.*?) *(?:holds?|held)(?: each)?"
)
_REST = re.compile(
    r"(?:with )?(?:an? )?(?:rest|pause|break)(?: of| for)?:? *(?P<before>.*)|(?P<after>.*?) *(?:rest|pause|break)"
)
_FOR = re.compile(r"(?:for|with|of) ")
_SPAN = re.compile(r"(?P<least>[0-9]{1,3}) *(?:[-\u2013\u2014]|to) *(?P<most>[0-9]{1,3})\b")


def dose(text: str, known: Container[str]) -> dict[str, int | float | str]:
    """Give the keys and values of a dose that a text means, or nothing when a part of it is unclear.

    Only keys that are `known` are given.
    """
    if len(text) > _LONGEST:
        return {}
    text = text.strip().lower().translate(_NO_BRACKETS).strip(". ")
    found: dict[str, int | float | str] = {}
    if side := _SIDE.search(text):
        found["each"] = _SIDES[side[0].strip(" .")]
        text = f"{text[: side.start()]}{text[side.end() :]}"
    if match := _SETS_OF.fullmatch(text):
        sets, reps = amount(match["sets"], "sets"), amount(match["reps"], "reps")
        if sets is None or reps is None:
            return {}
        found |= {"sets": sets, "reps": reps}
        text = _TIMES.sub("", match["rest"])
    for part in filter(None, (piece.strip(" .") for piece in _PART.split(text))):
        key, value = _part(part)
        if value is None or key in found:
            return {}
        found[key] = value
    timed = "minutes" in found and "reps" in found
    return {} if timed or any(key not in known for key in found) or not found.keys() - {"each"} else found


def least(text: str) -> tuple[str, str]:
    """Give a text with the least of its first range in the place of the range, and the most, if it has a range."""
    match = _SPAN.search(text)
    return (f"{text[: match.start()]}{match['least']}{text[match.end() :]}", match["most"]) if match else (text, "")


def _part(text: str) -> tuple[str, int | float | None]:
    """Give the key that a part speaks of, and its number; a time alone is how long, a number alone how often."""
    text = _FOR.sub("", text)
    for key, pattern in (("hold_seconds", _HOLD), ("rest_seconds", _REST)):
        if match := pattern.fullmatch(text):
            return key, amount(match["before"] or match["after"] or "", key)
    for key in ("reps", "sets"):
        if (number := amount(text, key)) is not None:
            return key, number
    return "minutes", amount(text, "minutes")
