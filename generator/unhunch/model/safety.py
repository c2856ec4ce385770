"""When not to exercise, when to stop, and what is normal: one source for pages, cards and sheets."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from unhunch.model.base import CautionId, Entry, Label, Line, Many, RegionId, Some
from unhunch.model.evidence import Statement
from unhunch.model.on_paper import OnPaper
from unhunch.model.scale import Scale

TIERS = ("emergency", "soon", "appointment")
"""The groups of warning signs, most urgent first."""


Number = Annotated[str, StringConstraints(pattern=r"^\+?\d{2,15}$")]
"""A telephone number without spaces."""


class Sign(Statement):
    """A warning sign."""

    short: Label | None = Field(
        None, description="A few words for cards, where space is short.", examples=["Trouble with seeing or speaking"]
    )
    soon: Label | None = Field(
        None,
        description="How soon, where it is sooner than the group: a sentence.",
        examples=["See a doctor within 24 hours."],
    )
    where: Many[RegionId] = Field(
        (),
        description="Where on the body it is felt: ids of `regions` in vocabulary.yml. The outline has a mark there.",
        examples=[["foot"]],
    )
    under: Label | None = Field(
        None,
        description="Heading under which a long list shows it, with others that have the same.",
        examples=["In the foot itself"],
    )
    on_paper: Many[Label] = Field(
        (),
        description="Words of `on_paper` in safety.yml that stand for it where there is room for a few lines alone.",
        examples=[["new swelling"]],
    )


class Signs(Entry):
    """A group of warning signs that call for the same action."""

    id: Literal["emergency", "soon", "appointment"] = Field(description="`emergency`, `soon` or `appointment`.")
    label: Label = Field(description="Heading of the group.", examples=["See a doctor soon"])
    action: Line = Field(
        description="What to do, in one short sentence.", examples=["Get an appointment the same day."]
    )
    numbers: Many[Number] = Field(
        (), description="Telephone numbers to call, as a phone dials them.", examples=[["116117"]]
    )
    signs: Some[Sign] = Field(description="The signs.")


class Ask(Statement):
    """A condition to ask about before starting."""

    caution: CautionId | None = Field(
        None, description="The caution in vocabulary.yml that the finder acts on.", examples=["balance"]
    )


class AskFirst(Entry):
    """Conditions to ask about before starting."""

    label: Label = Field(description="Heading of the group.", examples=["Ask before you start"])
    action: Line = Field(
        description="What to do, in one short sentence.", examples=["Ask a doctor first if one of these fits you."]
    )
    conditions: Some[Ask] = Field(description="The conditions.")


class Pointer(Statement):
    """The line that stands before all exercise, and the words of its link to the safety page."""

    short: Label | None = Field(
        None,
        description="A question of a few words, which stands at the head of every page with the link; else the line.",
        examples=["New, strange or strong?"],
    )
    link: Label = Field(description="Words of the link.", examples=["Check before you start"])


class Safety(Entry):
    """content/safety.yml."""

    before_all: Pointer = Field(description="What stands before all exercise.")
    emergency: Signs = Field(description="Call emergency services now.")
    soon: Signs = Field(description="See a doctor today or tomorrow, and do not exercise before.")
    appointment: Signs = Field(description="Book a routine appointment, and keep moving gently.")
    ask_first: AskFirst = Field(description="Ask before you start.")
    stop_if: Some[Sign] = Field(description="Stop signs common to all movements; printed on every card.")
    rating: Label = Field(description="What a reader rates from 0 to 10, before and after.", examples=["Comfort"])
    stop_then: Line = Field(
        description="What to do after stopping.", examples=["Stop, and rest. Ask a professional if it does not pass."]
    )
    on_paper: OnPaper | None = Field(
        None, description="The signs in a few lines, for paper. Without them, it has every sign of `stop_if`."
    )
    scale: Scale | None = Field(None, description="What the numbers mean; on every page, card and sheet.")
    normal: Some[Statement] = Field(description="What is normal soreness.")
    improvement: Some[Statement] = Field(
        description="When to expect improvement, and when to seek help if there is none."
    )
    notes: Many[Statement] = Field((), description="Where the lists come from and how sure they are.")

    @property
    def tiers(self) -> tuple[Signs, ...]:
        """The groups of warning signs, most urgent first."""
        return (*self.urgent, self.appointment)

    @property
    def urgent(self) -> tuple[Signs, ...]:
        """The groups whose signs forbid exercise until somebody has looked."""
        return (self.emergency, self.soon)
