"""What makes a printed sheet good, as measurements of its PDF: one function a criterion.

Lengths are in millimetres, PDF coordinates in points from the lower left corner of the page.
"""

import ctypes
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium
import zxingcpp
from numpy.typing import NDArray

PAPERS = {"A4": (595, 842), "Letter": (612, 792)}
MM = 72 / 25.4
QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
Box = tuple[float, float, float, float]
INK = 128
"""A pixel darker than this is ink."""


class Glyph(NamedTuple):
    """A printed character: its size in points, its box (left, bottom, right, top) and its colour."""

    character: str
    size: float
    box: Box
    colour: tuple[int, int, int]


class Sheet:
    """A PDF whose first page is looked at."""

    def __init__(self, pdf: bytes) -> None:
        self.pdf = pdf
        self.document = pypdfium2.PdfDocument(pdf)
        self.page = self.document[0]
        size: tuple[float, float] = self.page.get_size()
        self.width, self.height = size

    @cached_property
    def pages(self) -> tuple["Sheet", ...]:
        """Each page as a sheet of its own, whose characters and pixels are found once."""
        return tuple(pages(self.pdf))

    @cached_property
    def glyphs(self) -> tuple[Glyph, ...]:
        """Every visible character of every page."""
        return tuple(glyph for page in self.pages for glyph in page.glyphs)

    @cached_property
    def text(self) -> str:
        """All text in the order of the content, squeezed."""
        return squeezed("".join(page.get_textpage().get_text_range() for page in self.document))

    def grey(self, dpi: int) -> NDArray[np.uint8]:
        """The first page as grey levels, rows from the top."""
        pixels: NDArray[np.uint8] = self.page.render(scale=dpi / 72, grayscale=True).to_numpy()
        return pixels

    @cached_property
    def pixels(self) -> NDArray[np.uint8]:
        """The first page at 100 dpi."""
        return self.grey(100)

    @cached_property
    def fine_pixels(self) -> NDArray[np.uint8]:
        """The first page at 300 dpi."""
        return self.grey(300)

    @cached_property
    def inked(self) -> NDArray[np.bool_]:
        """Where the first page at 300 dpi is not white."""
        return self.fine_pixels < 250


def pages(pdf: bytes) -> Iterator[Sheet]:
    """Each page as a sheet of its own."""
    for index in range(len(Sheet(pdf).document)):
        sheet = Sheet(pdf)
        sheet.page = sheet.document[index]
        sheet.width, sheet.height = sheet.page.get_size()
        sheet.__dict__["glyphs"] = tuple(_glyphs(sheet.page))  # of this page alone
        yield sheet


def undated(pdf: bytes) -> bytes:
    """A PDF without the moment at which it was printed: the same for what prints the same."""
    return re.sub(rb"/(?:Creation|Mod)Date \(D:[^)]*\)", lambda found: b" " * len(found[0]), pdf)


def _glyphs(page: pypdfium2.PdfPage) -> Iterator[Glyph]:
    text = page.get_textpage()
    matrix, (r, g, b, a) = pdfium.FS_MATRIX(), (ctypes.c_uint() for _ in range(4))
    for index in range(text.count_chars()):
        character = chr(pdfium.FPDFText_GetUnicode(text, index))
        if character.isspace() or pdfium.FPDFText_IsGenerated(text, index) == 1:
            continue
        pdfium.FPDFText_GetMatrix(text, index, matrix)
        scale = abs(matrix.a * matrix.d - matrix.b * matrix.c) ** 0.5
        pdfium.FPDFText_GetFillColor(text, index, r, g, b, a)
        size = pdfium.FPDFText_GetFontSize(text, index) * scale
        yield Glyph(character, size, text.get_charbox(index), (r.value, g.value, b.value))


def squeezed(text: str) -> str:
    """Text without what a line break may change: spaces, and the hyphen at which a word was broken."""
    return re.sub(r"[\s\u00ad\u0002\ufffe-]", "", text)


def page_count(sheet: Sheet) -> int:
    """1. How many pages come out."""
    return len(sheet.document)


def is_paper(sheet: Sheet, paper: str) -> bool:
    """2. Whether the page has the size of the paper, to a point."""
    width, height = PAPERS[paper]
    return abs(sheet.width - width) < 1 and abs(sheet.height - height) < 1


