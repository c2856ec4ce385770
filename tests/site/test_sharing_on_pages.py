"""What a link to a page shows where somebody shares it: the page's own words, and a picture that is there."""

from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from PIL import Image

from tests.conftest import SITE_URL
from tests.site.addresses import file_of

MOST_BYTES = 60_000


@pytest.fixture(scope="module")
def shared(pages: dict[str, Element]) -> dict[str, dict[str, str]]:
    """The properties of each page that has an address of its own."""
    return {
        path: {
            meta.get("property") or meta.get("name") or "": meta.get("content", "")
            for meta in page.iter("meta")
            if (meta.get("property") or meta.get("name") or "").startswith(("og:", "twitter:"))
        }
        for path, page in pages.items()
        if path != "404.html" and page.find(".//meta[@http-equiv='refresh']") is None
    }


def test_every_page_says_what_a_link_to_it_shows(shared: dict[str, dict[str, str]], pages: dict[str, Element]) -> None:
    assert len(shared) > 50
    for path, found in shared.items():
        canonical = pages[path].find(".//link[@rel='canonical']")
        assert canonical is not None
        assert found["og:url"] == canonical.get("href"), path
        assert found["og:title"] in (pages[path].findtext(".//title") or "") or path == "index.html"
        description = pages[path].find(".//meta[@name='description']")
        assert description is not None
        assert found["og:description"] == description.get("content"), path
        assert found["og:image:alt"]
        assert (found["og:type"] == "website") == (path == "index.html")
        assert found["twitter:card"] == "summary_large_image"


def test_the_picture_is_there_in_the_size_that_is_said_and_small(
    shared: dict[str, dict[str, str]], site_dir: Path
) -> None:
    files = set()
    for found in shared.values():
        assert found["og:image"].startswith(SITE_URL)
        file = site_dir / file_of(found["og:image"])
        files.add(file)
        with Image.open(file) as picture:
            assert picture.format == "PNG"
            assert picture.size == (int(found["og:image:width"]), int(found["og:image:height"])) == (1200, 630)
    assert {file.name: file.stat().st_size for file in files if file.stat().st_size > MOST_BYTES} == {}
    assert files == set(site_dir.rglob("share.png"))


def test_each_technique_and_routine_has_a_picture_of_its_own(shared: dict[str, dict[str, str]]) -> None:
    for path, found in shared.items():
        folder, _, rest = path.partition("/")
        own = folder in ("techniques", "routines") and rest.count("/") > 0 and path != "techniques/compare/index.html"
        expected = f"{folder}/{rest.split('/')[0]}/share.png" if own else "share.png"
        assert found["og:image"] == SITE_URL + expected, path
