"""Pictures as SVG text: layers, inks and weights.

Colours are custom properties with a fallback, given as presentation attributes: they follow the page in
light, dark and forced colours, need no stylesheet, collide with nothing and pass a strict
content security policy.
"""

import re
from collections.abc import Mapping, Sequence
from html import escape

from unhunch.figures.picture import Picture

INK = "var(--fig-ink,#1d1d1b)"
PAPER = "var(--fig-paper,#fff)"
HAIR = "var(--fig-hair,#333)"
GREY_HAIR = "var(--fig-hair-grey,#a9adb2)"
SHORTS = "var(--fig-shorts,#d4d6d8)"
PROP = "var(--fig-prop,#777)"
ARROW = "var(--fig-arrow,#0b62c4)"
HIGHLIGHT = "var(--fig-highlight,#e8590c)"

WEIGHTS = {"contour": 7, "hem": 4, "prop": 4.5, "ghost": 3.5, "arrow": 8.5, "halo": 15, "number": 10}
"""Stroke widths in units, the same for every figure and crop."""


def _fill(colour: str, more: str = "") -> str:
    return f'fill="{colour}"{more}'


def _stroke(colour: str, weight: str, more: str = "") -> str:
    return f'stroke="{colour}" stroke-width="{WEIGHTS[weight]:g}"{more}'


LAYERS = {
    "wall": _fill(SHORTS, ' fill-opacity=".45"'),
    "floor": _stroke(PROP, "prop"),
    "ghost": _stroke(PROP, "ghost", ' stroke-dasharray="1 11"'),
    "paper": _fill(PAPER),
    "shorts": _fill(SHORTS),
    "hair": _fill(HAIR),
    "grey hair": _fill(GREY_HAIR),
    "mark": _fill(HIGHLIGHT, ' fill-opacity=".5"'),
    "sign": _stroke(ARROW, "hem"),
    "prop": _stroke(PROP, "prop"),
    "hem": _stroke(INK, "hem"),
    "contour": _stroke(INK, "contour"),
    "halo": _stroke(PAPER, "halo"),
    "arrow": _stroke(ARROW, "arrow"),
    "arrow head": _fill(ARROW),
    "number": _stroke(INK, "number"),
}
"""The layers of a picture from back to front, and how each is inked. An arrow has a halo of paper, so that it
stands clear of what it crosses."""


def layers(picture: Picture) -> str:
    """The picture, one path a layer."""
    return "".join(
        f'<path {inked} d="{"".join(map(str, picture[layer]))}"/>'
        for layer, inked in LAYERS.items()
        if picture.get(layer)
    )


def frames(pictures: Sequence[Picture], stills: Mapping[int, Picture]) -> str:
    """The pictures of a flipbook, one over the other; `figure.css` shows them in turn.

    `stills` is what only those see who want no motion, beside each key position, by its place among the pictures: they
    see the key positions side by side.
    """
    return "".join(_frame(place, picture, stills.get(place)) for place, picture in enumerate(pictures))


def _frame(place: int, picture: Picture, still: Picture | None) -> str:
    alone = "" if still is None else f'<g class="fig-still" visibility="hidden">{layers(still)}</g>'
    return f'<g class="fig-frame fig-frame-{place + 1}{" fig-key" if alone else ""}">{alone}{layers(picture)}</g>'


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
