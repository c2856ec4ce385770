"""The conditions of the safety check: each can be ticked, and every technique answers to it."""

from dataclasses import dataclass

from unhunch.views.edition import Edition
from unhunch.views.safety import Listed, by_group
from unhunch.views.sources import Said, said
from unhunch.views.words import capital


@dataclass(frozen=True)
class Condition:
    """A condition to ask about, in a sentence that says whom and what to ask; one with a caution can be ticked."""

    caution: str | None
    said: Said


@dataclass(frozen=True)
class Other:
    """A condition that needs no asking, but changes how techniques are done."""

    caution: str
    label: str


@dataclass(frozen=True)
class Check:
    """Every condition that can be ticked.

    `listed` are those to ask about, by heading, `others` all that techniques answer to besides.
    """

    label: str
    action: str
    listed: tuple[Listed[Condition], ...]
    others: tuple[Other, ...]


def check_view(edition: Edition) -> Check:
    """Put the conditions into words."""
    ask = edition.catalog.safety.ask_first
    asked = {condition.caution for condition in ask.conditions}
    conditions = (Condition(one.caution, said(edition, one)) for one in ask.conditions)
    others = (term for term in edition.catalog.vocabulary.cautions if term.id not in asked)
    return Check(
        label=ask.label,
        action=ask.action,
        listed=by_group(edition, ((condition.caution, condition) for condition in conditions)),
        others=tuple(Other(term.id, capital(term.label)) for term in others),
    )
