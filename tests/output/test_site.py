"""A site takes the place of what a build wrote before, and of nothing else."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.trees import tree
from unhunch.work.output.refusal import OutputError
from unhunch.work.output.site import MANIFEST, claim, refuse, seal, swapped_in
from unhunch.work.output.workshop import MARK, mark

THESIS = b"years of work"


def old_site(out: Path) -> dict[str, bytes]:
    (out / "deep").mkdir(parents=True)
    (out / "index.html").write_bytes(b"the old site")
    (out / "deep" / "index.html").write_bytes(b"a page")
    seal(out)
    return tree(out)


def left_by_a_kill(out: Path, *inner: str) -> Path:
    folder = out.with_name(f".{out.name}.generator-abc123")
    folder.mkdir(parents=True)
    mark(folder)
    for name in inner:
        old_site(folder / name)
    return folder


def build(out: Path, content: bytes = b"new") -> None:
    with swapped_in(out) as staging:
        (staging / "new.html").write_bytes(content)


def test_a_new_folder_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    old_site(tmp_path / "site")
    build(tmp_path / "site")
    assert tree(tmp_path) == {"site/new.html": b"new"}


@pytest.mark.parametrize("there", [False, True], ids=["no folder", "an empty folder"])
def test_a_site_begins_where_nothing_is(tmp_path: Path, there: bool) -> None:
    out = tmp_path / "deep" / "site"
    if there:
        out.mkdir(parents=True)
    build(out)
    assert tree(tmp_path) == {"deep/site/new.html": b"new"}


def test_an_error_leaves_the_old_site_as_it_was(tmp_path: Path) -> None:
    before = old_site(tmp_path / "site")
    with pytest.raises(OSError, match="No space left"), swapped_in(tmp_path / "site") as staging:
        (staging / "new.html").write_bytes(b"new")
        raise OSError(28, "No space left on device")
    assert tree(tmp_path / "site") == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["site"]


def thesis(out: Path) -> None:
    out.mkdir()
    (out / "thesis.txt").write_bytes(THESIS)


def hidden_thesis(out: Path) -> None:
    (out / ".notes").mkdir(parents=True)
    (out / ".notes" / "thesis.txt").write_bytes(THESIS)


def thesis_in_a_site(out: Path) -> None:
    old_site(out)
    (out / "deep" / "thesis.txt").write_bytes(THESIS)


def changed_site(out: Path) -> None:
    old_site(out)
    (out / "deep" / "index.html").write_bytes(THESIS)


def link_in_a_site(out: Path) -> None:
    old_site(out)
    (out.parent / "elsewhere").mkdir()
    (out.parent / "elsewhere" / "thesis.txt").write_bytes(THESIS)
    (out / "deep" / "link").symlink_to(out.parent / "elsewhere")


def only_a_link(out: Path) -> None:
    out.mkdir()
    (out / "link").symlink_to(out.parent / "thesis.txt")
    (out.parent / "thesis.txt").write_bytes(THESIS)


def damaged(out: Path) -> None:
    thesis_in_a_site(out)
    (out / MANIFEST).write_bytes(b"{")


def a_file(out: Path) -> None:
    out.write_bytes(THESIS)


OTHERS = [thesis, hidden_thesis, thesis_in_a_site, changed_site, link_in_a_site, only_a_link, damaged, a_file]


@pytest.mark.parametrize("make", OTHERS, ids=lambda make: make.__name__)
def test_what_no_build_wrote_is_refused_with_a_way_out_and_stays(tmp_path: Path, make: Callable[[Path], None]) -> None:
    out = tmp_path / "site"
    make(out)
    before = tree(tmp_path)
    assert THESIS in before.values()
    for attempt in (build, claim):
        with pytest.raises(OutputError, match=r"site\b.*\. (Move|Remove|Choose)"):
            attempt(out)
        assert tree(tmp_path) == before


def test_what_is_put_into_a_site_while_it_is_built_again_stays(tmp_path: Path) -> None:
    out = tmp_path / "site"
    old_site(out)
    with pytest.raises(OutputError, match=r"thesis\.txt"), swapped_in(out):
        (out / "thesis.txt").write_bytes(THESIS)
    assert (out / "thesis.txt").read_bytes() == THESIS
    assert [entry.name for entry in tmp_path.iterdir()] == ["site"]


def test_droppings_of_a_system_are_in_no_ones_way(tmp_path: Path) -> None:
    old_site(tmp_path / "site")
    (tmp_path / "site" / "deep" / ".DS_Store").touch()
    build(tmp_path / "site")
    assert tree(tmp_path) == {"site/new.html": b"new"}


@pytest.mark.parametrize(
    "name", [".site.new", ".site.old", ".site.generator", ".site.generator-thesis", "site.old", ".site.generator-x"]
)
def test_a_folder_beside_the_site_is_never_touched_whatever_its_name(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    (tmp_path / name / "thesis.txt").write_bytes(THESIS)
    build(tmp_path / "site")
    assert tree(tmp_path) == {"site/new.html": b"new", f"{name}/thesis.txt": THESIS}


def test_what_a_killed_build_left_behind_is_cleared_away(tmp_path: Path) -> None:
    before = old_site(tmp_path / "site")
    left_by_a_kill(tmp_path / "site", "new", "old")
    (tmp_path / ".site.generator-empty").mkdir()
    (tmp_path / ".site.generator.lock").touch()
    with swapped_in(tmp_path / "site") as staging:
        assert tree(tmp_path / "site") == before
        assert list(staging.iterdir()) == []
        assert len(list(tmp_path.glob(".site.generator-*"))) == 1
    assert [entry.name for entry in tmp_path.iterdir()] == ["site"]


def test_a_build_that_was_killed_between_the_two_renames_is_mended_by_the_next(tmp_path: Path) -> None:
    before = old_site(tmp_path / "elsewhere")
    left_by_a_kill(tmp_path / "site", "new", "old")
    with pytest.raises(KeyboardInterrupt), swapped_in(tmp_path / "site"):
        assert tree(tmp_path / "site") == before
        raise KeyboardInterrupt
    assert tree(tmp_path / "site") == before


def test_a_build_that_is_interrupted_between_the_two_renames_puts_the_old_site_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = old_site(tmp_path / "site")
    rename = Path.rename

    def interrupted(self: Path, target: Path) -> Path:
        if self.name == "new":
            raise KeyboardInterrupt
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", interrupted)
    with pytest.raises(KeyboardInterrupt):
        build(tmp_path / "site")
    assert tree(tmp_path / "site") == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["site"]


def test_a_link_to_a_folder_goes_on_leading_to_it(tmp_path: Path) -> None:
    old_site(tmp_path / "real")
    (tmp_path / "site").symlink_to("real")
    build(tmp_path / "site")
    assert (tmp_path / "site").is_symlink()
    assert tree(tmp_path / "real") == {"new.html": b"new"}
    assert {entry.name for entry in tmp_path.iterdir()} == {"real", "site"}


def test_a_place_where_a_disk_is_mounted_is_refused_before_anything_is_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os.path, "ismount", lambda path: Path(path).name == "site")
    with pytest.raises(OutputError, match=r"a disk is mounted.* Choose .*site/site instead\."):
        refuse(tmp_path / "site")


@pytest.mark.parametrize("number", [errno.EBUSY, errno.EXDEV])
def test_a_folder_that_turns_out_to_be_mounted_is_told_and_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    before = old_site(tmp_path / "site")

    def refused(*_: Path) -> Path:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "rename", refused)
    with pytest.raises(OutputError, match="a disk is mounted"):
        build(tmp_path / "site")
    assert tree(tmp_path / "site") == before


def test_a_folder_keeps_its_permissions(tmp_path: Path) -> None:
    old_site(tmp_path / "site")
    (tmp_path / "site").chmod(0o750)
    build(tmp_path / "site")
    assert (tmp_path / "site").stat().st_mode & 0o777 == 0o750


def test_a_build_that_another_builder_writes_into_its_folder_owns_all_there_until_it_ends(tmp_path: Path) -> None:
    site = tmp_path / "site"
    claim(site)
    (site / "half.html").write_bytes(b"half")
    claim(site)  # after a kill
    (site / "index.html").write_bytes(b"whole")
    seal(site)
    refuse(site)
    assert not (site / MARK).exists()
    (site / "thesis.txt").write_bytes(THESIS)
    with pytest.raises(OutputError, match=r"thesis\.txt"):
        claim(site)


def test_the_list_of_a_site_depends_on_nothing_but_its_files(tmp_path: Path) -> None:
    old_site(tmp_path / "a")
    old_site(tmp_path / "b" / "c")
    assert tree(tmp_path / "a") == tree(tmp_path / "b" / "c")
