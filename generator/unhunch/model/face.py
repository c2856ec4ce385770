"""The face of a site: its logo and icon, its colours, its menu, and what its sheets have printed on them."""

from typing import Annotated

from pydantic import Field, StringConstraints

from unhunch.model.base import Entry, Label, Line
from unhunch.model.colour import Colour

DrawingName = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*\.(svg|png)$", max_length=100)]
"""The name of a file there that has no ground of its own: an SVG or a PNG."""


class Colours(Entry):
    """Two colours; their shades for light and dark come from them."""

    strong: Colour = Field(
        description="Links, buttons and the name of the site. It is dark enough to be read: 7 to 1 on white.",
        examples=["#0b4a6f"],
    )
    ground: Colour | None = Field(
        None, description="The pale ground behind pictures. Without it, a pale shade of `strong`.", examples=["#e3edf3"]
    )


class Face(Entry):
    """How the site looks: without it, it has the look that comes with the program."""

    logo: DrawingName | None = Field(
        None, description="A file in content/pictures, shown beside the name of the site.", examples=["logo.svg"]
    )
    icon: DrawingName | None = Field(
        None,
        description="A square file in content/pictures: the sign on a browser's tab and on a phone's screen.",
        examples=["icon.svg"],
    )
    colours: Colours | None = Field(None, description="The colours of pages.")
    footer: Line | None = Field(
        None, description="A sentence at the foot of every page.", examples=["Made by the club of Springfield."]
    )


class Way(Entry):
    """An entry of the menu."""

    title: Label = Field(description="What the menu calls it.", examples=["Before you start"])
    to: Annotated[str, StringConstraints(pattern=r"^(https://\S+|[a-z0-9/-]+\.md)$", max_length=200)] = Field(
        description="A page, by its path below content/pages, or an address elsewhere.", examples=["safety.md"]
    )


class SheetClinic(Entry):
    """Whose sheets they are: printed on every routine's sheet, in the place of an empty frame for a stamp."""

    name: Label = Field(description="What the clinic or the club is called.", examples=["Physio House"])
    prepared_by: Label | None = Field(None, description="Who prepares the sheets.", examples=["Dr Ann Example"])
    phone: Label | None = Field(None, description="Whom to call with a question.", examples=["01 234 56"])
    logo: DrawingName | None = Field(None, description="A file in content/pictures.", examples=["logo.svg"])
