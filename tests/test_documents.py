"""A YAML file is read once, and what there is to say of it is said each time."""

from pathlib import Path

import pytest

from tests.project import PROJECT
from unhunch.catalog import documents
from unhunch.catalog.documents import reader
from unhunch.text.source import read
from unhunch.work.store import Store

KNOWN = frozenset({"name", "steps"})


@pytest.fixture
def cache(tmp_path: Path) -> Store:
    return Store(tmp_path / "cache", 10_000_000)


def test_a_kept_document_is_the_one_that_was_read(cache: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    files = [*sorted(PROJECT.glob("content/*.yml")), *sorted(PROJECT.glob("content/techniques/*.yml"))[:3]]
    expected = [read(file.name, file.read_bytes(), KNOWN) for file in files]
    for file in files:
        reader(cache)(file.name, file.read_bytes(), KNOWN)
    monkeypatch.setattr(documents, "read", None)
    assert [reader(cache)(file.name, file.read_bytes(), KNOWN) for file in files] == expected


def test_other_bytes_at_another_path_or_with_other_keys_are_read(cache: Store) -> None:
    reader(cache)("a.yml", b"name: Toe\n", KNOWN)
    for path, raw, known in (
        ("b.yml", b"name: Toe\n", KNOWN),
        ("a.yml", b"name: Tow\n", KNOWN),
        ("a.yml", b"n: 1", ()),
    ):
        assert reader(cache)(path, raw, known) == read(path, raw, known)


def test_a_warning_and_an_error_are_told_each_time(cache: Store) -> None:
    for raw in (b"name: Toe #1 of ten\n", b"name: [Toe\n"):
        told = [reader(cache)("a.yml", raw, KNOWN)[1] for _ in range(2)]
        assert told[0]
        assert told[0] == told[1]
