"""Amounts as people write them ("3 x 10, hold 5 s on each side") to the parts of a dose; nothing is passed over.

Every token has a sign for its meaning, and a phrase is a pattern over these signs: what no pattern expects makes it
unclear.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from unhunch.forms.quantities import joined
from unhunch.forms.tokens import Token, tokens

Doubt = Literal["", "unclear", "order", "unit", "count"]
"""Why a part cannot be read: its words; which number is the sets; minutes or seconds; whether it numbers the steps."""

TIME = "time"
"""The key of a time that does not say what it is for."""

_NUMBERS = "nT"
_SETS_REPS = ("sets", "reps")
_REPS_SETS = ("reps", "sets")
_REPS_HOLD = ("reps", "hold_seconds")
_PHRASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("all", r"(?:nx|nSo?)nxTh?", ("sets", "reps", "hold_seconds")),  # 3 x 10 x 5 s
    ("sets_of", r"nSo?x?nt?", _SETS_REPS),  # 3 sets of 10
    ("in_sets", r"ntx?nS|nxnS", _REPS_SETS),  # 10 times x 3 sets
    ("product", r"nxnt?", _SETS_REPS),  # 3 x 10
    ("times_time", r"nt?[xo]Th?|ntTh?|hnxT", _REPS_HOLD),  # 5 x 20 s
    ("time_times", r"Th?xnt?", ("hold_seconds", "reps")),  # 20 s x 5
    ("per_set", r"nt?eS", ("reps",)),  # 10 per set
    ("sets", r"x?nS|Sn", ("sets",)),
    ("reps", r"xnt?|nxt?|nto?|n|tn", ("reps",)),
    ("set_rest", r"r[nT]bS|TrbS|TbS|rbS[nT]", ("set_rest_seconds",)),  # rest 30 s between sets
    ("rest", r"r[nT]|Tr", ("rest_seconds",)),
    ("hold", r"h[nT]e?|The?", ("hold_seconds",)),
    ("inward", r"i[nT]|Ti", ("in_seconds",)),
    ("outward", r"u[nT]|Tu", ("out_seconds",)),
    ("movement", r"Tv", ("seconds_each",)),
    ("switch", r"Tk?g", ("switch_seconds",)),
    ("time", r"T[eo]?", (TIME,)),
)
_KEYS: Mapping[str, tuple[str, ...]] = {name: keys for name, _, keys in _PHRASES}
_EACH: Mapping[str, str] = {"E": "side", "D": "direction", "e": "each"}
# Without a comma before it, only a word that says what its number is for begins a phrase.
_PHRASE = re.compile(
    rf"(?P<each>[ED]|e$)|(?:{'|'.join(f'(?P<{name}>{pattern})' for name, pattern, _ in _PHRASES)})(?=[hriuED]|e?$)"
)


@dataclass(frozen=True)
class Amount:
    """How many, or how many seconds; a range has two numbers. `text` is what was written."""

    least: float
    most: float
    text: str


@dataclass(frozen=True)
class Part:
    """A part of an amount, where it begins in its text, and its amounts by the keys of a dose; or why it is unclear.

    `each` is `side`, `direction`, or `each` where a part does not say of what.
    """

    text: str
    start: int
    amounts: Mapping[str, Amount] = field(default_factory=dict)
    each: str = ""
    doubt: Doubt = ""


def parts(text: str) -> Iterator[Part]:
    """Yield each part of an amount: `3 sets, 10 times, hold 5 seconds`."""
    segment: list[Token] = []
    after = 0
    for token in [*joined(tokens(text)), Token(",", len(text), len(text))]:
        if token.sign not in ",&":
            segment.append(token)
            continue
        if segment:
            yield from _read(text, segment, (after, token.start))
        segment, after = [], token.end


def _read(text: str, segment: list[Token], span: tuple[int, int]) -> Iterator[Part]:
    """Yield the phrases of what stands between two commas; all of it is unclear when one of them is."""
    signs, found, after = "".join(token.sign for token in segment), [], 0
    while after < len(signs) and (match := _PHRASE.match(signs, after)):
        found.append(_phrase(text, segment[after : match.end()], match.lastgroup or ""))
        after = match.end()
    if after < len(signs):
        found = [_doubtful(text, span, "unit" if "A" in signs and "?" not in signs else "unclear")]
    yield from found


def _phrase(text: str, phrase: list[Token], name: str) -> Part:
    start, written = phrase[0].start, text[phrase[0].start : phrase[-1].end]
    if name == "each":
        return Part(written, start, each=_EACH[phrase[0].sign])
    numbers = [token for token in phrase if token.sign in _NUMBERS]
    if name == "product" and numbers[0].least > numbers[1].least:  # 10 x 3
        return _doubtful(text, (start, phrase[-1].end), "order")
    said = {
        key: Amount(number.least, number.most, text[number.start : number.end])
        for key, number in zip(_keys(phrase, name), numbers, strict=True)
    }
    return Part(written, start, said)


def _keys(phrase: list[Token], name: str) -> tuple[str, ...]:
    """Give what a phrase's numbers are; in `5 x 20 s` nobody said that the time is to hold, only that it is a time."""
    held = name == "hold" or any(token.sign == "h" for token in phrase)
    return _KEYS[name] if held else tuple(TIME if key == "hold_seconds" else key for key in _KEYS[name])


def _doubtful(text: str, span: tuple[int, int], doubt: Doubt) -> Part:
    words = text[slice(*span)]
    return Part(words.strip(), span[0] + len(words) - len(words.lstrip()), doubt=doubt)
