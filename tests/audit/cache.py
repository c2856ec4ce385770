"""A damaged cache damages no site.

A site is built, files of its cache are damaged, and it is built again from them: no published byte may change.
"""

import random
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from tests.audit.row import DAMAGED, FINE, Row, Tree, row, tree
from tests.project import PROJECT
from unhunch.edges.building import build

FILES = 100
_SEED = 7


def _halved(whole: bytes) -> bytes:
    return whole[: len(whole) // 2]


def _emptied(_: bytes) -> bytes:
    return b""


def _turned(whole: bytes) -> bytes:
    place = random.Random(whole).randrange(8 * len(whole))
    return whole[: place // 8] + bytes([whole[place // 8] ^ 1 << place % 8]) + whole[place // 8 + 1 :]


DAMAGES: Mapping[str, Callable[[bytes], bytes]] = {"halved": _halved, "emptied": _emptied, "one bit turned": _turned}


def rows() -> Iterator[Row]:
    """Damage files of the cache in each way, and count those after which a build publishes anything else."""
    with tempfile.TemporaryDirectory() as folder:
        site, cache = Path(folder) / "site", Path(folder) / "cache"
        build(PROJECT, site, cache)
        whole = tree(site)
        chosen = random.Random(_SEED).sample(sorted(cache.iterdir()), FILES)
        kept = {file: file.read_bytes() for file in chosen}
        for name, damage in DAMAGES.items():
            for file, content in kept.items():
                file.write_bytes(damage(content))
            build(PROJECT, site, cache)
            outcomes = [DAMAGED] * _changed(whole, tree(site)) + [FINE] * FILES
            yield row(f"files of the cache, {name}: of the site, what is published", outcomes[:FILES])


def _changed(before: Tree, after: Tree) -> int:
    return sum(before.get(path) != after.get(path) for path in before.keys() | after.keys())
