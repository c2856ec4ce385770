"""A drawn figure as its author writes it: a base pose, one or two positions, a view, things around and arrows."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from unhunch.model.arrow import Arrow
from unhunch.model.base import MANY, Entry, Many
from unhunch.model.bound import Keep
from unhunch.model.pose import Base, Pose

Hair = Literal["short", "bun", "curls", "thin", "grey", "grey-bun"]
Person = Literal["average", "heavy", "old", "pregnant"]
Skin = Literal["light", "dark"]
Look = Annotated[tuple[float, float], Field(strict=False, examples=[[30, 10]])]

Prop = Literal[
    "chair",
    "desk",
    "screen",
    "floor",
    "wall",
    "side-wall",
    "mat",
    "pillow-chest",
    "pillow-head",
    "towel-forehead",
    "towel-back",
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
    "neck",
    "chest",
    "belly",
    "side-left",
    "side-right",
]

Show = Literal["blades", "spine", "between"]


class Figure(Entry):
    """The drawing of a technique, as a start and an end position or one position."""

    base: Base = Field(description="The position the person starts from.")
    view: View | Look = Field(
        "front", description="Where we look from: a name, or [degrees around from the front, degrees above]."
    )
    crop: Literal["waist", "chest"] | None = Field(
        None, description="Show the body from the waist or from the chest up only, and larger."
    )
    person: Person | None = Field(
        None, description="Whose body it is; leave it out, and all figures together show everybody in turn."
    )
    hair: Hair | None = Field(None, description="The hair, if it must be this one: some is grey or thin.")
    skin: Skin | None = Field(None, description="Lighter or darker skin, if it must be this one.")
    props: Many[Prop] = Field((), description="Things around the person; each is sized to fit.")
    start: Pose | None = Field(
        None,
        description="The first position; leave out when one position says all.",
        examples=[{"elbows": {"bend": 90}}],
    )
    end: Pose = Field(
        description="The position that is held, or the end of the movement.", examples=[{"elbows": {"bend": 30}}]
    )
    arrows: Many[Arrow] = Field((), description="Arrows that show the movement.", examples=[[{"follow": "hand_l"}]])
    highlight: Many[Area] = Field((), description="Areas to mark on the body.")
    show: Many[Show] = Field(
        (),
        description="What lies under the skin of the back: the shoulder blades, the line of the spine, "
        "and the field between the blades.",
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
