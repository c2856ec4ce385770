"""The catalog itself: its name, version, date, and the articles it started from."""

from pydantic import Field

from unhunch.model.base import Day, Entry, Id, Label, Line, Many, Plenty, Some
from unhunch.model.clinic import PaperName
from unhunch.model.evidence import Acceptance, Change
from unhunch.model.extends import Extends
from unhunch.model.face import Face, SheetClinic, Way


class Article(Entry):
    """A source article that the catalog keeps complete, checked and corrected."""

    id: Id = Field(description="How files name it.", examples=["article-a"])
    title: Line = Field(description="Its title.", examples=["Ten Exercises for a Long Day"])
    short: Label = Field(description="How pages call it.", examples=["the first article"])
    says: Some[Line] = Field(
        description="What it is about, in our words.", examples=[["It offers exercises and stretches."]]
    )


class About(Entry):
    """content/catalog.yml."""

    title: Label = Field(description="Name of the site.", examples=["Strong hands"])
    tagline: Line = Field(
        description="What it is for, in one short sentence.",
        examples=["Short, safe routines for a long day at a desk."],
    )
    version: str = Field(
        pattern=r"^\d+\.\d+\.\d+$", description="Version of the catalog, in quotes.", examples=["1.0.0"]
    )
    date: Day = Field(
        description="Day of this version. Every date on the site comes from here.", examples=["2026-01-31"]
    )
    language: str = Field(pattern=r"^[a-z]{2}$", description="Language of the content.", examples=["en"])
    publisher: Line = Field(description="Who publishes it.", examples=["the hand club of Springfield"])
    licence: Label = Field(description="Licence of the content.", examples=["CC BY 4.0"])
    licence_url: str = Field(
        pattern=r"^https://\S+$",
        description="Address of the licence.",
        examples=["https://creativecommons.org/licenses/by/4.0/"],
    )
    share: Line = Field(
        description="The line on sheets that says that they may be copied.",
        examples=["Free to copy and share, CC BY 4.0."],
    )
    face: Face | None = Field(None, description="Logo, icon and colours, where the site has its own.")
    menu: Many[Way] = Field(
        (),
        description="The pages of the menu, in their order; those that it leaves out come after. Without it, the usual "
        "ones.",
    )
    paper: PaperName | None = Field(None, description="The paper that is offered first.", examples=["letter"])
    clinic: SheetClinic | None = Field(None, description="Whose sheets they are, where a name is printed on them.")
    extends: Extends | None = Field(
        None, description="Another catalog, whose techniques, references and words this one has as well."
    )
    articles: Many[Article] = Field((), description="The articles it started from.")
    accept: Many[Acceptance] = Field((), description="Warnings that are right to stay, in every file of the catalog.")
    changes: Plenty[Change] = Field((), description="What changed for readers in the catalog as a whole, newest first.")
