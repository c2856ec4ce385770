"""A file is written whole or not at all, and what it was it stays: its permissions, and the links that lead to it."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from unhunch.work.output.atomic import create, replace

Write = Callable[[Path, bytes], None]
both = pytest.mark.parametrize("write", [replace, create])


@both
def test_a_new_file_has_the_permissions_that_any_new_file_has(tmp_path: Path, write: Write) -> None:
    (tmp_path / "usual").touch()
    write(tmp_path / "a.yml", b"a")
    assert (tmp_path / "a.yml").read_bytes() == b"a"
    assert (tmp_path / "a.yml").stat().st_mode == (tmp_path / "usual").stat().st_mode
    assert {file.name for file in tmp_path.iterdir()} == {"a.yml", "usual"}


def test_a_file_that_is_replaced_keeps_its_permissions(tmp_path: Path) -> None:
    file = tmp_path / "a.yml"
    file.write_bytes(b"old")
    file.chmod(0o640)
    replace(file, b"new")
    assert (file.read_bytes(), stat.S_IMODE(file.stat().st_mode)) == (b"new", 0o640)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root gives files away")
def test_a_file_that_is_replaced_keeps_its_owner(tmp_path: Path) -> None:
    file = tmp_path / "a.yml"
    file.write_bytes(b"old")
    os.chown(file, 1234, 1235)
    replace(file, b"new")
    assert (file.stat().st_uid, file.stat().st_gid) == (1234, 1235)


def test_a_file_that_may_not_be_written_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.yml").write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda *_: False)  # for root all may be written
    with pytest.raises(PermissionError):
        replace(tmp_path / "a.yml", b"new")
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("a.yml", b"old")]


def test_a_link_goes_on_leading_to_the_file_that_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(b"old")
    (tmp_path / "link.yml").symlink_to("a.yml")
    replace(tmp_path / "link.yml", b"new")
    assert (tmp_path / "link.yml").is_symlink()
    assert (tmp_path / "a.yml").read_bytes() == b"new"


@pytest.mark.parametrize("there", ["file", "folder", "link", "link that leads nowhere"])
def test_nothing_that_is_there_is_begun_again(tmp_path: Path, there: str) -> None:
    file = tmp_path / "a.yml"
    if there == "folder":
        file.mkdir()
    elif there == "file":
        file.write_bytes(b"old")
    else:
        (tmp_path / "target").write_bytes(b"old")
        file.symlink_to("target" if there == "link" else "nowhere")
    before = sorted((entry.name, entry.is_file() and entry.read_bytes()) for entry in tmp_path.iterdir())
    with pytest.raises(FileExistsError, match=r"a\.yml"):
        create(file, b"new")
    assert sorted((entry.name, entry.is_file() and entry.read_bytes()) for entry in tmp_path.iterdir()) == before


def test_of_two_that_begin_a_file_at_the_same_time_one_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.yml"
    monkeypatch.setattr(os.path, "lexists", lambda _: bool(file.write_bytes(b"theirs")) and False)
    with pytest.raises(FileExistsError):
        create(file, b"ours")
    assert [(entry.name, entry.read_bytes()) for entry in tmp_path.iterdir()] == [("a.yml", b"theirs")]


def test_a_file_system_without_second_names_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: Path) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    create(tmp_path / "a.yml", b"a")
    assert [(entry.name, entry.read_bytes()) for entry in tmp_path.iterdir()] == [("a.yml", b"a")]


@both
def test_a_full_disk_leaves_what_was_there(tmp_path: Path, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.yml").write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write(tmp_path / ("a.yml" if write is replace else "b.yml"), b"new")
    assert [(entry.name, entry.read_bytes()) for entry in tmp_path.iterdir()] == [("a.yml", b"old")]


@both
def test_what_a_killed_process_left_of_a_file_goes_when_it_is_written_again(tmp_path: Path, write: Write) -> None:
    others = {
        ".a.yml.0123abcd.part.bak",
        ".a.yml.part",
        ".a.yml.notes.part",
        ".b.yml.0123abcd.part",
        "a.yml.0123abcd.part",
    }
    for name in {*others, ".a.yml.0123abcd.part"}:
        (tmp_path / name).write_bytes(b"half")
    write(tmp_path / "a.yml", b"a")
    assert {file.name for file in tmp_path.iterdir()} == {*others, "a.yml"}


@both
def test_the_longest_name_that_a_folder_takes_will_do(tmp_path: Path, write: Write) -> None:
    write(tmp_path / ("ä" * 125 + ".yml"), b"a")
    assert len(list(tmp_path.iterdir())) == 1
