"""QR codes: an address to SVG markup."""

from functools import cache
from io import BytesIO

from markupsafe import Markup

QUIET_ZONE = 4
"""Modules of white that ISO/IEC 18004 asks for on every side."""


@cache
def qr_svg(address: str) -> Markup:
    """Give the QR code of an address as an SVG element that fills its container and paints its quiet zone.

    Presentation attributes alone carry its looks, so that it needs no style and prints without background graphics.
    The container names it: it has no words of its own.
    """
    import segno  # noqa: PLC0415 - it brings all of the web with it, and most codes are kept

    svg = BytesIO()
    segno.make(address, micro=False).save(
        svg,
        kind="svg",
        xmldecl=False,
        border=QUIET_ZONE,
        omitsize=True,
        light="#fff",
        svgclass=None,
        lineclass=None,
        nl=False,
    )
    return Markup(svg.getvalue().decode("ascii"))  # noqa: S704 - modules of a code, no text
