"""What an exercise is done against: the colour of a band, or kilograms, and how to find out."""

from typing import Self

from pydantic import Field, model_validator

from unhunch.model.base import Entry, Label


class Load(Entry):
    """A load, as far as it can be said in a file: everybody's strength differs, so that often only `hard_after` can."""

    band: Label | None = Field(None, description="The colour of the band.", examples=["red"])
    kilograms: float | None = Field(
        None, gt=0, le=100, description="The weight, for each hand that holds one.", examples=[2]
    )
    hard_after: int | None = Field(
        None, ge=1, le=60, description="Choose the load so that it is hard after so many times.", examples=[12]
    )

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.band is None and self.kilograms is None and self.hard_after is None:
            raise ValueError("a load says a band, kilograms or after how many times it is hard")
        if self.band is not None and self.kilograms is not None:
            raise ValueError("a load is a band or a weight, not both")
        return self
