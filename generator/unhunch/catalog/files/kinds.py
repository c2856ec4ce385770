"""What a text is by the keys that it begins lines with, also where nothing else of it can be read."""

import re
from collections.abc import Mapping

from pydantic import BaseModel

from unhunch.model.about import About
from unhunch.model.reference import Reference
from unhunch.model.routine import Routine
from unhunch.model.safety import Safety
from unhunch.model.technique import Technique
from unhunch.model.vocabulary import Vocabulary

_KEY = re.compile(rb"^([a-z_]+):", re.MULTILINE)
_ENTRIES: Mapping[str, type[BaseModel]] = {"technique": Technique, "routine": Routine, "reference": Reference}
_ALONE: tuple[type[BaseModel], ...] = (About, Safety, Vocabulary)
_FEWEST = 3
"""Keys of its own kind by which an entry is told from any other text, where it has so many; our choice."""


def kind_of(raw: bytes) -> str | None:
    """Give `technique`, `routine` or `reference`, when most keys of the text belong to nothing else; else None."""
    keys = {key.decode() for key in _KEY.findall(raw)}
    ranked = sorted(((len(keys & own), kind) for kind, own in _OWN.items()), reverse=True)
    (most, kind), (second, _) = ranked[:2]
    return kind if most >= _fewest(kind) and most > 2 * second else None


def _own(kind: str) -> frozenset[str]:
    """Give the keys that a kind of entry alone has."""
    others = (*_ALONE, *(model for other, model in _ENTRIES.items() if other != kind))
    return frozenset(_ENTRIES[kind].model_fields).difference(*(other.model_fields for other in others))


def _fewest(kind: str) -> int:
    needed = sum(info.is_required() for key, info in _ENTRIES[kind].model_fields.items() if key in _OWN[kind])
    return min(_FEWEST, needed)


_OWN: Mapping[str, frozenset[str]] = {kind: _own(kind) for kind in _ENTRIES}
