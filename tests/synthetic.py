"""Writes a catalog of any size, to measure how long things take: `python tests/synthetic.py FROM TO COUNT`.

Techniques and routines of a catalog are copied under new names until there are enough, with the links between them.
`compose` adds routines of which no two are alike.
"""

import re
import shutil
import sys
from itertools import count
from pathlib import Path

import yaml

from unhunch.catalog.read import read_catalog
from unhunch.model.figure import Figure

_LINK = re.compile(r"\b(technique|on_a_bad_day): ([a-z0-9-]+)")
_NAME = re.compile(r"^name: .*$", re.MULTILINE)
_OLD_ID = re.compile(r"^formerly:.*\n(- .*\n)*", re.MULTILINE)


def write(like: Path, root: Path, techniques: int) -> Path:
    """Copy the content of the catalog `like` to `root`, grown to so many techniques at least; give `root`.

    A copy shows whoever the figure that it is of shows: that somebody else can do it, too, nobody has tried.
    """
    catalog = read_catalog(like)[0]
    shown = catalog.figures() if catalog else {}
    content = root / "content"
    shutil.copytree(like / "content", content)
    originals = [*sorted(content.glob("techniques/*.yml")), *sorted(content.glob("routines/*.yml"))]
    have = len([file for file in originals if file.parent.name == "techniques"])
    for number in count(2):
        if have * (number - 1) >= techniques:
            return root
        for file in originals:
            _copy(file, number, shown.get(file.stem))
    raise AssertionError("there is no end of numbers")


def _copy(file: Path, number: int, figure: Figure | None) -> None:
    text = _OLD_ID.sub("", file.read_text(encoding="utf-8"))
    text = _NAME.sub(f"name: {file.stem.replace('-', ' ')} {number}", text, count=1)
    text = _LINK.sub(rf"\1: \2-{number}", text)
    for key in ("person", "hair", "skin") if figure else ():
        if f"\n  {key}: " not in text:
            text = text.replace("\nfigure:\n", f"\nfigure:\n  {key}: {getattr(figure, key)}\n")
    file.with_stem(f"{file.stem}-{number}").write_text(text, encoding="utf-8")


LENGTHS = (5, 3, 8, 4, 5, 6, 2, 5)
"""How many exercises routines have, over and over: most have five, none more than a sheet holds."""


def compose(root: Path, count: int) -> tuple[str, ...]:
    """Add so many routines to a catalog, each of other techniques in another order; give their ids."""
    used = {link[2] for file in root.glob("content/routines/*.yml") for link in _LINK.finditer(file.read_text("utf-8"))}
    techniques = [file.stem for file in sorted(root.glob("content/techniques/*.yml")) if file.stem in used]
    ids = tuple(f"composed-{number}" for number in range(1, count + 1))
    for number, id_ in enumerate(ids):
        start, stride = 7 * number, 2 * number + 1
        places = (start + stride * step for step in range(LENGTHS[number % len(LENGTHS)]))
        routine = _routine(number, list(dict.fromkeys(techniques[place % len(techniques)] for place in places)))
        text = yaml.safe_dump(routine, sort_keys=False)
        (root / "content" / "routines" / f"{id_}.yml").write_text(text, encoding="utf-8")
    return ids


def _routine(number: int, techniques: list[str]) -> dict[str, object]:
    first, last = (technique.replace("-", " ") for technique in (techniques[0], techniques[-1]))
    notes: tuple[dict[str, str], ...] = (
        {},
        {"note": "Do it slowly."},
        {},
        {"note": "Start with small moves and let them grow."},
    )
    return {
        "name": f"{first.capitalize()} and more {number}",
        "purpose": f"Begin with {first}, and end with {last}.",
        "for_whom": "People who want something new every day.",
        "level": 1 + number % 3,
        "frequency": f"{1 + number % 5} days a week, at a time that suits you.",
        "items": [{"technique": id_} | notes[place % len(notes)] for place, id_ in enumerate(techniques)],
        "progress_when": f"When it feels easy for {2 + number % 3} weeks, add one repetition to each exercise.",
    }


if __name__ == "__main__":
    write(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
