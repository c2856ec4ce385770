"""How much of a technique to do: repetitions, minutes, or breaths. Minutes are computed from it."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Discriminator, Field, Tag

from unhunch.model.base import Entry, Line, Many, ReferenceId
from unhunch.model.load import Load

Each = Literal["side", "direction"]
Seconds = Annotated[int, Field(ge=0, le=600)]


class Repetitions(Entry):
    """A movement that is repeated, with or without a hold."""

    sets: int = Field(1, ge=1, le=10, description="How many rounds of all repetitions.", examples=[3])
    reps: int = Field(ge=1, le=60, description="How many times the movement is done in one set.", examples=[10])
    seconds_each: Seconds = Field(
        4, ge=1, description="Seconds to move there and back once, without the hold.", examples=[4]
    )
    hold_seconds: Seconds = Field(0, description="Seconds to hold each repetition.", examples=[5])
    rest_seconds: Seconds = Field(0, description="Seconds of rest after each repetition.", examples=[2])
    set_rest_seconds: Seconds = Field(30, description="Seconds of rest between two sets.", examples=[30])
    each: Each | None = Field(
        None, description="`side` or `direction` when all of it is done on both sides or in both directions."
    )
    switch_seconds: Seconds = Field(5, description="Seconds to change side or direction.", examples=[5])
    load: Load | None = Field(
        None, description="What it is done against: a band, or a weight.", examples=[{"band": "red"}]
    )


class Timed(Entry):
    """Something done for a length of time: a walk, a massage, a cold pack."""

    minutes: float = Field(gt=0, le=60, description="For how long, in minutes.", examples=[1.5])
    each: Each | None = Field(
        None, description="`side` or `direction` when all of it is done on both sides or in both directions."
    )
    switch_seconds: Seconds = Field(5, description="Seconds to change side or direction.", examples=[5])


class Breaths(Entry):
    """Breathing to a count."""

    in_seconds: int = Field(ge=1, le=20, description="Seconds to breathe in.", examples=[5])
    out_seconds: int = Field(ge=1, le=20, description="Seconds to breathe out.", examples=[5])
    minutes: float = Field(gt=0, le=60, description="For how long, in minutes.", examples=[3])


def _mode(value: object) -> str:
    keys = value if isinstance(value, dict) else getattr(value, "__dict__", {})
    if "in_seconds" in keys or "out_seconds" in keys:
        return "breaths"
    return "timed" if "minutes" in keys and "reps" not in keys else "repetitions"


Dose: TypeAlias = Annotated[
    Annotated[Repetitions, Tag("repetitions")] | Annotated[Timed, Tag("timed")] | Annotated[Breaths, Tag("breaths")],
    Discriminator(_mode),
]
"""A dose in the mode that its keys show: `reps`, `minutes`, or `in_seconds` and `out_seconds`."""


class DoseChange(Entry):
    """The parts of a dose that differ from it: what to build up to, or a routine's own amount."""

    sets: int | None = Field(None, ge=1, le=10, description="Rounds of all repetitions.", examples=[2])
    reps: int | None = Field(None, ge=1, le=60, description="Repetitions in one set.", examples=[12])
    seconds_each: Seconds | None = Field(
        None, ge=1, description="Seconds for one movement there and back.", examples=[6]
    )
    hold_seconds: Seconds | None = Field(None, description="Seconds to hold.", examples=[10])
    rest_seconds: Seconds | None = Field(None, description="Seconds of rest after each repetition.", examples=[5])
    set_rest_seconds: Seconds | None = Field(None, description="Seconds of rest between sets.", examples=[60])
    switch_seconds: Seconds | None = Field(None, description="Seconds to change side or direction.", examples=[5])
    minutes: float | None = Field(None, gt=0, le=60, description="For how long, in minutes.", examples=[2])
    in_seconds: int | None = Field(None, ge=1, le=20, description="Seconds to breathe in.", examples=[5])
    out_seconds: int | None = Field(None, ge=1, le=20, description="Seconds to breathe out.", examples=[7])
    load: Load | None = Field(None, description="Another band or weight.", examples=[{"band": "green"}])

    @property
    def numbers(self) -> dict[str, float]:
        """Each part that is a number and is given."""
        return {name: value for name, value in self if isinstance(value, int | float)}


LEAST_MINUTES = 0.01
"""Of a time in minutes, which has to be more than none."""

Span = Annotated[tuple[float, float], Field(strict=False)]
"""The least and the most, both allowed."""


class DoseRange(Entry):
    """What sources allow for each part of the dose; a reader's own sheet says so where somebody set more or less."""

    sets: Span | None = Field(None, description="Least and most sets.", examples=[[1, 3]])
    reps: Span | None = Field(None, description="Least and most repetitions.", examples=[[3, 15]])
    hold_seconds: Span | None = Field(None, description="Least and most seconds of hold.", examples=[[2, 10]])
    minutes: Span | None = Field(None, description="Least and most minutes.", examples=[[3, 5]])
    in_seconds: Span | None = Field(None, description="Least and most seconds to breathe in.", examples=[[1, 5]])
    out_seconds: Span | None = Field(None, description="Least and most seconds to breathe out.", examples=[[1, 10]])
    note: Line | None = Field(
        None, description="Where the range comes from if no source gives it.", examples=["The least is our suggestion."]
    )
    references: Many[ReferenceId] = Field(
        (),
        description="Sources of the range, by the ids of their files in content/references.",
        examples=[["hospital-guide"]],
    )


def limits() -> dict[str, tuple[float, float]]:
    """The least and the most that a dose may have of each part that a range may name, whatever its sources say."""
    written = DoseChange.model_json_schema()["properties"]
    numbers = {part: written[part]["anyOf"][0] for part in DoseRange.model_fields if part in written}
    return {part: (number.get("minimum", LEAST_MINUTES), number["maximum"]) for part, number in numbers.items()}


def changed(dose: Dose, change: DoseChange | None) -> Dose:
    """The dose with the change's parts put in. Raises ValueError when a part is not of the dose's mode."""
    if change is None:
        return dose
    parts = change.model_dump(exclude_none=True)
    strange = sorted(set(parts) - set(type(dose).model_fields))
    if strange:
        raise ValueError(", ".join(strange))
    return type(dose).model_validate(dose.model_dump() | parts)
