"""The catalog itself: its name, version, date, and the articles it started from."""

from pydantic import Field

from generator.model.base import Day, Entry, Id, Label, Line, Many, Some


class Article(Entry):
    """A source article that the catalog keeps complete, checked and corrected."""

    id: Id = Field(description="How files name it.")
    title: Line = Field(description="Its title.")
    short: Label = Field(description="How pages call it. Example: the first article")
    says: Some[Line] = Field(description="What it is about, in our words.")


class About(Entry):
    """content/catalog.yml."""

    title: Label = Field(description="Name of the site.")
    tagline: Line = Field(description="What it is for, in one short sentence.")
    version: str = Field(pattern=r"^\d+\.\d+\.\d+$", description='Version of the catalog, in quotes. Example: "1.0.0"')
    date: Day = Field(description="Day of this version. Every date on the site comes from here.")
    language: str = Field(pattern=r"^[a-z]{2}$", description="Language of the content. Example: en")
    publisher: Line = Field(description="Who publishes it.")
    licence: Label = Field(description="Licence of the content. Example: CC BY 4.0")
    licence_url: str = Field(
        pattern=r"^https://\S+$",
        description="Address of the licence. Example: https://creativecommons.org/licenses/by/4.0/",
    )
    share: Line = Field(description="The line on sheets that says that they may be copied.")
    articles: Many[Article] = Field((), description="The articles it started from.")
