"""A source, and what was really read of it."""

from typing import Literal

from pydantic import Field

from unhunch.model.base import Entry, Label, Line, Many, Some

ClaimSeen = Literal["direct", "partial", "third_party", "citation_only", "none"]


class Share(Entry):
    """How many of 100 people in one group of a study."""

    who: Label = Field(description="Which group, with a capital.", examples=["With warm socks"])
    number: int = Field(ge=0, le=100, description="How many of 100 people, to the nearest whole one.", examples=[12])


class OutOf100(Entry):
    """What came to some people and not to others, counted in each group of a study."""

    what: Line = Field(description="What was counted, and for how long.", examples=["Cold toes within a winter"])
    groups: Some[Share] = Field(description="The groups that were compared.")


class Reference(Entry):
    """One file in content/references/; techniques, safety and pages cite it by its file name."""

    kind: Label = Field(description="What it is.", examples=["systematic review"])
    title: Line = Field(description="Title of the source.", examples=["Exercises for office workers"])
    authors: Line | None = Field(
        None, description="Authors, as far as they were seen.", examples=["A. Example, B. Example"]
    )
    publisher: Line | None = Field(
        None, description="Journal or publisher, as far as it was seen.", examples=["Journal of Examples"]
    )
    year: int | None = Field(None, ge=1900, le=2100, description="Year, as far as it was seen.", examples=[2015])
    doi: str | None = Field(
        None, pattern=r"^10\.\d{4,9}/\S+$", description="DOI without the address before it.", examples=["10.1000/182"]
    )
    url: str | None = Field(
        None,
        pattern=r"^https://\S+$",
        description="Address, where there is no DOI. It begins with https://.",
        examples=["https://hospital.example/leaflet"],
    )
    claim_seen: ClaimSeen = Field(
        description="How far it was read. `direct`: the claim itself; `partial`: a part; `third_party`: on a page "
        "that quotes it. `citation_only`: title, authors; `none`: nothing."
    )
    found: Many[Line] = Field(
        (),
        description="What it says, in your own words, with numbers as seen.",
        examples=[["27 trials were found; most were small."]],
    )
    of_100: Many[OutOf100] = Field(
        (), description="What it counted, as so many of 100 people: a page with `[[hundred]]` draws them."
    )
    limits: Line | None = Field(
        None, description="What it does not show.", examples=["Nobody was followed for longer than three months."]
    )
