"""Telling how long work goes on: a capability that the edges hand in, and the core only uses."""

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

T = TypeVar("T")


class Progress(Protocol):
    """Passes on the results of long work as they come, and may show how many of the total there are."""

    def __call__(self, results: Iterable[T], total: int) -> Iterator[T]:
        """Give every result unchanged, in order."""


def silent(results: Iterable[T], total: int) -> Iterator[T]:  # noqa: ARG001 - shows nothing
    """Show nothing."""
    return iter(results)
