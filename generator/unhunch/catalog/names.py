"""What people may give in the place of an id: an entry's name, its label, its title, or the address of a source."""

from collections.abc import Iterable, Iterator

from unhunch.text.shape.ids import Names, handle
from unhunch.text.slugs import slug
from unhunch.text.source import Document

_CALLED = ("name", "label", "title", "short", "url", "doi")


def ids_by_name(documents: Iterable[Document]) -> Names:
    """Give the id of everything that files hold, by its id and all that it is called.

    Files are read as they are, sound or not. An id goes before a name, and of two that are called alike neither counts.
    """
    ids: dict[str, str] = {}
    called: dict[str, set[str]] = {}
    for document in documents:
        for id_, entry in _entries(document):
            if slug(id_) != id_:  # told at its own place
                continue
            ids[id_] = id_
            for text in _texts(entry):
                called.setdefault(handle(text), set()).add(id_)
    return {name: next(iter(found)) for name, found in called.items() if name and len(found) == 1} | ids


def _entries(document: Document) -> Iterator[tuple[str, dict[str, object]]]:
    """Yield the id and the keys of each thing in a file that has an id: the file itself, or an item of a list in it."""
    data = document.data
    if not isinstance(data, dict):
        return
    yield document.path.rsplit("/", 1)[-1].split(".")[0], data
    for value in data.values():
        for item in value if isinstance(value, list) else ():
            if isinstance(item, dict) and isinstance(item.get("id"), str):
                yield item["id"], item


def _texts(entry: dict[str, object]) -> Iterator[str]:
    aliases = entry.get("aliases")
    for value in (*(entry.get(key) for key in _CALLED), *(aliases if isinstance(aliases, list) else ())):
        if isinstance(value, str):
            yield value
