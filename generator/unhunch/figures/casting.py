"""Who is shown in a figure that does not say it: everybody in turn, so that nobody is the example. Needs no numpy.

The technique's id decides, and nothing else: a figure keeps its person whatever is added to the catalog. What the
figure says itself always wins.
"""

from collections.abc import Collection, Sequence
from typing import NamedTuple, TypeVar
from zlib import crc32

from unhunch.model.figure import Figure, Hair, Person, Skin
from unhunch.model.pose import Base

T = TypeVar("T")

TURNS: tuple[Person, ...] = ("average", "heavy", "old", "pregnant", "average", "heavy", "old")
"""Who comes how often."""
HAIRS: dict[Person, tuple[Hair, ...]] = {
    "average": ("short", "bun", "curls"),
    "heavy": ("bun", "short", "curls"),
    "old": ("grey", "grey-bun", "thin"),
    "pregnant": ("bun", "curls"),
}
SKINS: tuple[Skin, ...] = ("light", "dark")
_UPRIGHT: frozenset[Base] = frozenset({"standing", "sitting-chair"})
"""The only base poses in which chance shows somebody pregnant."""


class Look(NamedTuple):
    """Whose body, which hair, which skin."""

    person: Person
    hair: Hair
    skin: Skin


def look(figure: Figure) -> Look:
    """The look of a figure; what nobody decided is the average adult with short hair and light skin."""
    return Look(figure.person or "average", figure.hair or "short", figure.skin or "light")


def cast(
    id_: str,
    figure: Figure,
    spared: Collection[Person] = (),
    *,
    person: Person | None = None,
    like: Look | None = None,
) -> Figure:
    """The figure with whoever is shown in it.

    `spared` are those who should not do what it shows; `person` is whom it is for, if it is for one; else it shows
    somebody `like` another figure does, if that one may be in its poses.
    """
    may = fitting(figure, spared)
    whose_turn: Person = like.person if like and like.person in may else _drawn(may, "shows", id_)
    person = figure.person or person or whose_turn
    same = like if like and like.person == person else None
    hair = figure.hair or (same.hair if same else _drawn(HAIRS[person], "head", id_))
    skin = figure.skin or (same.skin if same else _drawn(SKINS, "skin", id_))
    return figure.model_copy(update={"person": person, "hair": hair, "skin": skin})


def fitting(figure: Figure, spared: Collection[Person] = ()) -> tuple[Person, ...]:
    """Everybody who may be in a figure by chance, as often as it is their turn; never nobody."""
    upright = _is_upright(figure)
    return tuple(one for one in TURNS if one not in spared and (one != "pregnant" or upright)) or TURNS[:1]


def _drawn(choices: Sequence[T], what: str, id_: str) -> T:
    """One of several by the technique's id: the same for good, and by chance as to what it is."""
    return choices[crc32(f"{id_} {what}".encode()) % len(choices)]


def _is_upright(figure: Figure) -> bool:
    bases = (figure.base, *(pose.base for pose in figure.poses if pose.base))
    return _UPRIGHT.issuperset(bases)
