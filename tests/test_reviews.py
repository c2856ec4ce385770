"""A review holds for the words that were read, and for nothing else."""

from pathlib import Path

import pytest

from tests.trees import small
from unhunch.model.technique import Technique
from unhunch.rules.checking import check, load
from unhunch.rules.reviews import review_hash


@pytest.fixture
def technique(tmp_path: Path) -> Technique:
    return load(small(tmp_path / "root")).techniques["toe-curl"].entry


def test_a_hash_is_twelve_digits_and_always_the_same(technique: Technique) -> None:
    assert review_hash(technique) == "cb6dbbb1079e"


@pytest.mark.parametrize("name", ["dose", "steps", "cautions"])
def test_a_change_of_what_was_read_changes_the_hash(technique: Technique, name: str) -> None:
    emptied = technique.model_copy(update={name: type(getattr(technique, name))() if name != "dose" else None})
    assert review_hash(emptied) != review_hash(technique)


def test_a_change_of_anything_else_does_not(technique: Technique) -> None:
    assert review_hash(technique.model_copy(update={"name": "Curl", "feel": "A pull."})) == review_hash(technique)


def test_a_review_with_the_right_hash_stands(tmp_path: Path) -> None:
    root = small(tmp_path / "root")
    file = root / "content/techniques/toe-curl.yml"
    review = "reviewed: {by: A. Toe, role: physiotherapist, on: 2026-01-30, of: cb6dbbb1079e}\n"
    file.write_text(file.read_text() + review)
    assert check(root)[1] == []
