"""The picture that a page is shared with: a few words, and the figures of what the page is about."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from markupsafe import Markup

from unhunch.views.edition import Edition
from unhunch.views.routine import RoutineView
from unhunch.views.technique import TechniqueView

SITE_PATH = "share.png"
"""Path of the picture that pages without one of their own have."""

_MOST_FIGURES = 6
"""More would be too small to tell apart."""


@dataclass(frozen=True)
class Share:
    """A picture: its path in the site, its words, its figures (SVG of our own making), and all of it in words."""

    path: str
    title: str
    lead: str
    meta: str
    figures: tuple[Markup, ...]
    alt: str


def technique_share(edition: Edition, view: TechniqueView) -> Share:
    """Give the picture of a technique: its start and end side by side."""
    picture = view.picture
    return Share(
        path=f"techniques/{view.id}/share.png",
        title=view.name,
        lead=view.summary,
        meta=view.kind,
        figures=(picture.still,) if picture else (),
        alt=picture.alt if picture else edition.t("share.words", title=view.name, lead=view.summary),
    )


def routine_share(edition: Edition, view: RoutineView) -> Share:
    """Give the picture of a routine: where each of its techniques leads."""
    names = dict.fromkeys(item.name for item in view.items)
    return Share(
        path=f"routines/{view.id}/share.png",
        title=view.name,
        lead=view.purpose,
        meta=edition.t("share.routine", minutes=edition.t("time.minutes", n=view.minutes), level=view.level),
        figures=_figures(edition, (item.id for item in view.items)),
        alt=edition.t("share.drawings", title=view.name, names=edition.joined(tuple(names))),
    )


def site_share(edition: Edition) -> Share:
    """Give the picture of every page that has none of its own."""
    about = edition.catalog.about
    figures = _figures(edition, edition.catalog.techniques)
    alt = edition.t("share.words", title=about.title, lead=about.tagline)
    return Share(SITE_PATH, about.title, about.tagline, "", figures, alt)


def _figures(edition: Edition, ids: Iterable[str]) -> tuple[Markup, ...]:
    drawn = (edition.pictures[id_].end for id_ in dict.fromkeys(ids) if id_ in edition.pictures)
    return tuple(islice(drawn, _MOST_FIGURES))
