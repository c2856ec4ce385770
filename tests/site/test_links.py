"""Links lead somewhere, and nothing is loaded from anywhere else."""

from collections import Counter
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

import pytest

from tests.conftest import REPO_URL, SITE_URL
from tests.project import PROJECT
from tests.site.addresses import absolute, file_of, links

LOADED = {
    "audio": "src",
    "embed": "src",
    "iframe": "src",
    "image": "href",
    "img": "src",
    "link": "href",
    "object": "data",
    "script": "src",
    "source": "src",
    "use": "href",
    "video": "src",
}
ONLY_NAMED = {"canonical", "next", "prev"}
"""Relations of a <link> that no browser loads."""


def _is_state(fragment: str) -> bool:
    """Whether a page's scripts read the fragment, and no anchor is meant."""
    return "=" in fragment


def ids(page: Element) -> Counter[str]:
    return Counter(element.attrib["id"] for element in page.iter() if "id" in element.attrib)


def test_every_internal_link_and_anchor_leads_somewhere(site_dir: Path, pages: dict[str, Element]) -> None:
    anchors = {path: ids(page) for path, page in pages.items()}
    broken = []
    for path, page in pages.items():
        for link in links(page):
            address = absolute(path, link)
            if not address.startswith(SITE_URL):
                continue
            target, fragment = file_of(address), unquote(urlsplit(address).fragment)
            if not (site_dir / target).is_file() or (
                fragment and not _is_state(fragment) and fragment not in anchors.get(target, {})
            ):
                broken.append(f"{path}: {link}")
    assert not broken


def test_links_lead_to_pages_to_mail_or_to_telephones(pages: dict[str, Element]) -> None:
    schemes = {urlsplit(absolute(path, link)).scheme for path, page in pages.items() for link in links(page)}
    assert schemes <= {"http", "https", "mailto", "tel"}


def test_edit_links_lead_to_the_repository(pages: dict[str, Element]) -> None:
    edits = [a.attrib["href"] for page in pages.values() for a in page.iter("a") if a.get("rel") == "edit"]
    assert edits
    assert all(edit.startswith(REPO_URL + "edit/main/") for edit in edits)


def test_every_page_can_be_improved_in_one_file_that_is_there(pages: dict[str, Element]) -> None:
    for path, page in pages.items():
        if "md-main" not in "".join(str(main.get("class")) for main in page.iter("main")) or path == "404.html":
            continue
        if path.startswith("lists/"):  # each of its entries has a file
            continue
        (edit,) = [a for a in page.iter("a") if a.get("rel") == "edit"]
        assert (edit.text or "").strip() == "Improve this page", path
        file = edit.attrib["href"].removeprefix(REPO_URL + "edit/main/")
        assert (PROJECT / file).is_file(), path


def test_no_address_of_another_origin_is_loaded(pages: dict[str, Element]) -> None:
    foreign = [
        f"{path}: {address}"
        for path, page in pages.items()
        for element in page.iter()
        if (address := element.get(LOADED.get(str(element.tag), "")))
        and element.get("rel") not in ONLY_NAMED
        and not absolute(path, address).startswith((SITE_URL, "data:"))
    ]
    assert not foreign


def test_no_style_sheet_loads_from_another_origin(site_dir: Path) -> None:
    foreign = [
        (file.name, part[:60])
        for file in site_dir.rglob("*.css")
        for part in file.read_text("utf-8").replace("@import", "url(").split("url(")[1:]
        if part.lstrip("\"' ").startswith(("http:", "https:", "//"))
    ]
    assert not foreign


def test_everything_that_pages_load_is_there(site_dir: Path, pages: dict[str, Element]) -> None:
    missing = {
        address
        for path, page in pages.items()
        for element in page.iter()
        if (name := LOADED.get(str(element.tag)))
        and element.get("rel") not in ONLY_NAMED
        and (address := absolute(path, element.get(name, ""))).startswith(SITE_URL)
        and element.get(name)
        and not (site_dir / file_of(address)).is_file()
    }
    assert not missing


def test_no_id_is_used_twice_on_a_page(pages: dict[str, Element]) -> None:
    twice = {path: [id_ for id_, n in ids(page).items() if n > 1] for path, page in pages.items()}
    assert not {path: found for path, found in twice.items() if found}


def test_no_script_or_style_is_inline(pages: dict[str, Element]) -> None:
    inline = [
        f"{path}: <{element.tag}>"
        for path, page in pages.items()
        for element in page.iter()
        if (
            element.tag == "script"
            and not element.get("src")
            and element.get("type") not in ("application/json", "application/ld+json")
        )
        or element.tag == "style"
        or "style" in element.attrib
        or any(name.startswith("on") for name in element.attrib)
    ]
    assert not inline


@pytest.mark.parametrize(
    "pattern", ["*.map", "assets/javascripts/lunr/*", "assets/javascripts/workers/*", "assets/javascripts/bundle*"]
)
def test_what_nobody_loads_is_not_published(site_dir: Path, pattern: str) -> None:
    assert not list(site_dir.rglob(pattern))
