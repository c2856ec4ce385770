"""Catalogs that were written before the model asked for what it asks for now, so that changes can be compared.

What is missing is filled in with what it meant then. An addition here can go when no change reaches across it.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from unhunch.catalog.catalog import Catalog
from unhunch.catalog.kinds import SAFETY, VOCABULARY
from unhunch.catalog.read import read_catalog
from unhunch.text.source import Document

_STAND_IN = "-"
_NO_SIGNS = {"id": "appointment", "label": _STAND_IN, "action": _STAND_IN, "signs": [{"text": _STAND_IN}]}


def read_older_catalog(root: Path) -> Catalog | None:
    """Read `root`/content as `read_catalog` does, an older one too; None where even so something is wrong with it."""
    catalog, _ = read_catalog(root, _completed)
    if catalog is None:
        return None
    appointment = catalog.safety.appointment
    signs = tuple(sign for sign in appointment.signs if sign.text != _STAND_IN)
    safety = catalog.safety.model_copy(update={"appointment": appointment.model_copy(update={"signs": signs})})
    return replace(catalog, safety=safety)


def _completed(document: Document) -> Document:
    complete = _COMPLETE.get(document.path)
    if complete is None or not isinstance(document.data, dict):
        return document
    return replace(document, data=complete(document.data))


def _safety(data: dict[str, Any]) -> dict[str, Any]:
    """There were two tiers of signs."""
    return {"appointment": _NO_SIGNS, **data}


def _vocabulary(data: dict[str, Any]) -> dict[str, Any]:
    """A condition meant something only for the techniques that named it."""
    kinds = [kind.get("id") for kind in _dicts(data.get("kinds"))]
    fine = [{"kinds": kinds, "do": "fine", "why": _STAND_IN}]
    return {
        **data,
        "cautions": [{"clause": _STAND_IN, "defaults": fine, **one} for one in _dicts(data.get("cautions"))],
    }


def _dicts(items: object) -> list[dict[str, Any]]:
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []


_COMPLETE: Mapping[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    SAFETY.path: _safety,
    VOCABULARY.path: _vocabulary,
}
