"""A list of which every item is wrong in the same way is one mistake, and is told once."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from unhunch.problems.diagnostics import Diagnostic
from unhunch.text.source import Document, Loc


def together(document: Document, problems: Iterable[tuple[Loc, Diagnostic]]) -> list[Diagnostic]:
    """Give the problems of values; those of all items of a list as one, if each has one way out."""
    groups: dict[tuple[object, ...], list[tuple[Loc, Diagnostic]]] = {}
    for loc, problem in problems:
        whole = isinstance(loc[-1], int) if loc else False
        what = problem.message.partition(" must be ")[2].partition("(")[0]
        alike = whole and len(problem.suggestions) == 1
        key = ("items", loc[:-1], problem.code, what) if alike else ("alone", loc)
        groups.setdefault(key, []).append((loc, problem))
    found: list[Diagnostic] = []
    for group in groups.values():
        own = [problem for _, problem in group]
        if len(own) > 1 and len(own) == _items(document, group[0][0][:-1]):
            edits = tuple(edit for problem in own for edit in problem.suggestions[0])
            hint = f"{own[0].hint} Do the same in the items after it."
            own = [replace(own[0], hint=hint, suggestions=(edits,))]
        found += own
    return found


def _items(document: Document, loc: Loc) -> int:
    """Give how many items the list at a place has."""
    value: Any = document.data
    for part in loc:
        value = value[part]
    return len(value) if isinstance(value, list) else 0
