"""Draw all figures of the catalog onto `docs/figures.png`: full size, 160 px, 35 mm in grey, and dark.

python -m tests.figures.make_contact_sheet
"""

from collections.abc import Iterable

from PIL import Image, ImageDraw

from tests.figures.support import figures, picture, view_box
from tests.project import PROJECT
from unhunch.figures.cache import draw_all

WIDTH, GAP, CAPTION = 1800, 20, 16
FULL = 0.40
"""Pixels a unit at full size."""
PRINT = round(35 / 25.4 * 150)
"""35 mm at 150 dots an inch."""
DARK = {
    "--fig-ink": "#e9ebee", "--fig-paper": "#1b1d21", "--fig-hair": "#596069", "--fig-hair-grey": "#a9adb2",
    "--fig-shorts": "#3d434b", "--fig-prop": "#8a9099", "--fig-arrow": "#6ab0ff", "--fig-highlight": "#ff9a5c",
    "--fig-highlight-edge": "#ffab75", "--fig-skin-light": "#776254", "--fig-skin-dark": "#4a3526",
}  # fmt: skip


def shelf(pictures: Iterable[tuple[str, Image.Image]], paper: str = "#fff", ink: str = "#555") -> Image.Image:
    """Pictures with captions, side by side in as many rows as they need."""
    rows: list[list[tuple[str, Image.Image]]] = [[]]
    for name, image in pictures:
        if sum(i.width + GAP for _, i in rows[-1]) + image.width > WIDTH:
            rows.append([])
        rows[-1].append((name, image))
    heights = [max(i.height for _, i in row) + CAPTION + GAP for row in rows]
    whole = Image.new("RGB", (WIDTH, sum(heights)), paper)
    pen = ImageDraw.Draw(whole)
    top = 0
    for row, height in zip(rows, heights, strict=True):
        left = GAP // 2
        for name, image in row:
            whole.paste(image, (left, top + height - GAP - CAPTION - image.height))
            pen.text((left, top + height - GAP - CAPTION + 2), name, fill=ink)
            left += image.width + GAP
        top += height
    return whole


def main() -> None:
    drawings = draw_all(dict(sorted(figures().items())))
    full = [(n, picture(d.still, round(max(view_box(d.still)) * FULL))) for n, d in drawings.items()]
    small = [(n, picture(d.thumb, 160)) for n, d in drawings.items()]
    grey = [(n, picture(d.thumb, PRINT).convert("L").convert("RGB")) for n, d in drawings.items()]
    dark = [(n, picture(d.end, 160, DARK)) for n, d in drawings.items()]
    shelves = [shelf(full), shelf(small), shelf(grey), shelf(dark, DARK["--fig-paper"], DARK["--fig-ink"])]
    sheet = Image.new("RGB", (WIDTH, sum(s.height for s in shelves)), "#fff")
    top = 0
    for part in shelves:
        sheet.paste(part, (0, top))
        top += part.height
    (PROJECT / "docs").mkdir(exist_ok=True)
    sheet.quantize(128).save(PROJECT / "docs" / "figures.png", optimize=True)


if __name__ == "__main__":
    main()
