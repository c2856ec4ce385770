"""What `check` says of each rule when it is broken: the rules' own fixtures."""

from itertools import takewhile
from pathlib import Path

from unhunch.problems.code import Code
from unhunch.work.places import EXAMPLES

_SHOWN = "expected.txt"
"""The file of a fixture that says what `check` tells of it."""


def examples(fixtures: Path = EXAMPLES) -> list[Path]:
    """Give the file of each example; of a broken catalog, no page shows more."""
    return sorted(fixtures.glob(f"*/{_SHOWN}"))


def example(code: Code, fixtures: Path = EXAMPLES) -> str | None:
    """Give the first problem of a code as its fixture tells it, or None without the fixture."""
    file = fixtures / code.name / _SHOWN
    if not file.is_file():
        return None
    lines = file.read_text(encoding="utf-8").split("\n")
    first = next((number for number, line in enumerate(lines) if f": {code.code} " in line), None)
    if first is None:
        return None
    return "\n".join([lines[first], *takewhile(lambda line: line.startswith(" "), lines[first + 1 :])])
