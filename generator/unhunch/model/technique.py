"""A technique: one thing to do, or one treatment to know about."""

from typing import Annotated

from pydantic import Discriminator, Field, Tag, model_validator

from unhunch.model.base import MANY, CautionId, Entry, Id, Label, Line, Many, Ref, RegionId, Some, TechniqueId
from unhunch.model.caution import Caution
from unhunch.model.dose import Dose, DoseChange, DoseRange
from unhunch.model.evidence import Acceptance, ArticleNote, Change, Evidence, Review, Statement
from unhunch.model.figure import Figure
from unhunch.model.pictures import Pictures

OF_ONES_OWN = ("dose", "steps", "positions")
"""Keys that a technique needs when people do it by themselves."""


class StopSign(Statement):
    """A sign to stop this technique."""

    short: Label | None = Field(
        None, description="A few words for cards, where space is short.", examples=["Sharp or sudden trouble"]
    )
    on_paper: Many[Label] = Field(
        (),
        description="Words of `on_paper` in safety.yml that stand for it on paper. Else it is added to them.",
        examples=[["new swelling"]],
    )


class Variant(Entry):
    """An easier or harder way."""

    text: Line = Field(
        description="What to do instead, in one or two short sentences.", examples=["Sit instead of standing."]
    )
    technique: TechniqueId | None = Field(
        None, description="The technique that is this easier or harder way, if there is one.", examples=["wall-press"]
    )
    figure: Figure | None = Field(
        None, description="The pose of a picture of this way, where the technique's own picture does not show it."
    )


class Mistake(Entry):
    """A mistake beside a figure: the bound that keeps it off the picture, or why no picture can."""

    text: Line = Field(
        description="What often goes wrong, and how it should be.", examples=["Do not bend your elbows."]
    )
    keep: Label | Some[Label] | None = Field(
        None, description="The bound of the figure's `keep` that holds it, or several.", examples=["elbows.bend"]
    )
    not_drawn: Label | None = Field(
        None,
        alias="not-drawn",
        description="Why a picture cannot show it, in a few words.",
        examples=["how hard one presses"],
    )

    @property
    def bounds(self) -> tuple[str, ...]:
        """The names of the bounds that keep it."""
        return (self.keep,) if isinstance(self.keep, str) else self.keep or ()


class OwnCaution(Caution):
    """What a person with a condition does about this technique, perhaps with a picture of it."""

    figure: Figure | None = Field(
        None,
        description="With `adapt`: the pose of a picture of what `how` says, of somebody with this condition.",
    )

    @model_validator(mode="after")
    def _pictures_what_to_do(self) -> "OwnCaution":
        if self.figure is not None and self.do != "adapt":
            raise ValueError("a figure of a caution shows what `how` says: it needs `do: adapt`")
        return self


def _form_of_mistake(value: object) -> str:
    """One key that no mistake has is a line with a colon in it."""
    if isinstance(value, dict) and len(value) == 1:
        return "[mistake]" if {"text", "keep", "not-drawn"} & value.keys() else "[line]"
    return "[mistake]" if isinstance(value, Mistake | dict) else "[line]"


StepNumber = Annotated[int, Field(ge=1, le=MANY)]


class TimedSteps(Entry):
    """Which steps belong to which part of the timer, by their numbers; several share the time of each."""

    move: Some[StepNumber] | None = Field(None, description="While you move there.", examples=[[2]])
    hold: Some[StepNumber] | None = Field(None, description="While you hold.", examples=[[3]])
    release: Some[StepNumber] | None = Field(None, description="On the way back.", examples=[[4]])
    in_: Some[StepNumber] | None = Field(None, alias="in", description="While you breathe in.", examples=[[2]])
    out: Some[StepNumber] | None = Field(None, description="While you breathe out.", examples=[[3]])
    go: Some[StepNumber] | None = Field(
        None, description="While you keep going, where the dose is minutes.", examples=[[2, 3]]
    )
    switch: Some[StepNumber] | None = Field(
        None, description="While you change side or direction. In the other direction it stays.", examples=[[4]]
    )

    @property
    def by_kind(self) -> dict[str, tuple[int, ...]]:
        """The numbers of each part that is given, by the kind of its phases."""
        return {name.rstrip("_"): numbers for name, numbers in self if numbers}


class Treatment(Entry):
    """A treatment that somebody else gives; it has no dose and is never a routine's step."""

    who_provides: Line = Field(description="Who gives it.", examples=["A trained massage therapist."])
    what_happens: Some[Line] = Field(
        description="What you will notice, step by step.",
        examples=[["You lie down, and the therapist presses slowly with the hands."]],
    )
    questions_to_ask: Some[Line] = Field(
        description="What to ask before you agree.", examples=[["What training do you have?"]]
    )
    risks: Some[Statement] = Field(description="Risks, and when it must not be given.")


