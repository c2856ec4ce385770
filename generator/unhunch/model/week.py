"""A plan for a week: which routine on which days, for one kind of people."""

from typing import Self

from pydantic import Field, model_validator

from unhunch.model.base import Entry, Label, Line, Many, RoutineId, Some
from unhunch.model.evidence import Statement
from unhunch.model.sessions import WEEKDAYS, Weekday


class WeekRoutine(Entry):
    """A routine of the plan, with its days."""

    routine: RoutineId = Field(description="Id of the routine: its file name without `.yml`.", examples=["desk-reset"])
    days: Some[Weekday] = Field(description="On which days of the week.", examples=[["monday", "thursday"]])
    when: Line | None = Field(
        None, description="When on such a day, or how often, in one short sentence.", examples=["After breakfast."]
    )


class Week(Entry):
    """One file in content/weeks/; its file name is its id."""

    name: Label = Field(description="Whom it is for, in a few words.", examples=["At a desk all day"])
    for_whom: Line = Field(
        description="Whom it suits, in one or two short sentences.",
        examples=["For people who sit for hours at a time."],
    )
    why: Many[Statement] = Field((), description="Why these routines on these days, with sources.")
    routines: Some[WeekRoutine] = Field(description="The routines, the most important first.")

    @model_validator(mode="after")
    def _says_each_once(self) -> Self:
        ids = [one.routine for one in self.routines]
        if len(set(ids)) < len(ids):
            raise ValueError("a routine stands twice in `routines`: give it all of its days at once")
        if any(len(set(one.days)) < len(one.days) for one in self.routines):
            raise ValueError("a day stands twice in `days`")
        return self

    def on(self, day: Weekday) -> tuple[str, ...]:
        """Give the ids of the routines of one day, in their order."""
        return tuple(one.routine for one in self.routines if day in one.days)

    @property
    def rest_days(self) -> tuple[Weekday, ...]:
        """The days on which there is nothing to do."""
        return tuple(day for day in WEEKDAYS if not self.on(day))
