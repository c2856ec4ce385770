"""Make the site's fonts from those of the sheets, which lie beside this script; run it only to update a font.

A page loads few letters: those of western, central and northern Europe. It needs fonttools and brotli.
"""

from itertools import product
from pathlib import Path
from typing import Final

from fontTools import subset  # type: ignore[import-untyped]  # fonttools has no types

HERE: Final = Path(__file__).parent
SITE: Final = HERE.parents[3] / "overrides" / "assets" / "fonts"
NAME: Final = "AtkinsonHyperlegibleNext"
STYLES: Final = ("Regular", "Bold")
LETTERS: Final = {
    "": "U+0020-007E,U+00A0,U+00B0,U+00B7,U+00D7,U+00E9,U+2013,U+2014,U+2018-201D,U+2022,U+2026,U+2212",
    "-more": "U+00A1-00AF,U+00B1-00B6,U+00B8-00D6,U+00D8-00E8,U+00EA-017F,U+20AC",
}
"""Which letters are in each file, by the end of its name: a page of English loads the first alone."""
FEATURES: Final = "kern,ccmp,tnum"


def make() -> None:
    """Write each style as WOFF2, and its licence, into the theme."""
    for style, (end, letters) in product(STYLES, LETTERS.items()):
        subset.main(
            [
                str(HERE / f"{NAME}-{style}.ttf"),
                f"--unicodes={letters}",
                f"--layout-features={FEATURES}",
                "--flavor=woff2",
                "--no-hinting",
                "--no-recalc-timestamp",
                f"--output-file={SITE / f'{NAME}-{style}{end}.woff2'}",
            ]
        )
    (SITE / f"{NAME}-LICENSE.txt").write_bytes((HERE / f"{NAME}-LICENSE.txt").read_bytes())


if __name__ == "__main__":
    make()
