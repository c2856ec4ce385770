"""Folders of a test's own: the small catalog, with the files of a fixture laid over it, and what lies in one."""

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


def rewrite(file: Path, old: str, new: str, times: int = -1) -> None:
    """Put a text in the place of another, which must be there: each time that it is, or only so many times."""
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, times), "utf-8")


def tree(folder: Path) -> dict[str, bytes]:
    """Give the content of each file of a folder, by its path there."""
    return {f.relative_to(folder).as_posix(): f.read_bytes() for f in sorted(folder.rglob("*")) if f.is_file()}
