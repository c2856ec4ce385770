"""Which way the moves of a week go."""

from unhunch.catalog.catalog import Catalog
from unhunch.model.week import Week


def directions_of(catalog: Catalog, week: Week) -> frozenset[str]:
    """Give the directions of all moves of a week's routines, by their ids; a technique that is not there has none.

    Raises KeyError where the catalog has none of the routines.
    """
    moves = {item.technique for one in week.routines for item in catalog.routines[one.routine].entry.items}
    known = (catalog.techniques[move].entry for move in moves if move in catalog.techniques)
    return frozenset(direction for technique in known for direction in technique.directions)
