"""How often, as people write it, in numbers as far as it has any: `twice a day, 3 days a week` and the rest."""

import re
from typing import Any

from pydantic import ValidationError

from unhunch.model.sessions import WEEKDAYS, Sessions

_NUMBERS = {"once": 1, "twice": 2, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_NUMBER = rf"(?:\d|{'|'.join(_NUMBERS)})"
_DAY = rf"(?:{'|'.join(WEEKDAYS)})"
_SPAN = rf"(?P<least{{0}}>{_NUMBER})(?:\s*(?:[-\u2013]|or|to)\s*(?P<most{{0}}>{_NUMBER}))?"
_TIMES = rf"{_SPAN.format(1)}(?:\s+times?)?\s+(?:a|per)\s+day"
_DAYS = rf"(?:on\s+)?{_SPAN.format(2)}\s+(?:days?|times?)\s+(?:a|per)\s+week"
_NAMED = rf"on\s+(?P<named>{_DAY}(?:(?:\s*,\s*|\s+and\s+){_DAY})*)"
_OFTEN = re.compile(rf"(?:{_TIMES}(?:\s*,?\s*(?:{_DAYS}|{_NAMED}))?)\s*(?:[.;]\s*|$)", re.IGNORECASE)
_ONLY_DAYS = re.compile(rf"{_DAYS}\s*(?:[.;]\s*|$)", re.IGNORECASE)


def in_numbers(text: str) -> tuple[dict[str, Any] | None, str]:
    """Give the keys of `sessions` that a text begins with, if any, and what it says besides."""
    match = _OFTEN.match(text) or _ONLY_DAYS.match(text)
    if match is None:
        return None, text
    groups = match.groupdict()
    keys: dict[str, Any] = {}
    for key, number in (("times_a_day", 1), ("days_a_week", 2)):
        if least := groups.get(f"least{number}"):
            keys[key] = _span(least, groups.get(f"most{number}"))
    if named := groups.get("named"):
        keys["days"] = [day for day in WEEKDAYS if day in named.lower()]
    if keys.get("times_a_day") == 1 and len(keys) > 1:
        del keys["times_a_day"]
    try:
        Sessions.model_validate(keys)
    except ValidationError:
        return None, text
    rest = text[match.end() :].strip()
    return keys, rest[:1].upper() + rest[1:]


def _span(least: str, most: str | None) -> int | list[int]:
    return _number(least) if most is None else [_number(least), _number(most)]


def _number(text: str) -> int:
    return _NUMBERS.get(text.lower()) or int(text)
