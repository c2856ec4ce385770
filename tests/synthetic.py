"""Writes a catalog of any size, to measure how long things take: `python tests/synthetic.py FROM TO COUNT`.

Techniques and routines of a catalog are copied under new names until there are enough, with the links between them.
"""

import re
import shutil
import sys
from itertools import count
from pathlib import Path

_LINK = re.compile(r"\b(technique|on_a_bad_day): ([a-z0-9-]+)")
_NAME = re.compile(r"^name: .*$", re.MULTILINE)
_OLD_ID = re.compile(r"^formerly:.*\n(- .*\n)*", re.MULTILINE)


def write(like: Path, root: Path, techniques: int) -> Path:
    """Copy the content of the catalog `like` to `root`, grown to so many techniques at least; give `root`."""
    content = root / "content"
    shutil.copytree(like / "content", content)
    originals = [*sorted(content.glob("techniques/*.yml")), *sorted(content.glob("routines/*.yml"))]
    have = len([file for file in originals if file.parent.name == "techniques"])
    for number in count(2):
        if have * (number - 1) >= techniques:
            return root
        for file in originals:
            _copy(file, number)
    raise AssertionError("there is no end of numbers")


def _copy(file: Path, number: int) -> None:
    text = _OLD_ID.sub("", file.read_text(encoding="utf-8"))
    text = _NAME.sub(f"name: {file.stem.replace('-', ' ')} {number}", text, count=1)
    text = _LINK.sub(rf"\1: \2-{number}", text)
    file.with_stem(f"{file.stem}-{number}").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
