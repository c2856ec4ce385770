"""Phases by their keys, half as long to load as one by one.

The same as as-in-python/columns.js; tests/own/test_own_play.py compares them.
"""

from dataclasses import asdict
from itertools import pairwise
from typing import Any

from unhunch.model.timeline import Phase


def columns(phases: tuple[Phase, ...]) -> dict[str, list[Any]]:
    """Give each key that a phase has, with its value in every phase and 0 where it has none.

    Their place says which item they belong to, so that key is left out, as is one that no phase has. Kinds are
    whole; of what else stays the same to the end only the first is given.
    """
    rows = [{**asdict(phase), "item": 0} for phase in phases]
    keys = [key for key in rows[0] if any(row[key] for row in rows)]
    values = {key: [row[key] or 0 for row in rows] for key in keys}
    return {key: column if key == "kind" else _changing(column) for key, column in values.items()}


def _changing(column: list[Any]) -> list[Any]:
    """Give a column to the last value that differs from the one before."""
    changes = [n for n, (before, value) in enumerate(pairwise(column), 1) if value != before]
    return column[: max(changes, default=0) + 1]
