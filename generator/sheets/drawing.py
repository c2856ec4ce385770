"""A drawing as it is printed."""

import re

from generator.figures.svg import for_print

_PAIR = re.compile(
    r'viewBox="0 0 (?P<both>\d+) (?P<height>\d+)"(?P<start>.*)<g transform="translate\((?P<shift>\d+)\)">', re.DOTALL
)
_PROPORTION = 1.35
"""Width to height of the boxes that drawings have on sheets."""


def on_paper(svg: str) -> str:
    """Give the drawing in plain colours; its end stands below its start if both are larger so, as for those who lie."""
    plain = for_print(svg)
    pair = _PAIR.search(plain)
    if pair is None:
        return plain
    both, height, shift = (int(pair[name]) for name in ("both", "height", "shift"))
    width, step = both - shift, height + 2 * shift - both
    tall = step + height
    if min(_PROPORTION / width, 1 / tall) <= min(_PROPORTION / both, 1 / height):
        return plain
    head = f'viewBox="0 0 {width} {tall}"{pair["start"]}<g transform="translate(0 {step})">'
    return plain[: pair.start()] + head + plain[pair.end() :]
