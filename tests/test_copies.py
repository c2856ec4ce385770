"""Copies are told as copies of what they are copies of."""

from pathlib import Path

import pytest

from tests.trees import small
from unhunch.rules.checking import check

BY_NAME = (
    *("toe-curl (1).yml", "toe-curl(2).yml", "toe-curl (1) (1).yml", "toe-curl [conflict].yml", "toe-curl 2.yml"),
    *("toe-curl (Ann's conflicted copy 2026-11-28).yml", "toe-curl (case conflict).yml"),
    *("toe-curl (In Konflikt stehende Kopie von Ann 2026-11-28).yml", "toe-curl-DESKTOP-AB12CD3.yml"),
    *("toe-curl-LAPTOP-1.yml", "toe-curl - Copy.yml", "toe-curl - Copy (2).yml", "Copy of toe-curl.yml"),
    *("Copy (2) of toe-curl.yml", "toe-curl copy.yml", "toe-curl copy 2.yml", "toe-curl_copy.yml"),
    *("toe-curl - Kopie.yml", "toe-curl – Kopie (2).yml", "Kopie von toe-curl.yml", "Copie de toe-curl.yml"),  # noqa: RUF001
    *("toe-curl のコピー.yml", "toe-curl - 副本.yml", "toe-curl.sync-conflict-20261128-101112-ABCDEFG.yml"),
    *("toe-curl_BACKUP_123.yml", "toe-curl_BASE_123.yml", "toe-curl_LOCAL_123.yml", "toe-curl_REMOTE_123.yml"),
    *("toe-curl.LOCAL.123.yml", "toe-curl.yml.mine", "toe-curl.yml.r12", "toe-curl.yml.old", "toe-curl.old.yml"),
    *("toe-curl.yaml", "toe-curl.yml.txt", "toe-curl.txt", "Toe_curl.yml", "toe curl.yml", "Toe Curl.YML", "toe-curl"),
)
BY_CONTENT = (
    "toe-curl-copy",
    "toe-curl-2",
    "toe-curl-copy-2",
    "copy-of-toe-curl",
    "toe-curl-kopie",
    "toe-curl-old",
    "toe-curl-AnnsMac",
    "my-toe-curl",
    "Toe_curl NEU",
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return small(tmp_path / "root")


def curl(root: Path) -> str:
    return (root / "content/techniques/toe-curl.yml").read_text("utf-8")


@pytest.mark.parametrize("name", BY_NAME)
def test_a_copy_is_told_by_its_name(root: Path, name: str) -> None:
    (root / "content/techniques" / name).write_text(curl(root), "utf-8")
    (problem,) = check(root)[1]
    assert (problem.code, problem.path) == ("Y150", f"content/techniques/{name}")
    assert problem.message.endswith("looks like a copy of `toe-curl.yml`")
    assert problem.hint.startswith("Put what is newer in it into `toe-curl.yml`, and delete the copy.")


@pytest.mark.parametrize("name", BY_NAME)
def test_where_there_is_no_original_nothing_is_a_copy(root: Path, name: str) -> None:
    (root / "content/techniques/toe-curl.yml").rename(root / "content/techniques" / name)
    assert [problem.code for problem in check(root)[1]] in (["Y142"], ["Y143"])


@pytest.mark.parametrize("id_", BY_CONTENT)
def test_a_copy_under_any_longer_name_is_told_by_its_content(root: Path, id_: str) -> None:
    (root / f"content/techniques/{id_}.yml").write_text(curl(root).replace("Let go.", "Let it go."), "utf-8")
    assert [problem.code for problem in check(root)[1]] == ["Y150"]


@pytest.mark.parametrize("id_", BY_CONTENT)
def test_an_entry_of_its_own_may_have_such_a_name(root: Path, id_: str) -> None:
    (root / f"content/techniques/{id_}.yml").write_text(curl(root).replace("Toe curl", "Another curl"), "utf-8")
    assert [problem.code for problem in check(root)[1]] in (["R315"], ["Y143"])


@pytest.mark.parametrize(
    ("path", "of"),
    [
        ("routines/toe-break (1).yml", "toe-break.yml"),
        ("routines/old/toe-break.yml", "content/routines/toe-break.yml"),
        ("pages/index (1).md", "index.md"),
        ("pages/Index.md", "index.md"),
        ("pages/index.markdown", "index.md"),
        ("vocabulary (1).yml", "vocabulary.yml"),
        ("vocabulary.yaml", "vocabulary.yml"),
        ("safety.yml.old", "safety.yml"),
        ("pages - Copy/index.md", "pages"),
    ],
)
def test_files_of_every_kind_have_copies(root: Path, path: str, of: str) -> None:
    file = root / "content" / path
    file.parent.mkdir(exist_ok=True)
    file.write_text("x", "utf-8")
    (problem,) = check(root)[1]
    assert (problem.code, problem.message.rsplit("`", 2)[1]) == ("Y150", of)


def test_of_two_files_that_would_get_one_name_the_second_is_a_copy(root: Path) -> None:
    for name in ("Toe_lift.yml", "Toe lift.yml"):
        (root / "content/techniques" / name).write_text("name: Toe lift\n", "utf-8")
    first, second = check(root)[1]
    assert (first.code, first.hint) == ("Y143", "Rename the file to `toe-lift.yml`.")
    assert (second.code, second.message) == ("Y150", "`Toe_lift.yml` looks like a copy of `Toe lift.yml`")
