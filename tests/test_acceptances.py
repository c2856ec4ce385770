"""A warning may be accepted in its own file, with a reason, as long as it is needed."""

from pathlib import Path

from trees import BAD, lay_over

from generator.checking import check

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
