"""What every entry of the catalog has in common: frozen, strict, and closed to unknown keys."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, Strict, StringConstraints
from pydantic_core import PydanticKnownError

T = TypeVar("T")


class Entry(BaseModel):
    """A frozen record read from YAML; an unknown key or a converted type is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, allow_inf_nan=False, defer_build=True)


MANY, PLENTY = 100, 2000
"""How many items a list of an entry holds at most, and one that grows with the catalog."""

Items = Annotated[tuple[T, ...], Strict(False)]
"""A YAML list. Strict mode alone would refuse a list where the frozen model holds a tuple."""

Many = Annotated[Items[T], Field(max_length=MANY)]
"""A list of an entry."""

Some = Annotated[Items[T], Field(min_length=1, max_length=MANY)]
"""A list of an entry, of at least one item."""

Plenty = Annotated[Items[T], Field(max_length=PLENTY)]
"""A list that grows with the catalog."""

SomeOrPlenty = Annotated[Items[T], Field(min_length=1, max_length=PLENTY)]
"""A list that grows with the catalog, of at least one item."""

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
"""What an id looks like."""

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=60)]
"""A name that stands in addresses and file names: small letters, digits and single hyphens."""


@dataclass(frozen=True)
class Ref:
    """Marks an id as the name of something else in the catalog; rules follow it by this mark, wherever it stands.

    `to` is where that is told: `techniques`, `routines`, `references`, `articles`, or a list of vocabulary.yml. Rules,
    hints and the choices of forms go by it.
    """

    to: str


TechniqueId = Annotated[Id, Ref("techniques")]
RoutineId = Annotated[Id, Ref("routines")]
ReferenceId = Annotated[Id, Ref("references")]
ArticleId = Annotated[Id, Ref("articles")]
CautionId = Annotated[Id, Ref("cautions")]
RegionId = Annotated[Id, Ref("regions")]

Line = Annotated[str, StringConstraints(min_length=1, max_length=400, strip_whitespace=False)]
"""A sentence or two of plain text, shown to readers exactly as written."""

LONGEST_LABEL = 80

Label = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_LABEL)]
"""A name or a few words."""


def _iso_date(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        return datetime.strptime(value, "%Y-%m-%d").date()
    except ValueError:
        raise ValueError("a day is written year-month-day, such as 2026-01-31") from None


FIRST_DAY = date(1980, 1, 1)
LAST_DAY = date(2100, 12, 31)
"""Archives and compressed files hold no day before or long after."""


def _bounded(day: date) -> date:
    if day < FIRST_DAY:
        raise PydanticKnownError("greater_than_equal", {"ge": FIRST_DAY.isoformat()})
    if day > LAST_DAY:
        raise PydanticKnownError("less_than_equal", {"le": LAST_DAY.isoformat()})
    return day


Day = Annotated[date, BeforeValidator(_iso_date), AfterValidator(_bounded)]
"""A day written as 2026-01-31; from the catalog, never from the clock."""
