"""What is known of a technique, what an article said of it, and who looked at it."""

from typing import Annotated

from pydantic import Field

from unhunch.model.base import ArticleId, Day, Entry, Id, Label, Line, Many, Ref, ReferenceId, Some


class Statement(Entry):
    """A sentence with the sources that it rests on."""

    text: Line = Field(
        description="One or two short sentences, in your own words.", examples=["Two hospital pages teach this dose."]
    )
    references: Many[ReferenceId] = Field(
        (),
        description="Ids of files in content/references. Empty means: our own judgement, and the page says so.",
        examples=[["hospital-guide"]],
    )


class Grade(Entry):
    """How strong the evidence is, and for what part of the body."""

    level: Annotated[Id, Ref("evidence_levels")] = Field(
        description="An id of `evidence_levels` in vocabulary.yml.", examples=["supported"]
    )
    about: Annotated[Id, Ref("directness")] = Field(
        description="Whom the studies looked at: an id of `directness` in vocabulary.yml.", examples=["healthy"]
    )
    says: Line = Field(
        description="What was found, in plain words, with its limits.",
        examples=["A review found that it helps a little. Older people were not studied."],
    )
    references: Many[ReferenceId] = Field(
        (),
        description="Ids of files in content/references. A claim of benefit needs one that was read directly.",
        examples=[["review-2015"]],
    )


class Evidence(Entry):
    """The family of treatments and the exact move are graded apart: trials test programmes, not single moves."""

    family: Grade = Field(description="The kind of treatment: strengthening, stretching, massage.")
    move: Grade | None = Field(None, description="This exact technique.")


class ArticleNote(Entry):
    """What a source article says of the technique, kept in full and in our words."""

    source: ArticleId = Field(description="An id of `articles` in catalog.yml.", examples=["article-a"])
    says: Some[Line] = Field(
        description="Instructions and dose, as the article gives them, in your own words.",
        examples=[["Slide your arms up slowly. Do it 10 times."]],
    )
    claims: Many[Line] = Field(
        (),
        description="Effects that the article promises, in your own words.",
        examples=[["It says that this helps at once."]],
    )
    corrections: Many[Statement] = Field((), description="Where we differ from the article or complete it, and why.")


class Review(Entry):
    """Somebody clinical who read the technique, and what exactly was read."""

    by: Label = Field(description="Name of the reviewer.", examples=["Ann Example"])
    role: Label = Field(description="Profession.", examples=["physiotherapist"])
    on: Day = Field(description="Day of the review.", examples=["2026-01-31"])
    of: str = Field(
        pattern=r"^[0-9a-f]{12}$",
        description="Hash of dose, steps and cautions as reviewed, with those by default; `check` prints it. "
        "A change makes the review lapse.",
        examples=["0123456789ab"],
    )


class Acceptance(Entry):
    """A warning that is right to stay, and why."""

    code: str = Field(pattern=r"^[A-Z][0-9]{3}$", description="The warning's code.", examples=["T405"])
    reason: Line = Field(
        description="Why the warning may stay.", examples=["The word is explained in the line before."]
    )


class Change(Entry):
    """What changed for readers, when and why."""

    on: Day = Field(description="Day of the change.", examples=["2026-01-31"])
    what: Line = Field(
        description="What changed for a reader, in one short sentence.",
        examples=["Fewer repetitions to start with."],
    )
    why: Line = Field(
        description="Why it changed, in one short sentence.",
        examples=["A hospital page that we read since teaches five."],
    )
