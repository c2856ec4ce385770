"""How the amount of a routine grows from week to week."""

from collections.abc import Iterable
from dataclasses import dataclass

from pydantic import Field

from unhunch.model.base import Entry
from unhunch.model.dose import Dose, Repetitions
from unhunch.model.load import Load

MOST_WEEKS = 52


class PlanWeek(Entry):
    """What holds from a week on, in place of the dose; what is not said stays as it was."""

    week: int = Field(ge=1, le=MOST_WEEKS, description="From which week on, counted from 1.", examples=[3])
    sets: int | None = Field(None, ge=1, le=10, description="Rounds of all repetitions.", examples=[2])
    reps: int | None = Field(None, ge=1, le=60, description="Repetitions in one set.", examples=[12])
    load: Load | None = Field(
        None,
        description="Another band or weight. In the routine's plan it is for the steps that have one already.",
        examples=[{"band": "green"}],
    )


@dataclass(frozen=True)
class Stage:
    """Weeks in which each item is done as much as in the first of them. `last` is None where nothing says an end."""

    first: int
    last: int | None
    doses: tuple[Dose, ...]


def in_week(dose: Dose, plan: Iterable[PlanWeek], week: int) -> Dose:
    """Give a dose as it is in a week, counted from 1: only what is counted in repetitions grows."""
    if not isinstance(dose, Repetitions):
        return dose
    begun = [since for since in plan if since.week <= week]
    parts = {name: value for since in begun for name, value in since if name != "week" and value is not None}
    return dose.model_copy(update=parts)


def without_load(plan: Iterable[PlanWeek]) -> tuple[PlanWeek, ...]:
    """Give a plan as it is for what is done against nothing."""
    return tuple(week.model_copy(update={"load": None}) for week in plan)
