"""What every page loads is a file of the site: `check` tells whatever is not, and no build publishes it."""

import re
from pathlib import Path

import pytest

from tests.project import PROJECT
from tests.trees import small
from unhunch.edges.building import BuildError, build
from unhunch.rules.checking import check
from unhunch.rules.loaded import not_in_site

OWN = "site_name: Toes\nmarkdown_extensions: [admonition, attr_list, md_in_html, tables]\n"


def found(root: Path, settings: str) -> list[tuple[int, str]]:
    (root / "mkdocs.yml").write_text(OWN + settings, "utf-8")
    return [(problem.line, problem.code) for problem in check(root)[1]]


@pytest.mark.parametrize(
    "named",
    [
        "nowhere.css",
        "assets/stylesheets",
        "https://toes.example/a.css",
        "HTTP://toes.example/a.css",
        "//toes.example/assets/stylesheets/site.css",
        "/\\\\toes.example/a.css",
        "\\\\\\\\toes.example/a.css",
        "data:text/css,p{}",
        "/assets/stylesheets/site.css",
        "../assets/stylesheets/site.css",
        "assets/../../mkdocs.yml",
        "//[",
        "",
    ],
)
def test_what_is_no_file_of_the_site_is_told_at_its_line(named: str, tmp_path: Path) -> None:
    root = small(tmp_path)
    assert found(root, f'theme: material\nextra_css:\n- "{named}"\n') == [(5, "R348")]
    assert found(root, f'theme: material\nextra_javascript:\n- path: "{named}"\n  type: module\n') == [(5, "R348")]
    for key in ("favicon", "logo"):
        assert found(root, f'theme:\n  name: material\n  {key}: "{named}"\n') == [(5, "R348")]


@pytest.mark.parametrize(
    "named",
    [
        "assets/stylesheets/site.css",
        "assets/stylesheets/site.css?v=2",
        "./assets/stylesheets/site.css",
        "assets/stylesheets/figure.css",
        "assets/images/favicon.png",  # the theme's
    ],
)
def test_a_file_of_site_or_theme_may_be_loaded(named: str, tmp_path: Path) -> None:
    root = small(tmp_path)
    assert found(root, f"theme: material\nextra_css: ['{named}']\nextra_javascript: ['{named}']\n") == []
    build(root, tmp_path / "site")
    home = (tmp_path / "site" / "index.html").read_text("utf-8")
    assert f'<link rel="stylesheet" href="{named.removeprefix("./")}">' in home


def test_of_a_theme_of_ones_own_the_folder_counts(tmp_path: Path) -> None:
    root = small(tmp_path)
    (root / "overrides" / "assets").mkdir(parents=True)
    (root / "overrides" / "assets" / "socks.css").touch()
    assert found(root, "theme: material\nextra_css: [assets/socks.css, assets/stylesheets/site.css, boots.css]\n") == [
        (4, "R348")
    ]


def test_what_only_the_builder_can_know_ends_the_build(tmp_path: Path) -> None:
    root = small(tmp_path)
    (root / "other.yml").write_text(f"{OWN}extra_css: [https://toes.example/a.css]\n", "utf-8")
    (root / "mkdocs.yml").write_text(f"INHERIT: other.yml\ntheme: material\n{OWN}", "utf-8")
    with pytest.raises(BuildError, match=re.escape("Every page would load `https://toes.example/a.css`")):
        build(root, tmp_path / "site")
    assert not (tmp_path / "site").exists()


def test_the_theme_loads_no_letters_from_elsewhere_whatever_is_written(tmp_path: Path) -> None:
    root = small(tmp_path)
    assert found(root, "theme: {name: material, font: {text: Roboto}}\n") == [(3, "R344")]
    assert found(root, "theme: {name: material, font: false}\n") == []
    assert found(root, "theme: material\n") == []
    build(root, tmp_path / "site")
    pages = [*(tmp_path / "site").rglob("*.html")]
    assert [
        page
        for page in pages
        if re.search(r"<(link rel=\"(?!canonical)|script )[^>]*(href|src)=\"(https?:)?//", page.read_text())
    ] == []


def test_no_other_site_is_told_who_reads(tmp_path: Path) -> None:
    assert found(small(tmp_path), "theme: material\nextra: {analytics: {provider: google}}\n") == [(4, "R344")]


def test_the_projects_own_settings_load_what_there_is() -> None:
    assert [problem for problem in check(PROJECT)[1] if problem.path == "mkdocs.yml"] == []


def test_whatever_else_stands_there_is_the_builders_to_refuse() -> None:
    settings: tuple[dict[str, object], ...] = (
        {"extra_css": "a.css"},
        {"extra_javascript": [5, {"src": "a"}]},
        {"theme": {"logo": 5}},
        {"theme": []},
    )
    for odd in settings:
        assert [*not_in_site(odd, lambda _: False)] == []
