"""`--out` on folders of many kinds: what a command wrote is replaced, everything else stays as it is."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.audit.row import DAMAGED, FINE, LOST, Row, row, tree
from tests.project import PROJECT
from tests.trees import small

THESIS = "years of work"


@dataclass(frozen=True)
class Ground:
    """A catalog, and a place beside it for what is built."""

    root: Path
    out: Path


Prepare = Callable[[Ground], Path]
"""Makes a kind of folder; gives the path that is named to the command."""


def _thesis(ground: Ground) -> Path:
    ground.out.mkdir()
    (ground.out / "thesis.txt").write_text(THESIS, "utf-8")
    return ground.out


def _thesis_named_as_ours(ground: Ground) -> Path:
    ground.out.mkdir()
    names = ("index.html", "mkdocs.yml", "toe-curl.svg", "routines/toe-rest/toe-rest-a4.pdf", "sheets/toe-rest-a4.pdf")
    for name in names:
        (ground.out / name).parent.mkdir(parents=True, exist_ok=True)
        (ground.out / name).write_text(THESIS, "utf-8")
    return ground.out


def _built(ground: Ground) -> Path:
    _run("build", "--root", ground.root, "--out", ground.out)
    return ground.out


def _built_with_a_thesis(ground: Ground) -> Path:
    (_built(ground) / "thesis.txt").write_text(THESIS, "utf-8")
    return ground.out


def _beside_strangers(ground: Ground) -> Path:
    for name in (".site.old", ".site.new", ".site.generator-old", "site.old"):
        (ground.out.parent / name).mkdir()
        (ground.out.parent / name / "thesis.txt").write_text(THESIS, "utf-8")
    return ground.out


def _empty(ground: Ground) -> Path:
    ground.out.mkdir()
    return ground.out


def _linked(ground: Ground) -> Path:
    _thesis(ground)
    link = ground.out.with_name("link")
    link.symlink_to(ground.out)
    return link


def _a_file(ground: Ground) -> Path:
    ground.out.write_text(THESIS, "utf-8")
    return ground.out


REFUSED: Mapping[str, Prepare] = {
    "somebody's folder": _thesis,
    "somebody's folder with our names in it": _thesis_named_as_ours,
    "a link to somebody's folder": _linked,
    "our site with somebody's file in it": _built_with_a_thesis,
    "a file": _a_file,
    "the catalog": lambda ground: ground.root,
    "the catalog's parent": lambda ground: ground.root.parent,
    "its content": lambda ground: ground.root / "content",
    "a new folder among its pages": lambda ground: ground.root / "content" / "pages" / "new",
    "its content by another way": lambda ground: ground.root / "x" / ".." / "content",
}
BUILT: Mapping[str, Prepare] = {
    "no folder": lambda ground: ground.out,
    "an empty folder": _empty,
    "our own site": _built,
    "a new folder in the catalog": lambda ground: ground.root / "site",
    "a folder beside .site.old and the like": _beside_strangers,
}
OTHERS = (("sheets", "--out"), ("figures", "--out"), ("export",))


def rows() -> Iterator[Row]:
    """Give a row for `build`, one for a place where a disk is mounted, and one for the other commands."""
    kinds = {**REFUSED, **BUILT}
    outcomes = {name: _outcome(make, name in REFUSED) for name, make in kinds.items()}
    yield row(f"build --out on {len(kinds)} kinds of folder", outcomes.values(), _harmed(outcomes))
    if os.name == "posix" and os.geteuid() == 0:
        yield row("build --out where a disk is mounted: says why", [_mounted()])
    tries = [(f"{command[0]}: {name}", make, command) for command in OTHERS for name, make in REFUSED.items()]
    outcomes = {told: _kept(make, command) for told, make, command in tries}
    what = f"sheets, figures, export on {len(REFUSED)} kinds of folder that are somebody's"
    yield row(what, outcomes.values(), _harmed(outcomes))


def _harmed(outcomes: Mapping[str, str]) -> str:
    return "; ".join(name for name, outcome in outcomes.items() if outcome != FINE)


@contextmanager
def _ground() -> Iterator[Ground]:
    with tempfile.TemporaryDirectory() as folder:
        yield Ground(small(Path(folder) / "here" / "root"), Path(folder) / "here" / "site")


def _outcome(make: Prepare, refused: bool) -> str:
    with _ground() as ground:
        out = make(ground)
        theirs = _theirs(ground)
        before = tree(ground.root.parent)
        done = _run("build", "--root", ground.root, "--out", out)
        after = tree(ground.root.parent)
        if theirs - after.items():
            return LOST
        if refused:
            return FINE if done.returncode == 1 and _is_a_sentence(done) and after == before else DAMAGED
        return FINE if done.returncode == 0 and (out / "routines" / "toe-rest" / "index.html").is_file() else DAMAGED


def _kept(make: Prepare, command: tuple[str, ...]) -> str:
    """Tell what became of the files that were there: another command may add to a folder, and takes nothing away."""
    with _ground() as ground:
        out = make(ground)
        before = tree(ground.root.parent).items()
        done = _run(command[0], "--root", ground.root, *command[1:], out)
        if before - tree(ground.root.parent).items():
            return LOST
        return FINE if done.returncode == 0 or _is_a_sentence(done) else DAMAGED


def _mounted() -> str:
    with _ground() as ground:
        ground.out.mkdir()
        if subprocess.run(["mount", "-t", "tmpfs", "none", ground.out], check=False, capture_output=True).returncode:
            return FINE  # this machine mounts nothing
        try:
            (ground.out / "thesis.txt").write_text(THESIS, "utf-8")
            done = _run("build", "--root", ground.root, "--out", ground.out)
            kept = (ground.out / "thesis.txt").is_file()
        finally:
            subprocess.run(["umount", ground.out], check=True)
        told = done.returncode == 1 and _is_a_sentence(done) and b"a disk is mounted" in done.stderr
        return FINE if kept and told else LOST if not kept else DAMAGED


def _theirs(ground: Ground) -> set[tuple[str, str]]:
    """Give all files but those of a site of ours."""
    site = ground.out.name + "/"
    found = tree(ground.root.parent).items()
    return {(path, digest) for path, digest in found if not path.startswith(site) or path.endswith("thesis.txt")}


def _is_a_sentence(done: "subprocess.CompletedProcess[bytes]") -> bool:
    """Tell whether a command said why it wrote nothing; a bar of its progress may stand before."""
    return done.stderr.splitlines()[-1].startswith(b"Nothing was written: ") and b"Traceback" not in done.stderr


def _run(*command: object) -> "subprocess.CompletedProcess[bytes]":
    arguments = [sys.executable, "-m", "unhunch", *map(str, command)]
    return subprocess.run(arguments, cwd=PROJECT, capture_output=True, check=False)
