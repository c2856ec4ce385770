"""A damaged cache damages no site: `make audit`.

A site is built, files of its cache are damaged, and it is built again from them: no published byte may change.
"""

import random
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from generator.building import build
from generator.places import PROJECT

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


def main() -> None:
    """Damage the cache in each way; exit with 1 when a build from it publishes anything else."""
    with tempfile.TemporaryDirectory() as folder:
        site, cache = Path(folder) / "site", Path(folder) / "cache"
        build(PROJECT, site, cache)
        whole = _tree(site)
        chosen = random.Random(_SEED).sample(sorted(cache.iterdir()), FILES)
        published = {name: _published(damage, chosen, site, cache, whole) for name, damage in DAMAGES.items()}
    told = ", ".join(f"{number} of {FILES} {name}" for name, number in published.items())
    print(f"damaged files of the cache that were published: {told}")
    sys.exit(any(published.values()))


def _published(
    damage: Callable[[bytes], bytes], chosen: list[Path], site: Path, cache: Path, whole: dict[str, bytes]
) -> int:
    """Give how many files of the site are others when it is built from damaged ones."""
    for file in chosen:
        file.write_bytes(damage(file.read_bytes()))
    build(PROJECT, site, cache)
    built = _tree(site)
    return sum(built.get(path) != whole.get(path) for path in built.keys() | whole.keys())


def _tree(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


if __name__ == "__main__":
    main()
