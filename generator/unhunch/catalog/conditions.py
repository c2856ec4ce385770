"""What every condition means for a technique: its own cautions, and else what the condition says of its kind."""

from collections.abc import Mapping

from unhunch.model.caution import Caution
from unhunch.model.technique import Technique
from unhunch.model.vocabulary import Vocabulary

STRICTEST_FIRST = ("leave-out", "ask", "adapt", "fine")
"""What a caution says to do, in the order in which lists show it."""


def answers(vocabulary: Vocabulary, technique: Technique) -> Mapping[str, Caution]:
    """Give what a person with each condition does about a technique, in the order of the vocabulary.

    In a catalog without errors no condition is missing: one that says nothing of a kind is found by R325.
    """
    found = ((one.id, technique.cautions.get(one.id) or one.default(technique.kind)) for one in vocabulary.cautions)
    return {id_: caution for id_, caution in found if caution}


def changing(vocabulary: Vocabulary, technique: Technique) -> Mapping[str, Caution]:
    """Give the answers that change something, strictest first: those that pages and cards show."""
    found = ((id_, one) for id_, one in answers(vocabulary, technique).items() if one.do != "fine")
    return dict(sorted(found, key=lambda pair: STRICTEST_FIRST.index(pair[1].do)))


def particular(vocabulary: Vocabulary, technique: Technique) -> frozenset[str]:
    """Give the conditions for which a technique says to do something else than its kind does."""
    defaults = {one.id: one.default(technique.kind) for one in vocabulary.cautions}
    return frozenset(
        id_
        for id_, own in technique.cautions.items()
        if (default := defaults.get(id_)) is None or (own.do, own.how) != (default.do, default.how)
    )
