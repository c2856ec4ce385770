"""The short safety check: warning signs in a few words, and conditions to tick."""

from dataclasses import dataclass

from unhunch.model.safety import Ask, Signs
from unhunch.views.answers import answers_data
from unhunch.views.book import Book
from unhunch.views.edition import Edition
from unhunch.views.safety import Listed, by_group, by_heading
from unhunch.views.words import capital


@dataclass(frozen=True)
class Group:
    """A group of warning signs in a few words each, by heading."""

    id: str
    label: str
    action: str
    listed: tuple[Listed[str], ...]


@dataclass(frozen=True)
class Condition:
    """A condition; one with a caution can be ticked, and every technique answers to it."""

    caution: str | None
    label: str


@dataclass(frozen=True)
class Check:
    """The groups of the check, most urgent first, and what the script needs to know.

    `conditions` are those to ask about, `others` all that techniques answer to besides, so that each can be ticked.
    `listed` has the conditions by heading.
    """

    groups: tuple[Group, ...]
    label: str
    action: str
    conditions: tuple[Condition, ...]
    listed: tuple[Listed[Condition], ...]
    others: tuple[Condition, ...]
    data: dict[str, object]


def check_view(book: Book) -> Check:
    """Put the safety check into words."""
    edition = book.edition
    safety = edition.catalog.safety
    ask = safety.ask_first
    asked = {condition.caution for condition in ask.conditions}
    conditions = tuple(_condition(edition, condition) for condition in ask.conditions)
    others = (term for term in edition.catalog.vocabulary.cautions if term.id not in asked)
    return Check(
        groups=tuple(_group(edition, group) for group in safety.tiers),
        label=ask.label,
        action=ask.action,
        conditions=conditions,
        listed=by_group(edition, ((condition.caution, condition) for condition in conditions)),
        others=tuple(Condition(term.id, capital(term.label)) for term in others),
        data=answers_data(book),
    )


def _group(edition: Edition, group: Signs) -> Group:
    signs = tuple(
        edition.t("check.how_soon", sign=sign.short or sign.text, soon=sign.soon)
        if sign.soon
        else sign.short or sign.text
        for sign in group.signs
    )
    return Group(group.id, group.label, group.action, by_heading(group, signs))


def _condition(edition: Edition, condition: Ask) -> Condition:
    if condition.caution is None:
        return Condition(None, condition.text)
    label = edition.term("cautions", condition.caution).label
    return Condition(condition.caution, capital(label))
