"""Commands that write, killed at random moments: what was there is whole, and the next run ends the work."""

import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.audit.row import DAMAGED, FINE, LOST, Row, Tree, row, tree
from tests.project import PROJECT
from tests.trees import TESTS, small

BUILDS, OTHERS = 50, 10
"""Kills of `build`, and of each other command."""

MESSY = 150
"""Files that `check --fix` has to mend, so that it is killed while it writes."""

_SEED = 7


def rows() -> Iterator[Row]:
    """Give a row for each command."""
    moments = random.Random(_SEED)
    for what, number, outcome in (
        ("build", BUILDS, _builds),
        ("check --fix", OTHERS, _mended),
        ("new", OTHERS, _new),
        ("from-issue", OTHERS, _from_issue),
    ):
        with tempfile.TemporaryDirectory() as folder:
            yield row(f"{what}, killed at random moments", outcome(Path(folder), number, moments))


def _builds(folder: Path, number: int, moments: random.Random) -> Iterator[str]:
    """Build two catalogs in turn: the folder holds the one or the other, whole."""
    out, roots = folder / "out" / "site", (small(folder / "a"), small(folder / "b"))
    page = roots[1] / "content" / "pages" / "index.md"
    page.write_text(page.read_text("utf-8").replace("# Toes", "# Ten toes"), "utf-8")
    commands = [("build", "--root", root, "--out", out) for root in roots]
    took = max(_whole(command) for command in commands)
    _whole(commands[0])
    first = tree(out)
    _whole(commands[1])
    second = tree(out)
    for turn in range(number):
        _kill(commands[turn % 2], moments.uniform(0, took))
        yield FINE if tree(out) in (first, second) else DAMAGED if out.exists() else LOST
    _whole(commands[0])
    clean = tree(out) == first and [entry.name for entry in out.parent.iterdir()] == [out.name]
    yield from () if clean else (DAMAGED,)


def _mended(folder: Path, number: int, moments: random.Random) -> Iterator[str]:
    root = small(folder / "root")
    techniques = root / "content" / "techniques"
    model = (techniques / "toe-curl.yml").read_text("utf-8").replace("- Let go.", "- Let go.   ")
    for name in range(MESSY):
        (techniques / f"toe-{name}.yml").write_text(model, "utf-8")
    messy = shutil.copytree(root, folder / "messy")
    command = ("check", "--fix", "--root", root)
    took = _whole(command, codes=(0, 1))
    before, after = tree(messy), tree(root)
    for _ in range(number):
        shutil.rmtree(root)
        shutil.copytree(messy, root)
        _kill(command, moments.uniform(0.4 * took, took))
        killed = tree(root)
        _whole(command, codes=(0, 1))
        yield _files(before, after, killed) if tree(root) == after else DAMAGED


def _files(before: Tree, after: Tree, killed: Tree) -> str:
    if before.keys() - killed.keys():
        return LOST
    return FINE if all(killed[path] in (before[path], after[path]) for path in before) else DAMAGED


def _new(folder: Path, number: int, moments: random.Random) -> Iterator[str]:
    root = small(folder / "root")
    command = ("new", "technique", "Toe lift", "--root", root)
    yield from _begun(root, "content/techniques/toe-lift.yml", command, number, moments)


def _from_issue(folder: Path, number: int, moments: random.Random) -> Iterator[str]:
    root = small(folder / "root")
    command = ("from-issue", TESTS / "forms" / "toe-evening.md", "--root", root)
    yield from _begun(root, "content/routines/toe-evening.yml", command, number, moments)


def _begun(root: Path, path: str, command: tuple[object, ...], number: int, moments: random.Random) -> Iterator[str]:
    """Kill a command that begins a file: it is whole or not there, and no other file is another."""
    before, took = tree(root), _whole(command)
    whole = (root / path).read_bytes()
    for _ in range(number):
        (root / path).unlink(missing_ok=True)
        _kill(command, moments.uniform(0.5 * took, took))
        killed = tree(root)
        intact = not (root / path).exists() or (root / path).read_bytes() == whole
        yield LOST if before.items() - killed.items() else FINE if intact else DAMAGED


def _whole(command: tuple[object, ...], codes: tuple[int, ...] = (0,)) -> float:
    """Run a command to its end; give how many seconds it took."""
    started = time.monotonic()
    code = _started(command).wait()
    if code not in codes:
        raise RuntimeError(f"{command} ended with {code}")
    return time.monotonic() - started


def _kill(command: tuple[object, ...], moment: float) -> None:
    process = _started(command)
    time.sleep(moment)
    process.send_signal(signal.SIGKILL)
    process.wait()


def _started(command: tuple[object, ...]) -> "subprocess.Popen[bytes]":
    arguments = [sys.executable, "-m", "unhunch", *map(str, command)]
    return subprocess.Popen(arguments, cwd=PROJECT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
