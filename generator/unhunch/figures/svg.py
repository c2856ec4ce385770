"""Pictures as SVG text: layers, inks and weights.

Colours are custom properties with a fallback, given as presentation attributes: they follow the page in
light, dark and forced colours, need no stylesheet, collide with nothing and pass a strict
content security policy.
"""

import re
from collections.abc import Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # who prints a drawing needs neither numpy nor scipy, which take half a second to import
    from unhunch.figures.picture import Picture

INK = "var(--fig-ink,#1d1d1b)"
PAPER = "var(--fig-paper,#fff)"
HAIR = "var(--fig-hair,#333)"
GREY_HAIR = "var(--fig-hair-grey,#c3c7cc)"
SHORTS = "var(--fig-shorts,#d4d6d8)"
PROP = "var(--fig-prop,#777)"
ARROW = "var(--fig-arrow,#0b62c4)"
HIGHLIGHT = "var(--fig-highlight,#e8590c)"
HIGHLIGHT_EDGE = "var(--fig-highlight-edge,#8a2f00)"
LIGHT_SKIN = "var(--fig-skin-light,#f6e6d8)"
DARK_SKIN = "var(--fig-skin-dark,#bf9168)"

WEIGHTS = {
    "contour": 7,
    "hem": 4,
    "prop": 4.5,
    "ghost": 5,
    "arrow": 8.5,
    "mark": 3,
    "halo": 15,
    "number": 10,
    "number edge": 28,
}
"""Stroke widths in units of a picture as high as it can be; of wider ones they are a share (`weight_of`)."""
_LIGHTEST = 0.8
"""That share at the least."""
_BOX = 1.4
"""Width to height of the boxes that pictures are shown in, on pages and on paper."""


def _fill(colour: str, more: str = "") -> str:
    return f'fill="{colour}"{more}'


def _stroke(colour: str, weight: str, more: str = "") -> str:
    return f'stroke="{colour}" stroke-width="{{{weight}}}"{more}'


LAYERS = {
    "wall": _fill(SHORTS, ' fill-opacity=".45"'),
    "water": _fill(SHORTS, ' fill-opacity=".45"'),
    "floor": _stroke(PROP, "prop"),
    "ghost": _stroke(PROP, "ghost", ' stroke-dasharray="1 10"'),
    "paper": _fill(PAPER),
    "light skin": _fill(LIGHT_SKIN),
    "dark skin": _fill(DARK_SKIN),
    "shorts": _fill(SHORTS),
    "hair": _fill(HAIR),
    "grey hair": _fill(GREY_HAIR),
    "light thing": _fill(SHORTS),
    "dark thing": _fill(PROP),
    "mark": _fill(HIGHLIGHT, ' fill-opacity=".5" ') + _stroke(HIGHLIGHT_EDGE, "mark"),
    "blade": _fill(SHORTS, ' fill-opacity=".7" ') + _stroke(INK, "hem"),
    "cold sign": _stroke(ARROW, "hem"),
    "warm sign": _stroke(HIGHLIGHT_EDGE, "hem"),
    "halo": _stroke(PAPER, "halo"),
    "arrow": _stroke(ARROW, "arrow"),
    "arrow head": _fill(ARROW),
    "prop": _stroke(PROP, "prop"),
    "hem": _stroke(INK, "hem"),
    "contour": _stroke(INK, "contour"),
    "number edge": _stroke(PAPER, "number edge"),
    "number": _stroke(INK, "number"),
}
"""The layers of a picture from back to front, and how each is inked. An arrow has a halo of paper, so that it
stands clear of areas that it crosses; both lie under every outline, which stays whole."""


def weight_of(width: int, height: int, full: int) -> float:
    """The share of the full stroke widths for a picture of this size in units, of which `full` fill the box's height.

    Who lies makes a wide picture, which is enlarged to the width of its box: its lines would look the heavier.
    """
    return max(_LIGHTEST, min(1.0, max(width / _BOX, height) / full))


def layers(picture: "Picture", weight: float = 1.0) -> str:
    """The picture, one path a layer, its strokes at a share of their width."""
    widths = {name: f"{width * weight:.2g}" for name, width in WEIGHTS.items()}
    return "".join(
        f'<path {inked.format_map(widths)} d="{"".join(map(str, picture[layer]))}"/>'
        for layer, inked in LAYERS.items()
        if picture.get(layer)
    )


def frames(pictures: "Sequence[Picture]", stills: "Mapping[int, Picture]", weight: float) -> str:
    """The pictures of a flipbook, one over the other; `figure.css` shows them in turn.

    `stills` is what only those see who want no motion, beside each key position, by its place among the pictures: they
    see the key positions side by side.
    """
    return "".join(_frame(place, picture, stills.get(place), weight) for place, picture in enumerate(pictures))


def _frame(place: int, picture: "Picture", still: "Picture | None", weight: float) -> str:
    alone = "" if still is None else f'<g class="fig-still" visibility="hidden">{layers(still, weight)}</g>'
    return (
        f'<g class="fig-frame fig-frame-{place + 1}{" fig-key" if alone else ""}">{alone}{layers(picture, weight)}</g>'
    )


def document(content: str, width: int, height: int, alt: str, class_name: str = "fig") -> str:
    """A whole SVG; `alt` is the author's text and is escaped here."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="{class_name}" viewBox="0 0 {width} {height}" '
        f'role="img" aria-label="{escape(alt)}" fill="none" stroke-linecap="round" stroke-linejoin="round">'
        f"{content}</svg>"
    )


_VARIABLE = re.compile(r"var\((--fig-[a-z-]+),(#[0-9a-f]+)\)")
_CLASS = re.compile(r' class="[^"]*"')


def for_print(svg: str, inks: dict[str, str] | None = None) -> str:
    """The SVG with plain colours instead of variables, for renderers that know no CSS.

    `inks` replaces colours by the names of their variables, such as {"--fig-arrow": "#000"}.
    """
    chosen = inks or {}
    plain = _VARIABLE.sub(lambda m: chosen.get(m[1], m[2]), svg)
    return _CLASS.sub("", plain)
