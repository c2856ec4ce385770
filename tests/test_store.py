"""The store: what was put is given back exactly or not at all, in bounded space; what cannot be kept ends nothing."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.project import PROJECT
from unhunch.work.store import NO_CACHE, Store

LIMIT = 1_000_000
CONTENT = b"what was costly to make"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "cache", LIMIT)


def the_file(store: Store) -> Path:
    (file,) = store.folder.iterdir()
    return file


def size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.iterdir())


def test_what_was_put_is_given_back_by_this_store_and_the_next(store: Store) -> None:
    assert store.get("key") is None
    store.put("key", CONTENT)
    assert store.get("key") == Store(store.folder, LIMIT).get("key") == CONTENT
    assert store.get("other") is None


def test_the_later_content_of_a_key_replaces_the_earlier(store: Store) -> None:
    store.put("key", CONTENT)
    store.put("key", b"")
    assert store.get("key") == b""


def test_any_text_is_a_key_and_none_leads_out_of_the_folder(store: Store) -> None:
    for key in ("../../elsewhere", "/", "a/b", "", "n\u00e4\x00me", "CON"):
        store.put(key, key.encode())
        assert store.get(key) == key.encode()
    assert [file.name for file in store.folder.parent.iterdir()] == ["cache"]


def test_no_content_with_a_turned_bit_is_given_back(store: Store) -> None:
    store.put("key", CONTENT)
    whole = the_file(store).read_bytes()
    for index in range(len(whole)):
        for bit in range(8):
            the_file(store).write_bytes(whole[:index] + bytes([whole[index] ^ 1 << bit]) + whole[index + 1 :])
            assert store.get("key") is None


def test_no_content_that_was_cut_or_goes_on_is_given_back(store: Store) -> None:
    store.put("key", CONTENT)
    whole = the_file(store).read_bytes()
    for damaged in (*(whole[:length] for length in range(len(whole))), whole + b"\0", whole * 2, CONTENT):
        the_file(store).write_bytes(damaged)
        assert store.get("key") is None


def test_content_that_stands_under_another_key_is_not_given_back(store: Store) -> None:
    store.put("key", CONTENT)
    file = the_file(store)
    store.put("other", b"other")
    (other,) = set(store.folder.iterdir()) - {file}
    file.replace(other)
    assert store.get("other") is None


def as_folder(file: Path) -> None:
    file.mkdir()


def as_pipe(file: Path) -> None:
    os.mkfifo(file)


def as_endless_link(file: Path) -> None:
    file.symlink_to("/dev/zero")


def as_link_to_itself(file: Path) -> None:
    file.symlink_to(file)


def as_huge_file(file: Path) -> None:
    with file.open("wb") as opened:
        opened.truncate(1 << 40)


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and links as on POSIX")
@pytest.mark.parametrize("lie", [as_folder, as_pipe, as_endless_link, as_link_to_itself, as_huge_file])
def test_what_lies_in_a_files_place_counts_as_absent_and_ends_nothing(
    store: Store, lie: Callable[[Path], None]
) -> None:
    store.put("key", CONTENT)
    file = the_file(store)
    file.unlink()
    lie(file)
    assert store.get("key") is None
    store.put("key", CONTENT)
    assert store.get("key") == (None if lie is as_folder else CONTENT)
    assert file.is_dir() == (lie is as_folder)


def test_a_damaged_file_is_made_whole_by_the_next_content(store: Store) -> None:
    store.put("key", CONTENT)
    the_file(store).write_bytes(b"")
    store.put("key", CONTENT)
    assert store.get("key") == CONTENT


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EIO, errno.EDQUOT])
def test_what_cannot_be_written_ends_nothing_and_leaves_nothing(
    store: Store, error: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.put("key", CONTENT)

    def half_written(file: Path, content: bytes) -> int:
        with file.open("wb") as opened:
            opened.write(content[: len(content) // 2])
        raise OSError(error, os.strerror(error))

    monkeypatch.setattr(Path, "write_bytes", half_written)
    store.put("key", b"newer")
    store.put("other", CONTENT)
    assert store.get("key") == CONTENT
    assert store.get("other") is None
    assert len(list(store.folder.iterdir())) == 1


def test_what_cannot_be_kept_is_told_once_with_its_reason(tmp_path: Path) -> None:
    told: list[tuple[Path, str]] = []
    (tmp_path / "cache").touch()
    store = Store(tmp_path / "cache", LIMIT, lambda *said: told.append(said))
    assert store.get("key") is None
    assert told == []
    for key in ("key", "key", "other"):
        store.put(key, CONTENT)
    assert told == [(tmp_path / "cache", "File exists")]


def test_a_file_in_the_folders_place_ends_nothing(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file of somebody's")
    for folder in (tmp_path / "cache", tmp_path / "cache" / "below"):
        store = Store(folder, LIMIT)
        store.put("key", CONTENT)
        assert store.get("key") is None
    assert (tmp_path / "cache").read_text() == "a file of somebody's"


def test_a_disk_that_takes_no_more_ends_nothing(tmp_path: Path) -> None:
    """The system itself refuses to write past a size, in a process of its own."""
    program = f"""
