"""A review holds for the words that were read, and for nothing else."""

from pathlib import Path

import pytest

from tests.trees import small
from unhunch.catalog.catalog import Catalog
from unhunch.model.caution import Caution
from unhunch.model.technique import Technique
from unhunch.model.vocabulary import Default, Vocabulary
from unhunch.rules.checking import check, load
from unhunch.rules.reviews import review_hash


@pytest.fixture
def catalog(tmp_path: Path) -> Catalog:
    return load(small(tmp_path / "root"))


@pytest.fixture
def technique(catalog: Catalog) -> Technique:
    return catalog.techniques["toe-curl"].entry


def test_a_hash_is_twelve_digits_and_always_the_same(technique: Technique, catalog: Catalog) -> None:
    assert review_hash(technique, catalog.vocabulary) == "ece14b7ada69"


@pytest.mark.parametrize("name", ["dose", "steps", "cautions"])
def test_a_change_of_what_was_read_changes_the_hash(technique: Technique, catalog: Catalog, name: str) -> None:
    emptied = technique.model_copy(update={name: type(getattr(technique, name))() if name != "dose" else None})
    assert review_hash(emptied, catalog.vocabulary) != review_hash(technique, catalog.vocabulary)


def asking(vocabulary: Vocabulary, do: str, why: str) -> Vocabulary:
    """The vocabulary, where its last condition says this by default of every kind."""
    *others, last = vocabulary.cautions
    caution = Caution.model_validate({"do": do, "why": why})
    default = Default(kinds=tuple(kind.id for kind in vocabulary.kinds), **caution.model_dump())
    return vocabulary.model_copy(update={"cautions": (*others, last.model_copy(update={"defaults": (default,)}))})


def test_a_change_of_what_a_condition_asks_by_default_changes_the_hash(technique: Technique, catalog: Catalog) -> None:
    bare, words = technique.model_copy(update={"cautions": {}}), catalog.vocabulary
    ways = [asking(words, *way) for way in (("fine", "So."), ("ask", "So."), ("ask", "For another reason."))]
    assert len({review_hash(bare, way) for way in ways}) == len(ways)
    assert review_hash(bare, asking(words, "fine", "So.")) == review_hash(bare, asking(words, "fine", "Still so."))


def test_a_change_of_anything_else_does_not(technique: Technique, catalog: Catalog) -> None:
    changed = technique.model_copy(update={"name": "Curl", "feel": "A pull."})
    assert review_hash(changed, catalog.vocabulary) == review_hash(technique, catalog.vocabulary)


def test_a_review_with_the_right_hash_stands(tmp_path: Path) -> None:
    root = small(tmp_path / "root")
    file = root / "content/techniques/toe-curl.yml"
    review = "reviewed: {by: A. Toe, role: physiotherapist, on: 2026-01-30, of: ece14b7ada69}\n"
    file.write_text(file.read_text() + review)
    assert check(root)[1] == []


def test_a_review_lapses_as_a_condition_asks_something_else_of_its_kind(tmp_path: Path) -> None:
    root = small(tmp_path / "root")
    file, words = root / "content/techniques/toe-spread.yml", root / "content/vocabulary.yml"
    read = load(root)
    of = review_hash(read.techniques["toe-spread"].entry, read.vocabulary)
    file.write_text(file.read_text() + f"reviewed: {{by: A. Toe, role: physiotherapist, on: 2026-01-30, of: '{of}'}}\n")
    assert check(root)[1] == []
    fine = "do: fine, why: You look at your toes as you move them."
    words.write_text(words.read_text().replace(fine, fine.replace("fine", "ask")))
    assert "R350" in {problem.code for problem in check(root)[1]}
