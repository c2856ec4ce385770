"""What a text is by the keys that it begins lines with, also where nothing else of it can be read."""

import re
from collections.abc import Mapping
from typing import Any

from unhunch.catalog.kinds import COLLECTIONS, KINDS, Collection

_KEY = re.compile(rb"^([a-z_]+):", re.MULTILINE)
_FEWEST = 3
"""Keys of its own by which a kind is told from any other text, where it needs so many; our choice."""


def kind_of(raw: bytes) -> Collection[Any] | None:
    """Give the kind of entry that most keys of a text belong to and to nothing else; None when it is unclear."""
    keys = {key.decode() for key in _KEY.findall(raw)}
    ranked = sorted(((len(keys & own), name) for name, own in _OWN.items()), reverse=True)
    (most, name), (second, _) = ranked[:2]
    return COLLECTIONS[name] if most >= _fewest(name) and most > 2 * second else None


def _own(kind: Collection[Any]) -> frozenset[str]:
    """Give the keys that no other kind of file has."""
    return frozenset(kind.model.model_fields).difference(*(one.model.model_fields for one in KINDS if one != kind))


def _fewest(name: str) -> int:
    fields = COLLECTIONS[name].model.model_fields
    return min(_FEWEST, len([key for key in _OWN[name] if fields[key].is_required()]))


_OWN: Mapping[str, frozenset[str]] = {name: _own(kind) for name, kind in COLLECTIONS.items()}
