"""A look tells what is another since the last one, and reads no file of which the disk says enough."""

import os
import time
from pathlib import Path

import pytest

from unhunch.work.look import Look, UnusualError

LONG_AGO = 1_700_000_000_123_456_789


@pytest.fixture
def seen(tmp_path: Path) -> Look:
    """A look at a folder of two files that were written long before."""
    (tmp_path / "deep" / "__pycache__").mkdir(parents=True)
    for name in ("a.yml", "deep/b.yml"):
        (tmp_path / name).write_text("name: Toe\n", "utf-8")
    time.sleep(0.1)  # a disk tells no two writes of the same moment apart
    return Look((str(tmp_path), str(tmp_path / "not-there")), ("__pycache__",)).again()


def test_what_nobody_touched_is_not_read(seen: Look) -> None:
    again = seen.again()
    assert again.shows_what(seen)
    assert not again.had_to_read(seen)


def test_what_was_only_touched_is_read_once_and_is_the_same(seen: Look, tmp_path: Path) -> None:
    os.utime(tmp_path / "a.yml")
    time.sleep(0.1)
    again = seen.again()
    assert again.shows_what(seen)
    assert again.had_to_read(seen)
    assert not again.again().had_to_read(again)


def test_other_bytes_of_the_same_size_and_time_are_seen(seen: Look, tmp_path: Path) -> None:
    file = tmp_path / "a.yml"
    os.utime(file, ns=(LONG_AGO, LONG_AGO))
    before = seen.again()
    file.write_text("name: Tow\n", "utf-8")
    os.utime(file, ns=(LONG_AGO, LONG_AGO))
    assert not before.again().shows_what(before)


def test_a_file_that_was_written_just_before_the_look_is_read_the_next_time(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("name: Toe\n", "utf-8")
    first = Look((str(tmp_path),)).again()
    assert first.again().had_to_read(first)


def test_files_and_folders_that_come_or_go_are_seen(seen: Look, tmp_path: Path) -> None:
    (tmp_path / "deep" / "__pycache__" / "b.pyc").write_bytes(b"not looked at")
    assert seen.again().shows_what(seen)
    (tmp_path / "empty").mkdir()
    assert not seen.again().shows_what(seen)
    (tmp_path / "empty").rmdir()
    (tmp_path / "deep" / "b.yml").unlink()
    assert not seen.again().shows_what(seen)


def test_a_link_to_a_file_with_the_same_content_is_another_thing(seen: Look, tmp_path: Path) -> None:
    (tmp_path / "a.yml").unlink()
    (tmp_path / "a.yml").symlink_to(tmp_path / "deep" / "b.yml")
    assert not seen.again().shows_what(seen)


def test_what_no_digest_tells_is_unusual(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "folder")
    with pytest.raises(UnusualError):
        Look((str(tmp_path),)).again()
    (tmp_path / "link").unlink()
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UnusualError):
        Look((str(tmp_path),)).again()


def test_a_look_is_kept_as_plain_values(seen: Look) -> None:
    assert Look.of_plain(seen.as_plain()) == seen
