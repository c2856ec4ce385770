"""A catalog of another part of the body, in another language, is its own from the first page to the last sheet."""

import re
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from tests.project import PROJECT
from tests.wrists import WRIST, wrist_site, written
from unhunch.catalog.read import read_catalog
from unhunch.edges.caching import open_cache
from unhunch.model.palette import shades
from unhunch.rules.checking import check

TEXT = {".html", ".css", ".js", ".json", ".svg", ".txt", ".xml", ".webmanifest", ".ics", ".csv", ".ts", ".LICENSE", ""}
PALETTES = "assets/stylesheets/palettes.css"
SHEET = "routines/finger-runde/finger-runde-a4.pdf"
IMAGE = pypdfium2.raw.FPDF_PAGEOBJ_IMAGE
NAME = re.compile("unhunch", re.IGNORECASE)
LICENCE = re.compile(r"CC[ -]BY|creativecommons\.org/licenses", re.IGNORECASE)
OURS = re.compile("#(?:0f4f4b|a5dfd3|dfe9e1|22322e|9ddcd0)", re.IGNORECASE)
"""The colours of palettes.css that a catalog's own stand for."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return wrist_site(tmp_path_factory)


def texts(site: Path) -> Iterator[tuple[str, str]]:
    """Every text that the site holds, by its path, with what its sheets say and say of themselves."""
    for file in sorted(path for path in site.rglob("*") if path.is_file()):
        path = file.relative_to(site).as_posix()
        if file.suffix in TEXT:
            yield path, file.read_text("utf-8")
        elif file.suffix == ".pdf":
            document = pypdfium2.PdfDocument(file)
            yield path, "\n".join(page.get_textpage().get_text_range() for page in document)
            with pikepdf.open(file) as opened:
                yield path, f"{dict(opened.docinfo)}{opened.Root.Metadata.read_bytes().decode()}"


def named(site: Path, said: re.Pattern[str]) -> list[str]:
    return sorted({path for path, text in texts(site) if said.search(text) or said.search(path)})


def test_it_has_no_problem(tmp_path: Path) -> None:
    assert check(written(tmp_path / "wrist"), open_cache())[1] == []


def test_what_is_looked_through_is_nearly_all_that_a_site_has(site: Path) -> None:
    kinds = {file.suffix for file in site.rglob("*") if file.is_file()}
    assert kinds - TEXT == {".pdf", ".png", ".woff2", ".gz"}
    assert len([*site.rglob("*.pdf")]) > 8
    assert named(site, re.compile("Handverein"))


def test_nothing_names_whoever_made_the_program(site: Path) -> None:
    assert named(site, NAME) == []


def test_no_licence_but_its_own_is_named(site: Path) -> None:
    # A schema has an example of what to write.
    assert named(site, LICENCE) == ["schema/catalog.json", "schema/technique.json"]
    assert "routines/pause-am-tisch/index.html" in named(site, re.compile("CC0 1.0"))
    assert any(path.endswith(".pdf") for path in named(site, re.compile("CC0 1.0")))


def test_our_colours_stand_only_where_its_own_stand_for_them(site: Path) -> None:
    assert named(site, OURS) == [PALETTES]
    lines = [line for line in (site / PALETTES).read_text("utf-8").splitlines() if OURS.search(line)]
    catalog, _ = read_catalog(WRIST)
    face = catalog and catalog.about.face
    assert face
    assert face.colours
    assert {line.split(":")[0].strip() for line in lines} == set(shades(face.colours))


def test_its_icon_and_picture_are_not_ours(site: Path) -> None:
    for path in ("assets/images/favicon.svg", "assets/images/icon-192.png", "assets/images/icon-512.png"):
        assert (site / path).read_bytes() != (PROJECT / "overrides" / path).read_bytes()
    assert (site / "share.png").is_file()


@pytest.mark.parametrize("page", ["", "safety", "routines/pause-am-tisch", "techniques/hand-heben", "my-sheet"])
def test_every_page_is_in_its_language_with_its_own_words_and_safety(site: Path, page: str) -> None:
    text = (site / page / "index.html").read_text("utf-8")
    assert '<html lang="de"' in text
    assert "Ein Katalog des erfundenen Handvereins." in text
    assert "Schief oder taub nach einem Sturz?" in text


def test_a_sheet_says_when_to_stop_in_its_own_words(site: Path) -> None:
    said = dict(texts(site))["routines/pause-am-tisch/index.html"]
    assert "ein Stich im Gelenk" in said
    sheet = next(text for path, text in texts(site) if path.endswith("pause-am-tisch-a4.pdf"))
    assert "HÖR AUF" in sheet
    assert "Handpraxis Muster" in sheet


def test_every_technique_is_drawn_as_a_hand_or_a_forearm_or_brings_its_pictures(site: Path) -> None:
    for file in WRIST.glob("content/techniques/*.yml"):
        assert re.search(r"^(  crop: (hand|forearm)|pictures:)", file.read_text("utf-8"), re.MULTILINE), file.name
        assert "<svg" in (site / "techniques" / file.stem / "index.html").read_text("utf-8")


def test_its_own_pictures_come_to_page_card_list_player_routine_and_sheet_and_load_nothing(site: Path) -> None:
    said = dict(texts(site))
    for path in (
        *("techniques/finger-spreizen/index.html", "techniques/finger-spreizen/card.txt"),
        *("techniques/finger-spreizen/thumb.svg", "routines/finger-runde/index.html"),
    ):
        assert "data:image/webp;base64," in said[path], path
    assert any(
        "data:image/webp" in text for path, text in said.items() if path.startswith("routines/finger-runde/play")
    )
    assert "Handverein Muster" in said["techniques/finger-spreizen/index.html"]
    assert "Handverein Muster" in said["about/index.html"]
    assert not [*site.rglob("finger-spreizen*.jpg")]
    images = [image for page in pypdfium2.PdfDocument(site / SHEET) for image in page.get_objects([IMAGE])]
    assert len(images) == 2
    for image in images:
        red, green, blue = image.get_bitmap().to_pil().convert("RGB").split()
        assert red.tobytes() == green.tobytes() == blue.tobytes()
