"""What a person holds, pulls or leans on, as an author writes it: it moves with the person."""

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, model_validator

from unhunch.model.base import Entry
from unhunch.model.pose import Centimetres

Hand = Literal["hand_l", "hand_r"]
BandEnd = Literal["hand_l", "hand_r", "foot_l", "foot_r", "knee_l", "knee_r", "anchor"]
BallAt = Literal[
    "hand_l", "hand_r", "upper_back", "shoulder_blade_l", "shoulder_blade_r", "trapezius_back_l", "trapezius_back_r",
    "shoulder_front_l", "shoulder_front_r", "chest", "hip_l", "hip_r",
]  # fmt: skip
RoundWhat = Literal["upper_back", "chest", "belly"]


class Band(Entry):
    """An elastic band between two ends: taut, unless it is slack."""

    model_config = ConfigDict(populate_by_name=True)

    from_: BandEnd = Field(
        alias="from",
        description="Where one end is: in a hand, under a foot, at a knee, or fixed to a door.",
        examples=["hand_l"],
    )
    to: BandEnd = Field(description="Where the other end is.", examples=["hand_r"])
    anchor: Annotated[tuple[Centimetres, Centimetres, Centimetres], Field(strict=False)] | None = Field(
        None,
        description="Where an end is fixed to a door: centimetres from between the feet, [left, forward, up].",
        examples=[[0, 110, 105]],
    )
    slack: Centimetres = Field(0, ge=0, le=60, description="Centimetres that a slack band hangs down.")
    round: RoundWhat | None = Field(
        None, description="What the band goes round on its way, as the upper back.", examples=["upper_back"]
    )

    @model_validator(mode="after")
    def _has_two_ends(self) -> "Band":
        if self.from_ == self.to:
            raise ValueError("a band has two ends: from and to are the same")
        if ("anchor" in (self.from_, self.to)) != (self.anchor is not None):
            raise ValueError("an end that is fixed (anchor) needs its place: anchor: [left, forward, up]")
        if self.round is not None and self.slack:
            raise ValueError("a band that goes round something is taut: leave slack out")
        return self


class Ball(Entry):
    """A ball between the body and a wall, the floor or a hand."""

    at: BallAt = Field(
        description="What it lies against: a hand, or a place on the body.", examples=["shoulder_blade_l"]
    )
    size: Centimetres = Field(7, ge=3, le=75, description="Centimetres across: 7 is a tennis ball, 65 to sit on.")
