"""What a person with a condition does about a technique."""

from typing import Literal

from pydantic import Field

from unhunch.model.base import Entry, Line, Many, ReferenceId


class Caution(Entry):
    """What a person with this condition does about the technique."""

    do: Literal["leave-out", "ask", "adapt", "fine"] = Field(
        description="`leave-out`: do not do it; `ask`: ask first; `adapt`: do it in the way that `how` says; "
        "`fine`: nothing changes, and `why` says why."
    )
    why: Line = Field(
        description="The reason, in one short sentence.", examples=["Lifting the arm again and again can irritate it."]
    )
    how: Line | None = Field(
        None,
        description="With `adapt`: what to do instead, in one short sentence.",
        examples=["Stay below the height that hurts."],
    )
    references: Many[ReferenceId] = Field(
        (),
        description="Ids of files in content/references; empty means our own judgement.",
        examples=[["hospital-guide"]],
    )
