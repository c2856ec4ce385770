"""A test's own copy of the small catalog, with the files of a fixture laid over it."""

import shutil
from pathlib import Path

TESTS = Path(__file__).parent
BAD = TESTS / "bad"
MISTAKES = TESTS / "mistakes"


def small(root: Path) -> Path:
    """Copy the small catalog, which has no problem, to `root`; give `root`."""
    return shutil.copytree(TESTS / "small", root, dirs_exist_ok=True)


def lay_over(fixture: Path, root: Path) -> Path:
    """Copy the small catalog to `root` and a fixture's files over it; an empty file named `X.gone` takes `X` away."""
    shutil.copytree(
        fixture, small(root), dirs_exist_ok=True, symlinks=True, ignore=shutil.ignore_patterns("expected.txt")
    )
    for gone in root.rglob("*.gone"):
        gone.with_suffix("").unlink()
        gone.unlink()
    return root
