"""Parts of a dose as people write them in a form ("hold 5 seconds", "2 sets of 10") to keys and numbers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.shape.amounts import amount

_NUMBER = re.compile(
    r"\d+:\d\d|\d*[.,]?\d+|\b(?:half|one|two|three|four|five|six|seven|eight|nine|ten)\b", re.IGNORECASE
)
_UNIT = re.compile(r"\s*(?:an?\s+)?(?P<unit>minutes?|mins?|seconds?|secs?|m|s)\b", re.IGNORECASE)
_BOTH = re.compile(
    r"(?P<minutes>\d{1,2})\s*m(?:in(?:ute)?s?)?\.?\s+(?P<seconds>[0-5]?\d)\s*s(?:ec(?:ond)?s?)?\b", re.IGNORECASE
)
_SETS_OF = re.compile(r"(?P<sets>\S+)\s*(?:sets? of|x|×)\s*(?P<reps>\S.*)", re.IGNORECASE)  # noqa: RUF001 - meant
_SEPARATOR = re.compile(r"\s*(?:[;,](?!\d)|\band\b|\s[-–—]\s)\s*")  # noqa: RUF001 - dashes that phones make
_WORD = re.compile(r"[^\W\d_]+")
_KEYS = tuple(
    (key, re.compile(pattern, re.IGNORECASE))
    for key, pattern in (
        ("set_rest_seconds", r"\brest\b.*\bsets?\b"),
        ("rest_seconds", r"\b(?:rest|pause)\b"),
        ("hold_seconds", r"\b(?:hold|held|keep)\b"),
        ("in_seconds", r"\b(?:breathe )?in\b"),
        ("out_seconds", r"\b(?:breathe )?out\b"),
        ("switch_seconds", r"\b(?:change|switch)\b"),
        ("sets", r"\b(?:sets?|rounds?)\b"),
        ("reps", r"\b(?:times?|reps?|repetitions?)\b"),
        ("seconds_each", r"\b(?:movement|each)\b"),
    )
)
_ALONE = {"once": "1 times", "twice": "2 times"}
_WITHOUT_WEIGHT = frozenset(
    {"a", "about", "after", "an", "between", "do", "each", "every", "for", "it", "of", "per", "the", "to"}
)


@dataclass(frozen=True)
class Part:
    """A part of an amount with where it begins in its text; `key` is empty when its meaning is unclear."""

    text: str
    start: int
    key: str = ""
    value: int | float = 0


def parts(text: str) -> Iterator[Part]:
    """Yield each part of an amount: `3 sets, 10 times, hold 5 seconds`."""
    start = 0
    for separator in [*_SEPARATOR.finditer(text), None]:
        end = separator.start() if separator else len(text)
        piece = text[start:end]
        if piece.strip(" ."):
            yield from _read(piece.strip(" ."), start + len(piece) - len(piece.lstrip(" .")))
        start = separator.end() if separator else end


def _read(text: str, start: int) -> Iterator[Part]:
    if both := _SETS_OF.fullmatch(text):
        yield _part(f"{both['sets']} sets", start)
        yield _part(both["reps"] if _key(both["reps"]) else f"{both['reps']} times", start + both.start("reps"))
    else:
        yield _part(text, start)


def _part(text: str, start: int) -> Part:
    plain = _BOTH.sub(_seconds, _ALONE.get(text.lower(), text))
    key, numbers = _key(plain), [*_NUMBER.finditer(plain)]
    if not key or len(numbers) != 1:
        return Part(text, start)
    unit = _UNIT.match(plain, numbers[0].end())
    value = amount(f"{numbers[0][0]} {unit['unit'] if unit else ''}", key)
    return Part(text, start) if value is None else Part(text, start, key, value)


def _seconds(both: re.Match[str]) -> str:
    return f"{60 * int(both['minutes']) + int(both['seconds'])} seconds"


def _key(text: str) -> str:
    """Give the key of a dose that a part speaks of; nothing when it says more than that, as it would be lost.

    A number alone is a number of times, and a time alone is how long.
    """
    timed = any(_UNIT.match(text, number.end()) for number in _NUMBER.finditer(text))
    said = _UNIT.sub(" ", _NUMBER.sub(" ", text))
    if not set(_WORD.findall(said.lower())) - _WITHOUT_WEIGHT:
        return "minutes" if timed else "reps"
    key, pattern = next(((key, pattern) for key, pattern in _KEYS if pattern.search(said)), ("", _WORD))
    more = set(_WORD.findall(pattern.sub(" ", said.lower()))) - _WITHOUT_WEIGHT
    return "" if more else key
