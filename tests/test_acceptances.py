"""A warning may be accepted in its own file, with a reason, as long as it is needed."""

from pathlib import Path

from tests.trees import BAD, lay_over
from unhunch.rules import codes, codes_of_safety
from unhunch.rules.checking import check

ACCEPT = "accept:\n- code: T410\n  reason: It cannot be shorter.\n"


def test_an_accepted_warning_is_silent(tmp_path: Path) -> None:
    root = lay_over(BAD / "T410-long-sentence", tmp_path / "root")
    file = root / "content/techniques/toe-spread.yml"
    file.write_text(file.read_text() + ACCEPT)
    assert check(root)[1] == []


def test_an_acceptance_in_another_file_silences_nothing(tmp_path: Path) -> None:
    root = lay_over(BAD / "T410-long-sentence", tmp_path / "root")
    file = root / "content/techniques/toe-curl.yml"
    file.write_text(file.read_text() + ACCEPT)
    assert [p.code for p in check(root)[1]] == ["R360", "T410"]


def test_a_warning_of_the_reading_stage_can_be_accepted(tmp_path: Path) -> None:
    root = lay_over(BAD / "Y127-lost-comment", tmp_path / "root")
    file = root / "content/techniques/toe-spread.yml"
    file.write_text(file.read_text() + ACCEPT.replace("T410", "Y127"))
    assert check(root)[1] == []


def accepted_by_catalog(fixture: str, root: Path, code: str) -> list[str]:
    lay_over(BAD / fixture, root)
    file = root / "content/catalog.yml"
    file.write_text(file.read_text() + ACCEPT.replace("T410", code))
    return [problem.code for problem in check(root)[1]]


def test_a_catalog_accepts_a_warning_in_every_file(tmp_path: Path) -> None:
    assert accepted_by_catalog("T410-long-sentence", tmp_path, "T410") == []


def test_a_catalog_that_accepts_what_no_file_gives_is_told(tmp_path: Path) -> None:
    assert accepted_by_catalog("T410-long-sentence", tmp_path, "T411") == ["R360", "T410"]


def test_no_catalog_accepts_an_error(tmp_path: Path) -> None:
    assert accepted_by_catalog("R301-unknown-reference", tmp_path, "R301")[:2] == ["R361", "R301"]


def test_no_catalog_accepts_a_warning_of_safety_which_stays(tmp_path: Path) -> None:
    assert accepted_by_catalog("R316-dose-out-of-range", tmp_path, "R316") == ["R349", "R316", "R316"]


def test_these_warnings_are_of_safety() -> None:
    warnings = {code.code for code in codes() if code.severity == "warning"}
    assert warnings & codes_of_safety() == {"R316"}
