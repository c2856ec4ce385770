"""Two builds into one folder at the same time: one site, whole, or a sentence."""

import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.audit.row import DAMAGED, FINE, LOST, Row, Tree, row, tree
from tests.project import PROJECT
from tests.trees import small
from unhunch.edges.building import build

PAIRS = 20
_APART = 1.5
"""Seconds that the second of a pair starts after the first, at most."""

_SEED = 7


def rows() -> Iterator[Row]:
    """Give a row of all pairs."""
    with tempfile.TemporaryDirectory() as folder:
        root, out = small(Path(folder) / "root"), Path(folder) / "out" / "site"
        build(root, out)
        whole, moments = tree(out), random.Random(_SEED)
        told = [_outcome(root, out, whole, moments.uniform(0, _APART)) for _ in range(PAIRS)]
    refused = sum(number for _, number in told)
    note = f"{2 * PAIRS - refused} built, {refused} refused"
    yield row("pairs of builds into one folder at the same time", [outcome for outcome, _ in told], note)


def _outcome(root: Path, out: Path, whole: Tree, apart: float) -> tuple[str, int]:
    first = _started(root, out)
    time.sleep(apart)
    ends = [_end(process) for process in (first, _started(root, out))]
    refused = sum(code == 1 and said.startswith(b"Nothing was written: Another build is") for code, said in ends)
    built = sum(code == 0 for code, _ in ends)
    if not out.is_dir():
        return LOST, refused
    clean = tree(out) == whole and [entry.name for entry in out.parent.iterdir()] == [out.name]
    return FINE if clean and built and built + refused == len(ends) else DAMAGED, refused


def _started(root: Path, out: Path) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "unhunch", "build", "--root", str(root), "--out", str(out)]
    return subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def _end(process: "subprocess.Popen[bytes]") -> tuple[int, bytes]:
    _, said = process.communicate()
    return process.returncode, said
