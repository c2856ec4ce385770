"""Which entry, and which line, of the catalog before is which of the catalog after."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Generic, TypeVar

from unhunch.catalog.catalog import Sourced
from unhunch.model.routine import Routine
from unhunch.model.technique import Technique

E = TypeVar("E", Technique, Routine)

_CLOSE = 0.55
"""Share of its letters that a line keeps when it is reworded; below it, the line is another one. Chosen by trial."""


@dataclass(frozen=True)
class Pair(Generic[E]):
    """An entry before and after; the ids differ when it was renamed."""

    before: Sourced[E]
    after: Sourced[E]


@dataclass(frozen=True)
class Pairs(Generic[E]):
    """The entries of one folder: those that are in both catalogs, and those that are in one."""

    both: tuple[Pair[E], ...]
    added: tuple[Sourced[E], ...]
    removed: tuple[Sourced[E], ...]


def pairs(before: Mapping[str, Sourced[E]], after: Mapping[str, Sourced[E]]) -> Pairs[E]:
    """Match entries by id, then by the old ids that an entry names, then by their names."""
    left = {id_: sourced for id_, sourced in before.items() if id_ not in after}
    both, added = [], []
    for id_, sourced in after.items():
        old = before.get(id_) or _renamed(sourced, left)
        if old is None:
            added.append(sourced)
        else:
            left.pop(old.id, None)
            both.append(Pair(old, sourced))
    return Pairs(tuple(both), tuple(added), tuple(left.values()))


def _renamed(sourced: Sourced[E], left: Mapping[str, Sourced[E]]) -> Sourced[E] | None:
    formerly = (left[id_] for id_ in sourced.entry.formerly if id_ in left)
    same_name = (old for old in left.values() if old.entry.name == sourced.entry.name)
    return next(formerly, None) or next(same_name, None)


def closest(text: str, texts: Iterable[str]) -> str | None:
    """Give the text that is nearly this one, or None."""
    rated = [(SequenceMatcher(None, text, other, autojunk=False).ratio(), other) for other in texts]
    best, other = max(rated, default=(0.0, ""))
    return other if best >= _CLOSE else None


def texts_matched(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[str, str | None]]:
    """Yield each text of before with what it became: itself, a rewording of it, or nothing."""
    free = [text for text in after if text not in before]
    for text in before:
        if text in after:
            yield text, text
            continue
        reworded = closest(text, free)
        if reworded is not None:
            free.remove(reworded)
        yield text, reworded
