"""The doses of a routine's items, and how they grow from week to week."""

from itertools import pairwise

from unhunch.model.dose import Dose, changed
from unhunch.model.plan import Stage, in_week
from unhunch.model.routine import Item, Routine
from unhunch.views.edition import Edition


def item_dose(edition: Edition, item: Item) -> Dose:
    """Give the dose with which a routine's item begins. Raises ValueError when the technique has none."""
    dose = edition.technique(item.technique).dose
    if dose is None:
        raise ValueError(item.technique)
    return changed(dose, item.dose)


def item_doses(edition: Edition, routine: Routine, week: int = 1) -> tuple[Dose, ...]:
    """Give the dose of each of a routine's items in a week of its plan."""
    begun = ((item, item_dose(edition, item)) for item in routine.items)
    return tuple(in_week(dose, routine.plan_of(item, dose), week) for item, dose in begun)


def stages(edition: Edition, routine: Routine) -> tuple[Stage, ...]:
    """Give the stages of a routine's plan, at least two; none where no amount grows."""
    by_week = [(week, item_doses(edition, routine, week)) for week in routine.weeks_of_change]
    begun = [by_week[0], *(after for before, after in pairwise(by_week) if after[1] != before[1])]
    ends = [*(week - 1 for week, _ in begun[1:]), routine.weeks]
    found = tuple(Stage(week, last, doses) for (week, doses), last in zip(begun, ends, strict=True))
    return found if found[1:] else ()


def growing(found: tuple[Stage, ...]) -> tuple[int, ...]:
    """Give the place of each item whose dose is not the same in all stages."""
    by_item = zip(*(stage.doses for stage in found), strict=True)
    return tuple(place for place, doses in enumerate(by_item) if any(dose != doses[0] for dose in doses))
