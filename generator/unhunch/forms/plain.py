"""What of an answer's line can stand in a file as text: no picture, no name of an account, no emoji.

What is taken out leaves as many spaces, so that every other word keeps its column.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from unhunch.forms.body import Answer, Line

About = Literal["picture", "account", "emoji"]
"""What was found; keys of the sentences `forms.ask`."""

_LONGEST = 2000
"""Characters; a longer line is refused for its length."""

_PICTURE = re.compile(r"!\[[^\]\n]{0,300}\]\([^()\n]{0,1000}\)|<img\b[^<>]{0,1000}>", re.IGNORECASE)
_ACCOUNT = re.compile(r"(?<![\w@./])@(?=[A-Za-z0-9][\w/-]{0,80})")
_JOINERS = frozenset("\u200d\ufe0e")
_KEYCAP = frozenset("\ufe0f\u20e3")
"""What makes an emoji of a digit."""

_FIRST_SYMBOL = 0x2190
"""Below it are signs that fonts have, such as a degree."""

_TONES = range(0x1F3FB, 0x1F400)


@dataclass(frozen=True)
class Found:
    """Something that was taken out of a line: what, as it was written, and where."""

    about: About
    got: str
    at: Line


def without(answer: Answer) -> tuple[Answer, tuple[Found, ...]]:
    """Give the answer without what cannot stand in a text, and what that was: every answer in words comes here."""
    found: list[Found] = []
    lines: list[Line] = []
    for line in answer.lines:
        text = line.text
        if len(text) <= _LONGEST:
            for about, search in _SEARCHES.items():
                spans = [*search(text)]
                for start, end in spans:
                    got = Line(line.number, line.column + start, text)
                    found.append(Found(about, text[start:end], got))
                text = _blanked(text, spans)
        if text.strip():
            lead = len(text) - len(text.lstrip())
            lines.append(Line(line.number, line.column + lead, text.strip()))
    return Answer(answer.question, tuple(lines)), tuple(found)


def _blanked(text: str, spans: list[tuple[int, int]]) -> str:
    parts, after = [], 0
    for start, end in spans:
        parts += [text[after:start], " " * (end - start)]
        after = end
    return "".join([*parts, text[after:]])


def _matches(pattern: re.Pattern[str]) -> Callable[[str], Iterator[tuple[int, int]]]:
    return lambda text: (match.span() for match in pattern.finditer(text))


def _emoji(text: str) -> Iterator[tuple[int, int]]:
    """Yield where emoji stand, each run of them as one, with the marks that nobody sees between them."""
    start = -1
    for index, character in enumerate(f"{text} "):
        if _is_emoji(character) or (start >= 0 and character in _JOINERS):
            start = index if start < 0 else start
        elif start >= 0:
            yield start, index
            start = -1


def _is_emoji(character: str) -> bool:
    number = ord(character)
    return (
        (number >= _FIRST_SYMBOL and unicodedata.category(character) == "So")
        or number in _TONES
        or character in _KEYCAP
    )


_SEARCHES: Mapping[About, Callable[[str], Iterator[tuple[int, int]]]] = {
    "picture": _matches(_PICTURE),
    "account": _matches(_ACCOUNT),
    "emoji": _emoji,
}
