"""A catalog becomes its pages and files, the same bytes each time.

The golden pages are shown as they are written: `UPDATE_GOLDEN=1 python -m pytest tests/test_site.py` writes them anew
after a wanted change; read what changed before you keep it.
"""

import os
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from markupsafe import escape as html_escape

from tests.editions import KNEE, SMALL, edition_of, knee_book
from tests.trees import small
from unhunch.rules.pages import address_taken
from unhunch.site.site import Site, build_site
from unhunch.text import escape
from unhunch.views.book import Book
from unhunch.views.settings import Settings

GOLDEN = Path(__file__).parent / "golden"


@cache
def preview(root: Path) -> Site:
    """The site of a catalog as an author previews it: no address, so no QR code, and no PDF."""
    return build_site(Book.of(edition_of(root, Settings())), {})


def text_of(site: Site, path: str) -> str:
    return next(page.text for page in site.pages if page.path == path)


@pytest.mark.parametrize(
    ("golden", "path"),
    [("technique.md", "techniques/knee-straighten.md"), ("routine.md", "routines/knee-morning.md")],
)
def test_a_page_is_written_as_its_golden_page_shows(golden: str, path: str) -> None:
    text = text_of(preview(KNEE), path)
    if os.environ.get("UPDATE_GOLDEN"):
        (GOLDEN / golden).write_text(text, "utf-8")
    assert text == (GOLDEN / golden).read_text("utf-8")


def test_the_same_catalog_gives_the_same_bytes_from_any_folder(tmp_path: Path) -> None:
    again = build_site(Book.of(edition_of(small(tmp_path / "elsewhere"), Settings())), {})
    assert again == preview(SMALL)


def test_every_entry_has_its_page_and_says_which_file_to_edit() -> None:
    sources = {page.path: page.source for page in preview(SMALL).pages}
    assert sources["index.md"] == "content/pages/index.md"
    assert sources["routines/toe-rest.md"] == "content/routines/toe-rest.yml"
    assert sources["techniques/toe-treatment.md"] == "content/techniques/toe-treatment.yml"
    assert sources["safety.md"] == "", "nobody wrote this page, so there is nothing to edit"


@pytest.mark.parametrize("ending", [".md", "/index.md"])
def test_no_page_may_take_the_address_of_what_the_site_makes(ending: str) -> None:
    site, catalog = preview(SMALL), edition_of(SMALL).catalog
    entries = [page.path for page in site.pages if page.source.endswith(".yml")]
    made = [path.removesuffix(".md") for path in entries]
    made += [path.removesuffix("/index.html") for path in site.files if path.endswith("/index.html")]
    assert {"techniques/toe-curl", "routines/toe-break/play", "my-sheet"} <= set(made)
    page = catalog.pages["index.md"]
    for address in made:
        in_its_place = replace(catalog, pages={address + ending: page})
        assert [problem.code for problem in address_taken(in_its_place)] == ["R317"], address


def test_a_technique_has_a_card_of_its_own_and_a_treatment_has_none() -> None:
    files = preview(SMALL).files
    assert b'<section class="rc ' in files["techniques/toe-curl/card.txt"]
    assert "techniques/toe-treatment/card.txt" not in files


def test_a_catalog_brings_its_data_its_schemas_and_the_figures_style() -> None:
    files = preview(SMALL).files
    assert {"catalog.json", "schema/technique.json", "assets/stylesheets/figure.css"} <= set(files)


def test_sheets_lie_beside_their_routine_and_its_page_links_them() -> None:
    path = "routines/knee-morning/knee-morning-a4.pdf"
    site = build_site(knee_book(), {path: b"%PDF"})
    assert site.files[path] == b"%PDF"
    assert "[PDF sheet, A4](knee-morning/knee-morning-a4.pdf)" in text_of(site, "routines/knee-morning.md")
    assert "PDF" not in text_of(preview(KNEE), "routines/knee-morning.md")


def test_a_treatment_page_says_who_gives_it_and_shows_no_dose() -> None:
    text = text_of(preview(SMALL), "techniques/toe-treatment.md")
    for heading in ("Who gives it", "What happens", "What to ask first", "Risks"):
        assert f"## {heading}\n" in text
    assert "## How much" not in text
    assert "## Stop if" not in text


def test_a_page_of_a_routine_warns_before_it_shows_anything_to_do() -> None:
    text = text_of(preview(SMALL), "routines/toe-break.md")
    assert text.index("](#signs)") < text.index("Curl your toes.")
    assert "A toe turns white and cold." in text


def test_what_an_author_writes_is_text_and_never_markup(tmp_path: Path) -> None:
    root = small(tmp_path)
    file = root / "content" / "techniques" / "toe-spread.yml"
    hostile = "[x](https://a.example) *a* `b` 1 < 2 & 3 {: #c }"
    file.write_text(file.read_text("utf-8").replace("Spread your toes.", f"'{hostile}'"), "utf-8")
    _, front, body = text_of(build_site(Book.of(edition_of(root)), {}), "techniques/toe-spread.md").split("---\n", 2)
    assert hostile in front
    assert hostile not in body
    assert body.count(str(escape.markdown(hostile))) == 1
    assert body.count(str(html_escape(hostile))) == 2, "the lead of the card, and the first step"
