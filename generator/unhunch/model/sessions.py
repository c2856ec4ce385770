"""How often a routine is done, in numbers: on which days, how many times, for how long."""

from typing import Annotated, Any, Literal, Self, get_args

from pydantic import BeforeValidator, Field, PlainSerializer, WithJsonSchema, model_validator

from unhunch.model.base import Entry, Many

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)

MOST_TIMES = 4
"""Times a day: as many rows of boxes have room below a picture."""


def _pair(value: object) -> object:
    return (value, value) if isinstance(value, int) and not isinstance(value, bool) else value


def _as_written(pair: tuple[int, int]) -> object:
    return pair[0] if pair[0] == pair[1] else pair


def _number_or_range(least: int, most: int) -> Any:  # noqa: ANN401 - JSON
    number = {"type": "integer", "minimum": least, "maximum": most}
    return WithJsonSchema({"anyOf": [number, {"type": "array", "items": number, "minItems": 2, "maxItems": 2}]})


Times = Annotated[
    tuple[Annotated[int, Field(ge=1, le=MOST_TIMES)], Annotated[int, Field(ge=1, le=MOST_TIMES)]],
    Field(strict=False),
    BeforeValidator(_pair),
    PlainSerializer(_as_written),
    _number_or_range(1, MOST_TIMES),
]
Days = Annotated[
    tuple[Annotated[int, Field(ge=1, le=7)], Annotated[int, Field(ge=1, le=7)]],
    Field(strict=False),
    BeforeValidator(_pair),
    PlainSerializer(_as_written),
    _number_or_range(1, 7),
]
"""The least and the most; in a file also one number, which is both."""


class Sessions(Entry):
    """How often: what boxes are printed for, and what words say."""

    times_a_day: Times = Field(
        (1, 1), description="How many times on such a day; `[1, 2]` is once or twice.", examples=[2]
    )
    days_a_week: Days | None = Field(
        None, description="On how many days of a week; `[2, 3]` is two or three. Without it, each day.", examples=[3]
    )
    days: Many[Weekday] = Field(
        (), description="Which days of the week, in place of `days_a_week`.", examples=[["monday", "thursday"]]
    )

    @model_validator(mode="after")
    def _agrees(self) -> Self:
        if self.days and self.days_a_week:
            raise ValueError("`days` says which days, `days_a_week` how many: one of them is enough")
        if len(set(self.days)) < len(self.days):
            raise ValueError("a day stands twice in `days`")
        for pair in (self.times_a_day, self.days_a_week or (1, 1)):
            if pair[0] > pair[1]:
                raise ValueError("a range begins with the smaller number")
        return self

    @property
    def span_of_days(self) -> tuple[int, int]:
        """The least and the most days of a week on which it is done."""
        return (len(self.days), len(self.days)) if self.days else self.days_a_week or (7, 7)

    @property
    def most_days(self) -> int:
        """The most days of a week on which it is done."""
        return self.span_of_days[1]
