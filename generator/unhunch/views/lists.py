"""Lists of entries: whole while the catalog is small, else only begun where they stand, with pages of their own.

So no page grows with the catalog. A list's pages are for readers without scripts, too: one part after the other, and
the way to each letter.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from unhunch.catalog.default_pages import LISTS
from unhunch.catalog.parted import pages, parted
from unhunch.model.technique import Technique
from unhunch.model.vocabulary import Term
from unhunch.views.edition import Edition

LISTED: Final = 64
"""How many entries a page lists at most; our choice: with them it loads in a second on a phone."""

FEW: Final = 12
"""How many each of several lists on a page begins with, once they are too many to be whole."""

Kind = Literal["techniques", "routines"]

Keys = Callable[[Technique], tuple[str, ...]]
"""Under which terms a technique stands."""


@dataclass(frozen=True)
class List:
    """Some entries by what they have in common, in the order of their ids."""

    id: str
    label: str
    description: str | None
    kind: Kind
    ids: tuple[str, ...]

    @property
    def routines(self) -> bool:
        """Whether it lists routines, and no techniques."""
        return self.kind == "routines"


@dataclass(frozen=True)
class Rest:
    """The way from a list that is only begun to the whole: its first page, and how many entries it has."""

    path: str
    count: int


@dataclass(frozen=True)
class Part:
    """One page of a list: its path, its entries, the ways to the pages before and after it, and to each letter."""

    path: str
    ids: tuple[str, ...]
    earlier: str | None
    later: str | None
    letters: tuple[tuple[str, str], ...]


def whole(edition: Edition) -> tuple[List, List]:
    """Give the list of all routines, and that of all techniques."""
    t, catalog = edition.t, edition.catalog
    return (
        List("routines", t("finder.routines"), None, "routines", tuple(catalog.routines)),
        List("techniques", t("finder.techniques"), None, "techniques", tuple(catalog.techniques)),
    )


def by_kind(edition: Edition) -> tuple[List, ...]:
    """Give the techniques of each kind."""
    return tuple(_groups(edition, "kind", edition.catalog.vocabulary.kinds, lambda one: (one.kind,)))


def by_position(edition: Edition) -> tuple[List, ...]:
    """Give the techniques for each position."""
    return tuple(_groups(edition, "position", edition.catalog.vocabulary.positions, lambda one: one.positions))


def by_equipment(edition: Edition) -> tuple[List, ...]:
    """Give the techniques by what they need; those that need nothing come first."""
    ids = tuple(id_ for id_, one in _techniques(edition) if not one.equipment and not one.by_others)
    nothing = List("equipment", edition.t("index.nothing"), None, "techniques", ids)
    terms = edition.catalog.vocabulary.equipment
    return (*([nothing] if ids else []), *_groups(edition, "equipment", terms, lambda one: one.equipment))


def by_region(edition: Edition) -> tuple[List, ...]:
    """Give what works on each region that has its point on the outline of a body."""
    words = edition.catalog.vocabulary
    regions = [region for region in words.regions if region.outline]
    moving = {kind.id for kind in words.kinds if kind.movement}
    return tuple(_groups(edition, "region", regions, lambda one: one.regions if one.kind in moving else ()))


def treatments(edition: Edition) -> List:
    """Give what others do."""
    ids = tuple(id_ for id_, one in _techniques(edition) if one.by_others)
    return List("treatments", edition.t("lists.treatments"), None, "techniques", ids)


def undrawn(edition: Edition) -> List:
    """Give the techniques that somebody could draw."""
    ids = tuple(id_ for id_, one in _techniques(edition) if not one.by_others and id_ not in edition.pictures)
    return List("undrawn", edition.t("lists.undrawn"), None, "techniques", ids)


def begun(edition: Edition, list_: List, ids: Sequence[str] | None = None) -> tuple[tuple[str, ...], Rest | None]:
    """Give what a page shows of a list, and the way to the rest; `ids` are its entries in another order."""
    ordered = tuple(list_.ids if ids is None else ids)
    if not _is_begun(edition, list_):
        return ordered, None
    return ordered[:FEW], Rest(f"{LISTS}/{list_.id}/index.md", len(ordered))


def begun_lists(edition: Edition) -> Iterator[List]:
    """Yield the lists that need pages of their own."""
    if max(len(edition.catalog.techniques), len(edition.catalog.routines)) <= LISTED:
        return
    of_terms = (*by_kind(edition), *by_position(edition), *by_equipment(edition), *by_region(edition))
    for list_ in (*whole(edition), *of_terms, treatments(edition), undrawn(edition)):
        if _is_begun(edition, list_):
            yield list_


def parts(list_: List) -> tuple[Part, ...]:
    """Give the pages of a list."""
    return turned(pages(f"{LISTS}/{list_.id}", list_.ids, LISTED))


def turned(found: Mapping[str, tuple[str, ...]]) -> tuple[Part, ...]:
    """Give pages by their paths with the ways from one to the others."""
    paths = [*found]
    letters: dict[str, str] = {}
    for path, ids in found.items():
        for id_ in ids:
            letters.setdefault(id_[0].upper(), path)
    around = zip([None, *paths[:-1]], [*paths[1:], None], strict=True) if paths else ()
    return tuple(
        Part(path, found[path], earlier, later, tuple(letters.items()))
        for path, (earlier, later) in zip(paths, around, strict=True)
    )


def first(list_: List) -> tuple[str, ...]:
    """Give the entries on the first page of a list, which are all that there are if one page holds them."""
    return next(iter(parted(list_.ids, LISTED).values()), ())


def after_first(list_: List) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Give the other entries of a list in the same parts, each with the letters with which it begins."""
    return tuple(parted(list_.ids, LISTED).items())[1:]


def _is_begun(edition: Edition, list_: List) -> bool:
    entries = edition.catalog.routines if list_.routines else edition.catalog.techniques
    return len(entries) > LISTED and len(list_.ids) > FEW


def _techniques(edition: Edition) -> Iterator[tuple[str, Technique]]:
    return ((id_, one.entry) for id_, one in edition.catalog.techniques.items())


def _groups(edition: Edition, name: str, terms: Sequence[Term], keys: Keys) -> Iterator[List]:
    keyed = [(id_, keys(one)) for id_, one in _techniques(edition)]
    for term in terms:
        if ids := tuple(id_ for id_, has in keyed if term.id in has):
            yield List(f"{name}-{term.id}", term.label, term.description, "techniques", ids)
