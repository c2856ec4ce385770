"""What a routine's page says of conditions: what each changes and in which moves, so that people look for theirs once.

What concerns one move alone stands at that move.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from unhunch.model.base import CautionId
from unhunch.model.technique import Technique
from unhunch.views.card_cautions import Told, told_of_several
from unhunch.views.edition import Edition
from unhunch.views.safety import Listed, by_group
from unhunch.views.words import capital


@dataclass(frozen=True)
class Concerned:
    """A condition, and in sentences what it changes."""

    heading: str
    does: str


def routine_cautions(edition: Edition, techniques: Sequence[Technique]) -> tuple[Listed[Concerned], ...]:
    """Give each condition that changes several moves, or of which to ask first, by the headings of the vocabulary."""
    names = tuple(technique.name for technique in techniques)
    found: dict[CautionId, list[str]] = {}
    for told in told_of_several(edition, techniques):
        found.setdefault(told.condition, []).append(_does(edition, told, names))
    in_order = (term.id for term in edition.catalog.vocabulary.cautions if term.id in found)
    return by_group(
        edition,
        ((id_, Concerned(capital(edition.term("cautions", id_).label), " ".join(found[id_]))) for id_ in in_order),
    )


def _does(edition: Edition, told: Told, names: tuple[str, ...]) -> str:
    t = edition.t
    if len(told.numbers) == len(names):
        return told.how or t(f"routine.check.all.{told.do}")
    meant = tuple(dict.fromkeys(names[number - 1] for number in told.numbers))
    if told.how:
        return t("routine.check.some.adapt", names=edition.joined(meant), how=told.how)
    return t(f"routine.check.some.{told.do}", names=edition.joined(meant))
