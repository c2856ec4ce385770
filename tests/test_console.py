"""A console that lacks a letter, that nobody reads, or whose reader presses Ctrl-C: no command ends in a traceback."""

import io
import json
import os
import signal
import subprocess
import sys
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.interrupts import hearing_ctrl_c
from tests.project import PROJECT
from tests.trees import small
from unhunch.edges.cli import main
from unhunch.edges.commands import check
from unhunch.edges.mkdocs.plugin import Plugin

ODD = "Toe \u2192 curl \u80a9 \U0001f9b6"
ESCAPED = r"Toe \u2192 curl \u80a9 \U0001f9b6"
HERE = Path(__file__).parent
FORM = HERE / "forms" / "toe-evening.md"


def catalog(root: Path) -> Path:
    """The small catalog with a name that few consoles can say, and a problem in that line."""
    file = small(root) / "content" / "techniques" / "toe-curl.yml"
    text = file.read_text("utf-8")
    first = next(line for line in text.splitlines() if line.startswith("name:"))
    file.write_text(text.replace(first, f'name: "{ODD} {{{{"'), "utf-8")
    return root


def run(*arguments: object, encoding: str = "cp1252") -> Result:
    return CliRunner(charset=encoding).invoke(main, [str(argument) for argument in arguments])


@pytest.mark.parametrize("encoding", ["cp1252", "shift_jis"])
@pytest.mark.parametrize(
    "words",
    [
        ("check", "--format", "text"),
        ("check", "--format", "github"),
        ("check", "--format", "json"),
        ("build", "--out", "out"),
        ("export", "out"),
        ("sheets", "--out", "out"),
        ("figures", "--out", "out"),
        ("forms",),
        ("from-issue", FORM),
        ("summary", "--before", HERE / "small"),
    ],
    ids=lambda words: "-".join(str(word) for word in words[:3:2]),
)
def test_each_command_tells_all_of_a_catalog_whose_letters_the_console_lacks(
    tmp_path: Path, words: tuple[object, ...], encoding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run(*words, "--root", catalog(tmp_path / "root"), encoding=encoding)
    assert isinstance(done.exception, SystemExit | None)
    told = done.output_bytes.decode(encoding)
    assert "T403" in told or words[0] in ("summary", "figures")
    assert r"\U0001f9b6" in told or words[0] == "figures" or words[-1] in ("github", "json")


def test_words_that_are_typed_are_told_again_whatever_the_console_lacks(tmp_path: Path) -> None:
    root = small(tmp_path / "root")
    for words in (("new", "technique", "\u80a9"), ("new", ODD), ("sheets", "\u2192"), ("figures", "\u2192"), (ODD,)):
        done = run(*words, *(("--root", root) if len(words) > 1 else ()))
        assert isinstance(done.exception, SystemExit)
        assert "\\u" in done.output_bytes.decode("cp1252")


def test_data_is_whole_whatever_the_console_lacks(tmp_path: Path) -> None:
    done = run("check", "--format", "json", "--root", catalog(tmp_path / "root"))
    problems = json.loads(done.stdout_bytes)
    assert {problem["code"] for problem in problems} == {"P613", "T403"}
    assert all(ODD in problem["source"] for problem in problems)


def test_a_file_that_is_printed_is_the_file_whatever_the_console_lacks(tmp_path: Path) -> None:
    form = tmp_path / "form.md"
    form.write_text(FORM.read_text("utf-8").replace("Toe evening", "Toe evening \u042f"), "utf-8")
    done = run("from-issue", form, "--root", small(tmp_path / "root"), "--stdout")
    assert "Toe evening \u042f" in done.stdout_bytes.decode("utf-8")


def test_a_file_whose_name_is_no_text_is_told(tmp_path: Path) -> None:
    root = small(tmp_path / "root")
    (root / "content" / "techniques" / os.fsdecode(b"toe-\xff.yml")).write_text("name: Toe\n", "utf-8")
    for form in ("text", "github", "json"):
        done = run("check", "--format", form, "--root", root, encoding="utf-8")
        assert isinstance(done.exception, SystemExit)
        assert "dcff" in done.output_bytes.decode("utf-8").lower()


def test_a_preview_tells_all_too(monkeypatch: pytest.MonkeyPatch) -> None:
    console = io.TextIOWrapper(io.BytesIO(), encoding="cp1252")
    monkeypatch.setattr(sys, "stderr", console)
    Plugin().on_startup(command="build", dirty=False)
    console.write(ODD)
    console.seek(0)
    assert console.read() == ESCAPED


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "unhunch", *map(str, arguments)]


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe is closed as on POSIX")
@pytest.mark.parametrize(
    "words", [("check",), ("summary", "--before", HERE / "knee"), ("--help",), ("check", "--help")]
)
def test_a_reader_that_goes_away_is_not_told_of(tmp_path: Path, words: tuple[object, ...]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    root = () if "--help" in words else ("--root", catalog(tmp_path / "root"))
    done = subprocess.run(
        command(*words, *root), cwd=PROJECT, stdout=writer, stderr=subprocess.PIPE, check=False, timeout=120
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="signals as on POSIX")
def test_ctrl_c_is_said_once_by_whoever_was_asked_to_work(tmp_path: Path) -> None:
    """A terminal sends it to every process of the command: here while the first of its helpers is starting."""
    with hearing_ctrl_c():
        process = subprocess.Popen(
            command("figures", "--out", tmp_path / "out", "--cache", tmp_path / "cache"),
            cwd=PROJECT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    while len(children.read_text().split()) < 2 and process.poll() is None:  # the first one only tracks resources
        pass
    os.killpg(process.pid, signal.SIGINT)
    said = process.communicate(timeout=120)[1]
    assert (process.returncode, said) == (1, b"\nAborted!\n")


def test_a_helper_that_is_ended_from_outside_is_said_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*_: object) -> None:
        raise BrokenProcessPool("A child process terminated abruptly")

    monkeypatch.setattr(check, "judge", gone)
    done = run("check")
    assert (done.exit_code, done.output.count("\n")) == (1, 1)
    assert "Run the command again." in done.output
