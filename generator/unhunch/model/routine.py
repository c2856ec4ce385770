"""A routine: techniques in an order, with doses, for a purpose."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from unhunch.model.base import ArticleId, Entry, Id, Items, Label, Line, Many, Ref, RoutineId, TechniqueId
from unhunch.model.dose import Dose, DoseChange, Repetitions
from unhunch.model.evidence import Acceptance, Change, Statement
from unhunch.model.plan import MOST_WEEKS, PlanWeek, without_load
from unhunch.model.sessions import Sessions

MOST_ITEMS = 8
"""More do not fit on one printed page for a wall, nor on two leaves."""


class Alternative(Entry):
    """What to do when the step does not suit."""

    technique: TechniqueId = Field(description="The technique to do instead.", examples=["wall-press"])
    when: Line = Field(description="When to choose it.", examples=["If getting down to the floor is hard."])


class Item(Entry):
    """One step of a routine."""

    technique: TechniqueId = Field(
        description="Id of the technique: its file name without `.yml`.", examples=["arm-slides"]
    )
    dose: DoseChange | None = Field(
        None, description="Only the parts of the dose that differ here.", examples=[{"reps": 8}]
    )
    note: Line | None = Field(
        None, description="One short sentence for this routine.", examples=["Start with small circles."]
    )
    alternative: Alternative | None = Field(None, description="What to do when the step does not suit.")
    once: bool = Field(
        False, description="Whether it is done a single time, and not in each session: it has one box to tick."
    )
    plan: Many[PlanWeek] = Field(
        (),
        max_length=MOST_WEEKS,
        description="How its amount grows from week to week, in place of the routine's plan; `[]` if it never does.",
    )

    @model_validator(mode="after")
    def _agrees(self) -> Self:
        if self.once and self.plan:
            raise ValueError("what is done once does not grow: it has `once` or a `plan`, not both")
        return self

    @property
    def has_own_plan(self) -> bool:
        """Whether it says how its amount grows, or that it does not."""
        return self.once or "plan" in self.model_fields_set


class ArticleRoutine(Entry):
    """The routine follows a source article; what was changed is said."""

    source: ArticleId = Field(description="An id of `articles` in catalog.yml.", examples=["article-a"])
    changes: Many[Statement] = Field((), description="What differs from the article, and why.")


class Routine(Entry):
    """One file in content/routines/; its file name is its id."""

    name: Label = Field(description="What it is called.", examples=["Two-minute desk reset"])
    purpose: Line = Field(
        description="What it is for, in one short sentence.", examples=["Loosen up after an hour at your desk."]
    )
    for_whom: Line = Field(
        description="Whom it suits, in one or two short sentences.",
        examples=["For people who sit for hours at a time."],
    )
    moment: Annotated[Id, Ref("moments")] | None = Field(
        None, description="When people look for it: an id of `moments` in vocabulary.yml.", examples=["at-desk"]
    )
    level: int = Field(ge=1, le=3, description="1 easy, 2 medium, 3 hard.", examples=[1])
    sessions: Sessions | None = Field(
        None,
        description="How often, in numbers: from them come words, and a box to tick for each time.",
        examples=[{"times_a_day": 1}],
    )
    frequency: Line | None = Field(
        None, description="How often, as far as `sessions` cannot say it.", examples=["Best before you feel tired."]
    )
    plan: Many[PlanWeek] = Field(
        (), max_length=MOST_WEEKS, description="How the amount of every step that is counted grows from week to week."
    )
    weeks: int | None = Field(
        None, ge=1, le=MOST_WEEKS, description="For how many weeks, before looking again.", examples=[4]
    )
    items: Items[Item] = Field(
        description="The steps in their order; at most eight, better five.", min_length=1, max_length=MOST_ITEMS
    )
    progress_when: Line = Field(
        description="How to tell that you can do more, and what to change first.",
        examples=["When it feels easy for two weeks, do two more of each."],
    )
    on_a_bad_day: RoutineId | None = Field(
        None, description="Id of the gentler routine for a bad day.", examples=["gentle-day"]
    )
    article: ArticleRoutine | None = Field(None, description="Only when it follows a source article.")
    formerly: Many[Id] = Field((), description="Old ids, whose addresses lead here.", examples=[["desk-reset"]])
    accept: Many[Acceptance] = Field((), description="Warnings that are right to stay.")
    changes: Many[Change] = Field((), description="What changed for readers, newest first.")

    @model_validator(mode="after")
    def _is_done_again(self) -> Self:
        if all(item.once for item in self.items):
            raise ValueError("every step is done `once`: a routine has something to do again")
        return self

    def plan_of(self, item: Item, dose: Dose) -> tuple[PlanWeek, ...]:
        """Give the plan that a step follows: its own if it says one, be it empty, else the routine's."""
        if item.has_own_plan:
            return item.plan
        loaded = isinstance(dose, Repetitions) and dose.load
        return self.plan if loaded else without_load(self.plan)

    @property
    def weeks_of_change(self) -> tuple[int, ...]:
        """The first week, and each from which on a plan says something else, in their order."""
        plans = (self.plan, *(item.plan for item in self.items))
        return tuple(sorted({1, *(week.week for plan in plans for week in plan)}))

    @property
    def last_week(self) -> int:
        """The last week that readers may be in."""
        return self.weeks or MOST_WEEKS
