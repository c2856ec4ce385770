"""Which move stands for each routine in lists of routines: one that stands for no other, where there is one."""

from collections import Counter
from collections.abc import Mapping

from unhunch.views.edition import Edition


def faces(edition: Edition) -> Mapping[str, str]:
    """Give a technique for each routine that has a drawing of any.

    Routines of few drawn moves choose first. Each takes, of its moves that stand for none yet, the one that fewest
    routines have, and of several such the first; where all are taken, it takes its own first.
    """
    moves = {
        id_: tuple(dict.fromkeys(item.technique for item in one.entry.items if item.technique in edition.pictures))
        for id_, one in edition.catalog.routines.items()
    }
    shared = Counter(move for own in moves.values() for move in own)
    found: dict[str, str] = {}
    for id_, own in sorted(moves.items(), key=lambda pair: (len(pair[1]), pair[0])):
        if own:
            free = [move for move in own if move not in found.values()]
            found[id_] = min(free, key=shared.__getitem__, default=own[0])
    return found
