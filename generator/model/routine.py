"""A routine: techniques in an order, with doses, for a purpose."""

from pydantic import Field

from generator.model.base import Entry, Id, Label, Line, Many, Some
from generator.model.dose import DoseChange
from generator.model.evidence import Acceptance, Change, Statement


class Alternative(Entry):
    """What to do when the step does not suit."""

    technique: Id = Field(description="The technique to do instead.")
    when: Line = Field(description="When to choose it. Example: If getting down to the floor is hard.")


class Item(Entry):
    """One step of a routine."""

    technique: Id = Field(description="Id of the technique: its file name without `.yml`.")
    dose: DoseChange | None = Field(None, description="Only the parts of the dose that differ here.")
    note: Line | None = Field(None, description="One short sentence for this routine.")
    alternative: Alternative | None = Field(None, description="What to do when the step does not suit.")


class ArticleRoutine(Entry):
    """The routine follows a source article; what was changed is said."""

    source: Id = Field(description="An id of `articles` in catalog.yml.")
    changes: Many[Statement] = Field((), description="What differs from the article, and why.")


class Routine(Entry):
    """One file in content/routines/; its file name is its id."""

    name: Label = Field(description="What it is called. Example: Two-minute desk reset")
    purpose: Line = Field(description="What it is for, in one short sentence.")
    for_whom: Line = Field(description="Whom it suits, in one or two short sentences.")
    level: int = Field(ge=1, le=3, description="1 easy, 2 medium, 3 hard.")
    frequency: Line = Field(description="How often. Example: Once or twice a day.")
    weeks: int | None = Field(None, ge=1, le=52, description="For how many weeks, before looking again.")
    items: Some[Item] = Field(description="The steps in their order; at most eight, better five.", max_length=8)
    progress_when: Line = Field(description="How to tell that you can do more, and what to change first.")
    on_a_bad_day: Id | None = Field(None, description="Id of the gentler routine for a bad day.")
    article: ArticleRoutine | None = Field(None, description="Only when it follows a source article.")
    formerly: Many[Id] = Field((), description="Old ids, whose addresses lead here.")
    accept: Many[Acceptance] = Field((), description="Warnings that are right to stay.")
    changes: Many[Change] = Field((), description="What changed for readers, newest first.")
