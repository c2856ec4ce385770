"""Telling how long work goes on: a capability that the edges hand in, and the core only uses."""

from collections.abc import Iterable, Iterator
from typing import Literal, Protocol, TypeVar

T = TypeVar("T")
Work = Literal["check", "draw", "print"]
"""What is done to figures, and to sheets."""


class Progress(Protocol):
    """Passes on the results of long work as they come, and may show how many of the total there are."""

    def __call__(self, results: Iterable[T], total: int, work: Work) -> Iterator[T]:
        """Give every result unchanged, in order."""


def silent(results: Iterable[T], total: int, work: Work) -> Iterator[T]:  # noqa: ARG001 - shows nothing
    """Show nothing."""
    return iter(results)
