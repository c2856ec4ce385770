"""What every condition means for a technique: its own cautions, and else what the condition says of its kind."""

from collections.abc import Mapping

from unhunch.model.caution import Caution
from unhunch.model.technique import Technique
from unhunch.model.vocabulary import Vocabulary

STRICTEST_FIRST = ("leave-out", "ask", "adapt", "fine")
"""What a caution says to do, in the order in which lists show it."""


def answers(vocabulary: Vocabulary, technique: Technique) -> Mapping[str, Caution]:
    """Give what a person with each condition does about a technique, in the order of the vocabulary.

    Of a condition that is part of another one, the stricter of both answers holds. In a catalog without errors no
    condition is missing: one that says nothing of a kind is found by R325.
    """
    said = {one.id: technique.cautions.get(one.id) or one.default(technique.kind) for one in vocabulary.cautions}
    found = {one.id: _stricter(said[one.id], said.get(one.part_of or "")) for one in vocabulary.cautions}
    return {id_: caution for id_, caution in found.items() if caution}


def _stricter(own: Caution | None, whole: Caution | None) -> Caution | None:
    if own and whole and strictness(whole) < strictness(own):
        return whole
    return own


def strictness(caution: Caution) -> int:
    """Give how much a caution lets somebody do: the less, the stricter it is."""
    return STRICTEST_FIRST.index(caution.do)


def changing(vocabulary: Vocabulary, technique: Technique) -> Mapping[str, Caution]:
    """Give the answers that change something, strictest first: those that pages and cards show.

    A condition that only repeats the answer of the one that it is part of is left out: that one names it already.
    """
    meant = answers(vocabulary, technique)
    repeats = {one.id for one in vocabulary.cautions if one.part_of and meant.get(one.id) is meant.get(one.part_of)}
    found = [(id_, one) for id_, one in meant.items() if one.do != "fine" and id_ not in repeats]
    return dict(sorted(found, key=lambda pair: strictness(pair[1])))


def particular(vocabulary: Vocabulary, technique: Technique) -> frozenset[str]:
    """Give the conditions for which a technique says to do something else than its kind does."""
    defaults = {one.id: one.default(technique.kind) for one in vocabulary.cautions}
    return frozenset(
        id_
        for id_, own in technique.cautions.items()
        if (default := defaults.get(id_)) is None or (own.do, own.how) != (default.do, default.how)
    )
