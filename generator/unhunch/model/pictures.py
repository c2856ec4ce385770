"""Pictures that a catalog brings for a technique: a photo or a drawing of its start and of its end."""

from typing import Annotated, Final

from pydantic import Field, StringConstraints

from unhunch.model.base import Entry, Label

NAME_OF_PICTURE: Final = r"[A-Za-z0-9][A-Za-z0-9._-]*\.(svg|png|jpe?g|webp)"
"""What files in content/pictures are called."""

PictureName = Annotated[str, StringConstraints(pattern=rf"^{NAME_OF_PICTURE}$", max_length=100)]
"""The name of such a file: never an address, since nothing is loaded from elsewhere."""


class Pictures(Entry):
    """One or two pictures, with whose they are and what others may do with them."""

    start: PictureName | None = Field(
        None,
        description="A file in content/pictures that shows the first position; leave out when one picture says all.",
        examples=["leg-lift-start.jpg"],
    )
    end: PictureName = Field(
        description="A file in content/pictures: the position that is held, or the end of the movement.",
        examples=["leg-lift-end.jpg"],
    )
    alt: Annotated[str, StringConstraints(min_length=1, max_length=160, pattern=r"^[^\r\n]+$")] = Field(
        description="One sentence for people who cannot see the pictures: the position, not the picture.",
        examples=["Sitting on a chair, one leg lifts."],
    )
    author: Label = Field(description="Who took or drew them.", examples=["Ann Example"])
    licence: Label = Field(description="What others may do with them.", examples=["CC BY 4.0"])

    @property
    def files(self) -> tuple[str, ...]:
        """The names of their files, the start first."""
        return (*((self.start,) if self.start else ()), self.end)
