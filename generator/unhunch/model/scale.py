"""The scale of what readers rate from 0 to 10: which numbers mean go on, do less, or stop this exercise."""

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from unhunch.model.base import CautionId, Entry, Items, Label, Line, RoutineId, Some
from unhunch.model.evidence import Statement

MOST = 10
"""The worst that a reader can rate."""

Act = Literal["go-on", "do-less", "stop"]


class Told(Statement):
    """A sentence, and the same in a few words."""

    short: Label = Field(description="A few words for cards, where space is short.", examples=["go on"])


class Band(Told):
    """Numbers that mean the same; they begin above the band before, the first at 0."""

    most: int = Field(ge=0, le=MOST, description="The highest number of the band; the last band's is 10.", examples=[3])
    do: Act = Field(description="`go-on`: all is well; `do-less`: less, or an easier way; `stop`: stop this exercise.")


class Sooner(Told):
    """For whom the rule is stricter."""

    least: int = Field(ge=0, le=MOST, description="The lowest number that means stop for them.", examples=[4])
    cautions: Some[CautionId] = Field(
        description="The conditions that a reader can tick: ids of `cautions` in vocabulary.yml.",
        examples=[["balance"]],
    )


class Start(Told):
    """What somebody does who begins with a high number."""

    least: int = Field(ge=0, le=MOST, description="The lowest number that is much.", examples=[6])
    routine: RoutineId = Field(description="The routine for such a day: its file name.", examples=["gentle-day"])
    rise: Line = Field(
        description="How such a day is judged, since the bands would stop all of it.",
        examples=["Go on while it gets no worse."],
    )


class Scale(Entry):
    """What the numbers mean, said once for every page, card and sheet."""

    label: Label = Field(description="Heading of the rule.", examples=["What the numbers mean"])
    bands: Items[Band] = Field(description="The bands, from the mildest on.", min_length=2, max_length=5)
    next_day: Told = Field(description="What it means if it has not settled by the next day.")
    sooner: Sooner = Field(description="Who stops at a lower number than everybody else.")
    start: Start = Field(description="What to do when the number is high before you begin.")

    @property
    def statements(self) -> tuple[Told, ...]:
        """Give each sentence of it, from the mildest band on."""
        return (*self.bands, self.next_day, self.sooner, self.start)

    @property
    def spans(self) -> Iterator[tuple[int, Band]]:
        """Give each band with its lowest number."""
        least = 0
        for band in self.bands:
            yield least, band
            least = band.most + 1
