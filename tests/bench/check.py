"""What `check` costs, for this catalog and for one of 1,000 techniques: `make bench`."""

import tempfile
from pathlib import Path

from generator.places import PROJECT
from tests.bench.measure import Cost, cost
from tests.synthetic import write


def _line(what: str, found: Cost, goal: float) -> str:
    return f"{what:<42}{found.cpu:6.2f} CPU s (goal {goal:g}){found.megabytes:8.0f} MB"


def main() -> None:
    """Print one line a measurement."""
    cost("-m", "generator", "check", times=1)  # figures are checked once and kept
    print(_line("check, the real catalog", cost("-m", "generator", "check"), 1))
    with tempfile.TemporaryDirectory() as folder:
        root = write(PROJECT, Path(folder) / "large", 1000)
        print(_line("check, 1,000 techniques", cost("-m", "generator", "check", "--root", str(root)), 4))


if __name__ == "__main__":
    main()
