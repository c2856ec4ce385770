"""The keys of a kind of file, as the page of keys has them."""

from collections.abc import Iterable, Iterator

from unhunch.views.reference import FieldView


def with_those_below(fields: Iterable[FieldView]) -> Iterator[FieldView]:
    """Yield keys, and after each of them those below it."""
    for field in fields:
        yield field
        yield from with_those_below(field.below)
