"""Work on many figures at once, on all cores. Needs no numpy."""

import os
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from unhunch.model.figure import Figure

T = TypeVar("T")

_WORTH = 4
"""Figures from which more processes are worth their start."""


def each(work: Callable[[Figure], T], figures: Sequence[Figure], processes: int | None = None) -> Iterator[T]:
    """Give the result of the work for each figure, in order.

    Many figures take as many processes as there are cores unless told otherwise; `work` is a module's own function.
    """
    cores = processes or (os.cpu_count() or 1 if len(figures) >= _WORTH else 1)
    if cores < 2 or len(figures) < 2:
        yield from map(work, figures)
        return
    from unhunch.work.processes import pool  # noqa: PLC0415 - it takes a while to import, and most runs need none

    with pool(min(cores, len(figures))) as draughtsmen:
        yield from draughtsmen.map(work, figures)
