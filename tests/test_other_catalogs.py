"""The generator is at home in any catalog: one of knees, with words and safety of its own."""

import shutil
from pathlib import Path

import pytest
from markupsafe import escape

from tests.project import PROJECT
from unhunch.catalog.default_pages import with_default_pages
from unhunch.catalog.navigation import Part, navigation
from unhunch.edges.building import build
from unhunch.edges.caching import open_cache
from unhunch.rules.checking import check
from unhunch.site import policy
from unhunch.strings import strings

KNEE = PROJECT / "tests" / "knee"


@pytest.fixture(scope="module")
def knee_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("knee") / "site"
    build(KNEE, out)
    return out


def test_the_knee_catalog_has_no_problem() -> None:
    assert check(KNEE)[1] == []


def test_the_knee_site_has_every_page_a_reader_needs(knee_site: Path) -> None:
    for page in ("", "safety", "routines", "techniques", "evidence", "about", "routines/knee-morning"):
        assert (knee_site / page / "index.html").is_file(), page
    for technique in ("knee-straighten", "towel-press", "knee-cooling", "knee-tape"):
        assert (knee_site / "techniques" / technique / "index.html").is_file()


def test_the_knee_site_shows_its_own_title_and_safety_on_every_routine(knee_site: Path) -> None:
    for routine in ("knee-morning", "knee-rest"):
        text = (knee_site / "routines" / routine / "index.html").read_text("utf-8")
        assert "Knee test catalog" in text
        assert "Is your knee hot or locked?" in text
        assert "The leg is cold and pale after a fall." in text


def test_the_knee_site_says_nothing_of_backs(knee_site: Path) -> None:
    for page in knee_site.rglob("*.html"):
        text = page.read_text("utf-8").lower()
        for word in ("upper back", "shoulder", "unhunch"):
            assert word not in text, (page, word)


def test_a_card_can_be_had_alone(knee_site: Path) -> None:
    assert "Straighten one knee" in (knee_site / "techniques/knee-straighten/card.txt").read_text("utf-8")


def test_a_page_of_the_catalogs_own_is_kept() -> None:
    catalog, _ = check(PROJECT, open_cache())
    assert catalog is not None
    assert with_default_pages(catalog, strings("en")).pages["safety.md"] == catalog.pages["safety.md"]


def test_the_menu_leaves_out_what_a_catalog_lacks_and_adds_what_it_has() -> None:
    catalog, _ = check(KNEE)
    assert catalog is not None
    complete = with_default_pages(catalog, strings("en"))
    configured: list[Part] = [{"Home": "index.md"}, {"Causes": "causes.md"}]
    menu = navigation(configured, complete)
    assert menu[0] == {"Home": "index.md"}
    assert {"Before you start": "safety.md"} in menu
    assert all(isinstance(entry, dict) and "causes.md" not in entry.values() for entry in menu)


def test_a_menu_keeps_its_sections_its_untitled_pages_and_what_lies_elsewhere() -> None:
    catalog, _ = check(KNEE)
    assert catalog is not None
    complete = with_default_pages(catalog, strings("en"))
    configured: list[Part] = [
        "index.md",
        {"Why & how": ["causes.md", {"Proof": "evidence.md"}]},
        {"Gone": [{"Causes": "causes.md"}]},
        {"Elsewhere": "https://knees.example/"},
    ]
    menu = navigation(configured, complete, escape)
    assert menu[:3] == [
        "index.md",
        {"Why &amp; how": [{"Proof": "evidence.md"}]},
        {"Elsewhere": "https://knees.example/"},
    ]
    for entry in menu[3:]:
        assert isinstance(entry, dict)
        assert not set(entry.values()) & {"index.md", "evidence.md"}


@pytest.mark.parametrize(("folder", "id_"), [("techniques", "towel-press"), ("routines", "knee-rest")])
def test_an_old_address_leads_to_the_new_one(tmp_path: Path, folder: str, id_: str) -> None:
    root = shutil.copytree(KNEE, tmp_path / "knee")
    file = root / "content" / folder / f"{id_}.yml"
    file.write_text(f"{file.read_text('utf-8')}formerly: [the-old-name]\n", "utf-8")
    build(root, tmp_path / "site")
    page = (tmp_path / "site" / folder / "the-old-name" / "index.html").read_text("utf-8")
    assert f'content="0; url=../{id_}/"' in page
    assert policy.META in page
    assert f'href="http://localhost:8000/{folder}/{id_}/"' in page
    assert (tmp_path / "site" / folder / id_ / "index.html").is_file()
