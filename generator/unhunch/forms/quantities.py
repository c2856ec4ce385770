"""Tokens that belong together to one: a number and its unit to a time, two numbers with a dash to a range."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from unhunch.forms.tokens import UNKNOWN, Token

_SECONDS = {"s": 1, '"': 1, "m": 60, "H": 3600}
_MINUTE = 60
_HALF = 0.5

Together = Sequence[Token]


def joined(tokens: Iterable[Token]) -> list[Token]:
    """Give the tokens, those that belong together as one, without words that say nothing."""
    found = [token for token in tokens if token.sign != "f"]
    for pattern, build in _RULES:
        found = _merged(found, pattern, build)
    return [token for token in found if token.sign != "a"]


def _merged(tokens: list[Token], pattern: re.Pattern[str], build: Callable[[Together], Token]) -> list[Token]:
    found, after = [], 0
    for match in pattern.finditer("".join(token.sign for token in tokens)):
        found += [*tokens[after : match.start()], build(tokens[match.start() : match.end()])]
        after = match.end()
    return [*found, *tokens[after:]]


def _one(sign: str, parts: Together, least: float = 0, most: float = 0) -> Token:
    return Token(sign, parts[0].start, parts[-1].end, least, most)


def _half(parts: Together) -> Token:
    return _time(parts, _HALF)


def _a(parts: Together) -> Token:
    return _time(parts, 1)


def _time(parts: Together, number: float) -> Token:
    time = number * _SECONDS[parts[-1].sign]
    return _one("T", parts, time, time)


def _range(parts: Together) -> Token:
    """Give a range; one that falls, or of ranges, says nothing that can be read."""
    low, high = parts[0], parts[-1]
    if low.least != low.most or high.least != high.most or low.least > high.least:
        return _one(UNKNOWN, parts)
    return _one(low.sign, parts, low.least, high.least)


def _minutes_and_seconds(parts: Together) -> Token:
    numbers = [part for part in parts if part.sign == "n"]
    minutes, seconds = numbers
    if any(number.least != number.most for number in numbers) or seconds.least >= _MINUTE:
        return _one(UNKNOWN, parts)
    time = minutes.least * _MINUTE + seconds.least
    return _one("T", parts, time, time)


def _clock(parts: Together) -> Token:
    clock = parts[0]
    if parts[-1].sign == "s" and clock.least >= _MINUTE:
        return _one(UNKNOWN, parts)
    return _one("T", parts, clock.least, clock.least)


def _with_unit(parts: Together) -> Token:
    number, factor = parts[0], _SECONDS[parts[-1].sign]
    return _one("T", parts, number.least * factor, number.most * factor)


def _unit_unclear(parts: Together) -> Token:
    return _one("A", parts)


def _each(parts: Together) -> Token:
    return replace(_one("E", parts), sign="D" if parts[-1].sign == "w" else "E")


def _each_movement(parts: Together) -> Token:
    return _one("v", parts)


def _filler(parts: Together) -> Token:
    return _one("a", parts)


def _divider(parts: Together) -> Token:
    return _one(",", parts)


_RULES: tuple[tuple[re.Pattern[str], Callable[[Together], Token]], ...] = tuple(
    (re.compile(pattern), build)
    for pattern, build in (
        (r"a?za?[smH]", _half),  # half a minute
        (r"a[smH]", _a),  # a minute
        (r"n[-_k]n", _range),  # 10-12, 10 to 12
        (r"n[mM']n[s\"]|nm&ns", _minutes_and_seconds),  # 1 min 30 s, 1'30"
        (r"c[ms]?", _clock),  # 1:30
        (r"n-?[smH\"]", _with_unit),  # 10 seconds, 10-second
        (r"n[M']", _unit_unclear),  # 10 m, 10'
        (r"T[-_k]T", _range),  # 30 s to 1 min
        (r"i?[ea/][dw]", _each),  # on each side, in each direction, /side
        (r"[ea]v", _each_movement),
        (r"et", _filler),  # each time
        (r"_", _divider),
    )
)
"""In the order in which they are done. The signs are those of `tokens.py`."""
