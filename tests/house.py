"""The house: its floors, from top to bottom, and what its modules import. `python -m tests.house` prints its shape.

A module may import from its own room and from the floors below it; what stands side by side may be imported from
the left to the right. Imports inside functions count as those at the head do.
"""

import ast
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

HOUSE = Path(__file__).parent.parent / "generator" / "unhunch"

FLOORS = (
    ("__main__",),
    ("edges",),
    ("summary",),
    ("site",),
    ("sheets", "forms"),
    ("views",),
    ("rules",),
    ("catalog",),
    ("text", "figures"),
    ("problems",),
    ("model", "strings", "work"),
)
ROOMS = tuple(room for floor in FLOORS for room in floor)

Arrow = tuple[str, str]
"""Who imports, and what."""


def modules() -> Mapping[str, Path]:
    """Give each module of the house, named from its front door: `views.book`; a package is named like its folder."""
    found = {}
    for file in sorted(HOUSE.rglob("*.py")):
        parts = file.relative_to(HOUSE).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = file
    del found[""]
    return found


@cache
def asked_for() -> frozenset[Arrow]:
    """Give each module with each name that it imports, written out in full."""
    return frozenset(
        (name, wanted)
        for name, file in modules().items()
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        for wanted in _named(node)
    )


@cache
def imports() -> frozenset[Arrow]:
    """Give which module imports which, of the house alone."""
    house, found = modules(), set()
    for name, wanted in asked_for():
        inside = wanted.removeprefix("unhunch.")
        while inside and inside not in house:
            inside = inside.rpartition(".")[0]
        if wanted.startswith("unhunch.") and inside and inside != name:
            found.add((name, inside))
    return frozenset(found)


def _named(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module:
        yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room(module: str) -> str:
    """Give the room that a module lies in."""
    return module.partition(".")[0]


def arrows() -> frozenset[Arrow]:
    """Give which room imports from which other one."""
    return frozenset((room(one), room(other)) for one, other in imports() if room(one) != room(other))


def upward() -> list[Arrow]:
    """Give each import that leads up, or to the left on the same floor."""
    place = {name: number for number, name in enumerate(ROOMS)}
    return sorted((one, other) for one, other in imports() if place[room(other)] < place[room(one)])


def circle() -> list[str]:
    """Give modules that lead back to the first of them, in the order of their imports; none if there are none."""
    below: dict[str, set[str]] = {name: set() for name in modules()}
    for one, other in imports():
        below[one].add(other)
    done: set[str] = set()

    def visit(module: str, trail: list[str]) -> list[str]:
        if module in trail:
            return [*trail[trail.index(module) :], module]
        if module not in done:
            for other in sorted(below[module]):
                if found := visit(other, [*trail, module]):
                    return found
            done.add(module)
        return []

    return next(filter(None, (visit(module, []) for module in below)), [])


def main() -> None:
    """Print how many names, arrows, circles and upward imports there are; end with 1 if one leads the wrong way."""
    names = {file.name for file in HOUSE.iterdir() if not file.name.startswith("__")}
    wrong, round_ = upward(), circle()
    print(f"{len(names)} names at the top, {len(arrows())} arrows between {len(ROOMS)} rooms", end=", ")
    print(f"{bool(round_):d} circles, {len(wrong)} imports upward")
    for one, other in wrong:
        print(f"  {one} imports {other}")
    if round_:
        print("  " + " -> ".join(round_))
    sys.exit(bool(wrong or round_))


if __name__ == "__main__":
    main()
