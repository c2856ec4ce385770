"""What is exported builds in MkDocs and in Zensical, without a warning, to the same pages."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import pytest
import yaml

from tests.editions import small_edition
from tests.project import PROJECT
from unhunch.catalog.configuration import ConfigurationError
from unhunch.edges.caching import open_cache
from unhunch.edges.ours import OURS
from unhunch.edges.publication import publish
from unhunch.edges.standalone import configuration, standalone
from unhunch.views.settings import Settings
from unhunch.work.output.files import mirror

KNEE = PROJECT / "tests" / "knee"


class _Article(HTMLParser):
    """The headings of a page's article, and where its links lead."""

    def __init__(self) -> None:
        super().__init__()
        self.depth = 0
        self.heading = False
        self.headings: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "article":
            self.depth += 1
        if self.depth and tag in {"h1", "h2", "h3"}:
            self.heading = True
            self.headings.append("")
        if self.depth and tag == "a" and (href := dict(attrs).get("href")):  # a builder adds anchors of its own
            self.links.append(href)

    def handle_endtag(self, tag: str) -> None:
        if tag == "article":
            self.depth -= 1
        if tag in {"h1", "h2", "h3"}:
            self.heading = False

    def handle_data(self, data: str) -> None:
        if self.heading:
            self.headings[-1] += data.replace("¶", "").strip()


def articles(site: Path) -> Iterator[tuple[str, list[str], list[str]]]:
    for file in sorted(site.rglob("index.html")):
        article = _Article()
        article.feed(file.read_text("utf-8"))
        path = file.relative_to(site).as_posix()
        addresses = {urljoin(f"/{path}", link) for link in article.links if not link.startswith("#")}
        links = sorted(
            re.sub(r"index\.html(?=#|$)", "", address) for address in addresses
        )  # some builders name the file
        yield path, article.headings, links


def build(tool: str, project: Path, *options: str) -> Path:
    command = [sys.executable, "-m", tool, "build", "--strict", *options]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False, env=environment)
    output = done.stdout + done.stderr
    assert done.returncode == 0, output
    assert "warning" not in output.lower()
    return project / "site"


@pytest.mark.parametrize("root", [PROJECT, KNEE], ids=["the catalog", "the knee catalog"])
def test_both_builders_give_the_same_pages_headings_and_links(root: Path, tmp_path: Path) -> None:
    publication, problems = publish(root, Settings(), open_cache())
    assert publication is not None
    assert problems == []
    config = (PROJECT / "mkdocs.yml").read_text("utf-8")
    mirror(standalone(publication, config, None), tmp_path, "export")
    by_mkdocs = {path: (h, links) for path, h, links in articles(build("mkdocs", tmp_path, "--quiet"))}
    by_zensical = {path: (h, links) for path, h, links in articles(build("zensical", tmp_path, "--clean"))}
    players = [path for path in publication.site.files if path.endswith("index.html")]
    assert len(by_mkdocs) == len(publication.site.pages) + len(players)
    assert by_mkdocs.keys() == by_zensical.keys()
    lost = {path for path, (_, links) in by_mkdocs.items() if not any("/safety/" in link for link in links)}
    assert lost <= {*players, "safety/index.html"}  # whose frame leads there, and the page itself
    for path, (headings, links) in by_mkdocs.items():
        assert (path, headings) == (path, by_zensical[path][0])
        assert (path, links) == (path, by_zensical[path][1])


@pytest.mark.parametrize(
    ("own", "theme"),
    [
        ("theme: material", {}),
        ("theme: {name: material, custom_dir: mine}", {}),
        ("theme: {palette: {primary: indigo}}", {"palette": {"primary": "indigo"}}),
        ("site_name: Mine", {}),
        (None, {}),
    ],
)
def test_a_configuration_of_few_words_is_enough(own: str | None, theme: dict[str, object]) -> None:
    written = yaml.safe_load(configuration(small_edition(), own))
    assert (written["theme"], written["site_name"]) == ({"language": "en", **OURS["theme"], **theme}, "Toes")
    assert {"Before you start": "safety.md"} in written["nav"]


@pytest.mark.parametrize("own", ["site_name: [", "- theme", "", b"site_name: \xff"])
def test_what_is_no_configuration_is_told(own: str | bytes) -> None:
    with pytest.raises(ConfigurationError, match=r"^mkdocs\.yml "):
        configuration(small_edition(), own)
