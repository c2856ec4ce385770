"""R337 to R339: how often a routine is done, and how its amounts grow from week to week."""

from collections.abc import Iterator

from unhunch.catalog.catalog import Catalog
from unhunch.model.dose import Repetitions
from unhunch.model.plan import PlanWeek
from unhunch.model.routine import Item, Routine
from unhunch.problems.code import Found, rule
from unhunch.text.source import Loc


@rule("R337", "how-often-unsaid")
def how_often_unsaid(catalog: Catalog) -> Iterator[Found]:
    """A routine says how often: in numbers in `sessions`, in words in `frequency`, or both."""
    for routine in catalog.routines.values():
        if routine.entry.sessions is None and routine.entry.frequency is None:
            hint = "Write for example `sessions: {times_a_day: 1}`, or `sessions: {days_a_week: 3}`."
            yield routine.document.place(()), "the routine does not say how often", hint


@rule("R338", "plan-out-of-order")
def plan_out_of_order(catalog: Catalog) -> Iterator[Found]:
    """The weeks of a `plan` follow each other, none after the last of `weeks`, and each changes something."""
    for routine in catalog.routines.values():
        for loc, plan in _plans(routine.entry):
            before = 0
            for index, week in enumerate(plan):
                place = routine.document.place((*loc, index))
                last = routine.entry.weeks
                if week.week <= before:
                    yield (
                        place,
                        f"week {week.week} stands after week {before}",
                        "Put the weeks in their order, each once.",
                    )
                elif last and week.week > last:
                    hint = "Make `weeks` larger, or leave this week out."
                    yield place, f"week {week.week} is after the last, which is week {last}", hint
                if week.sets is None and week.reps is None and week.load is None:
                    yield (
                        place,
                        f"week {week.week} changes nothing",
                        "Give it `sets`, `reps` or `load`, or leave it out.",
                    )
                before = max(before, week.week)


@rule("R339", "plan-without-effect")
def plan_without_effect(catalog: Catalog) -> Iterator[Found]:
    """A `plan` is of what is counted, not of minutes or breaths. Its load is for what has one."""
    for routine in catalog.routines.values():
        counted = [_is_counted(catalog, item.technique) for item in routine.entry.items]
        for loc, plan in _plans(routine.entry):
            here = [counted[int(loc[1])]] if len(loc) > 1 else counted
            if plan and None not in here and not any(here):
                place = routine.document.place(loc, at_key=True)
                yield place, "nothing that the plan is of is counted in repetitions", "Leave the plan out."
        if not any(_may_be_loaded(catalog, item) for item in routine.entry.items):
            for index, week in enumerate(routine.entry.plan):
                if week.load:
                    hint = "Give a step a `load` in its `dose`, or a `plan` of its own with this load."
                    place = routine.document.place(("plan", index, "load"), at_key=True)
                    yield place, "no step that the plan is of has a load", hint


def _may_be_loaded(catalog: Catalog, item: Item) -> bool:
    """Whether a step follows the routine's plan with its load, or is of no technique, which is told already."""
    technique = catalog.techniques.get(item.technique)
    if technique is None:
        return True
    own = item.dose.load if item.dose else None
    there = technique.entry.dose.load if isinstance(technique.entry.dose, Repetitions) else None
    return not item.has_own_plan and bool(own or there)


def _plans(routine: Routine) -> Iterator[tuple[Loc, tuple[PlanWeek, ...]]]:
    yield ("plan",), routine.plan
    for index, item in enumerate(routine.items):
        yield ("items", index, "plan"), item.plan


def _is_counted(catalog: Catalog, id_: str) -> bool | None:
    """Whether a technique is done a number of times; None where there is no such technique, which is told already."""
    technique = catalog.techniques.get(id_)
    return isinstance(technique.entry.dose, Repetitions) if technique else None


RULES = (how_often_unsaid, plan_out_of_order, plan_without_effect)
