"""Shows what comes of following hints: each mistake of a beginner, what `check` says, and what it says afterwards.

It ends with 1 when a hint that says what to write does not lead on.
"""

import difflib
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.hints import afterwards, leads_on, ways
from tests.trees import MISTAKES, TESTS, lay_over
from unhunch.problems.diagnostics import Diagnostic, as_text
from unhunch.rules.checking import check

MOST_ROUNDS = 6


def changes(fixture: Path) -> str:
    """Give the lines in which a mistake's files differ from the small catalog's."""
    found = []
    for file in sorted((fixture / "content").rglob("*.*")):
        path = file.relative_to(fixture).as_posix()
        sound = TESTS / "small" / path
        before = sound.read_text("utf-8").splitlines() if sound.exists() else []
        after = file.read_text("utf-8", "replace").splitlines()
        lines = [*difflib.unified_diff(before, after, path, path, lineterm="", n=0)]
        found += [line for line in lines if not line.startswith(("---", "@@"))]
    return "\n".join(found)


def rounds(root: Path) -> Iterator[tuple[list[Diagnostic], bool]]:
    """Follow the first hint that says what to write, again and again; yield what is left, and whether it led on."""
    for _ in range(MOST_ROUNDS):
        step = next(((problem, way) for problem in check(root)[1] for way in ways(problem)), None)
        if step is None:
            return
        problem, way = step
        left = afterwards(root, way, keep=True)
        yield left, leads_on(problem, left)


def main() -> bool:
    """Print each mistake before and after; give whether every hint led on."""
    sound, stuck = 0, 0
    fixtures = sorted(MISTAKES.iterdir())
    for fixture in fixtures:
        with tempfile.TemporaryDirectory() as folder:
            root = lay_over(fixture, Path(folder))
            print(f"== {fixture.name}\n{changes(fixture)}\n-- check says\n{as_text(check(root)[1]) or 'No problems.'}")
            for number, (left, on) in enumerate(rounds(root), 1):
                print(f"-- after hint {number}\n{as_text(left) or 'No problems.'}")
                stuck += not on
            sound += not check(root)[1]
    print(
        f"{len(fixtures)} mistakes: {sound} sound once each text to write is written, "
        f"{len(fixtures) - sound} leave something to decide, {stuck} hints lead nowhere"
    )
    return not stuck


if __name__ == "__main__":
    sys.exit(not main())
