"""Amounts as people write them ("5 sec", "ten", "1:30") to the number that a key wants."""

import re

_WORDS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
_TENS = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60}
_NUMBERS = {word: number for number, word in enumerate(_WORDS)} | _TENS | {"half": 0.5, "a": 1, "an": 1}
_CLOCK = re.compile(r"([0-9]{1,3}):([0-5][0-9])")
_AMOUNT = re.compile(r"(?P<number>[0-9]{0,9}[.,][0-9]{1,2}|[0-9]{1,9}|[a-z]+)\s*(?P<unit>[a-z\"'°×]*)[.,;]?")  # noqa: RUF001 - meant
_SECONDS = {"s": 1, "sec": 1, "secs": 1, "second": 1, "seconds": 1, '"': 1}
_MINUTES = {"m": 60, "min": 60, "mins": 60, "minute": 60, "minutes": 60, "'": 60}
_TIMES = frozenset({"x", "×", "time", "times", "rep", "reps", "repetition", "repetitions"})  # noqa: RUF001 - meant
_UNITS = {
    "reps": _TIMES,
    "sets": frozenset({"x", "×", "time", "times", "set", "sets", "round", "rounds"}),  # noqa: RUF001 - meant
    "weeks": frozenset({"w", "wk", "wks", "week", "weeks"}),
}
_OF_FIGURES = frozenset({"°", "deg", "degree", "degrees", "cm"})
_MINUTE = 60


def amount(text: str, key: str) -> int | float | None:
    """Give the number that a text means as the value of `key`, in the key's unit, or None if that is unclear.

    A unit is never dropped: a time is no number of times, nor the other way round.
    """
    text = text.strip().lower()
    timed = key == "minutes" or "seconds" in key
    in_minutes = key == "minutes"
    if clock := _CLOCK.fullmatch(text):
        seconds = int(clock[1]) * _MINUTE + int(clock[2])
        return _plain(seconds / (_MINUTE if in_minutes else 1)) if timed else None
    match = _AMOUNT.fullmatch(text)
    if match is None or not match["number"].isascii():
        return None
    number = _NUMBERS.get(match["number"]) if match["number"].isalpha() else float(match["number"].replace(",", "."))
    unit = match["unit"]
    factor = (_SECONDS | _MINUTES).get(unit, 0) if timed else 0
    if number is None or (unit and not factor and unit not in _units(key, timed=timed)):
        return None
    return _plain(number * factor / (_MINUTE if in_minutes else 1) if factor else number)


def is_time(text: str) -> bool:
    """Whether a text is a length of time: a number with a unit of time, or a clock's minutes and seconds."""
    return amount(text, "hold_seconds") is not None and amount(text, "reps") is None


def span(text: str, key: str) -> tuple[int | float, int | float] | None:
    """Give the two numbers of a range such as `10-12` or `10 to 12 times`, in the key's unit; None for another text."""
    match = _SPAN.fullmatch(text.strip().lower())
    if match is None:
        return None
    unit = match["unit"] or ""
    least, most = amount(f"{match['least']} {unit}", key), amount(f"{match['most']} {unit}", key)
    return None if least is None or most is None else (least, most)


def around(text: str, key: str) -> int | float | None:
    """Give the number of a text that says it only nearly, such as `about 10` or `10+`; None for another text."""
    match = _NEARLY.fullmatch(text.strip().lower())
    return amount(match["amount"], key) if match and (match["before"] or match["after"]) else None


def _units(key: str, *, timed: bool) -> frozenset[str]:
    return _A_UNIT if timed else _UNITS.get(key, _OF_FIGURES)


_A_UNIT = frozenset({"a"})
"""As in "half a"."""

_SPAN = re.compile(
    r"(?P<least>[0-9]{1,4}(?:[.,][0-9]{1,2})?) *(?:-|\u2013|\u2014|to|or|bis|\.\.+|…) *"
    r"(?P<most>[0-9]{1,4}(?:[.,][0-9]{1,2})?) *(?P<unit>[a-z×\"']*)[.,;]?"  # noqa: RUF001 - meant
)
_NEARLY = re.compile(
    r"(?P<before>(?:~|≈|ca\.?|circa|about|around|approx(?:imately|\.)?|roughly|at least|at most|up to"
    r"|min\.|max\.|>=?|≥|<=?|≤) *)?"
    r"(?P<amount>[0-9][^+]{0,20}?) *(?P<after>\+|or more|or so|approx\.?)?"
)


def _plain(number: float) -> int | float:
    return int(number) if number == int(number) else round(number, 3)
