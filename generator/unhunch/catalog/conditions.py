"""What a person with a condition does about a technique."""

from collections.abc import Mapping

from unhunch.model.base import CautionId
from unhunch.model.technique import Caution, Technique
from unhunch.model.vocabulary import Vocabulary


def answers(vocabulary: Vocabulary, technique: Technique) -> Mapping[CautionId, Caution]:  # noqa: ARG001 - defaults come
    """Give what a technique says to each condition, in the technique's order."""
    return technique.cautions
