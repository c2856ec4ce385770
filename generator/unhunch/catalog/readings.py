"""What becomes of pages, kept by their text: to read one takes two renderings."""

import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from hashlib import sha256
from typing import Any, Final

from unhunch.catalog.catalog import Catalog
from unhunch.text.markup.mentions import Mention
from unhunch.text.markup.reading import Link, Reading, read_markup
from unhunch.text.markup.survey import Code
from unhunch.work.code import code_of
from unhunch.work.store import Cache

_ROOMS: Final = ("unhunch.text.markup",)
_LIBRARIES: Final = ("markdown",)


def with_readings(catalog: Catalog, cache: Cache) -> Catalog:
    """Give the catalog with pages that know what becomes of them."""
    pages = {name: replace(page, known=_reading(page.body, cache)) for name, page in catalog.pages.items()}
    return replace(catalog, pages=pages)


def _reading(body: str, cache: Cache) -> Reading:
    key = f"reading {code_of(_ROOMS, _LIBRARIES)} {sha256(body.encode()).hexdigest()}"
    kept = cache.get(key)
    if kept is not None:
        return _of_plain(json.loads(kept))
    reading = read_markup(body)
    if not reading.foreign:  # it is a part of the tree; such a page is not published, and read anew when it is mended
        cache.put(key, json.dumps({**asdict(reading), "ids": sorted(reading.ids)}).encode())
    return reading


def _of_plain(plain: Mapping[str, Any]) -> Reading:
    code, mentioned = plain["code"], ("citations", "inserts", "misplaced")
    return Reading(
        **{
            **plain,
            **{name: tuple(Mention(**one) for one in plain[name]) for name in mentioned},
            "code": Code(_pairs(code["blocks"]), _pairs(code["spans"])),
            "links": tuple(Link(**one) for one in plain["links"]),
            "ids": frozenset(plain["ids"]),
            "tags": _pairs(plain["tags"]),
            "foreign": (),
            "open_fences": tuple(plain["open_fences"]),
        }
    )


def _pairs(lists: list[list[Any]]) -> tuple[Any, ...]:
    return tuple(map(tuple, lists))
