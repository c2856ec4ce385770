"""What is done otherwise and has a picture of its own: an easier or harder way, or what is done with a condition."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from unhunch.catalog.pictured import OWN, conditions_told, written
from unhunch.views.edition import Edition
from unhunch.views.words import capital


@dataclass(frozen=True)
class PicturedWay:
    """A way with its picture: what kind of way it is, or whom it is for; what to do; and what the picture shows."""

    head: str
    text: str
    figure: Markup
    alt: str


def pictured_ways(edition: Edition, id_: str) -> tuple[PicturedWay, ...]:
    """Give the ways of a technique that have a picture, easier ones first."""
    return tuple(_ways(edition, id_))


def _ways(edition: Edition, id_: str) -> Iterator[PicturedWay]:
    technique, t = edition.technique(id_), edition.t
    for one in written(id_, technique):
        picture = edition.pictures.get(one.name)
        if one.loc == (OWN,) or picture is None:
            continue
        if one.loc[0] == "cautions":
            whom = conditions_told(technique, edition.catalog.vocabulary, one.words)
            head = capital(edition.conditions(whom or (str(one.loc[1]),))) + t("sheet.colon")
        else:
            head = t(f"technique.{one.loc[0]}")
        yield PicturedWay(head, one.words, picture.still, picture.alt)
