"""The steps of a routine as lines of a form, each a technique with its amount, a note, and what to do instead.

Arm slides, 10 times, hold 5 seconds (Go slowly.)
or Wall press: If your arms tire.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.catalog import Catalog
from generator.model.routine import Routine
from generator.slugs import slug
from generator.strings import Strings
from generator.views.words import change_words

_BULLET = re.compile(r"\s*(?:[-*+•–]\s+|\(?\d{1,2}[.)]\s+)?")  # noqa: RUF001 - a dash that phones make
_OR = re.compile(r"or\b[\s:,]*", re.IGNORECASE)
_BREAK = re.compile(r"\s*(?:[,;:]|\s[-–—]\s|\s(?=\d)|\s(?=(?:if|when)\b))\s*|$")  # noqa: RUF001 - dashes that phones make


@dataclass(frozen=True)
class Step:
    """A line, taken apart. Every part comes with its column in the line, from 0; `instead` marks a line with `or`."""

    name: str
    name_at: int
    rest: str
    rest_at: int
    note: str
    note_at: int
    instead: bool


def names(catalog: Catalog) -> dict[str, str]:
    """Give the name of each technique by its id."""
    return {id_: sourced.entry.name for id_, sourced in catalog.techniques.items()}


def known_names(catalog: Catalog) -> Mapping[str, str]:
    """Give the id of each technique by its id, its name and its other names, as `slug` writes them.

    A name goes before another technique's other name, and of two alike the first id counts.
    """
    known = {id_: id_ for id_ in catalog.techniques}
    for id_, name in names(catalog).items():
        known.setdefault(slug(name), id_)
    for id_, sourced in catalog.techniques.items():
        for alias in sourced.entry.aliases:
            known.setdefault(slug(alias), id_)
    return known


def taken_apart(line: str, known: Mapping[str, str]) -> Step:
    """Take a line apart; its name is the longest beginning that is known, or all up to the first break."""
    bullet = _BULLET.match(line)
    start = bullet.end() if bullet else 0
    other = _OR.match(line, start)
    start = other.end() if other else start
    end = len(line.rstrip())
    breaks = [found for found in _BREAK.finditer(line[:end], start) if found.start() > start]
    chosen = next((b for b in reversed(breaks) if slug(_without_note(line[start : b.start()])) in known), None)
    if chosen is None and not breaks:
        return Step("", start, "", start, "", start, other is not None)
    found = chosen or breaks[0]
    name = _without_note(line[start : found.start()])
    rest_at = found.end() if len(name) == found.start() - start else start + len(name)
    if other:
        return Step(name, start, line[rest_at:end], rest_at, "", end, instead=True)
    note_at = _note_at(line[:end], rest_at)
    note = line[note_at + 1 : end - 1] if note_at < end else ""
    return Step(name, start, line[rest_at:note_at].rstrip(" ,;"), rest_at, note, note_at + 1, instead=False)


def _without_note(text: str) -> str:
    return text[: _note_at(text, 0)].rstrip()


def _note_at(text: str, start: int) -> int:
    """Give where the brackets open that the text ends with, or its end."""
    depth = 0
    if not text.endswith(")"):
        return len(text)
    for index in range(len(text) - 1, start - 1, -1):
        depth += (text[index] == ")") - (text[index] == "(")
        if not depth:
            return index
    return len(text)


def as_lines(routine: Routine, names: Mapping[str, str], t: Strings) -> Iterator[str]:
    """Yield a routine's steps as somebody would write them in the form."""
    for item in routine.items:
        dose = f", {change_words(item.dose, t)}" if item.dose else ""
        note = f" ({item.note})" if item.note else ""
        yield f"{names.get(item.technique, item.technique)}{dose}{note}"
        if item.alternative:
            other = item.alternative
            yield f"or {names.get(other.technique, other.technique)}: {other.when}"
