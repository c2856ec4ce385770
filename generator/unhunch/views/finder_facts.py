"""What the finder's filters look at, for each technique and routine."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from unhunch.catalog.conditions import answers
from unhunch.model.technique import Technique
from unhunch.model.timeline import minutes, timeline
from unhunch.views.book import Book
from unhunch.views.edition import Edition
from unhunch.views.routine import RoutineView
from unhunch.views.technique import TechniqueView

Ids = tuple[str, ...]


@dataclass(frozen=True)
class Facts:
    """What filters look at. A routine has what all of its techniques have.

    `positions` and `places` hold the choices that each technique gives: a filter must leave one of each. `leave_out`
    holds the conditions that rule out each technique: an entry is left out when all of its techniques are. `minutes`
    is None where there is no dose.
    """

    type: Literal["routine", "technique"]
    path: str
    name: str
    minutes: int | None
    level: str
    kinds: Ids
    positions: tuple[Ids, ...]
    places: tuple[Ids, ...]
    equipment: Ids
    leave_out: tuple[Ids, ...]
    text: str


def entries(book: Book, routines: Iterable[str], techniques: Iterable[str]) -> tuple[Facts, ...]:
    """Give the facts of these routines, and then of these techniques."""
    return (
        *(_routine(book.edition, book.routines[id_]) for id_ in routines),
        *(_technique(book.edition, book.techniques[id_]) for id_ in techniques),
    )


def technique_minutes(technique: Technique) -> int | None:
    """Give how long a technique takes with the time to get ready, in whole minutes; None when it has no dose."""
    return minutes(timeline((technique.dose,))) if technique.dose else None


def _technique(edition: Edition, view: TechniqueView) -> Facts:
    x = edition.technique(view.id)
    return _facts(
        edition,
        "technique",
        view.id,
        name=x.name,
        takes=technique_minutes(x),
        level=x.level,
        techniques=(x,),
        words=(x.name, *x.aliases, x.summary, view.regions),
    )


def _routine(edition: Edition, view: RoutineView) -> Facts:
    x = edition.routine(view.id)
    techniques = tuple(edition.technique(item.id) for item in view.items)
    return _facts(
        edition,
        "routine",
        view.id,
        name=x.name,
        takes=view.minutes,
        level=x.level,
        techniques=techniques,
        words=(x.name, x.purpose, x.for_whom, *(technique.name for technique in techniques)),
    )


def _facts(
    edition: Edition,
    type_: Literal["routine", "technique"],
    id_: str,
    *,
    name: str,
    takes: int | None,
    level: int,
    techniques: tuple[Technique, ...],
    words: Ids,
) -> Facts:
    return Facts(
        type=type_,
        path=f"{type_}s/{id_}/",
        name=name,
        minutes=takes,
        level=edition.catalog.vocabulary.levels[level - 1].id,
        kinds=tuple(dict.fromkeys(technique.kind for technique in techniques)),
        positions=tuple(technique.positions for technique in techniques),
        places=tuple(technique.places for technique in techniques),
        equipment=tuple(dict.fromkeys(id_ for technique in techniques for id_ in technique.equipment)),
        leave_out=tuple(_ruled_out_by(edition, technique) for technique in techniques),
        text=" ".join(words),
    )


def _ruled_out_by(edition: Edition, technique: Technique) -> Ids:
    found = answers(edition.catalog.vocabulary, technique)
    return tuple(id_ for id_, caution in found.items() if caution.do == "leave-out")
