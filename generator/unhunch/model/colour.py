"""Colours as WCAG sees them: how well one stands out from another, and the nearest shade of one that does."""

from collections.abc import Iterable
from colorsys import hls_to_rgb, rgb_to_hls
from typing import Annotated, Final

from pydantic import StringConstraints

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$")]
"""Red, green and blue, two digits from 0 to f each."""

ENHANCED: Final = 7.0
"""The contrast of text that WCAG asks for at level AAA (success criterion 1.4.6)."""

_STEPS: Final = 500
_DARK: Final = 0.04045
"""Below it sRGB is a straight line."""


def luminance(colour: str) -> float:
    """Give the relative luminance of WCAG 2.2, 0 for black to 1 for white."""
    red, green, blue = map(_linear, _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Give the contrast ratio of WCAG 2.2, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def readable(colour: str, grounds: Iterable[str], least: float = ENHANCED) -> bool:
    """Whether a colour stands out from each ground."""
    return all(contrast(colour, ground) >= least for ground in grounds)


def darker(colour: str, grounds: Iterable[str], least: float = ENHANCED) -> str:
    """Give a colour itself, or the lightest darker shade of it, of those that stand out from each ground."""
    return _shade(colour, 0.0, tuple(grounds), least)


def lighter(colour: str, grounds: Iterable[str], least: float = ENHANCED) -> str:
    """Give a colour itself, or the darkest lighter shade of it, of those that stand out from each ground."""
    return _shade(colour, 1.0, tuple(grounds), least)


def mixed(one: str, other: str, share: float) -> str:
    """Give a colour of which `share`, 0 to 1, is the one and the rest the other."""
    return _written(share * a + (1 - share) * b for a, b in zip(_parts(one), _parts(other), strict=True))


def _shade(colour: str, end: float, grounds: tuple[str, ...], least: float) -> str:
    hue, lightness, saturation = rgb_to_hls(*_parts(colour))
    shades = (
        _written(hls_to_rgb(hue, lightness + (end - lightness) * step / _STEPS, saturation))
        for step in range(1, _STEPS)
    )
    last = "#ffffff" if end else "#000000"
    return (
        colour if readable(colour, grounds, least) else next((s for s in shades if readable(s, grounds, least)), last)
    )


def _linear(part: float) -> float:
    """Give a part of an sRGB colour as light has it."""
    return part / 12.92 if part <= _DARK else ((part + 0.055) / 1.055) ** 2.4


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _written(parts: Iterable[float]) -> str:
    return "#" + "".join(f"{round(255 * part):02x}" for part in parts)