def smallest_glyph(sheet: Sheet) -> float:
    """3. The size of the smallest character in points, with what the browser shrank."""
    return min(glyph.size for glyph in sheet.glyphs)


def below(sheet: Sheet, least: float) -> str:
    """3. The characters that are smaller than so many points."""
    return "".join(glyph.character for glyph in sheet.glyphs if glyph.size < least)


def shrunk(sheet: Sheet, texts: Iterable[str], least: float) -> list[str]:
    """3. The texts that stand nowhere in characters of at least so many points."""
    large = squeezed("".join(glyph.character if glyph.size >= least else "\0" for glyph in sheet.glyphs))
    return [text for text in texts if squeezed(text) not in large]


def outside(sheet: Sheet) -> str:
    """4. The characters that do not lie wholly on the page."""
    return "".join(
        glyph.character
        for glyph in sheet.glyphs
        if not (
            glyph.box[0] >= 0 and glyph.box[1] >= 0 and glyph.box[2] <= sheet.width and glyph.box[3] <= sheet.height
        )
    )


def lowest_contrast(sheet: Sheet) -> float:
    """5. The least contrast of a character with the lightest grey around it (WCAG 2.2, contrast ratio)."""
    return min(_contrast(_luminance(glyph.colour), _paper_at(sheet, glyph)) for glyph in sheet.glyphs)


def lowest_contrast_of_all(sheet: Sheet) -> float:
    """5. The same of all of its pages."""
    return min(map(lowest_contrast, sheet.pages))


def _paper_at(sheet: Sheet, glyph: Glyph) -> float:
    left, bottom, right, top = (round(edge * 100 / 72) for edge in glyph.box)
    height = sheet.pixels.shape[0]
    around = sheet.pixels[max(0, height - top - 2) : height - bottom + 2, max(0, left - 2) : right + 2]
    level = int(around.max()) if around.size else 255
    return _luminance((level, level, level))


@cache
def _luminance(colour: tuple[int, int, int]) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def missing(sheet: Sheet, texts: Iterable[str]) -> list[str]:
    """6. The texts that cannot be extracted."""
    return [text for text in texts if squeezed(text) not in sheet.text]


def out_of_order(sheet: Sheet, texts: Iterable[str]) -> list[str]:
    """7. The texts that do not follow the ones before them."""
    found, late = 0, []
    for text in texts:
        place = sheet.text.find(squeezed(text), found)
        if place < 0:
            late.append(text)
        else:
            found = place + len(squeezed(text))
    return late


def split(sheet: Sheet, exercises: Iterable[tuple[str, ...]]) -> list[str]:
    """8. The exercises whose texts stand on more than one page, by their first text."""
    pages = [squeezed(page.get_textpage().get_text_range()) for page in sheet.document]
    return [texts[0] for texts in exercises if not any(all(squeezed(t) in page for t in texts) for page in pages)]


def margin(sheet: Sheet) -> float:
    """9. The width of the narrowest margin without ink."""
    inked = sheet.inked
    rows, columns = np.nonzero(inked.any(axis=1))[0], np.nonzero(inked.any(axis=0))[0]
    height, width = inked.shape
    return float(min(rows[0], columns[0], height - 1 - rows[-1], width - 1 - columns[-1]) * 25.4 / 300)


def white_share(sheet: Sheet) -> float:
    """10a. How much of the page stays white."""
    return 1 - int(np.count_nonzero(sheet.inked)) / sheet.inked.size


def ink_share(sheet: Sheet) -> float:
    """10b. How much ink the page takes: 1 were all of it black."""
    return float(1 - sheet.pixels.mean() / 255)


@dataclass(frozen=True)
class Code:
    """A QR code: what it says, its width without the quiet zone, and the modules of white around it."""

    text: str
    width: float
    quiet_modules: int


