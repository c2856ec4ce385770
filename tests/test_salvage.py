"""Of data that is not finished, all that fits is read, and nothing that does not."""

from typing import Any

import pytest
from pydantic import model_validator

from unhunch.model.base import Entry, Many
from unhunch.text.shape.salvage import salvage


class Toe(Entry):
    length: int
    nail: str = ""


class Foot(Entry):
    name: str
    toes: Many[Toe] = ()
    size: int = 40
    shoe: int | None = None

    @model_validator(mode="after")
    def _fits(self) -> "Foot":
        if self.shoe is not None and self.shoe < self.size:
            raise ValueError("too small")
        return self


@pytest.mark.parametrize(
    ("data", "read"),
    [
        ({"name": "left"}, {"name": "left"}),
        ({}, {"name": "spare"}),
        ({"name": 7}, {"name": "spare"}),
        ({"name": "left", "size": "big"}, {"name": "left"}),
        ({"name": "left", "colour": "red", "size": 41}, {"name": "left", "size": 41}),
        (
            {"name": "left", "toes": [{"length": "?"}, {"length": 3, "nail": 1}, {"length": 4}, None]},
            {"name": "left", "toes": ({"length": 3}, {"length": 4})},
        ),
        ({"name": "left", "size": 41, "shoe": 39}, {"name": "left", "size": 41}),
        ({"name": "left", "toes": 5}, {"name": "left"}),
    ],
)
def test_what_fits_is_read(data: dict[str, Any], read: dict[str, Any]) -> None:
    found = salvage(Foot, data, {"name": "spare"})
    assert found is not None
    assert found.model_dump(exclude_unset=True) == read


@pytest.mark.parametrize("data", [None, [], "a", 7])
def test_what_is_no_entry_at_all_is_none(data: object) -> None:
    assert salvage(Foot, data, {"name": "spare"}) is None


def test_what_is_missing_and_has_no_spare_cannot_be_read() -> None:
    assert salvage(Foot, {"size": 40}, {}) is None


def test_the_data_stay_as_they_are() -> None:
    data = {"name": "left", "toes": [{"length": "?"}]}
    salvage(Foot, data, {})
    assert data == {"name": "left", "toes": [{"length": "?"}]}
