"""Routines under the moments at which people look for them."""

from collections.abc import Iterable
from dataclasses import dataclass

from unhunch.views.edition import Edition
from unhunch.views.routine import RoutineView


@dataclass(frozen=True)
class Moment:
    """Routines that people look for at one moment; `label` is empty where no routine names one."""

    label: str
    routines: tuple[RoutineView, ...]


def by_moment(edition: Edition, views: Iterable[RoutineView]) -> tuple[Moment, ...]:
    """Group routines by their moment, in the order of the vocabulary, the shortest first.

    Those that name none come last, under a heading where there are others.
    """
    keyed = [(edition.routine(view.id).moment, view) for view in sorted(views, key=lambda view: view.minutes)]
    rest = edition.t("index.other_moments") if any(moment for moment, _ in keyed) else ""
    terms = [(term.id, term.label) for term in edition.catalog.vocabulary.moments]
    found = (
        Moment(label, tuple(view for moment, view in keyed if moment == id_)) for id_, label in [*terms, (None, rest)]
    )
    return tuple(moment for moment in found if moment.routines)
