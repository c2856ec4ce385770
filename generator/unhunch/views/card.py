"""What a printable card shows: a routine's sheet, or the card of one technique.

Scripts have the same in as-in-python/lines.js, for a reader's own sheet; tests/own/test_own_card.py compares them.
"""

from dataclasses import dataclass

from markupsafe import Markup

from unhunch.views.card_figures import CardFigure
from unhunch.views.often import Boxes
from unhunch.views.pictured import PicturedWay
from unhunch.views.scale import ScaleLine
from unhunch.views.settings import as_read


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


@dataclass(frozen=True)
class Exercise:
    """One exercise of a card. Its `figure` has no positions when no picture exists yet.

    `dose` is in few words, `plain` in sentences. `captions` says what the numbers on it mean, if it has any.
    `cautions` concern it and not all exercises of the card; the last of them may be what to do instead.
    What is done `once`, and not in each session, has one box.
    """

    id: str
    number: int
    name: str
    dose: str
    plain: str
    steps: tuple[str, ...]
    note: str | None
    figure: CardFigure
    alt: str
    captions: str | None = None
    cautions: tuple[CautionLine, ...] = ()
    feel: str | None = None
    mistake: str | None = None
    instead: CautionLine | None = None
    once: bool = False


@dataclass(frozen=True)
class Whose:
    """Whose sheet it is: a clinic or a club, who prepares its sheets, and whom to call."""

    name: str
    prepared_by: str | None
    phone: str | None


@dataclass(frozen=True)
class Card:
    """A card.

    `meta` says in one line how long it takes, how hard it is, and what it needs.
    `qr` is SVG markup, or None where the address leads nowhere (a local preview). `frequency` is empty where the
    reader writes it by hand, and None where nothing is said of it; `boxes` are those of a week. Of the
    stop signs, `signs` goes on from the words that say to stop, one of `sign_items` after the other; each of
    `sentences` stands by itself. `numbers` are those to call in an emergency. On sheets, `stop` says in few lines at
    which signs to do what, and `start` at which not to begin. `scale` says what numbers mean. `check` has all that is
    to be checked, by condition. `cautions` concern all of the exercises, or come before them. `ratings` names what is
    rated before and after, and `imprint` says which edition of the catalog it is. `shortened_for` names the only
    conditions of which the card warns, or is None where it warns of all. The card of a single technique has room for
    the `ways` to do it otherwise that have pictures. `clinic` is None where its place is left for a stamp.
    """

    id: str
    title: str
    lead: str
    minutes: str
    level: str
    need: str
    meta: str
    frequency: str | None
    boxes: Boxes
    exercises: tuple[Exercise, ...]
    signs: str
    sign_items: tuple[str, ...]
    sentences: tuple[str, ...]
    stop_then: str
    numbers: tuple[str, ...]
    stop: tuple[CautionLine, ...]
    start: tuple[CautionLine, ...]
    scale: ScaleLine | None
    cautions: tuple[CautionLine, ...]
    check: tuple[CautionLine, ...]
    shortened_for: str | None
    progress: str | None
    plan: tuple[CautionLine, ...]
    bad_day: str | None
    ratings: tuple[str, str]
    address: str
    qr: Markup | None
    imprint: str
    not_reviewed: str | None
    share: str
    language: str
    ways: tuple[PicturedWay, ...] = ()
    clinic: Whose | None = None

    @property
    def single(self) -> bool:
        """Whether it is the card of one technique, whose name is its title."""
        return [exercise.name for exercise in self.exercises] == [self.title]

    @property
    def address_shown(self) -> str:
        """The address as it is read, without its protocol."""
        return as_read(self.address)
