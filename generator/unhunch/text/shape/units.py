"""Keys that are named for a unit or for a length of time: `seconds: 90`, `time: 2 min`."""

from unhunch.text.shape.amounts import amount

_UNITS = {
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds", "duration_seconds", "time_seconds"), "s"),
    **dict.fromkeys(("m", "min", "mins", "minute", "duration_minutes", "time_minutes"), "min"),
}
_LENGTHS = frozenset({"time", "duration", "length", "for", "how_long", "for_how_long"})


def in_unit(key: str, value: object, wanted: str) -> int | float | None:
    """Give the value of a key that is named for a unit, or for a length of time, as that of the key that is wanted."""
    unit = _UNITS.get(key.lower(), "")
    if isinstance(value, bool) or not isinstance(value, str | int | float) or not (unit or key.lower() in _LENGTHS):
        return None
    text = str(value)
    number = amount(f"{text} {unit}", wanted) if unit else None
    timed = amount(text, "reps") is None  # it has a unit of its own
    return number if number is not None else amount(text, wanted) if timed else None
