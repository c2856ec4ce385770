"""Which move stands for each routine in lists of routines: one that stands for no other, where there is one."""

from collections.abc import Mapping

from unhunch.views.edition import Edition


def faces(edition: Edition) -> Mapping[str, str]:
    """Give a technique for each routine that has a drawing of any.

    It is the first of its moves that stands for no routine before it in the catalog; where all do, its first.
    """
    found: dict[str, str] = {}
    for id_, sourced in edition.catalog.routines.items():
        drawn = [item.technique for item in sourced.entry.items if item.technique in edition.pictures]
        taken = set(found.values())
        if drawn:
            found[id_] = next((move for move in drawn if move not in taken), drawn[0])
    return found
