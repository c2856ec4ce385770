"""Whose sheets they are: what a clinic has printed on those that it hands out."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from unhunch.model.base import Entry, Label, Many

PaperName = Literal["a4", "letter"]
SheetKind = Literal["sheet", "large", "one-page", "log"]

LogoName = Annotated[str, StringConstraints(pattern=r"(?i)^[^/\\].*\.(svg|png)$", max_length=200)]
"""A picture beside the clinic's file, or in a folder below it."""


class Clinic(Entry):
    """A file that `unhunch sheets --clinic` reads; it is no part of a catalog."""

    name: Label = Field(description="What the clinic is called.", examples=["Physio House"])
    prepared_by: Label | None = Field(None, description="Who prepares the sheets.", examples=["Dr Ann Example"])
    phone: Label | None = Field(None, description="Whom to call with a question.", examples=["01 234 56"])
    logo: LogoName | None = Field(None, description="An SVG or PNG beside this file.", examples=["logo.svg"])
    paper: PaperName | None = Field(None, description="The only paper to print for.", examples=["a4"])
    kinds: Many[SheetKind] = Field((), description="The only kinds to print.", examples=[["sheet", "log"]])
