"""Pictures that a catalog brings are shown like drawn ones, small and without what a camera adds; the rest is told."""

import re
from base64 import b64decode
from html import unescape
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from tests.editions import edition_of
from tests.hand_pictures import hand, jpeg
from tests.trees import rewrite, small
from unhunch.catalog.files.drawings import drawing
from unhunch.catalog.files.pictures import picture_problem
from unhunch.catalog.read import read_catalog
from unhunch.edges.judging import judge
from unhunch.figures.brought import HIGH, bring, in_grey
from unhunch.rules.checking import check
from unhunch.sheets.drawing import on_paper
from unhunch.site.inserts import insert
from unhunch.site.pages.technique import technique_page
from unhunch.site.pictures import pictures
from unhunch.strings import strings
from unhunch.summary.readers import notices
from unhunch.views.book import Book
from unhunch.views.edition import Edition
from unhunch.views.settings import Settings

SPREAD = "content/techniques/toe-spread.yml"
KEYS = {
    "start": "spread-start.jpg",
    "end": "spread-end.svg",
    "alt": "A foot whose toes spread.",
    "author": "Ann Toe",
    "licence": "CC BY 4.0",
}
SVG = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30">
<path fill="#ff0000" stroke="none" d="M0 0h9v9z"/></svg>"""
FIGURE = "figure: {base: sitting-chair, view: left, end: {}, alt: Sitting on a chair.}\n"
_DATA = re.compile(r'href="data:image/[a-z+]+;base64,([^"]+)"')


def written(**keys: str | None) -> str:
    told = {name: value for name, value in {**KEYS, **keys}.items() if value is not None}
    return "pictures:\n" + "".join(f"  {name}: {value}\n" for name, value in told.items())


def toes(root: Path, more: str) -> Path:
    """The small catalog, of which a technique brings a photo and a drawing."""
    file = small(root) / SPREAD
    file.write_text(file.read_text("utf-8") + more, "utf-8")
    folder = root / "content/pictures"
    folder.mkdir()
    (folder / "spread-start.jpg").write_bytes(jpeg(hand(0)))
    (folder / "spread-end.svg").write_bytes(SVG)
    return root


def book_of(root: Path) -> Book:
    plain = edition_of(root)
    return Book.of(Edition(plain.catalog, plain.t, plain.settings, pictures(plain.catalog)))


def shown(svg: str) -> list[Image.Image]:
    return [Image.open(BytesIO(b64decode(found))) for found in _DATA.findall(svg)]


def photo(picture: Image.Image, kind: str = "PNG") -> bytes:
    made = BytesIO()
    picture.save(made, kind)
    return made.getvalue()


def test_a_photo_is_upright_and_small_and_says_nothing_of_its_camera_and_place() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by a quarter
    exif[0x010F] = "A camera"
    exif.get_ifd(0x8825)[1] = "N"  # where it was taken
    raw = jpeg(hand(0).resize((2000, 1500)), exif)
    assert b"A camera" in raw
    drawn = bring([raw], "A hand.")
    (made,) = shown(drawn.end)
    assert (made.width < made.height, made.height) == (True, HIGH)
    assert (dict(made.getexif()), b"A camera" in b64decode(_DATA.findall(drawn.end)[0])) == ({}, False)
    assert len(drawn.end) < 15_000
    assert len(drawn.thumb) < len(drawn.end)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 160), st.integers(0, 255)), max_size=6))
def test_a_photo_whose_notes_are_damaged_is_shown_or_told(bytes_: list[tuple[int, int]]) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    raw = bytearray(jpeg(hand(0).resize((64, 48)), exif))
    for place, value in bytes_:
        raw[place] = value
    assert picture_problem("a.jpg", bytes(raw)) or shown(bring([bytes(raw)], "A hand.").still)


def test_the_same_picture_gives_the_same_bytes() -> None:
    assert bring([jpeg(hand(3)), SVG], "A hand.") == bring([jpeg(hand(3)), SVG], "A hand.")


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_kind_of_picture_is_shown_and_what_is_clear_is_white(mode: str) -> None:
    made = Image.new("RGBA", (90, 60), (255, 255, 255, 0)) if mode == "RGBA" else Image.new(mode, (90, 60))
    (seen,) = shown(bring([photo(made)], "Something.").still)
    assert seen.size == (90, 60)
    if mode == "RGBA":
        assert seen.convert("RGB").getpixel((4, 4)) == (255, 255, 255)


def test_a_picture_for_printing_from_a_press_is_shown() -> None:
    assert shown(bring([photo(Image.new("CMYK", (90, 60)), "JPEG")], "Something.").still)


@pytest.mark.parametrize("size", ["", 'width="0" height="3"', 'viewBox="0 0 0 0"', 'viewBox="0 0 1e9 1"'])
def test_a_drawing_of_any_size_stands_in_a_frame(size: str) -> None:
    raw = f'<svg xmlns="http://www.w3.org/2000/svg" {size}><path d="M0 0z"/></svg>'.encode()
    width, height = map(int, re.findall(r'viewBox="0 0 (\d+) (\d+)"', bring([raw], "Something.").still)[0])
    assert height == HIGH
    assert height / 2 < width < 2 * height


def test_paper_has_them_in_grey() -> None:
    grey = in_grey(bring([jpeg(hand(0)), drawing(SVG)], "A hand.").still)
    photographed, drawn = (b64decode(found) for found in _DATA.findall(grey))
    assert Image.open(BytesIO(photographed)).mode == "L"
    assert b'fill="#4c4c4c" stroke="none"' in drawn


def test_words_with_quotes_and_angles_stay_words() -> None:
    assert 'aria-label="A &quot;hand&quot; &lt;b&gt;"' in bring([SVG], 'A "hand" <b>').still


def test_they_stand_where_a_drawn_figure_would_with_whose_they_are(tmp_path: Path) -> None:
    book = book_of(toes(tmp_path, written()))
    view = book.techniques["toe-spread"]
    assert view.picture
    assert len(view.picture.positions) == 2
    page, about = unescape(technique_page(book, view).text), unescape(insert(book, "publisher", None, ""))
    assert len(_DATA.findall(page)) == 2
    assert "Pictures by Ann Toe: CC BY 4.0." in page
    assert "illustration is wanted" not in page
    assert "Pictures by Ann Toe: CC BY 4.0. [Toe spread](techniques/toe-spread.md)." in about
    assert in_grey(on_paper(view.picture)) == on_paper(view.picture)


def test_beside_a_drawn_figure_they_stand_on_the_page_alone(tmp_path: Path) -> None:
    book = book_of(toes(tmp_path, FIGURE + written()))
    picture = book.edition.pictures["toe-spread"]
    assert "<image" not in picture.still
    page = technique_page(book, book.techniques["toe-spread"]).text
    assert len(_DATA.findall(page)) == 2
    assert "<strong>What you see:</strong> A foot whose toes spread.</figcaption>" in page


def test_a_sound_catalog_with_pictures_is_printed(tmp_path: Path) -> None:
    assert judge(toes(tmp_path, written()), Settings()) == []


def told(root: Path) -> list[tuple[str, int]]:
    return [(problem.code, problem.line) for problem in check(root)[1] if problem.severity == "error"]


@pytest.mark.parametrize("key", ["end", "alt", "author", "licence"])
def test_what_they_need_is_asked_for(key: str, tmp_path: Path) -> None:
    (problem,) = (one for one in check(toes(tmp_path, written(**{key: None})))[1] if one.severity == "error")
    assert (problem.path, problem.code) == (SPREAD, "S202")
    assert f"`{key}`" in problem.message


@pytest.mark.parametrize(
    "name", ["https://elsewhere.example/toe.jpg", "../toe.jpg", "toe.gif", "/etc/toe.svg", "//x/t.png"]
)
def test_a_picture_from_elsewhere_is_refused(name: str, tmp_path: Path) -> None:
    (problem,) = (one for one in check(toes(tmp_path, written(end=f'"{name}"')))[1] if one.path == SPREAD)
    assert (problem.severity, problem.line) == ("error", 17)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "Y152"),
        (b"GIF89a", "Y152"),
        (jpeg(hand(0))[:2000], "Y152"),
        (photo(Image.new("1", (5000, 20)), "JPEG"), "Y153"),
        (b"\xff\xd8\xff" + b"x" * (2 * 1024 * 1024), "Y108"),
    ],
)
def test_a_broken_or_huge_photo_is_told(content: bytes, code: str, tmp_path: Path) -> None:
    root = toes(tmp_path, written())
    (root / "content/pictures/spread-start.jpg").write_bytes(content)
    assert (code, 1) in told(root)


def test_a_drawing_that_would_run_something_is_refused(tmp_path: Path) -> None:
    root = toes(tmp_path, written())
    rewrite(root / "content/pictures/spread-end.svg", "<path", "<script/><path")
    assert ("Y156", 1) in told(root)


def test_who_reviews_hears_of_another_photo_under_the_same_name(tmp_path: Path) -> None:
    root = toes(tmp_path, written())
    before, _ = read_catalog(root)
    (root / "content/pictures/spread-start.jpg").write_bytes(jpeg(hand(5)))
    after, _ = read_catalog(root)
    assert before
    assert after
    assert [(one.path, one.kind) for one in notices(before, after, strings("en"))] == [(SPREAD, "figure")]
    assert [*notices(before, before, strings("en"))] == []
