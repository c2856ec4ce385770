"""What scripts and other programs read, and the style of the figures: files that no reader opens."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from functools import cache
from importlib import resources
from typing import Any

from pydantic import TypeAdapter

from unhunch.catalog.default_pages import FIGURES_STYLE
from unhunch.catalog.kinds import KINDS, Kind
from unhunch.model.timeline import phases, seconds
from unhunch.site.output import SiteFile
from unhunch.text.escape import script_data
from unhunch.views.answers import answers_data
from unhunch.views.book import Book
from unhunch.views.search import search_data

FORMAT = 1
"""Rises when catalog.json changes in a way that breaks its readers."""


def outputs(book: Book) -> Iterator[SiteFile]:
    """Yield the catalog as data, what is searched, what answers change, the schemas, and the figures' style."""
    yield SiteFile(FIGURES_STYLE, resources.files("unhunch.figures").joinpath("figure.css").read_bytes())
    yield SiteFile("catalog.json", catalog_json(book))
    yield SiteFile("search.json", script_data(search_data(book)).encode())
    yield SiteFile("answers.json", script_data(answers_data(book)).encode())
    yield from book.part("schemas", lambda: (SiteFile(f"schema/{name}", schema) for name, schema in schemas().items()))


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
    edition = book.edition
    catalog, settings = edition.catalog, edition.settings
    techniques = {
        id_: {
            "address": settings.address(f"techniques/{id_}/"),
            "seconds": seconds(phases(sourced.entry.dose)) if sourced.entry.dose else None,
            **_plain(sourced.entry),
            "mistakes": [mistake.text for mistake in sourced.entry.often_wrong],
        }
        for id_, sourced in catalog.techniques.items()
    }
    routines = {
        view.id: {
            "address": settings.address(f"routines/{view.id}/"),
            "minutes": view.minutes,
            "seconds": seconds(view.phases),
            "timeline": [asdict(phase) for phase in view.phases],
            **_plain(edition.routine(view.id)),
        }
        for view in book.routines.values()
    }
    return _json(
        {
            "format": FORMAT,
            "catalog": _plain(catalog.about),
            "techniques": techniques,
            "routines": routines,
            "safety": _plain(catalog.safety),
            "vocabulary": _plain(catalog.vocabulary),
            "references": {id_: _plain(reference.entry) for id_, reference in catalog.references.items()},
        }
    )


def _plain(entry: Any) -> dict[str, Any]:  # noqa: ANN401 - any model of the catalog
    plain: dict[str, Any] = entry.model_dump(mode="json", exclude_none=True)
    return plain


def _json(data: object) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()
