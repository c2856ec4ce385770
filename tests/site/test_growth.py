"""Nothing that a reader loads grows with the catalog: one four times as large has more files, and none larger."""

import gzip
import re
from collections.abc import Mapping
from pathlib import Path
from string import ascii_lowercase

import pytest

from tests.editions import SMALL, edition_of_unchecked
from tests.synthetic import write
from unhunch.site.site import Site, build_site
from unhunch.views.book import Book

pytestmark = pytest.mark.untraced  # a page of a catalog of 640 runs what one of three does

FEW, MANY = 160, 640
GROWTH = 1.1
"""Parts of a list differ in length, and numbers have more digits."""
ALLOWED = 512
"""Bytes: what a letter more to choose, or a name more in a list of files, may take."""
PART = 16 * 1024
"""What a part of the words of the search may have when it is full."""
WHOLE = {"catalog.json", "my-sheet/data.json", "my-sheet/index.html", "my-sheet/play/index.html"}
"""What has all of the catalog: data for other programs, and where a reader puts a sheet together."""


def site_of(root: Path, techniques: int) -> Site:
    """Give a site of so many techniques, with half as many references."""
    references = write(SMALL, root, techniques) / "content" / "references"
    text = (references / "toe-guide.yml").read_text("utf-8")
    for number in range(techniques // 2):
        (references / f"{ascii_lowercase[number % 26]}-study-{number}.yml").write_text(text, "utf-8")
    return build_site(Book.of(edition_of_unchecked(root)), {})


def largest(site: Site) -> Mapping[str, int]:
    """Give the size of the largest file of each kind, compressed: a kind is a path without ids, letters and numbers."""
    found: dict[str, int] = {}
    files = {**{page.path: page.text.encode() for page in site.pages}, **site.files}
    for path, content in files.items():
        kind = re.sub(r"^(techniques|routines|lists)/(?!index)[^/.]+", r"\1/one", path)
        kind = re.sub(r"(?<=one/)[^/.]*(?=\.md)|-[^/.]*(?=\.json)", "", kind)
        found[kind] = max(found.get(kind, 0), len(gzip.compress(content, 6)))
    return found


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Site, Site]:
    folder = tmp_path_factory.mktemp("growth")
    return site_of(folder / "few", FEW), site_of(folder / "many", MANY)


def test_no_file_of_a_large_catalog_is_larger_than_those_of_a_smaller_one(sites: tuple[Site, Site]) -> None:
    """Whoever mends an exception strikes it off the list."""
    few, many = map(largest, sites)
    most = {kind: GROWTH * size + ALLOWED for kind, size in few.items()} | {"search/words.json": PART}
    assert {kind for kind, size in many.items() if size > most.get(kind, 0)} == WHOLE


def test_what_a_page_needs_of_many_entries_lies_in_parts(sites: tuple[Site, Site]) -> None:
    for site in sites:
        for folder in ("answers", "evidence", "find", "search"):
            assert len([path for path in site.files if path.startswith(f"{folder}/")]) > 1
    assert len(sites[1].files["search.json"]) < len(sites[1].files["catalog.json"]) / 10
