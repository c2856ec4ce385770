"""What `check` says of each rule when it is broken: the rules' own fixtures, as far as they are at hand."""

from itertools import takewhile
from pathlib import Path

from unhunch.problems.code import Code

FIXTURES = Path(__file__).parents[2] / "tests" / "bad"


def example(code: Code, fixtures: Path = FIXTURES) -> str | None:
    """Give the first problem of a code as its fixture tells it, or None without the fixture."""
    file = fixtures / code.name / "expected.txt"
    if not file.is_file():
        return None
    lines = file.read_text(encoding="utf-8").split("\n")
    first = next((number for number, line in enumerate(lines) if f": {code.code} " in line), None)
    if first is None:
        return None
    return "\n".join([lines[first], *takewhile(lambda line: line.startswith(" "), lines[first + 1 :])])
