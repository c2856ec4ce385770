"""What a text is by the keys that it begins lines with, also where nothing else of it can be read."""

import re

from unhunch.model.routine import Routine
from unhunch.model.technique import Technique

_KEY = re.compile(rb"^([a-z_]+):", re.MULTILINE)
_KEYS = {"technique": frozenset(Technique.model_fields), "routine": frozenset(Routine.model_fields)}
_FEWEST = 3
"""Keys that an entry has of its own kind, to be told from any other text; our choice."""


def kind_of(raw: bytes) -> str | None:
    """Give `technique` or `routine`, when most keys of the text belong to nothing else; None when it is unclear."""
    keys = {key.decode() for key in _KEY.findall(raw)}
    technique = len(keys & (_KEYS["technique"] - _KEYS["routine"]))
    routine = len(keys & (_KEYS["routine"] - _KEYS["technique"]))
    if max(technique, routine) < _FEWEST or max(technique, routine) <= 2 * min(technique, routine):
        return None
    return "technique" if technique > routine else "routine"
