"""What of a site's own look every page names: the style sheet of its colours, and its logo."""

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from unhunch.views.edition import Edition

OWN_COLOURS: Final = "assets/stylesheets/own-colours.css"
"""The style sheet of colours, after that of the palettes."""
ICON: Final = "assets/images/favicon.svg"
"""The icon of every page, its own or that of the theme."""


@dataclass(frozen=True)
class Logo:
    """The picture beside the name of the site, by its path there."""

    path: str


def own_colours(edition: Edition) -> str | None:
    """Give the path of the site's own colours, if it has any."""
    face = edition.catalog.about.face
    return OWN_COLOURS if face and face.colours else None


def logo(edition: Edition) -> Logo | None:
    """Give the site's own logo, if it has one."""
    face = edition.catalog.about.face
    return Logo(f"assets/images/logo{PurePosixPath(face.logo).suffix}") if face and face.logo else None