import resource
from pathlib import Path
from unhunch.work.store import Store
store = Store(Path({str(tmp_path)!r}), 10_000_000)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
store.put("large", bytes(5000))
store.put("small", b"small")
print(store.get("large"), store.get("small"), len(list(Path({str(tmp_path)!r}).iterdir())))
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=PROJECT, capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("None b'small' 1\n", "")


def test_the_folder_never_grows_beyond_its_limit(store: Store) -> None:
    for number in range(300):
        store.put(f"key {number}", bytes(10_000))
        assert size(store.folder) <= LIMIT
    assert size(store.folder) > LIMIT / 2
    assert store.get("key 299") == bytes(10_000)
    assert store.get("key 0") is None


def test_every_new_process_finds_the_limit_kept_too(store: Store) -> None:
    for number in range(150):
        Store(store.folder, LIMIT).put(f"key {number}", bytes(10_000))
    assert size(store.folder) <= LIMIT


def test_what_was_used_lately_stays(store: Store) -> None:
    for number in range(90):
        store.put(f"key {number}", bytes(10_000))
        for file in store.folder.iterdir():
            os.utime(file, ns=(0, file.stat().st_mtime_ns - 10**9))  # a second passes
    assert store.get("key 3") is not None
    for number in range(90, 100):
        store.put(f"key {number}", bytes(10_000))
    kept = [number for number in range(100) if store.get(f"key {number}") is not None]
    assert kept[0] == 3
    assert kept[1:] == list(range(100 - len(kept) + 1, 100))


def test_content_larger_than_the_limit_is_not_kept_and_drives_nothing_out(store: Store) -> None:
    store.put("key", CONTENT)
    store.put("huge", bytes(LIMIT))
    assert store.get("huge") is None
    assert store.get("key") == CONTENT


def test_what_the_store_did_not_write_stays_whatever_the_limit(store: Store) -> None:
    store.folder.mkdir()
    theirs = ["thesis.pdf", "a" * 64, f"{'a' * 64}.part", f"{'b' * 63}.kept", f"{'B' * 64}.kept", "x.kept"]
    for name in theirs:
        (store.folder / name).write_bytes(bytes(LIMIT))
    (store.folder / f"{'c' * 64}.kept").mkdir()
    for number in range(200):
        store.put(f"key {number}", bytes(10_000))
    assert all((store.folder / name).stat().st_size == LIMIT for name in theirs)
    assert (store.folder / f"{'c' * 64}.kept").is_dir()


def test_what_a_killed_process_left_half_written_goes_in_time(store: Store) -> None:
    store.folder.mkdir()
    part = store.folder / f"{'a' * 64}.{'b' * 32}.part"
    part.write_bytes(bytes(10_000))
    os.utime(part, (0, 0))
    for number in range(100):
        store.put(f"key {number}", bytes(10_000))
    assert not part.exists()


def test_many_writers_of_one_key_never_make_half_a_file(store: Store) -> None:
    def work(number: int) -> bool:
        own = Store(store.folder, LIMIT)
        own.put("key", bytes([number]) * 50_000)
        read = own.get("key")
        return read is None or (len(read) == 50_000 and len(set(read)) == 1)

    with ThreadPoolExecutor(8) as writers:
        assert all(writers.map(work, range(200)))
    assert [file.suffix for file in store.folder.iterdir()] == [".kept"]


def test_no_cache_keeps_nothing() -> None:
    NO_CACHE.put("key", CONTENT)
    assert NO_CACHE.get("key") is None
