"""How the amount of a routine grows from week to week."""

from pydantic import Field

from unhunch.model.base import Entry
from unhunch.model.load import Load

MOST_WEEKS = 52


class PlanWeek(Entry):
    """What holds from a week on, in place of the dose; what is not said stays as it was."""

    week: int = Field(ge=1, le=MOST_WEEKS, description="From which week on, counted from 1.", examples=[3])
    sets: int | None = Field(None, ge=1, le=10, description="Rounds of all repetitions.", examples=[2])
    reps: int | None = Field(None, ge=1, le=60, description="Repetitions in one set.", examples=[12])
    load: Load | None = Field(None, description="Another band or weight.", examples=[{"band": "green"}])
