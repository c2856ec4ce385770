"""Views that note which of their fields are read: a list that shows names is not made again for a new reason.

A view is made of many fields of entries, and whoever reads it would have read them all. So what is read is a field of
the view, and that is another only when it says something else.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from functools import cache
from typing import Any, TypeVar

from unhunch.edges.again.reads import Reads
from unhunch.edges.again.ways import VIEW, Read, of_field, of_view
from unhunch.edges.program import hash_of

V = TypeVar("V")

Note = Callable[[Read], None]


class Shown(Mapping[str, V]):
    """Views of one kind by their ids; to read one of their fields is all that is noted."""

    def __init__(self, kind: str, views: Mapping[str, V], reads: Reads) -> None:
        self._kind, self._views, self._reads = kind, views, reads
        self._noted: dict[str, V] = {}

    def __getitem__(self, id_: str) -> V:
        if id_ not in self._noted:
            view = self._reads.apart(lambda: self._views[id_])
            self._noted[id_] = _noted(view, of_view(self._kind, id_), self._reads.note)
        return self._noted[id_]

    def __iter__(self) -> Iterator[str]:
        return iter(self._views)

    def __len__(self) -> int:
        return len(self._views)

    def __contains__(self, key: object) -> bool:
        return key in self._views


def digests(view: Any) -> dict[str, str]:  # noqa: ANN401 - a dataclass
    """Give a digest of each field of a view."""
    kind: Any = type(view)
    return {name: hash_of(repr(getattr(view, name)).encode()) for name in _names(kind)}


@cache
def _names(kind: Any) -> frozenset[str]:  # noqa: ANN401 - a class of views
    return frozenset(field.name for field in fields(kind))


def _noted(view: Any, whose: str, note: Note) -> Any:  # noqa: ANN401 - a dataclass, and one that passes for it
    """Give a view that says the same, and tells `note` of each field that is read."""
    kind: Any = type(view)
    found = object.__new__(_noting(kind))
    vars(found).update(vars(view), _read=lambda name: note((VIEW, of_field(whose, name))))
    return found


@cache
def _noting(kind: Any) -> Any:  # noqa: ANN401 - a class of views
    """Give the kind of views of which each field tells when it is read; what others make of one tells nothing."""
    names = _names(kind)

    class Noting(kind):  # type: ignore[misc] # a class that is a value
        def __getattribute__(self, name: str) -> Any:  # noqa: ANN401 - as Python has it
            if name in names:
                read = super().__getattribute__("__dict__").get("_read")
                if read:
                    read(name)
            return super().__getattribute__(name)

    return Noting
