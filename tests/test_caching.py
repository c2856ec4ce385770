"""Where the cache lies, and that a damaged, full or missing one changes nothing but the time."""

import errno
import os
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.editions import SMALL
from tests.project import PROJECT
from tests.trees import small
from unhunch.edges import caching
from unhunch.edges.building import build
from unhunch.edges.caching import VARIABLE, open_cache, writable
from unhunch.edges.cli import main
from unhunch.work.store import NO_CACHE, Store

THE_USERS = "the-users"


@pytest.fixture(autouse=True)
def usual(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project and a home of the test's own, so that nothing is kept anywhere else."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / THE_USERS))
    monkeypatch.delenv(VARIABLE, raising=False)
    (tmp_path / "project").mkdir()
    return tmp_path / "project"


def folder(cache: object) -> Path:
    assert isinstance(cache, Store)
    return cache.folder


def test_the_cache_lies_in_the_project_where_make_clean_finds_it(usual: Path) -> None:
    assert folder(open_cache(None, usual)) == usual / ".cache"
    assert list(usual.iterdir()) == []
    assert "rm -rf site build .cache" in (PROJECT / "Makefile").read_text("utf-8")


def test_a_project_that_may_only_be_read_has_its_cache_among_the_users(
    usual: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(caching, "writable", lambda folder: usual not in folder.parents and writable(folder))
    assert folder(open_cache(None, usual)) == usual.parent / THE_USERS / "unhunch"


def test_where_nothing_can_be_written_nothing_is_kept(usual: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(caching, "writable", lambda _: False)
    assert open_cache(None, usual) is NO_CACHE


def test_the_option_comes_before_the_variable_and_both_before_the_project(usual: Path) -> None:
    environment = {VARIABLE: "named"}
    assert folder(open_cache(None, usual, environment)) == Path("named")
    assert folder(open_cache(Path("chosen"), usual, environment)) == Path("chosen")
    assert folder(open_cache(None, usual, {VARIABLE: ""})) == usual / ".cache"


def test_a_folder_is_writable_if_it_is_or_can_be_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    assert writable(tmp_path)
    assert writable(tmp_path / "new" / "newer")
    assert not writable(tmp_path / "file")
    assert not writable(tmp_path / "file" / "below")
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert not writable(tmp_path)


def files(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def halved(whole: bytes) -> bytes:
    return whole[: len(whole) // 2]


def emptied(_: bytes) -> bytes:
    return b""


def turned(whole: bytes) -> bytes:
    middle = len(whole) // 2
    return whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :]


def test_no_damaged_file_of_the_cache_is_published(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    build(SMALL, tmp_path / "site", kept)
    site, cached = files(tmp_path / "site"), files(kept)
    assert len(cached) > 10
    for damage, (name, whole) in zip(cycle((halved, emptied, turned)), cached.items(), strict=False):
        (kept / name).write_bytes(damage(whole))
    build(SMALL, tmp_path / "site", kept)
    assert files(tmp_path / "site") == site
    assert files(kept) == cached


UNKEPT = "Nothing new can be kept in {}: No space left on device. All else goes on, but takes longer next time.\n"


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(file: Path, content: bytes, whole: Callable[[Path, bytes], int] = Path.write_bytes) -> int:
        if file.suffix == ".part":
            raise OSError(errno.ENOSPC, "No space left on device")
        return whole(file, content)

    monkeypatch.setattr(Path, "write_bytes", full)


@pytest.mark.usefixtures("full_disk")
def test_a_full_disk_ends_no_build(tmp_path: Path) -> None:
    build(SMALL, tmp_path / "site", tmp_path / "kept")
    assert (tmp_path / "site" / "index.html").is_file()
    assert files(tmp_path / "kept") == {}


@pytest.mark.usefixtures("full_disk")
@pytest.mark.parametrize("command", ["build", "check"])
def test_a_full_disk_is_told_once_and_is_no_fault_of_the_catalog(command: str, tmp_path: Path) -> None:
    root, kept = small(tmp_path / "root"), tmp_path / "kept"
    own = "site_name: Toes\ntheme: material\nmarkdown_extensions: [admonition, attr_list, md_in_html, tables]\n"
    (root / "mkdocs.yml").write_text(own, "utf-8")  # to check it, a site is built
    out = ("--out", str(tmp_path / "site")) if command == "build" else ()
    done = CliRunner().invoke(main, [command, "--strict", "--root", str(root), "--cache", str(kept), *out])
    assert (done.exit_code, done.stderr) == (0, UNKEPT.format(kept))
    assert done.stdout in (f"Built {tmp_path / 'site'}\n", "No problems.\n")


@pytest.mark.parametrize(
    "words",
    [
        ("check",),
        ("build", "--out", "out"),
        ("export", "out"),
        ("sheets", "--out", "out"),
        ("figures", "--out", "out"),
        ("forms",),
    ],
    ids=lambda words: words[0],
)
def test_each_command_that_draws_or_prints_takes_the_option(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    root = small(tmp_path / "root")
    (tmp_path / "file").touch()
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(main, [*words, "--root", str(root), "--cache", str(tmp_path / "file")])
    assert done.exit_code == 0, done.output
    assert f"Nothing new can be kept in {tmp_path / 'file'}" in done.stderr
    assert (tmp_path / "file").read_bytes() == b""


def test_what_is_printed_is_kept_in_the_chosen_folder_and_nowhere_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(caching, "_usual", lambda _: pytest.fail("looked elsewhere"))
    command = ["sheets", "--root", str(SMALL), "--out", str(tmp_path / "out"), "--cache", str(tmp_path / "kept")]
    assert CliRunner().invoke(main, command).exit_code == 0
    kept = [content for content in files(tmp_path / "kept").values() if b"%PDF" in content]
    assert len(kept) == len([*(tmp_path / "out").rglob("*.pdf")])
