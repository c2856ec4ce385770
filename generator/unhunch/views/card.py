"""What a printable card shows: a routine's sheet, or the card of one technique.

Scripts have the same in as-in-python/lines.js, for a reader's own sheet; tests/own/test_own_card.py compares them.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from unhunch.views.often import Boxes
from unhunch.views.pictured import PicturedWay
from unhunch.views.scale import ScaleLine

SETTINGS: Mapping[str, int] = {"airy": 18, "easy": 28, "even": 36, "paged": 80}
"""How text is set, from airy on, each with the most rows of text that it holds; from paged on, on two pages."""

FULLEST = "full"
"""How text is set where there are more rows: lines run on."""

LETTERS_A_ROW = 85
LETTERS_BESIDE = 65
"""Of a row beside an exercise's picture."""

ROWS_PICTURED = 7
"""Rows as high as the picture of a way."""

LETTERS_NAMED = 52
"""Of a row of its name and dose, which stand beside its boxes, too."""


@dataclass(frozen=True)
class CautionPart:
    """Conditions in a few words each, and the exercises meant. Example: `Exercise 2:` with `gout` and `frailty`.

    A screen says `named`, with the names of the exercises, since it tells of them before they have their numbers.
    """

    these: str
    conditions: tuple[str, ...]
    named: str = ""


@dataclass(frozen=True)
class CautionLine:
    """Whom it concerns, or what to do, in bold, and the rest. Example: `If you are dizzy:` with `Sit down for it.`

    A line of many conditions has them in `parts`, too: a screen lists them one below the other. Where `head` has the
    numbers of exercises, a screen says `named`, with their names.
    """

    head: str
    text: str
    parts: tuple[CautionPart, ...] = ()
    named: str = ""

    @property
    def letters(self) -> int:
        """How long it is, as one row."""
        return len(self.head) + 1 + len(self.text)


@dataclass(frozen=True)
class Exercise:
    """One exercise of a card. `figure` is SVG markup of our own making, or None when no picture exists yet.

    `dose` is in few words, `plain` in sentences. `captions` says what the numbers on it mean, if it has any.
    `cautions` concern it and not all exercises of the card; the last of them may be what to do instead.
    """

    id: str
    number: int
    name: str
    dose: str
    plain: str
    steps: tuple[str, ...]
    note: str | None
    figure: Markup | None
    alt: str
    captions: str | None = None
    cautions: tuple[CautionLine, ...] = ()
    feel: str | None = None
    mistake: str | None = None
    instead: CautionLine | None = None


@dataclass(frozen=True)
class Card:
    """A card.

    `qr` is SVG markup, or None where the address leads nowhere (a local preview). `frequency` is empty where the
    reader writes it by hand, and None where nothing is said of it; `boxes` are those of a week. `stop_if` holds every
    stop sign. On paper, `signs` goes on from the words that say to stop, one of `sign_items` after the other; each of
    `sentences` stands by itself. `scale` says what numbers mean. `check` has all that is to be checked, by condition.
    `cautions` concern all of the exercises, or come before them. `shortened_for` names the only conditions of which
    the card warns, or is None where it warns of all. The card of a single technique has room for the `ways` to do it
    otherwise that have pictures.
    """

    id: str
    title: str
    lead: str
    minutes: str
    level: str
    need: str
    frequency: str | None
    boxes: Boxes
    exercises: tuple[Exercise, ...]
    stop_if: tuple[str, ...]
    signs: str
    sign_items: tuple[str, ...]
    sentences: tuple[str, ...]
    stop_then: str
    scale: ScaleLine | None
    cautions: tuple[CautionLine, ...]
    check: tuple[CautionLine, ...]
    shortened_for: str | None
    progress: str | None
    plan: tuple[str, ...]
    address: str
    qr: Markup | None
    date: str
    not_reviewed: str | None
    share: str
    language: str
    ways: tuple[PicturedWay, ...] = ()

    @property
    def drawn(self) -> bool:
        """Whether there is a picture of anything on it."""
        return any(exercise.figure for exercise in self.exercises)

    @property
    def single(self) -> bool:
        """Whether it is the card of one technique, whose name is its title."""
        return [exercise.name for exercise in self.exercises] == [self.title]

    @property
    def setting(self) -> str:
        """How tight its text is set, so that it fills its pages: the more rows, the tighter."""
        steps = sum(len(exercise.steps) for exercise in self.exercises)
        notes = sum((e.note is not None) + (e.captions is not None) for e in self.exercises)
        scale = f"{self.scale.title}: {self.scale.words}" if self.scale else ""
        warnings = sum(map(len, (*self.stop_if, self.stop_then, scale, self.shortened_for or "")))
        warnings += sum(line.letters for line in self.cautions)
        beside = sum(-(-line.letters // LETTERS_BESIDE) for exercise in self.exercises for line in exercise.cautions)
        named = sum(1 - -len(f"{e.number} {e.name}: {e.plain}") // LETTERS_NAMED for e in self.exercises)
        pictured = ROWS_PICTURED * len(self.ways)
        rows = named + steps + notes + beside + pictured + warnings // LETTERS_A_ROW
        return next((name for name, most in SETTINGS.items() if rows <= most), FULLEST)
