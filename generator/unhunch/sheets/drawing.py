"""A drawing as it is printed."""

import re

from unhunch.figures.svg import for_print as in_plain_colours
from unhunch.views.edition import Picture

_DRAWING = re.compile(
    r'(?P<head><svg[^>]*) viewBox="0 0 (?P<width>\d+) (?P<height>\d+)"(?P<rest>[^>]*>)(?P<content>.*)</svg>'
)
_PROPORTION = 1.35
"""Width to height of the boxes that drawings have on sheets."""


def for_print(svg: str) -> str:
    """Give a drawing in plain colours, and what a catalog brings in grey."""
    from unhunch.figures.brought import in_grey  # noqa: PLC0415 - most catalogs do not need Pillow

    return in_grey(in_plain_colours(svg)) if "<image" in svg else in_plain_colours(svg)


def on_paper(picture: Picture) -> str:
    """Give the drawing in plain colours; its end stands below its start if both are larger so, as for those who lie.

    Where positions have numbers, they stand as they are largest already.
    """
    if picture.numbered:
        return for_print(picture.still)
    still, start, end = (_parts(drawing) for drawing in (picture.still, picture.start, picture.end))
    both, width, height = int(still["width"]), int(start["width"]), int(start["height"])
    gap = both - 2 * width
    step, tall = height + gap, 2 * height + gap
    if gap < 0 or min(_PROPORTION / width, 1 / tall) <= min(_PROPORTION / both, 1 / height):
        return for_print(picture.still)
    content = f'{start["content"]}<g transform="translate(0 {step})">{end["content"]}</g>'
    return for_print(f'{start["head"]} viewBox="0 0 {width} {tall}"{start["rest"]}{content}</svg>')


def _parts(svg: str) -> re.Match[str]:
    found = _DRAWING.fullmatch(svg)
    assert found, "a drawing of our own has one frame that begins at 0 0"
    return found
