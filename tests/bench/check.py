"""What `check` costs, for this catalog and for one of 1,000 techniques: `make bench`.

The first run draws figures, prints sheets and builds once with this site's settings; the next ones read the verdict.
"""

import tempfile
from pathlib import Path

from tests.bench.measure import Cost, cost
from tests.project import PROJECT
from tests.synthetic import write


def _line(what: str, found: Cost, goal: str = "") -> str:
    return f"{what:<42}{found.cpu:6.2f} CPU s{goal:<10}{found.megabytes:8.0f} MB"


def main() -> None:
    """Print two lines a catalog."""
    with tempfile.TemporaryDirectory() as folder:
        large = write(PROJECT, Path(folder) / "large", 1000)
        for name, root, goal in (("the real catalog", PROJECT, 1), ("1,000 techniques", large, 4)):
            command = ("-m", "unhunch", "check", "--root", str(root), "--cache", str(Path(folder) / "cache"))
            print(_line(f"check, {name}, for the first time", cost(*command, times=1)))
            print(_line(f"check, {name}", cost(*command), f" (goal {goal})"))


if __name__ == "__main__":
    main()
