"""An entry that notes which of its fields are read: whoever reads a name need not be made again for another reason."""

from collections.abc import Callable
from typing import Any, Self

from unhunch.catalog.catalog import Sourced
from unhunch.catalog.kinds import E
from unhunch.edges.again.ways import ENTRY, FIELD, Read, of_field
from unhunch.model.base import Entry

Note = Callable[[Read], None]


class NotedEntry(Sourced[E]):
    """An entry and its file; its id alone says nothing, and to look at the file is to read all of it."""

    @classmethod
    def of(cls, plain: Sourced[E], note: Note) -> Self:
        """Give an entry that says the same, and tells `note` of what is read."""
        fields: Any = _NotedFields(plain.entry, plain.document.path, note)
        found = cls(plain.id, fields, plain.document)
        object.__setattr__(found, "_plain", plain)
        object.__setattr__(found, "_note", lambda: note((ENTRY, plain.document.path)))
        return found

    def __getattribute__(self, name: str) -> Any:  # noqa: ANN401 - as Python has it
        if name not in ("document", "names"):
            return super().__getattribute__(name)
        object.__getattribute__(self, "_note")()
        return getattr(object.__getattribute__(self, "_plain"), name)


class _NotedFields:
    """What an entry says, field by field; whatever else is asked of it, such as its JSON, may read all of it."""

    def __init__(self, entry: Entry, path: str, note: Note) -> None:
        self._entry, self._path, self._note = entry, path, note
        self._fields = type(entry).model_fields

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - as Python has it
        told = getattr(type(self._entry), name, None)
        if isinstance(told, property) and told.fget:  # it reads fields in its turn
            return told.fget(self)
        field = self._fields.get(name)
        self._note((FIELD, of_field(self._path, field.alias or name)) if field else (ENTRY, self._path))
        return getattr(self._entry, name)
