"""What a build costs again: `make bench`; `python -m tests.bench.edits 22 100 1000 5000` for catalogs of such sizes.

Each is built from nothing, then without a change, then after an edit of each kind, sheets and pictures included.
"""

import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.bench.measure import Cost, cost
from tests.project import PROJECT
from tests.synthetic import write


def _reason(root: Path) -> None:
    """Edit what stands on one page alone."""
    _edit(root, "techniques/shoulder-roll.yml", "  text: A physiotherapy", "  text: As we read it, a physiotherapy")


def _summary(root: Path) -> None:
    """Edit what stands on sheets, too."""
    _edit(root, "techniques/shoulder-roll.yml", "\nsummary: ", "\nsummary: Now ")


def _safety(root: Path) -> None:
    _edit(root, "safety.yml", "text: ", "text: Now ")


def _added(root: Path) -> None:
    techniques = root / "content" / "techniques"
    text = (techniques / "shoulder-roll.yml").read_text("utf-8").replace("\nname: ", "\nname: Another ", 1)
    (techniques / "another-roll.yml").write_text(text, "utf-8")


def _edit(root: Path, path: str, old: str, new: str) -> None:
    file = root / "content" / path
    file.write_text(file.read_text("utf-8").replace(old, new, 1), "utf-8")


_EDITS: Mapping[str, Callable[[Path], object]] = {
    "from nothing": lambda _: None,
    "nothing changed": lambda _: None,
    "a reason on one page": _reason,
    "a summary, on sheets too": _summary,
    "safety": _safety,
    "one technique more": _added,
}


def _line(size: int, what: str, found: Cost) -> str:
    return f"build, {size:>5} techniques, {what:<26}{found.cpu:8.2f} CPU s{found.megabytes:8.0f} MB"


def main(sizes: list[int]) -> None:
    """Print a line for each kind of edit of each catalog."""
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            root = write(PROJECT, Path(folder) / "catalog", size)
            place = ("--root", str(root), "--cache", str(Path(folder) / "cache"), "--out", str(Path(folder) / "site"))
            for what, edit in _EDITS.items():
                edit(root)
                print(_line(size, what, cost("-m", "unhunch", "build", *place, times=1)), flush=True)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [22, 1000])
