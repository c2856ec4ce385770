"""What a catalog of 870 imported exercises costs, from its import to its site and to one for a disk: `make bench`.

The entries are those of the fixture under new names. The gaps that an import leaves are filled with the same for all.
"""

import json
import re
import sys
import tempfile
from pathlib import Path

from tests.bench.measure import Cost, cost
from tests.trees import TESTS

FIXTURE = TESTS / "imports/exercises.json"
COUNT = 870
ROUTINES, STEPS = 20, 5
ROUTINE = """name: Round %s
purpose: Try one of each.
for_whom: For anyone.
level: 1
frequency: Twice a week.
items:
%s
progress_when: When it is easy, do one more.
"""


def entries(count: int) -> str:
    """Give so many entries as the set's file holds them."""
    known = json.loads(FIXTURE.read_text("utf-8"))
    copies = (
        {**known[place % len(known)], "name": f"{known[place % len(known)]['name']} {place // len(known) + 1}"}
        for place in range(count)
    )
    return json.dumps([*copies], indent=2)


def fill(root: Path) -> None:
    """Write what nobody has written for any technique, and some routines of them."""
    files = sorted(root.glob("content/techniques/*.yml"))
    for file in files:
        text = re.sub(r"^# dose: .*$", "dose: {reps: 8, hold_seconds: 3}", file.read_text("utf-8"), flags=re.MULTILINE)
        file.write_text(re.sub(r"^# positions: .*$", "positions: [sitting]", text, flags=re.MULTILINE), "utf-8")
    (root / "content/routines").mkdir()
    for number in range(ROUTINES):
        items = "\n".join(f"- technique: {file.stem}" for file in files[number * STEPS :][:STEPS])
        (root / f"content/routines/round-{number}.yml").write_text(ROUTINE % (number, items), "utf-8")


def _line(what: str, found: Cost, more: str = "") -> str:
    return f"{what:<42}{found.cpu:6.2f} CPU s{found.megabytes:8.0f} MB{more}"


def _size(folder: Path) -> str:
    files = [file.stat().st_size for file in folder.rglob("*") if file.is_file()]
    return f"   {len(files)} files, {sum(files) / 1e6:.0f} MB"


def main(folder: Path) -> None:
    """Print a line for each command."""
    file, root, cache = folder / "exercises.json", folder / "catalog", str(folder / "cache")
    file.write_text(entries(COUNT), "utf-8")
    done = cost("-m", "unhunch", "import", "free-exercise-db", str(file), str(root), "--title", "Many", times=1)
    print(_line(f"import of {COUNT} exercises", done))
    fill(root)
    check = ("-m", "unhunch", "check", "--root", str(root), "--cache", cache)
    print(_line("check, for the first time", cost(*check, times=1)))
    print(_line("check", cost(*check, times=1)))
    for what, options in (("build", ()), ("build --for-disk", ("--for-disk",))):
        out = folder / what.replace(" ", "")
        built = cost(
            "-m", "unhunch", "build", "--root", str(root), "--cache", cache, "--out", str(out), *options, times=1
        )
        print(_line(what, built, _size(out)))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as scratch:
            main(Path(scratch))
