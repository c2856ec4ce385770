"""What scripts and other programs read, and the style of the figures: files that no reader opens."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict
from functools import cache, partial
from importlib import resources
from typing import Any

from pydantic import TypeAdapter

from unhunch.catalog.default_pages import FIGURES_STYLE
from unhunch.catalog.kinds import KINDS, Kind
from unhunch.model.timeline import phases, seconds
from unhunch.site.output import SiteFile
from unhunch.text.escape import script_data
from unhunch.views.answers import answers_data, part_data, parts
from unhunch.views.book import Book
from unhunch.views.finder import later_data, later_parts
from unhunch.views.search_data import search_files

FORMAT = 1
"""Rises when catalog.json changes in a way that breaks its readers."""


def outputs(book: Book) -> Iterator[SiteFile]:
    """Yield the catalog as data, what is searched, what answers change, the schemas, and the figures' style."""
    yield SiteFile(FIGURES_STYLE, resources.files("unhunch.figures").joinpath("figure.css").read_bytes())
    yield SiteFile("catalog.json", catalog_json(book))
    yield from (SiteFile(path, script_data(data).encode()) for path, data in search_files(book))
    yield from book.part("answers", lambda: [SiteFile("answers.json", script_data(answers_data(book)).encode())])
    for part in parts(book.edition):
        yield from book.part(f"answers {part}", partial(_file, part.path, partial(part_data, book, part)))
    for later in later_parts(book.edition):
        yield from book.part(f"finder {later}", partial(_file, later.path, partial(later_data, book, later)))
    yield from book.part("schemas", lambda: (SiteFile(f"schema/{name}", schema) for name, schema in schemas().items()))


def _file(path: str, data: Callable[[], object]) -> Iterator[SiteFile]:
    yield SiteFile(path, script_data(data()).encode())


@cache
def schemas() -> Mapping[str, bytes]:
    """Give the JSON Schema of each kind of content file, by file name."""
    return {kind.schema: _json(_schema(kind)) for kind in KINDS}


def _schema(kind: Kind[Any]) -> dict[str, Any]:
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": f"schema/{kind.schema}"}
    return head | TypeAdapter(kind.model).json_schema()


def catalog_json(book: Book) -> bytes:
    """Give the whole catalog: what the files hold, with addresses, seconds and minutes computed.

    Entries keep the order of their ids, so that the same catalog gives the same bytes.
    """
    catalog = book.edition.catalog
    parts = (
        ("format", _text(FORMAT)),
        ("catalog", _text(_plain(catalog.about))),
        ("techniques", _object(_entries(book, "technique", catalog.techniques, _technique))),
        ("routines", _object(_entries(book, "routine", catalog.routines, _routine))),
        ("weeks", _object(_entries(book, "week", catalog.weeks, _week))),
        ("safety", _text(_plain(catalog.safety))),
        ("vocabulary", _text(_plain(catalog.vocabulary))),
        ("references", _object(_entries(book, "reference", catalog.references, _reference))),
    )
    return f"{_object(parts)}\n".encode()


def _entries(
    book: Book, kind: str, ids: Iterable[str], data: Callable[[Book, str], dict[str, Any]]
) -> Iterator[tuple[str, str]]:
    """Yield each entry by its id, as JSON: to write it takes longer than all else, so each is a part of the book."""
    for id_ in ids:
        part = book.part(f"data of {kind} {id_}", partial(_texts, data, book, id_))
        yield from ((id_, text) for text in part)


def _texts(data: Callable[[Book, str], dict[str, Any]], book: Book, id_: str) -> Iterator[str]:
    yield _text(data(book, id_))


def _technique(book: Book, id_: str) -> dict[str, Any]:
    technique = book.edition.technique(id_)
    return {
        "address": book.edition.settings.address(f"techniques/{id_}/"),
        "seconds": seconds(phases(technique.dose)) if technique.dose else None,
        **_plain(technique),
        "mistakes": [mistake.text for mistake in technique.often_wrong],
    }


def _routine(book: Book, id_: str) -> dict[str, Any]:
    view = book.routines[id_]
    return {
        "address": book.edition.settings.address(f"routines/{id_}/"),
        "minutes": view.minutes,
        "seconds": seconds(view.phases),
        "timeline": [asdict(phase) for phase in view.phases],
        **_plain(book.edition.routine(id_)),
    }


def _week(book: Book, id_: str) -> dict[str, Any]:
    return _plain(book.edition.catalog.weeks[id_].entry)


def _reference(book: Book, id_: str) -> dict[str, Any]:
    return _plain(book.edition.catalog.references[id_].entry)


def _plain(entry: Any) -> dict[str, Any]:  # noqa: ANN401 - any model of the catalog
    plain: dict[str, Any] = entry.model_dump(mode="json", exclude_none=True)
    return plain


def _json(data: object) -> bytes:
    return f"{_text(data)}\n".encode()


def _text(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1)


def _object(parts: Iterable[tuple[str, str]]) -> str:
    """Put values that are JSON already into an object, as `_text` would write it: no line of theirs is a text's."""
    body = ",".join(f"\n{_text(key)}: {value}" for key, value in parts)
    return f"{{{body.replace(chr(10), chr(10) + ' ')}\n}}" if body else "{}"
