"""Three stages, and what a caller gets of them."""

from pathlib import Path

import pytest

from tests.trees import BAD, lay_over, small
from unhunch.problems.diagnostics import CatalogError
from unhunch.rules.checking import check, load


def snapshot(root: Path) -> dict[str, bytes]:
    return {str(file): file.read_bytes() for file in root.rglob("*") if file.is_file()}


def test_a_sound_catalog_is_loaded(tmp_path: Path) -> None:
    catalog = load(small(tmp_path / "root"))
    assert list(catalog.techniques) == ["toe-curl", "toe-spread", "toe-treatment"]
    assert list(catalog.routines) == ["toe-break", "toe-rest"]
    assert list(catalog.pages) == ["index.md"]


def test_a_broken_catalog_raises_every_problem_sorted(tmp_path: Path) -> None:
    root = lay_over(BAD / "S203-wrong-type", tmp_path / "root")
    with pytest.raises(CatalogError) as raised:
        load(root)
    assert list(raised.value.diagnostics) == check(root)[1]
    assert [d.path for d in raised.value.diagnostics] == sorted(d.path for d in raised.value.diagnostics)


def test_a_warning_leaves_the_catalog_usable(tmp_path: Path) -> None:
    catalog, problems = check(lay_over(BAD / "T410-long-sentence", tmp_path / "root"))
    assert catalog is not None
    assert [p.severity for p in problems] == ["warning"]


def test_a_later_stage_is_silent_while_an_earlier_one_has_errors(tmp_path: Path) -> None:
    root = lay_over(BAD / "Y104-tab", tmp_path / "root")
    routine = root / "content/routines/toe-rest.yml"
    routine.write_text(routine.read_text().replace("toe-spread", "nowhere"))
    assert {p.code for p in check(root)[1]} == {"Y104"}


def test_every_file_is_looked_at_although_another_is_broken(tmp_path: Path) -> None:
    root = lay_over(BAD / "Y104-tab", tmp_path / "root")
    lay_over(BAD / "Y104-tab", root)
    routine = root / "content/routines/toe-rest.yml"
    routine.write_text(routine.read_text().replace("level: 1", "level: one"))
    assert [p.code for p in check(root)[1]] == ["S210", "Y104"]


def test_at_most_a_hundred_problems_of_a_file_are_told(tmp_path: Path) -> None:
    root = lay_over(BAD / "Y126-too-many-problems", tmp_path / "root")
    page = root / "content/pages/index.md"
    page.write_text(page.read_text() + "<b>\n" * 3)
    found = [p.code for p in check(root)[1]]
    assert found == ["Y112"] * 100 + ["Y126"]


def test_checking_writes_nothing(tmp_path: Path) -> None:
    root = lay_over(BAD / "R301-unknown-reference", tmp_path / "root")
    before = snapshot(root)
    check(root)
    assert snapshot(root) == before


def test_the_same_catalog_gives_the_same_problems_in_the_same_order(tmp_path: Path) -> None:
    first = check(lay_over(BAD / "S203-wrong-type", tmp_path / "one"))[1]
    assert first == check(lay_over(BAD / "S203-wrong-type", tmp_path / "two"))[1]
