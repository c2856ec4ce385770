"""What a technique's page says of conditions: what to do about each, and why."""

from dataclasses import dataclass
from itertools import groupby

from unhunch.catalog.conditions import changing
from unhunch.model.technique import Technique
from unhunch.views.edition import Edition
from unhunch.views.safety import Listed, by_group
from unhunch.views.sources import Source, basis, sources
from unhunch.views.words import capital

_MOST_WITHOUT_HEADINGS = 12
"""Conditions in one list."""


@dataclass(frozen=True)
class CautionView:
    """A condition, what to do about it, and why; `heading` is its label where a line begins with it."""

    id: str
    label: str
    heading: str
    do: str
    action: str
    why: str
    how: str | None
    sources: tuple[Source, ...]
    basis: str


@dataclass(frozen=True)
class CautionGroup:
    """The conditions for which the same is done: to leave it out, to ask first, or to change it.

    Many are `listed` by the headings of the vocabulary; few are, without one.
    """

    action: str
    listed: tuple[Listed[CautionView], ...]


def cautions(edition: Edition, technique: Technique) -> tuple[CautionView, ...]:
    """Put each condition that changes something into words, those of one action after each other."""
    return tuple(
        CautionView(
            id=id_,
            label=(label := edition.term("cautions", id_).label),
            heading=capital(label),
            do=caution.do,
            action=edition.t(f"caution.{caution.do}"),
            why=caution.why,
            how=caution.how,
            sources=sources(edition, caution.references),
            basis=basis(edition, caution.references),
        )
        for id_, caution in changing(edition.catalog.vocabulary, technique).items()
    )


def in_groups(edition: Edition, told: tuple[CautionView, ...]) -> tuple[CautionGroup, ...]:
    """Give conditions by what to do about them."""
    return tuple(_group(edition, action, tuple(same)) for action, same in groupby(told, lambda one: one.action))


def _group(edition: Edition, action: str, told: tuple[CautionView, ...]) -> CautionGroup:
    if len(told) <= _MOST_WITHOUT_HEADINGS:
        return CautionGroup(action, (Listed(None, told),))
    return CautionGroup(action, by_group(edition, ((caution.id, caution) for caution in told)))
