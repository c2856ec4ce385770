"""What is wrong with a file by itself is kept by the file, and told each time as it was told first."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.editions import small_edition
from unhunch.problems.diagnostics import Diagnostic
from unhunch.problems.edits import Edit
from unhunch.rules.by_file import by_file
from unhunch.text.source import Document, read
from unhunch.work.store import NO_CACHE, Cache, Store


class Judged:
    """A judge who notes what was brought before it."""

    def __init__(self) -> None:
        self.paths: list[str] = []

    def __call__(self, document: Document) -> Iterator[Diagnostic]:
        self.paths.append(document.path)
        edits = (Edit(document.path, (1, 2), (1, 3), "toe"),)
        yield Diagnostic(document.path, 1, 2, "T1", "\udcff", "Write a toe.", "warning", "a line", suggestions=(edits,))


def document(path: str, text: bytes) -> Document:
    found, _ = read(path, text, ())
    assert found is not None
    return found


TOE, NAIL = document("toe.yml", b"name: Toe\n"), document("nail.yml", b"name: Nail\n")


def found(cache: Cache, *documents: Document, named: str = "") -> tuple[list[Diagnostic], list[str]]:
    judge = Judged()
    return [*by_file(documents, judge, cache, named)], judge.paths


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Store(tmp_path, 1_000_000)


def test_only_a_file_that_is_another_is_judged_again(cache: Cache) -> None:
    first, judged = found(cache, TOE, NAIL)
    assert judged == ["toe.yml", "nail.yml"]
    again, judged = found(cache, TOE, NAIL)
    assert judged == []
    assert again == first
    assert [one.suggestions for one in again] == [one.suggestions for one in first]
    other = document("nail.yml", b"name: Nails\n")
    assert found(cache, TOE, other)[1] == ["nail.yml"]
    assert found(cache, document("heel.yml", b"name: Toe\n"))[1] == ["heel.yml"]


def test_with_other_words_all_are_judged_again(cache: Cache) -> None:
    found(cache, TOE)
    assert found(cache, TOE, named="heel")[1] == ["toe.yml"]


def test_without_a_cache_each_is_judged_each_time() -> None:
    assert found(NO_CACHE, TOE)[1] == found(NO_CACHE, TOE)[1] == ["toe.yml"]


def test_every_file_of_a_catalog_has_a_name_of_its_own(cache: Cache) -> None:
    documents = small_edition().catalog.documents.values()
    assert len(found(cache, *documents)[0]) == len(documents)
