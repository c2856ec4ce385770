"""A lock keeps other processes out for as long as its holder lives, and no longer."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.project import PROJECT
from unhunch.work.output.lock import locked
from unhunch.work.output.refusal import OutputError

HOLDER = """
import sys
from pathlib import Path
from unhunch.work.output.lock import locked
with locked(Path(sys.argv[1]), "busy"):
    print("held", flush=True)
    sys.stdin.read()
"""


def holder(file: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", HOLDER, str(file)]
    process = subprocess.Popen(command, cwd=PROJECT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "new" / "a.lock"


def test_while_another_process_holds_it_the_lock_is_refused(file: Path) -> None:
    process = holder(file)
    with pytest.raises(OutputError, match="busy"), locked(file, "busy"):
        pass
    process.communicate("")
    with locked(file, "busy"):
        assert file.exists()
    assert not file.exists()


def test_a_killed_process_holds_nothing(file: Path) -> None:
    process = holder(file)
    process.kill()
    process.communicate()
    assert file.exists()
    with locked(file, "busy"):
        pass
    assert not file.exists()


def test_a_lock_whose_file_went_while_it_was_taken_is_taken_again(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl

    tries: list[int] = []
    take = fcntl.lockf

    def lose_the_first(descriptor: int, how: int) -> None:
        take(descriptor, how)
        tries.append(descriptor)
        if len(tries) == 1:
            file.unlink()

    monkeypatch.setattr(fcntl, "lockf", lose_the_first)
    with locked(file, "busy"):
        assert file.exists()
    assert len(tries) == 2


def test_where_nothing_can_be_written_that_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    message = r"file/folder: Not a directory\. Choose a folder that can be written to\."
    with pytest.raises(OutputError, match=message), locked(tmp_path / "file" / "folder" / "a.lock", "busy"):
        pass


def test_where_there_are_no_locks_that_is_said_in_a_sentence(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: int) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr("fcntl.lockf", none)
    with pytest.raises(OutputError, match="can hold no locks: Operation not supported"), locked(file, "busy"):
        pass
