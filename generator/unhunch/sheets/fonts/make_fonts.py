"""Make the fonts of the sheets from the npm packages that carry them; run it only to update a font.

In an empty folder: `npm pack @fontsource/atkinson-hyperlegible-next @fontsource/noto-sans`, unpack each file into a
folder of the font's name, then `python make_fonts.py FOLDER`. It needs fonttools and brotli.

Atkinson Hyperlegible Next is made for readers with low vision. It has no Greek, no Cyrillic and only a part of the
Vietnamese letters; Noto Sans stands in for those.
"""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from fontTools.merge import Merger  # type: ignore[import-untyped]  # fonttools has no types
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # fonttools has no types

HERE = Path(__file__).parent
FONTS = {
    "atkinson-hyperlegible-next": ("AtkinsonHyperlegibleNext", ("latin", "latin-ext")),
    "noto-sans": ("NotoSans", ("greek", "cyrillic", "vietnamese")),
}
WEIGHTS = {400: "Regular", 700: "Bold"}


def make(folder: Path) -> None:
    """Join the subsets of each weight into one TTF beside this script, and copy each licence."""
    for package, (name, subsets) in FONTS.items():
        source = folder / package / "package"
        for weight, style in WEIGHTS.items():
            parts = []
            for subset in subsets:
                font = TTFont(source / "files" / f"{package}-{subset}-{weight}-normal.woff2", recalcTimestamp=False)
                font.flavor = None
                parts.append(folder / f"{package}-{subset}-{weight}.ttf")
                font.save(parts[-1])
            joined = Merger().merge([str(part) for part in parts])
            joined["head"].created = joined["head"].modified = TTFont(parts[0])["head"].created
            if name == "NotoSans":  # its rules take letters apart into marks, which then are read twice when copied
                del joined["GSUB"]
            joined.recalcTimestamp = False
            joined.save(HERE / f"{name}-{style}.ttf")
        (HERE / f"{name}-LICENSE.txt").write_bytes((source / "LICENSE").read_bytes())
    (HERE.parents[1] / "text" / "letters.txt").write_text(letters(), "ascii")


def letters() -> str:
    """Give what `check` knows of the fonts: for each family, the letters that all of its weights have."""
    lines = [
        "# Made by make_fonts.py from the fonts' own tables: families as they are looked through, ranges of letters."
    ]
    for name, _ in FONTS.values():
        tables = [TTFont(HERE / f"{name}-{style}.ttf").getBestCmap() for style in WEIGHTS.values()]
        lines.append(" ".join([name, *_ranges(sorted(set.intersection(*map(set, tables))))]))
    return "\n".join(lines) + "\n"


def _ranges(codes: Iterable[int]) -> Iterator[str]:
    runs: list[list[int]] = []
    for code in codes:
        if runs and code == runs[-1][-1] + 1:
            runs[-1].append(code)
        else:
            runs.append([code])
    return (f"{run[0]:X}-{run[-1]:X}" if run[1:] else f"{run[0]:X}" for run in runs)


if __name__ == "__main__":
    make(Path(sys.argv[1]))
