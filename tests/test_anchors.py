"""Links to places on pages are held to what the pages will have."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.project import PROJECT
from tests.trees import small
from unhunch.edges.caching import open_cache
from unhunch.edges.judging import judge
from unhunch.edges.publication import read_book
from unhunch.site.anchors import anchors_of_insert
from unhunch.site.inserts import INSERTS
from unhunch.views.book import Book
from unhunch.views.settings import Settings

HEAD = "---\ntitle: Toes\ndescription: All about toes.\n---\n"


def told(root: Path, body: str) -> list[str]:
    (root / "content/pages/index.md").write_text(f"{HEAD}# Toes\n\n{body}\n", "utf-8")
    (root / "content/pages/more.md").write_text(f"{HEAD}# More\n\n## Why [@toe-guide]\n\n[[soon]]\n", "utf-8")
    return [problem.code for problem in judge(root, Settings(), open_cache())]


@pytest.mark.parametrize(
    "link",
    [
        *("#toes", "index.md#toes", "more.md#more", "more.md#why1", "safety.md#ask-first", "techniques/index.md"),
        *("techniques/toe-curl.md#toe-curl", "techniques/toe-curl.md#card", "routines/toe-break.md#card", "about.md#"),
    ],
)
def test_a_place_is_found_wherever_it_comes_from(link: str, tmp_path: Path) -> None:
    assert told(small(tmp_path / "root"), f"[x]({link})") == []


@pytest.mark.parametrize("link", ["#toe", "more.md#why", "safety.md#toes", "techniques/toe-curl.md#x"])
def test_a_place_that_is_not_there_is_told(link: str, tmp_path: Path) -> None:
    assert told(small(tmp_path / "root"), f"[x]({link})") == ["R334"]


def test_no_insert_has_a_place_only_where_there_are_no_entries() -> None:
    book, _ = read_book(PROJECT, Settings(), open_cache())
    assert book is not None
    catalog = book.edition.catalog
    safety = catalog.safety.model_copy(update={"scale": None})  # which names a routine
    empty = replace(catalog, techniques={}, routines={}, weeks={}, safety=safety)
    bare = Book(replace(book.edition, catalog=empty), {}, {})
    for name in INSERTS:
        assert anchors_of_insert(bare, name) <= anchors_of_insert(book, name), name
