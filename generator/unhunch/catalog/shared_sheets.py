"""The PDFs of the whole catalog: one a kind and paper, or of many entries an index, and parts that do not shift."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from unhunch.catalog.catalog import Catalog
from unhunch.catalog.parted import parted
from unhunch.model.papers import CARD_PAPERS, PAPERS

MOST: Final = 48
"""How many entries one document shows at most; our choice: what sets it takes 300 MB then."""

CARDS: Final = "cards"
BOOKLETS: Final = ("booklet", "booklet-folded")


@dataclass(frozen=True)
class Part:
    """Some entries of a catalog, in a document of their own; without a name all of them."""

    name: str
    techniques: tuple[str, ...]
    routines: tuple[str, ...]

    def path(self, kind: str, paper: str) -> str:
        """Give the path of its document in the site."""
        return whole_path(kind, f"{paper}-{self.name}" if self.name else paper)


def whole_path(kind: str, paper: str) -> str:
    """Give the path of a document of the whole catalog: of its index, where there are parts."""
    return f"sheets/{kind}-{paper}.pdf"


def card_parts(catalog: Catalog) -> tuple[Part, ...]:
    """Give the parts of the cards of all techniques."""
    if len(catalog.techniques) <= MOST:
        return (Part("", tuple(catalog.techniques), ()),)
    return tuple(Part(f"from-{start}", ids, ()) for start, ids in _starting(catalog.techniques))


def booklet_parts(catalog: Catalog) -> tuple[Part, ...]:
    """Give the parts of the booklet: those of routines come first, as in the whole."""
    if max(len(catalog.techniques), len(catalog.routines)) <= MOST:
        return (Part("", tuple(catalog.techniques), tuple(catalog.routines)),)
    return (
        *(Part(f"routines-from-{start}", (), ids) for start, ids in _starting(catalog.routines)),
        *(Part(f"techniques-from-{start}", ids, ()) for start, ids in _starting(catalog.techniques)),
    )


def paths(catalog: Catalog) -> Iterator[str]:
    """Yield the path of each of these documents, those of parts too."""
    for kinds, papers, parts in (
        (BOOKLETS, PAPERS, booklet_parts(catalog)),
        ((CARDS,), CARD_PAPERS, card_parts(catalog)),
    ):
        for kind in kinds:
            for paper in papers:
                yield whole_path(kind, paper)
                yield from (part.path(kind, paper) for part in parts if part.name)


def _starting(ids: Iterable[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield parts with the letters with which they begin: no id begins with less than 0, where the first has none."""
    return ((start or "0", part) for start, part in parted(ids, MOST).items())
