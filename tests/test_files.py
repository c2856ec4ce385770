"""Which files are read, and that none is read from outside or without bound."""

import os
from pathlib import Path

import pytest

from tests.trees import small
from unhunch.catalog.files import Files
from unhunch.catalog.kinds import TECHNIQUES
from unhunch.problems.codes.source import MAX_BYTES
from unhunch.rules.checking import check


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return small(tmp_path / "root")


def codes(root: Path) -> list[tuple[str, str]]:
    return [(problem.code, problem.path) for problem in check(root)[1]]


def test_ids_are_the_names_of_the_files(root: Path) -> None:
    assert [id_ for id_, _ in Files(root).entries(TECHNIQUES)] == ["toe-curl", "toe-spread", "toe-treatment"]


@pytest.mark.parametrize("folder", [False, True])
def test_a_link_among_the_pages_that_leads_out_is_refused(root: Path, tmp_path: Path, folder: bool) -> None:
    secret = tmp_path / "secret"
    secret.mkdir() if folder else secret.write_text("a secret")
    (root / "content/pages/foot.png").symlink_to(secret)
    assert codes(root) == [("Y146", "content/pages/foot.png")]


def test_a_link_out_of_the_catalog_is_refused_unread(root: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.yml"
    secret.write_text("name: A secret\n")
    (root / "content/techniques/secret.yml").symlink_to(secret)
    catalog, problems = check(root)
    assert catalog is None
    assert [(p.code, p.source) for p in problems] == [("Y146", "")]


def test_a_folder_that_is_a_link_out_of_the_catalog_is_refused(root: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "page.md").write_text("x")
    (root / "content/pages/more.md").symlink_to(outside / "page.md")
    assert codes(root) == [("Y146", "content/pages/more.md")]


@pytest.mark.parametrize("path", ["techniques/toe-loop.yml", "routines/more", "schema/x.json", "more", "notes.txt~"])
def test_a_link_is_refused_wherever_it_lies_and_wherever_it_leads(root: Path, path: str) -> None:
    link = root / "content" / path
    link.parent.mkdir(exist_ok=True)
    for target in (link, root / "content", root / "content" / "pages" / "index.md", root / "nowhere"):
        link.symlink_to(target)
        assert codes(root) == [("Y146", f"content/{path}")]
        link.unlink()


@pytest.mark.parametrize("name", ["catalog.yml", "pages", "techniques"])
def test_what_the_catalog_needs_is_no_link_either(root: Path, name: str) -> None:
    (root / "content" / name).rename(root / name)
    (root / "content" / name).symlink_to(root / name)
    assert ("Y146", f"content/{name}") in codes(root)


def test_a_catalog_whose_content_is_a_link_is_told_so_and_nothing_else(root: Path, tmp_path: Path) -> None:
    (root / "content").rename(tmp_path / "content")
    (root / "content").symlink_to(tmp_path / "content")
    assert codes(root) == [("Y146", "content")]


def test_a_catalog_may_lie_behind_a_link(root: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(root)
    assert codes(tmp_path / "link") == []


def test_what_is_neither_a_file_nor_a_folder_is_never_opened(root: Path) -> None:
    for path in ("pages/foot.png", "techniques/toe-pipe.yml", "pipe"):
        os.mkfifo(root / "content" / path)
    assert codes(root) == [
        (code, f"content/{p}")
        for code, p in (("Y147", "pages/foot.png"), ("Y147", "pipe"), ("Y147", "techniques/toe-pipe.yml"))
    ]


def test_a_folder_that_may_not_be_looked_into_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "content" / "pages" / "closed").mkdir()
    listed = os.listdir

    def refuse(folder: Path) -> list[str]:
        if folder.name == "closed":
            raise PermissionError
        return listed(folder)

    monkeypatch.setattr(os, "listdir", refuse)
    assert codes(root) == [("Y147", "content/pages/closed")]


def test_a_name_that_is_no_text_is_told_without_a_traceback(root: Path) -> None:
    (root / "content/techniques" / os.fsdecode(b"toe\xff.yml")).write_bytes(b"x")
    assert [code for code, _ in codes(root)] == ["Y143"]


def test_a_huge_file_is_not_read_whole(root: Path) -> None:
    huge = root / "content/techniques/huge.yml"
    with huge.open("wb") as file:
        file.truncate(10**9)
    files = Files(root)
    assert len(files.read("content/techniques/huge.yml") or b"") == MAX_BYTES + 1
    assert codes(root) == [("Y108", "content/techniques/huge.yml")]


@pytest.mark.parametrize(
    ("name", "better"),
    [("Arm Slides.YML", "arm-slides.yml"), ("toe.yaml", "toe.yml"), ("toe.yml.txt", "toe.yml"), ("Ärm.txt", "arm.yml")],
)
def test_a_wrong_ending_is_told_with_the_right_name(root: Path, name: str, better: str) -> None:
    (root / "content/techniques" / name).write_text("name: x\n")
    (problem,) = check(root)[1]
    assert problem.code == "Y142"
    assert f"`{better}`" in problem.hint


@pytest.mark.parametrize("name", ["con", "com1", "com9", "lpt4"])
def test_a_name_of_which_windows_can_make_no_file_is_refused(root: Path, name: str) -> None:
    (root / "content/techniques/toe-curl.yml").rename(root / f"content/techniques/{name}.yml")
    files = Files(root)
    assert name not in dict(files.entries(TECHNIQUES))
    assert [problem.code for problem in files.problems] == ["Y144"]


def test_an_empty_folder_is_no_catalog_but_a_list_of_what_it_needs(tmp_path: Path) -> None:
    assert codes(tmp_path) == [
        ("Y141", "content/catalog.yml"),
        ("Y141", "content/safety.yml"),
        ("Y141", "content/vocabulary.yml"),
    ]


def test_a_file_that_may_not_be_read_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    assert {code for code, _ in codes(root)} == {"Y147"}
