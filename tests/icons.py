"""The icons of the installed site, made from its drawing: `python -m tests.icons` writes them anew."""

from pathlib import Path

import resvg_py

from tests.project import PROJECT

IMAGES = PROJECT / "overrides" / "assets" / "images"
DRAWING = IMAGES / "favicon.svg"
ROUNDED = ' rx="8"'
"""Launchers cut a maskable icon into a shape of their own, so its ground has corners."""


def icons() -> dict[str, bytes]:
    """Give each icon's PNG by its file name."""
    drawing = DRAWING.read_text("utf-8")
    assert ROUNDED in drawing
    return {
        "icon-192.png": _png(drawing, 192),
        "icon-512.png": _png(drawing, 512),
        "icon-maskable-512.png": _png(drawing.replace(ROUNDED, ""), 512),
    }


def _png(svg: str, size: int) -> bytes:
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, width=size, height=size))


def main() -> None:
    for name, content in icons().items():
        Path(IMAGES / name).write_bytes(content)


if __name__ == "__main__":
    main()
