"""The shades that pages have of a site's own colours, in light and in dark; each can be read by WCAG's level AAA.

What the shades lie on, and what lies on them, stands in palettes.css: `tests/test_colours.py` holds the two together.
"""

from collections.abc import Mapping
from typing import Final

from unhunch.model.colour import darker, lighter, mixed
from unhunch.model.face import Colours

PAPERS: Final = ("#faf7f1", "#ffffff")
"""Light grounds of text: a page, a card."""
QUIET: Final = "#3e4947"
"""The palest text that lies on a ground of the site's own, in light."""
DARK_PAPERS: Final = ("#121a19", "#1b2524")
DARK_QUIET: Final = "#bcc7c4"

_PALE: Final = 0.13
_DIM: Final = 0.18
_PRESSED: Final = "1a"
"""A tenth of its colour, as the last digits of one."""


def ground(colours: Colours) -> str:
    """Give the pale ground behind pictures: the one that is named, or a pale shade of the strong colour."""
    return colours.ground or lighter(mixed(colours.strong, PAPERS[1], _PALE), (QUIET, colours.strong))


def strong_of_dark(colours: Colours) -> str:
    """Give the shade of the strong colour for dark pages."""
    return lighter(colours.strong, (*DARK_PAPERS, ground_of_dark(colours)))


def ground_of_dark(colours: Colours) -> str:
    """Give the ground behind pictures of dark pages."""
    return darker(mixed(colours.ground or colours.strong, DARK_PAPERS[1], _DIM), (DARK_QUIET,))


def shades(colours: Colours) -> Mapping[str, tuple[str, str]]:
    """Give the light and the dark value of each property of palettes.css that takes its colour from the two."""
    strong = colours.strong, strong_of_dark(colours)
    return {
        "--u-strong": strong,
        "--u-link": strong,
        "--u-pressed": (f"{strong[0]}{_PRESSED}", f"{strong[1]}{_PRESSED}"),
        "--u-tint": (ground(colours), ground_of_dark(colours)),
    }
