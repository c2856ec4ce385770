"""A drawn figure as its author writes it: a base pose, one or two positions, a view, things around and arrows."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from unhunch.model.arrow import Arrow
from unhunch.model.base import MANY, Entry, Items, Many
from unhunch.model.bound import Keep
from unhunch.model.pose import Base, Pose
from unhunch.model.things import Ball, Band, Hand

Hair = Literal["short", "bun", "curls", "thin", "grey", "grey-bun"]
Person = Literal["average", "heavy", "old", "pregnant"]
Skin = Literal["light", "dark"]
Look = Annotated[tuple[float, float], Field(strict=False, examples=[[30, 10]])]

Prop = Literal[
    "chair",
    "desk",
    "screen",
    "stool",
    "floor",
    "wall",
    "side-wall",
    "front-wall",
    "doorway",
    "water",
    "mat",
    "pillow-chest",
    "pillow-head",
    "towel-forehead",
    "towel-neck",
    "towel-back",
    "towel-spine",
    "foam-roller",
    "cold-pack",
    "heat-pack",
]
View = Literal[
    "front",
    "back",
    "left",
    "right",
    "front-left",
    "front-right",
    "back-left",
    "back-right",
    "head-on",
    "above",
]
Area = Literal[
    "mid-back",
    "upper-trapezius",
    "upper-trapezius-left",
    "upper-trapezius-right",
    "middle-trapezius",
    "lower-trapezius",
    "rhomboids",
    "neck",
    "neck-left",
    "neck-right",
    "chest",
    "belly",
    "side-left",
    "side-right",
]

Crop = Literal[
    "waist", "chest", "hands",
    "hand", "hand_l", "hand_r", "forearm", "forearm_l", "forearm_r",
    "foot", "foot_l", "foot_r", "leg", "leg_l", "leg_r",
]  # fmt: skip
Show = Literal["blades", "spine", "between"]


Caption = Annotated[str, StringConstraints(min_length=1, max_length=24, pattern=r"^[^\r\n]+$")]
MOST_ON_THE_WAY = 2
"""Positions between start and end: with them a picture shows four, as many as can be told apart on a sheet."""


class Figure(Entry):
    """The drawing of a technique, as a start and an end position, with others on the way, or one position."""

    base: Base = Field(description="The position the person starts from.")
    view: View | Look = Field(
        "front", description="Where we look from: a name, or [degrees around from the front, degrees above]."
    )
    crop: Crop | None = Field(
        None,
        description="Show larger what matters: the body from waist or chest up, both hands, or one limb. "
        "A limb without a side is the one that moves, or the nearer one.",
    )
    person: Person | None = Field(
        None, description="Whose body it is; leave it out, and all figures together show everybody in turn."
    )
    hair: Hair | None = Field(None, description="The hair, if it must be this one: some is grey or thin.")
    skin: Skin | None = Field(None, description="Lighter or darker skin, if it must be this one.")
    props: Many[Prop] = Field((), description="Things around the person; each is sized to fit.")
    bands: Many[Band] = Field(
        (), description="Elastic bands, each with its two ends.", examples=[[{"from": "hand_l", "to": "hand_r"}]]
    )
    dumbbells: Many[Hand] = Field((), description="The hands that hold a dumbbell.", examples=[["hand_l", "hand_r"]])
    balls: Many[Ball] = Field(
        (), description="Balls that lie against the body.", examples=[[{"at": "shoulder_blade_l", "size": 7}]]
    )
    start: Pose | None = Field(
        None,
        description="The first position; leave out when one position says all.",
        examples=[{"elbows": {"bend": 90}}],
    )
    through: Annotated[Items[Pose], Field(max_length=MOST_ON_THE_WAY)] = Field(
        (),
        description="One or two positions on the way from start to end, in order: the pictures get numbers.",
        examples=[[{"elbows": {"bend": 60}}]],
    )
    end: Pose = Field(
        description="The position that is held, or the end of the movement.", examples=[{"elbows": {"bend": 30}}]
    )
    loop: bool = Field(
        False, description="The movement goes round, as a circle does: from the end straight on to the start."
    )
    captions: Many[Caption] = Field(
        (),
        description="A word or two for each position, from start to end; the pictures get numbers.",
        examples=[["arms down", "arms up"]],
    )
    arrows: Many[Arrow] = Field((), description="Arrows that show the movement.", examples=[[{"follow": "hand_l"}]])
    highlight: Many[Area] = Field((), description="Areas to mark on the body.")
    show: Many[Show] = Field(
        (),
        description="What lies under the skin of the back: the blades, the line of the spine, and the field between.",
        examples=[["blades", "spine", "between"]],
    )
    keep: Keep = Field(
        {},
        max_length=MANY,
        description="What the words ask of the body, as bounds on angles and measures; all that is drawn keeps to "
        "them.",
        examples=[{"lumbar.flex": [-5, 8], "gaze": {"between": [-10, 10], "because": 2}}],
    )
    mirror: bool = Field(False, description="Show the other side: left and right change places.")
    alt: Annotated[str, StringConstraints(min_length=1, max_length=160, pattern=r"^[^\r\n]+$")] = Field(
        description="One sentence for people who cannot see the figure: the position, not the drawing.",
        examples=["Standing at a wall, both arms slide up it."],
    )

    @property
    def poses(self) -> tuple[Pose, ...]:
        """Every position that is written, in order."""
        return (*(() if self.start is None else (self.start,)), *self.through, self.end)

    @property
    def numbered(self) -> bool:
        """Whether its pictures have numbers: where there are more than two, or words for each."""
        return bool(self.through or self.captions)

    @property
    def words(self) -> str:
        """The figure for people who cannot see it, with the words for each position."""
        return " ".join([self.alt, *(f"{number}: {caption}." for number, caption in enumerate(self.captions, 1))])

    @model_validator(mode="after")
    def _a_way_has_two_ends(self) -> "Figure":
        if self.through and self.start is None:
            raise ValueError("positions on the way (through) need a start")
        if self.loop and not self.through:
            raise ValueError("a loop needs at least one position on the way (through) to go round by")
        if self.captions and len(self.captions) != len(self.poses):
            raise ValueError(f"there are {len(self.captions)} captions for {len(self.poses)} positions")
        return self
