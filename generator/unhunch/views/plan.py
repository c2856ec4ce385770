"""How the amount of a routine grows from week to week, a sentence a week."""

from collections.abc import Iterator

from unhunch.model.plan import PlanWeek
from unhunch.model.routine import Routine
from unhunch.strings import Strings
from unhunch.views.edition import Edition
from unhunch.views.words import load_words


def plan_lines(edition: Edition, routine: Routine) -> tuple[str, ...]:
    """Give the plan of a routine, and after it those of its steps, each with the step's name."""
    return (*_weeks(routine.plan, edition.t), *_steps(edition, routine))


def _steps(edition: Edition, routine: Routine) -> Iterator[str]:
    for number, item in enumerate(routine.items, 1):
        name = edition.technique(item.technique).name
        for line in _weeks(item.plan, edition.t):
            yield edition.t("plan.of", number=number, name=name, line=line)


def _weeks(plan: tuple[PlanWeek, ...], t: Strings) -> Iterator[str]:
    for week in plan:
        yield t("plan.from", week=week.week, what=t("list.comma").join(_parts(week, t)))


def _parts(week: PlanWeek, t: Strings) -> Iterator[str]:
    if week.sets and week.reps:
        yield t("dose.sets", sets=week.sets, reps=week.reps)
    elif week.sets or week.reps:
        part = "sets" if week.sets else "reps"
        yield t(f"dose.part.{part}", n=week.sets or week.reps)
    if week.load:
        yield from load_words(week.load, t)
