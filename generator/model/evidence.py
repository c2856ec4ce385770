"""What is known of a technique, what an article said of it, and who looked at it."""

from pydantic import Field

from generator.model.base import Day, Entry, Id, Label, Line, Many, Some


class Statement(Entry):
    """A sentence with the sources that it rests on."""

    text: Line = Field(description="One or two short sentences, in your own words.")
    references: Many[Id] = Field(
        (), description="Ids in references.yml. Empty means: our own judgement, and the page says so."
    )


class Grade(Entry):
    """How strong the evidence is, and for what part of the body."""

    level: Id = Field(description="An id of `evidence_levels` in vocabulary.yml. Example: supported")
    about: Id = Field(
        description="Whom the studies looked at: an id of `directness` in vocabulary.yml. Example: healthy"
    )
    says: Line = Field(description="What was found, in plain words, with its limits.")
    references: Many[Id] = Field(
        (), description="Ids in references.yml. A claim of benefit needs one that was read directly."
    )


class Evidence(Entry):
    """The family of treatments and the exact move are graded apart: trials test programmes, not single moves."""

    family: Grade = Field(description="The kind of treatment: strengthening, stretching, massage.")
    move: Grade | None = Field(None, description="This exact technique.")


class ArticleNote(Entry):
    """What a source article says of the technique, kept in full and in our words."""

    source: Id = Field(description="An id of `articles` in catalog.yml.")
    says: Some[Line] = Field(description="Instructions and dose, as the article gives them, in your own words.")
    claims: Many[Line] = Field((), description="Effects that the article promises, in your own words.")
    corrections: Many[Statement] = Field((), description="Where we differ from the article or complete it, and why.")


class Review(Entry):
    """Somebody clinical who read the technique, and what exactly was read."""

    by: Label = Field(description="Name of the reviewer.")
    role: Label = Field(description="Profession. Example: physiotherapist")
    on: Day = Field(description="Day of the review. Example: 2026-01-31")
    of: str = Field(
        pattern=r"^[0-9a-f]{12}$",
        description="Hash of dose, steps and cautions as reviewed; `check` prints it. A change makes the review lapse.",
    )


class Acceptance(Entry):
    """A warning that is right to stay, and why."""

    code: str = Field(pattern=r"^[A-Z][0-9]{3}$", description="The warning's code. Example: T405")
    reason: Line = Field(description="Why the warning may stay.")


class Change(Entry):
    """What changed for readers, and when."""

    on: Day = Field(description="Day of the change. Example: 2026-01-31")
    what: Line = Field(description="What changed for a reader, and why.")
