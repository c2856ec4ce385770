"""A digest is made once of what is as it was, and anew of whatever may be another."""

import os
from pathlib import Path

import pytest

from unhunch.work import digest
from unhunch.work.digest import digest_of, settled

LONG_AGO = 1_700_000_000_123_456_789


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths that were read, on a disk where every file was last written long before."""
    paths: list[str] = []
    plain = digest._read

    def noting(path: str) -> str:
        paths.append(path)
        return plain(path)

    digest._once.cache_clear()
    monkeypatch.setattr(digest, "_read", noting)
    monkeypatch.setattr(digest, "settled", lambda *_: True)
    return paths


def test_a_file_in_a_folder_that_got_another_name_is_read_once(tmp_path: Path, read: list[str]) -> None:
    file = tmp_path / "new" / "index.html"
    file.parent.mkdir()
    file.write_bytes(b"a page")
    first = digest_of(str(file), file.stat())
    moved = file.parent.rename(tmp_path / "site") / file.name
    assert digest_of(str(moved), moved.stat()) == first
    assert read == [str(file)]


def test_other_bytes_are_read(tmp_path: Path, read: list[str]) -> None:
    file = tmp_path / "index.html"
    file.write_bytes(b"a page")
    first = digest_of(str(file), file.stat())
    file.write_bytes(b"other words")
    assert digest_of(str(file), file.stat()) != first
    assert len(read) == 2


def test_what_was_written_just_now_is_read_each_time(
    tmp_path: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(digest, "settled", settled)
    file = tmp_path / "index.html"
    file.write_bytes(b"a page")
    os.utime(file, ns=(LONG_AGO, LONG_AGO))  # when it was changed, nobody can set
    for _ in range(2):
        digest_of(str(file), file.stat())
    assert len(read) == 2


@pytest.mark.parametrize(
    ("written", "before", "is_settled"), [(LONG_AGO, 60, True), (LONG_AGO, 40, False), (10**18, 60, False)]
)
def test_a_disk_that_keeps_whole_seconds_tells_less(written: int, before: int, is_settled: bool) -> None:
    assert settled(written, written, written + before * 1_000_000) is is_settled
