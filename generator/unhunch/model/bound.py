"""What every moment of a figure keeps to: bounds on the angles of its joints and on measures of the posed body.

They are written from the words beside the figure, so that no picture shows what its steps or mistakes forbid.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias, get_args

from pydantic import AfterValidator, Discriminator, Field, Tag

from unhunch.model.base import Entry, Line
from unhunch.model.measure import MEASURES, ONE_SIDED
from unhunch.model.pose import Contact, Pose


def _angles() -> Iterator[str]:
    """Yield the name of every angle of a pose: `lean`, `lumbar.flex`, `shoulder_l.raise`."""
    for key, info in Pose.model_fields.items():
        if info.annotation is float:
            yield key
        for kind in get_args(info.annotation):
            if isinstance(kind, type) and issubclass(kind, Entry) and kind is not Contact:
                yield from (f"{key}.{field.alias or angle}" for angle, field in kind.model_fields.items())


ANGLES = tuple(_angles())
"""The names of the angles that can be bounded. A plural stands for the side that is worse."""

if TYPE_CHECKING:
    BoundName: TypeAlias = str
else:
    BoundName = Literal[*ANGLES, *MEASURES, *ONE_SIDED]
"""What can be bounded: an angle of a pose, or a measure of the posed body."""


def _in_order(span: tuple[float, float]) -> tuple[float, float]:
    if span[0] > span[1]:
        raise ValueError("the least comes first")
    return span


Span = Annotated[tuple[float, float], Field(strict=False, examples=[[-5, 8]]), AfterValidator(_in_order)]
"""The least and the most that are right, in degrees or centimetres."""


class Bound(Entry):
    """A bound with the words that it comes from."""

    between: Span = Field(description="The least and the most that are right, in degrees or centimetres.")
    at: Literal["start", "end"] | None = Field(
        None, description="Only where it holds for one position; else all that is drawn keeps to it."
    )
    because: int | Line | None = Field(
        None, description="The words that it comes from: the number of a step, or the words.", examples=[1]
    )


def _form(value: object) -> str:
    return "[bound]" if isinstance(value, Bound | dict) else "[span]"


Keep: TypeAlias = dict[
    BoundName,
    Annotated[Annotated[Span, Tag("[span]")] | Annotated[Bound, Tag("[bound]")], Discriminator(_form)],
]


def as_bound(written: tuple[float, float] | Bound) -> Bound:
    """Give a bound in full, however it was written."""
    return written if isinstance(written, Bound) else Bound(between=written)
