"""The steps of a routine as lines of a form, each a technique with its amount, a note, and what to do instead.

Arm slides, 10 times, hold 5 seconds (Go slowly.)
or Wall press: If your arms tire.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from unhunch.forms.names import Mention, Names
from unhunch.model.routine import Routine
from unhunch.strings import Strings
from unhunch.views.words import change_words

_BULLET = re.compile(r"\s*(?:(?:[-*+•–·‣▪◦]|\[[ xX]?\])\s*)*(?:(?:\(?\d{1,2}[.)]|\d{1,2}:|[a-hA-H]\))\s+)?")  # noqa: RUF001 - dashes that phones make
_NUMBER = re.compile(r"\s*(\d{1,2})\s+")
_OR = re.compile(r"or\b[\s:,]*", re.IGNORECASE)
_BREAK = re.compile(
    r"\s*(?:[,;:]|\s[-–—]\s|\s(?=[\d(½¼¾])|\s(?=(?:if|when|for|hold|x|×)\b))\s*|$",  # noqa: RUF001 - dashes that phones make
    re.IGNORECASE,
)
_JOINT = re.compile(r"(?:[,;&/]|\b(?:and|then|next|finally|und|dann)\b|\s)+$", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?;])\s+(?=\S)")
_BETWEEN = re.compile(r"""^[\s,;:|"“”„»«]+|[\s,;:|]+$|^\s*[-–—]\s+|\s+[-–—]\s*$""")  # noqa: RUF001 - meant
_EMPHASIS = re.compile(r"\*\*|__|~~|`+|(?<=[^\W\d])[*_](?=[\s,:;.]|$)")
"""Marks of Markdown around words; spaces of the same number take their place."""


@dataclass(frozen=True)
class Piece:
    """Words of a line, and their column in it, from 0."""

    text: str
    at: int


@dataclass(frozen=True)
class Step:
    """A step that a line tells of: what names its technique, the id of it if it is known, and all other words.

    `amount` stands before and after the name. `several` says that more techniques are named than one step can have.
    """

    whole: Piece
    name: Piece
    technique: str | None
    amount: tuple[Piece, ...]
    note: Piece | None = None
    instead: bool = False
    several: bool = False


def steps(lines: Sequence[str], names: Names) -> Iterator[tuple[int, Step]]:
    """Yield each step with the index of its line; numbers before all lines count the lines, and not the movements."""
    counted = len(lines) > 1 and all(
        (found := _NUMBER.match(line)) and int(found[1]) == number for number, line in enumerate(lines, 1)
    )
    for index, marked in enumerate(lines):
        line = _EMPHASIS.sub(lambda mark: " " * len(mark[0]), marked)
        if not any(map(str.isalnum, line)):
            continue
        start = found.end() if counted and (found := _NUMBER.match(line)) else bullet_end(line)
        yield from ((index, step) for step in _of_line(line, start, names))


def bullet_end(line: str) -> int:
    """Give where a line begins to say something, after its bullet or number."""
    return found.end() if (found := _BULLET.match(line)) else 0


def _of_line(line: str, start: int, names: Names) -> Iterator[Step]:
    end = len(line.rstrip())
    if other := _OR.match(line, start, end):
        yield _instead(line, other.end(), end, names)
        return
    note_at = note_start(line, start, end)
    mentions = _moved(names.mentions(line[start:note_at]), start)
    cuts = [start, *(_cuts(line, start, note_at, mentions) if _techniques(mentions) > 1 else ()), end]
    for left, right in pairwise(cuts):
        if any(map(str.isalnum, line[left:right])):
            yield _step(line, left, right, [one for one in mentions if left <= one.start < right])


def _techniques(mentions: Sequence[Mention]) -> int:
    return len({mention.id or mention.start for mention in mentions})


def _cuts(line: str, start: int, end: int, mentions: Sequence[Mention]) -> list[int]:
    """Give where a line that names several techniques is cut: at sentences, and where only a comma or `and` stands."""
    sentences = [start, *(start + found.end() for found in _SENTENCE.finditer(line[start:end]))]
    cuts = set(sentences[1:])
    for before, mention in pairwise(mentions):
        if not any(before.end <= cut <= mention.start for cut in cuts):
            between = line[before.end : mention.start]
            joint = _JOINT.search(between)
            if joint and joint[0].strip() and (between[: joint.start()].strip() or "," in joint[0]):
                cuts.add(mention.start)
    return sorted(cuts)


def _step(line: str, start: int, end: int, mentions: Sequence[Mention]) -> Step:
    note_at = note_start(line, start, end)
    note = _piece(line, note_at + 1, end - 1) if note_at < end else None
    whole = _piece(line, start, end)
    if not mentions:
        found = _BREAK.search(line, start + 1, note_at) if start < note_at else None
        name_end = found.start() if found else note_at
        rest = _piece(line, found.end() if found else note_at, note_at)
        return Step(whole, _piece(line, start, name_end), None, (rest,) if rest.text else (), note)
    first = mentions[0]
    name = Piece(line[first.start : first.end], first.start)
    around = (_piece(line, start, first.start), _piece(line, first.end, note_at))
    several = _techniques(mentions) > 1
    said = tuple(piece for piece in around if any(map(str.isalnum, piece.text)))
    return Step(whole, name, first.id, said, note, several=several)


def _instead(line: str, start: int, end: int, names: Names) -> Step:
    whole = _piece(line, start, end)
    found = next(_moved(names.mentions(line[start:end]), start).__iter__(), None)
    if found and not line[start : found.start].strip("[</ "):
        name, technique, after = Piece(line[found.start : found.end], found.start), found.id, found.end
    else:
        pause = _BREAK.search(line, start + 1, end) if start < end else None
        name, technique, after = (
            _piece(line, start, pause.start() if pause else end),
            None,
            pause.end() if pause else end,
        )
    when = _piece(line, after, end)
    return Step(whole, name, technique, (when,) if when.text else (), instead=True)


def _moved(mentions: Iterator[Mention], by: int) -> list[Mention]:
    return [Mention(mention.start + by, mention.end + by, mention.id) for mention in mentions]


def _piece(line: str, start: int, end: int) -> Piece:
    """Give the words between two columns without what divides them from others."""
    text = line[start:end]
    trimmed = _BETWEEN.sub("", _BETWEEN.sub("", text))
    return Piece(trimmed, start + text.find(trimmed))


def note_start(text: str, start: int, end: int) -> int:
    """Give where the brackets open that the text ends with, or its end."""
    depth = 0
    if not text[start:end].endswith(")"):
        return end
    for index in range(end - 1, start - 1, -1):
        depth += (text[index] == ")") - (text[index] == "(")
        if not depth:
            return end if text[index - 1 : index] == "]" else index  # the brackets of a link
    return end


def as_lines(routine: Routine, called: Mapping[str, str], t: Strings) -> Iterator[str]:
    """Yield a routine's steps as somebody would write them in the form; `called` has the techniques' names by id."""
    for item in routine.items:
        dose = f", {change_words(item.dose, t)}" if item.dose else ""
        note = f" ({item.note})" if item.note else ""
        yield f"{called.get(item.technique, item.technique)}{dose}{note}"
        if item.alternative:
            other = item.alternative
            yield f"or {called.get(other.technique, other.technique)}: {other.when}"
