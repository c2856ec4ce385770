"""Long lists in parts that do not shift: an entry that joins makes one part longer, or makes two parts of that one."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

_PLACES: Final = ("", *"-0123456789abcdefghijklmnopqrstuvwxyz")
"""What may come next in an id, in order: its end, or a character."""


def parted(ids: Iterable[str], most: int) -> dict[str, tuple[str, ...]]:
    """Give ids in order, in parts of at most `most`, each by the letters with which it begins; the first may have none.

    Where a part ends, letters say alone: one that is too long is parted in the middle of its letters, whatever lies
    there. So no other part is another when an id comes or goes.
    """
    return dict(_parts(sorted(ids), most, "", (0, len(_PLACES))))


def pages(folder: str, ids: Iterable[str], most: int) -> dict[str, tuple[str, ...]]:
    """Give the ids on each page of a long list, by its path below a folder; the first is the folder's own page."""
    names = parted(ids, most).items()
    return {f"{folder}/{name if number else 'index'}.md": part for number, (name, part) in enumerate(names)}


def _parts(ids: Sequence[str], most: int, stem: str, span: tuple[int, int]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the parts of ids that begin with a stem, and go on with one of a span of places."""
    start, end = span
    if not ids:
        return
    if len(ids) <= most:
        yield f"{stem}{_PLACES[start]}", tuple(ids)
    elif end - start == 1:
        yield from _parts(ids, most, f"{stem}{_PLACES[start]}", (0, len(_PLACES)))
    else:
        middle = (start + end) // 2
        later = f"{stem}{_PLACES[middle]}"
        cut = next((n for n, id_ in enumerate(ids) if id_ >= later), len(ids))
        yield from _parts(ids[:cut], most, stem, (start, middle))
        yield from _parts(ids[cut:], most, stem, (middle, end))
