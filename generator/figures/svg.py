"""Pictures as SVG text: layers, inks and weights.

Colours are custom properties with a fallback, given as presentation attributes: they follow the page in
light, dark and forced colours, need no stylesheet, collide with nothing and pass a strict
content security policy.
"""

import re
from html import escape

from generator.figures.picture import Picture

INK = "var(--fig-ink,#1d1d1b)"
PAPER = "var(--fig-paper,#fff)"
HAIR = "var(--fig-hair,#333)"
SHORTS = "var(--fig-shorts,#d4d6d8)"
PROP = "var(--fig-prop,#777)"
ARROW = "var(--fig-arrow,#0b62c4)"
HIGHLIGHT = "var(--fig-highlight,#e8590c)"

WEIGHTS = {"contour": 7, "hem": 4, "prop": 4.5, "ghost": 3.5, "arrow": 8.5, "halo": 15}
"""Stroke widths in units, the same for every figure and crop."""


def _fill(colour: str, data: str, more: str = "") -> str:
    return f'<path fill="{colour}"{more} d="{data}"/>' if data else ""


def _stroke(colour: str, weight: str, data: str, more: str = "") -> str:
    return f'<path stroke="{colour}" stroke-width="{WEIGHTS[weight]:g}"{more} d="{data}"/>' if data else ""


def floor_line(width: int, y: int) -> str:
    """The floor, across the picture."""
    return _stroke(PROP, "prop", f"M12 {y}H{width - 12}")


def backdrop(width: int, bottom: int) -> str:
    """A wall behind the person, seen from the front."""
    return _fill(SHORTS, f"M0 0h{width}v{bottom}h-{width}z", ' fill-opacity=".45"')


def layers(picture: Picture, mark: str = "") -> str:
    """The person and the props; `mark` is path data drawn on a prop."""
    areas, lines = picture.areas, picture.lines
    marked = "".join(d for name, d in areas.items() if name.startswith("mark-"))
    return "".join(
        [
            _stroke(PROP, "ghost", picture.ghost, ' stroke-dasharray="1 11"'),
            _fill(PAPER, areas.get("prop", "")),
            _fill(PAPER, areas.get("body", "")),
            _fill(SHORTS, areas.get("shorts", "")),
            _fill(HAIR, areas.get("hair", "")),
            _fill(HIGHLIGHT, marked, ' fill-opacity=".5"'),
            _stroke(ARROW, "hem", mark),
            _stroke(PROP, "prop", lines.get("prop", "")),
            _stroke(INK, "hem", lines.get("hem", "")),
            _stroke(INK, "contour", lines.get("contour", "")),
        ]
    )


def arrow(shaft: str, head: str) -> str:
    """An arrow on a halo of paper, so that it stands clear of what it crosses."""
    return _stroke(PAPER, "halo", shaft + head) + _stroke(ARROW, "arrow", shaft) + _fill(ARROW, head)


def group(content: str, attributes: str = "") -> str:
    """A group of drawing layers; lines have round ends and areas no line."""
    return f"<g{attributes}>{content}</g>"


def document(content: str, width: int, height: int, alt: str, class_name: str = "fig") -> str:
    """A whole SVG; `alt` is the author's text and is escaped here."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="{class_name}" viewBox="0 0 {width} {height}" '
        f'role="img" aria-label="{escape(alt)}" fill="none" stroke-linecap="round" stroke-linejoin="round">'
        f"{content}</svg>"
    )


_VARIABLE = re.compile(r"var\((--fig-[a-z]+),(#[0-9a-f]+)\)")
_CLASS = re.compile(r' class="[^"]*"')


def for_print(svg: str, inks: dict[str, str] | None = None) -> str:
    """The SVG with plain colours instead of variables, for renderers that know no CSS.

    `inks` replaces colours by the names of their variables, such as {"--fig-arrow": "#000"}.
    """
    chosen = inks or {}
    plain = _VARIABLE.sub(lambda m: chosen.get(m[1], m[2]), svg)
    return _CLASS.sub("", plain)
