"""Make the site's fonts from those of the sheets, which lie beside this script; run it only to update a font.

A page loads few letters: those of western, central and northern Europe. It needs fonttools and brotli.
"""

from pathlib import Path
from typing import Final

from fontTools import subset  # type: ignore[import-untyped]  # fonttools has no types

HERE: Final = Path(__file__).parent
SITE: Final = HERE.parents[3] / "overrides" / "assets" / "fonts"
NAME: Final = "AtkinsonHyperlegibleNext"
STYLES: Final = ("Regular", "Bold")
LETTERS: Final = "U+0020-007E,U+00A0-017F,U+2010-2015,U+2018-201E,U+2022,U+2026,U+2032,U+2033,U+20AC,U+2190-2193,U+2212"
FEATURES: Final = "kern,mark,mkmk,ccmp,tnum,locl"


def make() -> None:
    """Write each style as WOFF2, and its licence, into the theme."""
    for style in STYLES:
        subset.main(
            [
                str(HERE / f"{NAME}-{style}.ttf"),
                f"--unicodes={LETTERS}",
                f"--layout-features={FEATURES}",
                "--flavor=woff2",
                "--no-hinting",
                "--no-recalc-timestamp",
                f"--output-file={SITE / f'{NAME}-{style}.woff2'}",
            ]
        )
    (SITE / f"{NAME}-LICENSE.txt").write_bytes((HERE / f"{NAME}-LICENSE.txt").read_bytes())


if __name__ == "__main__":
    make()
