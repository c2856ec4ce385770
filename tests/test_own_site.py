"""What a catalog lays over the site comes besides what it has, and takes none of it away."""

import re
import shutil
from pathlib import Path

import pytest

from tests.project import PROJECT
from tests.trees import small
from unhunch.catalog.configuration import own_overrides
from unhunch.edges.building import BuildError, build
from unhunch.edges.sources import sources
from unhunch.rules.checking import check

STYLE = re.compile(r'<link rel="stylesheet" href="([^"]*)"')
SCRIPT = re.compile(r'<script (?:type="module" )?src="([^"]*)"')
MENU = re.compile(r'<nav class="menu__list".*?</nav>', re.DOTALL)
ENTRY = re.compile(r"<a href=[^>]*>([^<]*)</a>")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return small(tmp_path / "toes")


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The first page of the same catalog as it comes."""
    folder = tmp_path_factory.mktemp("usual")
    return front(small(folder / "toes"))


def front(root: Path) -> str:
    """Build a catalog's site; give its first page."""
    out = root.parent / "site"
    build(root, out)
    return (out / "index.html").read_text("utf-8")


def entries(page: str) -> list[str]:
    """Give the titles in the menu of a page."""
    (menu,) = MENU.findall(page)
    return ENTRY.findall(menu)


def write(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, "utf-8")


def translated(root: Path, change: tuple[str, str] | None = None) -> None:
    """Let the catalog be in another language, with sentences of its own."""
    about = root / "content" / "catalog.yml"
    about.write_text(about.read_text("utf-8").replace("language: en", "language: de"), "utf-8")
    english = (PROJECT / "generator" / "unhunch" / "strings" / "en.yml").read_text("utf-8")
    write(root, "strings/de.yml", english.replace("  home: Home\n", "  home: Anfang\n").replace(*change or ("", "")))


def test_a_picture_of_its_own_takes_the_place_of_ours_and_of_nothing_else(root: Path, usual: str) -> None:
    write(root, "overrides/assets/images/favicon.svg", "<svg/>")
    assert front(root) == usual
    assert (root.parent / "site" / "assets" / "images" / "favicon.svg").read_text("utf-8") == "<svg/>"


def test_a_configuration_of_its_own_adds_and_replaces(root: Path, usual: str) -> None:
    write(
        root,
        "mkdocs.yml",
        "site_name: Ours\nplugins: [unhunch]\nextra_css: [ours.css]\nextra_javascript: [ours.js]\n"
        "copyright: Ask us.\ntheme: {palette: {primary: indigo}}\n"
        "nav:\n  - Start: index.md\n  - Toes: techniques/index.md\n",
    )
    write(root, "overrides/ours.css", "a {}")
    write(root, "overrides/ours.js", "a;")
    page = front(root)
    assert STYLE.findall(page) == [*STYLE.findall(usual), "ours.css"]
    assert SCRIPT.findall(page) == [*SCRIPT.findall(usual), "ours.js"]
    assert entries(page)[:5] == ["Toes", "Find", "Routines", "My sheets", "Start"]
    assert 'data-md-color-primary="indigo"' in page
    assert "Ask us." in page
    assert (root.parent / "site" / "ours.css").exists()


def test_the_foot_of_a_page_tells_the_catalogs_own_licence(root: Path) -> None:
    about = root / "content" / "catalog.yml"
    text = re.sub(r"^licence: .*$", "licence: CC0 <1.0>", about.read_text("utf-8"), flags=re.MULTILINE)
    about.write_text(text, "utf-8")
    assert "Content CC0 &lt;1.0&gt;. General advice, not a diagnosis." in front(root)


def test_a_language_of_its_own_is_said_and_spoken(root: Path) -> None:
    translated(root, ("action.skip: Skip to content", "action.skip: Zum Inhalt"))
    page = front(root)
    assert '<html lang="de"' in page
    assert "Anfang" in entries(page)
    assert "Zum Inhalt" in page


def test_a_language_whose_sentences_are_not_all_there_is_told_what_lacks(root: Path) -> None:
    translated(root, ("  home: Anfang\n", "  house: Anfang\n"))
    _, problems = check(root)
    (problem,) = problems
    assert problem.code == "R319"
    assert (
        problem.message == "the sentences of `de` cannot be used: `menu.home` is missing, `menu.house` is not asked for"
    )


def test_a_page_without_its_way_to_safety_is_not_published(root: Path) -> None:
    write(root, "overrides/main.html", "<html><body>{{ page.content }}</body></html>")
    with pytest.raises(BuildError, match=r"Nothing was published: \S+ has no link to the page on safety, safety\.md\."):
        build(root, root.parent / "site")
    assert not (root.parent / "site").exists()


def test_a_theme_by_another_name_is_refused_with_a_way_out(root: Path) -> None:
    write(root, "mkdocs.yml", "site_name: Ours\ntheme: readthedocs\nplugins: [unhunch]\n")
    _, problems = check(root)
    assert [problem.code for problem in problems] == ["R344"]


def test_a_folder_named_for_the_theme_is_found_beside_the_configuration(root: Path) -> None:
    write(root, "mkdocs.yml", "site_name: Ours\ntheme: {name: material, custom_dir: mine}\nplugins: [unhunch]\n")
    write(root, "mine/assets/images/favicon.svg", "<svg/>")
    front(root)
    shutil.rmtree(root / "mine")
    assert (root.parent / "site" / "assets" / "images" / "favicon.svg").read_text("utf-8") == "<svg/>"


def test_the_folder_over_the_theme_is_the_same_for_whoever_asks(root: Path) -> None:
    write(root, "overrides/main.html", "")
    assert own_overrides(root) == root / "overrides"
    write(root, "mkdocs.yml", "theme: {name: material, custom_dir: mine}\n")
    assert own_overrides(root) == root / "mine"
    assert root / "mine" in sources(root)
    write(root, "mkdocs.yml", "theme: [\n")
    assert own_overrides(root) == root / "overrides"