class Technique(Entry):
    """One file in content/techniques/; its file name is its id."""

    name: Label = Field(description="What it is called, as a reader would say it.", examples=["Arm slides"])
    aliases: Many[Label] = Field((), description="Other names.", examples=[["wall slide", "wall angel"]])
    kind: Annotated[Id, Ref("kinds")] = Field(
        description="An id of `kinds` in vocabulary.yml.", examples=["strengthen"]
    )
    summary: Line = Field(
        description="One short sentence: what you do and what it is for.",
        examples=["Slide your arms up and down a wall to work the muscles around them."],
    )
    regions: Many[RegionId] = Field(
        (), description="Where it works: ids of `regions` in vocabulary.yml.", examples=[["chest"]]
    )
    muscles: Many[Annotated[Id, Ref("muscles")]] = Field(
        (), description="Muscles that work or stretch: ids of `muscles`.", examples=[["triceps"]]
    )
    directions: Many[Annotated[Id, Ref("directions")]] = Field(
        (), description="Which way it moves you: ids of `directions` in vocabulary.yml.", examples=[["push"]]
    )
    positions: Many[Annotated[Id, Ref("positions")]] = Field(
        (), description="How you are placed: ids of `positions`.", examples=[["sitting"]]
    )
    places: Many[Annotated[Id, Ref("places")]] = Field(
        (), description="Where it can be done: ids of `places`.", examples=[["desk", "home"]]
    )
    equipment: Many[Annotated[Id, Ref("equipment")]] = Field(
        (), description="What you need: ids of `equipment`.", examples=[["chair"]]
    )
    level: int = Field(1, ge=1, le=3, description="1 easy, 2 medium, 3 hard.", examples=[1])
    dose: Dose | None = Field(
        None,
        description="What we suggest to start with. A treatment by others has none.",
        examples=[{"reps": 10, "hold_seconds": 5}],
    )
    dose_reason: Statement | None = Field(None, description="Why this dose, with its sources.")
    build_up_to: DoseChange | None = Field(
        None, description="The parts of the dose to grow to when it is easy.", examples=[{"reps": 12}]
    )
    range: DoseRange | None = Field(None, description="Least and most that sources give.")
    frequency: Line | None = Field(None, description="How often.", examples=["Once or twice a day."])
    steps: Many[Line] = Field(
        (),
        description="What to do: one short action a step.",
        examples=[["Stand with your heels against a wall.", "Slide your arms up."]],
    )
    timed_steps: TimedSteps | None = Field(
        None,
        description="Which steps the player shows while you move, hold and let go: their numbers. Those before come "
        "first, while you get ready.",
        examples=[{"move": [2], "hold": [3], "release": [4]}],
    )
    feel: Line | None = Field(
        None, description="Where you should feel it.", examples=["A light stretch across your chest."]
    )
    mistakes: Many[
        Annotated[
            Annotated[Line, Tag("[line]")] | Annotated[Mistake, Tag("[mistake]")], Discriminator(_form_of_mistake)
        ]
    ] = Field(
        (),
        description="What often goes wrong, and how it should be. Beside a figure each has `text`, and `keep` or "
        "`not-drawn`.",
        examples=[["Do not force your arms high. Stop where it is comfortable."]],
    )
    easier: Many[Variant] = Field((), description="Easier ways.")
    harder: Many[Variant] = Field((), description="Harder ways.")
    cautions: dict[CautionId, OwnCaution] = Field(
        {},
        max_length=MANY,
        description="For ids of `cautions` in vocabulary.yml: what a person with it should do, and why. "
        "For the others, what the condition says by default holds.",
    )
    stop_if: Many[StopSign] = Field((), description="Warning signs beyond those common to all movements.")
    treatment: Treatment | None = Field(None, description="Only for a treatment that somebody else gives.")
    evidence: Evidence = Field(description="How strong the evidence is.")
    article: Many[ArticleNote] = Field((), description="What the source articles say of it.")
    figure: Figure | None = Field(None, description="The pose from which the technique's picture is drawn.")
    pictures: Pictures | None = Field(
        None,
        description="Photos or drawings of your own: in the place of a drawn figure, or beside it on the "
        "technique's page.",
    )
    reviewed: Review | None = Field(None, description="Who clinical has read it; null as long as nobody has.")
    formerly: Many[Id] = Field((), description="Old ids, whose addresses lead here.", examples=[["wall-slide"]])
    accept: Many[Acceptance] = Field((), description="Warnings that are right to stay.")
    changes: Many[Change] = Field((), description="What changed for readers, newest first.")

    @property
    def often_wrong(self) -> tuple[Mistake, ...]:
        """The mistakes, each in full."""
        return tuple(one if isinstance(one, Mistake) else Mistake(text=one) for one in self.mistakes)

    @property
    def by_others(self) -> bool:
        """Whether somebody else gives it."""
        return self.treatment is not None
