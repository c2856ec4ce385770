"""What a routine's page shows; minutes, equipment and cautions are computed from its techniques."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from unhunch.catalog.catalog import Sourced
from unhunch.model.dose import Dose
from unhunch.model.routine import Alternative, Item, Routine
from unhunch.model.timeline import Phase, minutes, timeline
from unhunch.views.edition import Edition, Link, Thumb
from unhunch.views.growth import item_doses
from unhunch.views.often import few_words, often_words
from unhunch.views.plan import Plan, plan_view
from unhunch.views.sources import Said, said

_MOST_ON_A_STRIP: Final = 3
"""As many figures stand beside each other on a phone and are still seen."""


@dataclass(frozen=True)
class Instead:
    """What to do instead of an item, and when."""

    id: str
    name: str
    when: str


@dataclass(frozen=True)
class ItemView:
    """One item of a routine: its technique, by id and name, with its dose."""

    number: int
    id: str
    name: str
    dose: str
    note: str | None
    alternative: Instead | None


@dataclass(frozen=True)
class RoutineView:
    """Everything that the page of one routine shows, in words; lists show it by `thumb`, of one move.

    `strip` are the pictures of its first moves, each once; `strip_names` says which these are.
    """

    id: str
    name: str
    purpose: str
    for_whom: str
    often: str
    plan: Plan | None
    weeks: int | None
    progress_when: str
    items: tuple[ItemView, ...]
    phases: tuple[Phase, ...]
    minutes: int
    level: str
    need: str
    positions: str
    bad_day: Link | None
    article: str | None
    changes: tuple[Said, ...]
    thumb: Thumb | None
    strip: tuple[Thumb, ...]
    strip_names: str
    reviewed: bool


def routine_view(edition: Edition, sourced: Sourced[Routine], face: str | None) -> RoutineView:
    """Put a routine into words; `face` is the technique by which lists show it, if any of its own is drawn."""
    routine = sourced.entry
    techniques = tuple(edition.technique(item.technique) for item in routine.items)
    doses = item_doses(edition, routine)
    timed = timeline(doses)
    article = next(
        (a for a in edition.catalog.about.articles if routine.article and a.id == routine.article.source), None
    )
    strip = tuple(_strip(edition, routine))
    return RoutineView(
        id=sourced.id,
        name=routine.name,
        purpose=routine.purpose,
        for_whom=routine.for_whom,
        often=often_words(routine, edition.t),
        plan=plan_view(edition, routine),
        weeks=routine.weeks,
        progress_when=routine.progress_when,
        items=tuple(
            _item(edition, number, item, dose)
            for number, (item, dose) in enumerate(zip(routine.items, doses, strict=True), 1)
        ),
        phases=timed,
        minutes=minutes(timed),
        level=edition.level(routine.level),
        need=edition.joined(edition.labels("equipment", _each_once(t.equipment for t in techniques))),
        positions=edition.joined(edition.labels("positions", _each_once(t.positions[:1] for t in techniques))),
        bad_day=_link(edition, routine.on_a_bad_day) if routine.on_a_bad_day else None,
        article=article.short if article else None,
        changes=tuple(said(edition, change) for change in routine.article.changes) if routine.article else (),
        thumb=edition.thumb(face) if face else None,
        strip=strip,
        strip_names=edition.t("list.comma").join(thumb.name for thumb in strip),
        reviewed=all(technique.reviewed for technique in techniques),
    )


def _strip(edition: Edition, routine: Routine) -> Iterator[Thumb]:
    moves = dict.fromkeys(item.technique for item in routine.items)
    return islice((thumb for move in moves if (thumb := edition.thumb(move))), _MOST_ON_A_STRIP)


def _each_once(lists: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id_ for ids in lists for id_ in ids))


def _item(edition: Edition, number: int, item: Item, dose: Dose) -> ItemView:
    return ItemView(
        number=number,
        id=item.technique,
        name=edition.technique(item.technique).name,
        dose=few_words(dose, edition.t, once=item.once),
        note=item.note,
        alternative=_instead(edition, item.alternative) if item.alternative else None,
    )


def _instead(edition: Edition, other: Alternative) -> Instead:
    return Instead(other.technique, edition.technique(other.technique).name, other.when)


def _link(edition: Edition, id_: str) -> Link:
    return Link(id_, edition.routine(id_).name)
