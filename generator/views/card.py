"""What a printable card shows: a routine's sheet, or the card of one technique."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Exercise:
    """One exercise of a card. `figure` is SVG markup of our own making, or None when no picture exists yet."""

    id: str
    number: int
    name: str
    dose: str
    steps: tuple[str, ...]
    note: str | None
    figure: str | None
    alt: str


@dataclass(frozen=True)
class CautionLine:
    """An action and whom it concerns. Example: `Leave out` with `condition: 5; condition: 8`."""

    action: str
    who: str


@dataclass(frozen=True)
class Card:
    """A card. `qr` is SVG markup, or None where the address leads nowhere (a local preview)."""

    id: str
    title: str
    lead: str
    minutes: str
    level: str
    need: str
    frequency: str
    exercises: tuple[Exercise, ...]
    stop_if: tuple[str, ...]
    stop_then: str
    cautions: tuple[CautionLine, ...]
    progress: str | None
    address: str
    qr: str | None
    date: str
    not_reviewed: str | None
    share: str
    language: str
