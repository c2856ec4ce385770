"""What rules walk over: every text of a document with its place."""

from collections.abc import Iterator

from generator.source import Document, Loc


def texts(document: Document) -> Iterator[tuple[Loc, str]]:
    """Yield every text of a document's data with where it stands."""
    return _texts(document.data, ())


def _texts(data: object, loc: Loc) -> Iterator[tuple[Loc, str]]:
    if isinstance(data, str):
        yield loc, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _texts(value, (*loc, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _texts(value, (*loc, index))
