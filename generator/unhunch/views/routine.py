"""What a routine's page shows; minutes, equipment and cautions are computed from its techniques."""

from collections.abc import Iterable
from dataclasses import dataclass

from unhunch.catalog.catalog import Sourced
from unhunch.model.dose import Dose, changed
from unhunch.model.routine import Item, Routine
from unhunch.model.technique import Technique
from unhunch.model.timeline import Phase, minutes, timeline
from unhunch.views.edition import Edition, Picture
from unhunch.views.sources import Said, said
from unhunch.views.words import dose_words


@dataclass(frozen=True)
class Step:
    """One item of a routine with its technique."""

    number: int
    id: str
    technique: Technique
    item: Item
    dose: str
    alternative: str | None
    picture: Picture | None


@dataclass(frozen=True)
class RoutineView:
    """Everything that the page of one routine shows, in words."""

    id: str
    routine: Routine
    steps: tuple[Step, ...]
    phases: tuple[Phase, ...]
    minutes: int
    level: str
    need: str
    positions: str
    bad_day: str | None
    article: str | None
    changes: tuple[Said, ...]


def item_dose(edition: Edition, item: Item) -> Dose:
    """Give the dose of a routine's item. Raises ValueError when the technique has none."""
    dose = edition.catalog.techniques[item.technique].entry.dose
    if dose is None:
        raise ValueError(item.technique)
    return changed(dose, item.dose)


def routine_view(edition: Edition, sourced: Sourced[Routine]) -> RoutineView:
    """Put a routine into words."""
    routine = sourced.entry
    techniques = tuple(edition.catalog.techniques[item.technique].entry for item in routine.items)
    timed = timeline(item_dose(edition, item) for item in routine.items)
    article = next(
        (a for a in edition.catalog.about.articles if routine.article and a.id == routine.article.source), None
    )
    return RoutineView(
        id=sourced.id,
        routine=routine,
        steps=tuple(_step(edition, number, item) for number, item in enumerate(routine.items, 1)),
        phases=timed,
        minutes=minutes(timed),
        level=edition.level(routine.level),
        need=edition.joined(edition.labels("equipment", _each_once(t.equipment for t in techniques))),
        positions=edition.joined(edition.labels("positions", _each_once(t.positions[:1] for t in techniques))),
        bad_day=edition.catalog.routines[routine.on_a_bad_day].entry.name if routine.on_a_bad_day else None,
        article=article.short if article else None,
        changes=tuple(said(edition, change) for change in routine.article.changes) if routine.article else (),
    )


def _each_once(lists: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id_ for ids in lists for id_ in ids))


def _step(edition: Edition, number: int, item: Item) -> Step:
    other = item.alternative
    return Step(
        number=number,
        id=item.technique,
        technique=edition.catalog.techniques[item.technique].entry,
        item=item,
        dose=dose_words(item_dose(edition, item), edition.t),
        alternative=edition.catalog.techniques[other.technique].entry.name if other else None,
        picture=edition.pictures.get(item.technique),
    )
