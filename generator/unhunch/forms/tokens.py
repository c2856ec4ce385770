"""An amount's text to tokens, each with a sign for its meaning. Nothing but spaces is passed over."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from unhunch.forms import lexicon

UNKNOWN = "?"
_MOST_DIGITS = 6
_MINUTE = 60
_FRACTIONS: Mapping[str, float] = {"½": 0.5, "¼": 0.25, "¾": 0.75}
# Letters beside an x make a word of it. A comma or stop begins a number only after a space: `10 times,5 s` has no 0.5.
_TOKEN = re.compile(
    r"""
      (?P<clock>(?<![\d:.,])\d{1,3}:[0-5]\d(?![\d:]))
    | (?P<number>\d+(?:[.,]\d+)?[½¼¾]?|(?<!\S)[.,]\d+|[½¼¾])
    | (?P<cross>(?<![^\W\d_])[xX](?![^\W\d_])|[×*✕✖])
    | (?P<word>\b(?:sec|sek|min|hr|std|reps?|wdh|ca|approx)\.(?!\w)|[^\W\d_]+)
    | (?P<seconds>''|’’|′′|["″”“„])
    | (?P<prime>['’′])
    | (?P<dash>[-–—−])
    | (?P<filler>[~≈:])
    | (?P<join>&)
    | (?P<stop>[,;.!()|])
    | (?P<slash>/)
    | (?P<other>\S)
    """,  # noqa: RUF001 - what phones and people make of these signs
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True)
class Token:
    """A piece of an amount: its sign, where it begins and ends in the text, and the least and most that it says.

    Signs are those of `lexicon.py`, and `n` a number, `c` a time on a clock and `T` a time (both in seconds), `"` and
    `'` the marks for seconds and minutes, `-` a dash, `_` one with spaces around it, `/` a slash, and `,` what divides.
    """

    sign: str
    start: int
    end: int
    least: float = 0
    most: float = 0


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of a text."""
    for match in _TOKEN.finditer(text):
        yield from _READERS[match.lastgroup or "other"](match, text)


def _token(sign: str) -> Callable[[re.Match[str], str], Iterator[Token]]:
    return lambda match, _: iter((Token(sign, match.start(), match.end()),))


def _clock(match: re.Match[str], _: str) -> Iterator[Token]:
    minutes, seconds = match[0].split(":")
    time = int(minutes) * _MINUTE + int(seconds)
    yield Token("c", match.start(), match.end(), time, time)


def _number(match: re.Match[str], _: str) -> Iterator[Token]:
    fraction = _FRACTIONS.get(match[0][-1], 0)
    whole, _, decimals = match[0].rstrip("½¼¾").replace(",", ".").partition(".")
    if (
        len(whole) > _MOST_DIGITS or len(decimals) > 1 or (fraction and decimals)
    ):  # 1.30 may be a time, 1,000 a thousand
        yield Token(UNKNOWN, match.start(), match.end())
    else:
        value = int(whole or 0) + int(decimals or 0) / 10 + fraction
        yield Token("n", match.start(), match.end(), value, value)


def _word(match: re.Match[str], _: str) -> Iterator[Token]:
    span, word = match.span(), match[0].rstrip(".")
    if (number := lexicon.number(word)) is not None:
        yield Token("n", *span, number, number)
    elif (number := lexicon.times(word)) is not None:
        yield Token("n", *span, number, number)
        yield Token("t", *span)
    else:
        yield Token(lexicon.meaning(word), *span)


def _dash(match: re.Match[str], text: str) -> Iterator[Token]:
    """Yield a dash; with spaces around it, it may divide as well as say `to`, which only its neighbours tell."""
    apart = text[: match.start()][-1:].isspace() and text[match.end() :][:1].isspace()
    yield Token("_" if apart else "-", *match.span())


_READERS: Mapping[str, Callable[[re.Match[str], str], Iterator[Token]]] = {
    "clock": _clock,
    "number": _number,
    "word": _word,
    "dash": _dash,
    "cross": _token("x"),
    "seconds": _token('"'),
    "prime": _token("'"),
    "filler": _token("f"),
    "join": _token("&"),
    "stop": _token(","),
    "slash": _token("/"),
    "other": _token(UNKNOWN),
}
