"""Logo, icon, colours, menu and clinic of a catalog's own come to every page and sheet, and nothing else is needed."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from tests.conftest import publish
from tests.editions import KNEE, knee_book, small_book
from tests.project import PROJECT
from tests.sharing import built_once
from unhunch.model.colour import darker, lighter, readable
from unhunch.model.face import Colours
from unhunch.model.palette import DARK_PAPERS, DARK_QUIET, PAPERS, QUIET, shades
from unhunch.sheets.icons import icon_jobs
from unhunch.sheets.jobs import sheet_jobs
from unhunch.views.look import OWN_COLOURS

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
PALETTES = (PROJECT / "overrides/assets/stylesheets/palettes.css").read_text("utf-8")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built_once(tmp_path_factory, "knee-with-a-face", lambda out: publish(KNEE, out))


def html(site: Path, page: str) -> str:
    return (site / page / "index.html").read_text("utf-8")


@pytest.mark.parametrize("page", ["", "safety", "routines/knee-morning", "my-sheet", "techniques/towel-press"])
def test_every_page_has_the_logo_the_colours_and_the_foot(site: Path, page: str) -> None:
    text = html(site, page)
    assert re.search(r'<a class="brand" href="[^"]*"><img src="[^"]*assets/images/logo.svg" alt="">', text)
    palettes, own = text.index("palettes.css"), text.index("own-colours.css")
    assert palettes < own
    assert "<p>Made by the tests.</p>" in text


@pytest.mark.parametrize("page", ["routines/knee-morning/play", "my-sheet/play"])
def test_a_player_has_the_colours(site: Path, page: str) -> None:
    text = html(site, page)
    assert text.index("palettes.css") < text.index("own-colours.css") < text.index("player.css")


def test_the_menu_has_its_words_and_its_order(site: Path) -> None:
    ways = re.findall(r'<li(?: class="menu__first")?><a href="([^"]*)"[^>]*>([^<]*)</a>', html(site, "safety"))
    assert ("../techniques/", "All moves") in ways
    assert ("../", "Home") in ways


def test_the_icon_is_its_own_in_every_size(site: Path) -> None:
    assert "data:image/png;base64," in (site / "assets/images/favicon.svg").read_text("utf-8")
    for job in icon_jobs(knee_book()):
        with Image.open(site / job.path) as picture:
            assert picture.size == (json.loads(job.data)["size"],) * 2
    ours = (PROJECT / "overrides/assets/images/icon-192.png").read_bytes()
    assert (site / "assets/images/icon-192.png").read_bytes() != ours


def test_a_catalog_without_a_face_has_none_of_it() -> None:
    assert [*icon_jobs(small_book())] == []
    assert not any('"clinic"' in job.data for job in sheet_jobs(small_book()))


def test_the_clinic_is_on_every_sheet_of_a_routine_and_on_its_page(site: Path) -> None:
    jobs = [json.loads(job.data) for job in sheet_jobs(knee_book(), ["knee-morning"])]
    assert len(jobs) == 8
    for data in jobs:
        assert (data["clinic"]["name"], data["clinic"]["logo"]["format"]) == ("Knee house", "svg")
    card = html(site, "routines/knee-morning").partition('class="rc-clinic"')[2]
    assert '<div class="rc-stamp">Knee house</div>' in card
    assert '<strong class="rc-known">Dr Test</strong>' in card


def test_the_paper_of_the_catalog_is_offered_first(site: Path) -> None:
    text = html(site, "routines/knee-morning")
    assert text.index("knee-morning-letter.pdf") < text.index("knee-morning-a4.pdf")
    assert text.index("knee-morning-a4.pdf") < text.index("knee-morning-large-letter.pdf")


def test_the_grounds_are_those_of_the_palettes() -> None:
    for name, light, dark in (
        ("paper", PAPERS[0], DARK_PAPERS[0]),
        ("card", "#fff", DARK_PAPERS[1]),
        ("quiet", QUIET, DARK_QUIET),
    ):
        assert f"--u-{name}: var(--light, {light}) var(--dark, {dark});" in PALETTES
    for name in shades(Colours(strong="#123456")):
        assert f"  {name}: var(--light, #" in PALETTES


def test_the_style_sheet_sets_each_in_both_palettes(site: Path) -> None:
    sheet = (site / OWN_COLOURS).read_text("utf-8")
    assert "--u-strong:var(--light,#6b2d73) var(--dark,#" in sheet
    assert "--u-tint:var(--light,#f0e4f1) var(--dark,#" in sheet


@given(COLOURS)
def test_a_shade_can_be_read_and_a_colour_that_can_is_left(colour: str) -> None:
    for shade, grounds in ((darker, PAPERS), (lighter, DARK_PAPERS)):
        found = shade(colour, grounds)
        assert readable(found, grounds)
        assert shade(found, grounds) == found
        assert (found == colour) == readable(colour, grounds)


@given(COLOURS, st.none() | COLOURS)
def test_whatever_the_two_colours_are_all_that_is_made_of_them_can_be_read(strong: str, ground: str | None) -> None:
    pale = lighter(ground, (QUIET,)) if ground else None
    grounds = (*PAPERS, *([pale] if pale else []))
    made = shades(Colours(strong=darker(strong, grounds), ground=pale))
    (light, dark), (tint, dim) = made["--u-strong"], made["--u-tint"]
    assert readable(dark, (*DARK_PAPERS, dim, "#0b1716"))
    assert readable(QUIET, (tint,))
    assert readable(DARK_QUIET, (dim,))
    assert readable(light, (*PAPERS, tint))
