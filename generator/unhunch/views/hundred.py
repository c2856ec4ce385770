"""What studies counted, drawn as 100 people: rows of ten, and dark those whom it came to."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from unhunch.model.reference import OutOf100, Share
from unhunch.views.edition import Edition
from unhunch.views.sources import Source, source

_PEOPLE: Final = 100
_IN_A_ROW: Final = 10
_WIDE: Final = 10
_HIGH: Final = 14
"""The room of one person; the drawing is ten of them wide and ten high."""


@dataclass(frozen=True)
class People:
    """Some of the hundred as two lines to draw with round ends: dots are their heads, dashes their bodies."""

    heads: str
    bodies: str


@dataclass(frozen=True)
class Group:
    """One group of a study: who, how many of 100 in words, and all hundred drawn."""

    who: str
    told: str
    struck: People
    spared: People


@dataclass(frozen=True)
class Outcome:
    """What was counted in each group."""

    what: str
    groups: tuple[Group, ...]


@dataclass(frozen=True)
class Study:
    """A source with all that it counted."""

    source: tuple[Source, ...]
    outcomes: tuple[Outcome, ...]
    limits: str | None


def studies(edition: Edition) -> tuple[Study, ...]:
    """Give each reference that counted people, in the order of the list."""
    return tuple(
        Study((source(edition, id_),), tuple(_outcome(edition, one) for one in told.entry.of_100), told.entry.limits)
        for id_, told in edition.catalog.references.items()
        if told.entry.of_100
    )


def _outcome(edition: Edition, outcome: OutOf100) -> Outcome:
    return Outcome(outcome.what, tuple(_group(edition, share) for share in outcome.groups))


def _group(edition: Edition, share: Share) -> Group:
    return Group(
        share.who,
        edition.t("hundred.told", n=share.number),
        people(range(share.number)),
        people(range(share.number, _PEOPLE)),
    )


def people(numbers: Iterable[int]) -> People:
    """Draw the people of these numbers, counted from 0 along the rows."""
    rows = [[*row] for _, row in groupby(numbers, lambda number: number // _IN_A_ROW)]
    return People("".join(_dots(row, 2, "h0") for row in rows), "".join(_dots(row, 8, "v1") for row in rows))


def _dots(row: list[int], top: int, line: str) -> str:
    """Give the same short line for each person of a row; SVG counts each step from where the line before ended."""
    down, along = divmod(row[0], _IN_A_ROW)
    to_next = f"m{_WIDE} {-int(line[1:])}"
    return f"M{along * _WIDE + _WIDE // 2} {down * _HIGH + top}" + to_next.join([line] * len(row))