def qr_code(sheet: Sheet) -> Code | None:
    """11. The QR code, read from the page in black and white at 200 dpi; None when it cannot be."""
    page = np.where(sheet.grey(200) < INK, 0, 255).astype(np.uint8)
    found = zxingcpp.read_barcodes(page, formats=QR)
    if len(found) != 1:
        return None
    corners = found[0].position
    xs = [corner.x for corner in (corners.top_left, corners.top_right, corners.bottom_left, corners.bottom_right)]
    ys = [corner.y for corner in (corners.top_left, corners.top_right, corners.bottom_left, corners.bottom_right)]
    black = page == 0
    left, right, top, bottom = min(xs), max(xs), min(ys), max(ys)
    module = _finder_width(black[top + 3, left : right + 1]) / 7
    ring = 0
    while ring < round(4 * module) and not _frame(
        black, left - ring - 3, top - ring - 3, right + ring + 3, bottom + ring + 3
    ):
        ring += 1
    return Code(found[0].text, (right - left + 1) * 25.4 / 200, round((ring + 3) / module))


def _finder_width(row: NDArray[np.bool_]) -> int:
    """The width of the finder pattern's upper edge: 7 modules of black at the row's start."""
    start = int(np.argmax(row))
    white = np.nonzero(~row[start:])[0]
    return int(white[0]) if white.size else 0


def _frame(black: NDArray[np.bool_], left: int, top: int, right: int, bottom: int) -> bool:
    """Whether a rectangle's outline meets ink; beyond the page there is none."""
    height, width = black.shape
    rows = [y for y in (top, bottom) if 0 <= y < height]
    columns = [x for x in (left, right) if 0 <= x < width]
    across, down = slice(max(0, left), right + 1), slice(max(0, top), bottom + 1)
    return any(black[y, across].any() for y in rows) or any(black[down, x].any() for x in columns)


def empty_squares(sheet: Sheet, least: float = 6.0) -> int:
    """12. How many drawn squares have nothing in them and at least this side inside their lines."""
    squares: list[Box] = []
    for item in sheet.page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH]):
        left, bottom, right, top = box = item.get_bounds()
        square = abs((right - left) - (top - bottom)) < 1 and least * MM < right - left < 2 * least * MM
        if square and not any(_same_centre(box, other) for other in squares):
            squares.append(box)
    return sum(_inner_side(sheet, box) >= least for box in squares)


def all_empty_squares(sheet: Sheet, least: float = 6.0) -> int:
    """12. The same of all of its pages."""
    return sum(empty_squares(page, least) for page in sheet.pages)


def _same_centre(one: Box, other: Box) -> bool:
    """A square's filling and its outline are two objects."""
    return abs(one[0] + one[2] - other[0] - other[2]) < 2 and abs(one[1] + one[3] - other[1] - other[3]) < 2


def _inner_side(sheet: Sheet, box: Box) -> float:
    """The side of the white square around a box's centre, 0 when its centre is not white."""
    dpi = 300
    pixels = sheet.fine_pixels
    x, y = round((box[0] + box[2]) / 2 * dpi / 72), round((sheet.height - (box[1] + box[3]) / 2) * dpi / 72)
    sides = []
    for line, centre in ((pixels[y, :], x), (pixels[:, x], y)):
        ink = np.nonzero(line < INK)[0]
        before, after = ink[ink <= centre], ink[ink >= centre]
        if not before.size or not after.size:
            return 0.0
        sides.append((after[0] - before[-1] - 1) * 25.4 / dpi)
    inside = round(min(sides) / 25.4 * dpi / 2) - 2
    clean = inside > 0 and bool((pixels[y - inside : y + inside, x - inside : x + inside] >= INK).all())
    return float(min(sides)) if clean else 0.0


@dataclass(frozen=True)
class Sizes:
    """The least sizes of characters in points: of what must be read, and of captions and footers."""

    read: float
    small: float


NORMAL, LARGE = Sizes(11.99, 8.99), Sizes(17.99, 15.99)
"""12 and 9 pt, and 18 and 16 in large print, as exactly as the printer's units can say it."""


def of_every_size(
    sheet: Sheet, paper: str, sizes: Sizes, texts: list[str], exercises: list[tuple[str, ...]]
) -> dict[int, bool]:
    """Which of 2 to 9 are met: they are the same for a sheet in large print, with its own sizes."""
    return {
        2: is_paper(sheet, paper),
        3: smallest_glyph(sheet) >= sizes.small and shrunk(sheet, texts, sizes.read) == [],
        4: outside(sheet) == "",
        5: lowest_contrast_of_all(sheet) >= 7,
        6: missing(sheet, texts) == [],
        7: out_of_order(sheet, texts) == [],
        8: split(sheet, exercises) == [],
        9: margin(sheet) >= 10,
    }
