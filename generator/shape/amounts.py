"""Amounts as people write them ("5 sec", "ten", "1:30") to the number that a key wants."""

import re

_WORDS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
_TENS = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60}
_NUMBERS = {word: number for number, word in enumerate(_WORDS)} | _TENS | {"half": 0.5, "a": 1, "an": 1}
_CLOCK = re.compile(r"([0-9]{1,3}):([0-5][0-9])")
_AMOUNT = re.compile(r"(?P<number>[0-9]{0,9}[.,][0-9]{1,2}|[0-9]{1,9}|[a-z]+)\s*(?P<unit>[a-z\"']*)\.?", re.ASCII)
_SECONDS = {"s": 1, "sec": 1, "secs": 1, "second": 1, "seconds": 1, '"': 1}
_MINUTES = {"m": 60, "min": 60, "mins": 60, "minute": 60, "minutes": 60, "'": 60}
_MINUTE = 60


def amount(text: str, key: str) -> int | float | None:
    """Give the number that a text means as the value of `key`, in the key's unit, or None if that is unclear."""
    text = text.strip().lower()
    in_minutes = key == "minutes"
    if clock := _CLOCK.fullmatch(text):
        return _plain((int(clock[1]) * _MINUTE + int(clock[2])) / (_MINUTE if in_minutes else 1))
    match = _AMOUNT.fullmatch(text)
    if match is None:
        return None
    number = _NUMBERS.get(match["number"]) if match["number"].isalpha() else float(match["number"].replace(",", "."))
    if number is None:
        return None
    unit = match["unit"] or ""
    seconds = (_SECONDS | _MINUTES).get(unit)
    if seconds and (in_minutes or key.endswith("seconds")):
        number = number * seconds / (_MINUTE if in_minutes else 1)
    return _plain(number)


def _plain(number: float) -> int | float:
    return int(number) if number == int(number) else round(number, 3)
