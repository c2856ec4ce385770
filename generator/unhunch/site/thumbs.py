"""Small pictures as files: they know both palettes, since a page's own styles do not reach into a file."""

from collections.abc import Mapping
from typing import Final

from markupsafe import Markup

DARK: Final[Mapping[str, str]] = {
    "fig-ink": "#e8e6e1",
    "fig-paper": "#111b1b",
    "fig-hair": "#8d949c",
    "fig-hair-grey": "#ccd1d6",
    "fig-shorts": "#4a5058",
    "fig-prop": "#9aa0a8",
    "fig-arrow": "#7fb4ff",
    "fig-highlight": "#a8593a",
    "fig-highlight-edge": "#ffab75",
    "fig-skin-light": "#776254",
    "fig-skin-dark": "#4a3526",
}
"""The colours of figures where all is dark, as palettes.css has them; the light ones stand in the drawing itself."""

_STYLE: Final = Markup(
    "<style>@media (prefers-color-scheme:dark){{svg{{{}}}}}path[stroke^='var(--fig-paper']{{stroke:none}}</style>"
).format(Markup("").join(f"--{name}:{colour};" for name, colour in DARK.items()))
"""A browser takes for what is preferred the scheme of the page that shows the picture. No halo stands on a ground."""


def on_a_ground(drawing: Markup) -> Markup:
    """Give a drawing as a file that a list shows on a ground, light or dark."""
    head, end, rest = drawing.partition(">")
    return Markup("").join((head, end, _STYLE, rest))
