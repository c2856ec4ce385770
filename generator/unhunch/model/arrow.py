"""An arrow of a figure, which shows the movement."""

from typing import Literal

from pydantic import ConfigDict, Field, model_validator

from unhunch.model.base import Entry
from unhunch.model.pose import Centimetres

Follow = Literal[
    "head",
    "mouth",
    "hand_l",
    "hand_r",
    "fingers_l",
    "fingers_r",
    "elbow_l",
    "elbow_r",
    "shoulder_l",
    "shoulder_r",
    "chest",
    "belly",
    "back",
    "blade_l",
    "blade_r",
    "knee_l",
    "knee_r",
    "thumb_l",
    "thumb_r",
    "foot_l",
    "foot_r",
    "toes_l",
    "toes_r",
]


class Arrow(Entry):
    """An arrow that shows the movement; exactly one of `follow`, `circle` and `at`."""

    model_config = ConfigDict(populate_by_name=True)

    follow: Follow | None = Field(None, description="Along the path of this body part from start to end.")
    circle: Follow | None = Field(None, description="A circle around this joint.")
    at: Follow | None = Field(None, description="A short straight arrow at this joint.")
    direction: Literal["in", "out", "up", "down", "forward", "backward"] = Field(
        "in",
        description="Of a straight arrow, by the body; `in` points at its middle. "
        "Of a circle: over the top, as a wheel beside the body; else flat to the viewer.",
    )
    from_: float = Field(
        0,
        alias="from",
        ge=0,
        le=0.8,
        description="Of `follow`: the share of the path at which the arrow starts.",
        examples=[0.3],
    )
    offset: Centimetres | None = Field(
        None, ge=-60, le=60, description="Centimetres beside the path; negative on its other side."
    )
    radius: Centimetres = Field(12, ge=3, le=60, description="Of a circle, in centimetres.")

    @model_validator(mode="after")
    def _one_kind(self) -> "Arrow":
        if sum(x is not None for x in (self.follow, self.circle, self.at)) != 1:
            raise ValueError("an arrow has exactly one of follow, circle and at")
        return self
