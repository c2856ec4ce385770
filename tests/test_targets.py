"""What a page can link to is what the site has."""

import re
from pathlib import Path

import pytest

from tests.editions import catalog_of
from tests.project import PROJECT
from tests.trees import TESTS
from unhunch.edges.caching import open_cache
from unhunch.edges.publication import read_book
from unhunch.rules import targets
from unhunch.sheets.jobs import sheet_jobs
from unhunch.site.inserts import INSERTS, INSERTS_OF_ONE
from unhunch.site.site import build_site
from unhunch.text.markup.allowed import foreign
from unhunch.text.markup.tree import parse
from unhunch.views.settings import Settings

OWN = re.compile(r"^(search|answers|my-sheet/data|evidence/references(-.*)?)\.json$|/(card|play)\.txt$|^assets/")
"""Files for scripts and pages, to which no reader is sent."""


@pytest.mark.parametrize("root", [PROJECT, TESTS / "knee"], ids=["the catalog", "the knee catalog"])
def test_every_page_and_file_of_the_site_is_known_and_no_other(root: Path) -> None:
    book, _ = read_book(root, Settings(), open_cache())
    assert book is not None
    site = build_site(book, {})
    catalog = catalog_of(root)
    assert targets.pages(catalog) == {page.path for page in site.pages}
    redirects = {path.removesuffix(".md") + "/index.html" for path in targets.moved(catalog)}
    made = {*site.files, *(job.path for job in sheet_jobs(book)), *catalog.pictures}
    known = {path for path in made if not OWN.search(path)} - redirects
    assert targets.files(catalog) == known, "rules/targets.py says what a page can link to, or OWN here what it cannot"


def test_no_heading_can_take_the_name_of_a_place_that_an_insert_brings() -> None:
    folder = PROJECT / "generator" / "unhunch" / "site" / "templates" / "inserts"
    assert {file.name.split(".")[0] for file in folder.iterdir()} == {*INSERTS, *INSERTS_OF_ONE}
    for file in folder.iterdir():
        for name in re.findall(r'\bid="([^"]+)"', file.read_text("utf-8")):
            for written in (
                name.replace("{{ group.id }}", each).replace("{{ rule.anchor }}", "r336")
                for each in ("emergency", "soon")
            ):
                filled = re.sub(r"\{\{.*?\}\}", "place", written)
                assert [one.kind for one in foreign(parse(f'<h2 id="{filled}">'))] == ["id"], filled
