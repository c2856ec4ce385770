"""What a printable card shows: a routine's sheet, or the card of one technique.

Scripts have the same in as-in-python/lines.js, for a reader's own sheet; tests/own/test_own_card.py compares them.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

SETTINGS: Mapping[str, int] = {"airy": 18, "easy": 28, "even": 36, "snug": 44}
"""How text is set, from airy on, each with the most rows of text that it holds."""

FULLEST = "tight"
"""How text is set where there are more rows."""

LETTERS_A_ROW = 85


@dataclass(frozen=True)
class Exercise:
    """One exercise of a card. `figure` is SVG markup of our own making, or None when no picture exists yet."""

    id: str
    number: int
    name: str
    dose: str
    steps: tuple[str, ...]
    note: str | None
    figure: Markup | None
    alt: str


@dataclass(frozen=True)
class CautionLine:
    """An action and whom it concerns. Example: `Leave out` with `condition: 5; condition: 8`."""

    action: str
    who: str


@dataclass(frozen=True)
class Card:
    """A card.

    `qr` is SVG markup, or None where the address leads nowhere (a local preview). `frequency` is empty where the
    reader writes it by hand, and None where nothing is said of it. `stop_if` holds every stop sign. On paper, `signs`
    goes on from the words that say to stop, and each of `sentences` stands by itself.
    """

    id: str
    title: str
    lead: str
    minutes: str
    level: str
    need: str
    frequency: str | None
    exercises: tuple[Exercise, ...]
    stop_if: tuple[str, ...]
    signs: str
    sentences: tuple[str, ...]
    stop_then: str
    cautions: tuple[CautionLine, ...]
    progress: str | None
    address: str
    qr: Markup | None
    date: str
    not_reviewed: str | None
    share: str
    language: str

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
        """How tight its text is set, so that it fills one page: the more rows, the tighter."""
        steps = sum(len(exercise.steps) for exercise in self.exercises)
        notes = sum(exercise.note is not None for exercise in self.exercises)
        warnings = [*self.stop_if, self.stop_then, *(line.who for line in self.cautions)]
        rows = 2 * len(self.exercises) + steps + notes + sum(map(len, warnings)) // LETTERS_A_ROW
        return next((name for name, most in SETTINGS.items() if rows <= most), FULLEST)
