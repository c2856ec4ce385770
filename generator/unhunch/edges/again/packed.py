"""Plain values in a cache, as packed JSON: what pages are made of says much the same again and again."""

import json
import zlib
from typing import Any

from unhunch.work.store import Cache

_FAST = 1
"""Of zlib's levels: the others take longer than they save."""


def get(cache: Cache, key: str) -> Any | None:  # noqa: ANN401 - as it was put there
    """Give the value that was kept under the key, or None."""
    kept = cache.get(key)
    return None if kept is None else json.loads(zlib.decompress(kept))


def put(cache: Cache, key: str, value: object) -> None:
    """Keep a value under the key."""
    cache.put(key, zlib.compress(json.dumps(value).encode(), _FAST))
