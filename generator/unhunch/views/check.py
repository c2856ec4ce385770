"""The short safety check: warning signs in a few words, and conditions to tick."""

from dataclasses import dataclass

from unhunch.model.safety import Ask, Signs
from unhunch.views.answers import answers_data
from unhunch.views.book import Book
from unhunch.views.edition import Edition
from unhunch.views.words import capital


@dataclass(frozen=True)
class Urgent:
    """A group of warning signs in a few words each."""

    id: str
    label: str
    action: str
    signs: tuple[str, ...]


@dataclass(frozen=True)
class Condition:
    """A condition to ask about; one with a caution can be ticked, and techniques answer to it."""

    caution: str | None
    label: str


@dataclass(frozen=True)
class Check:
    """The three groups of the check, and what the script needs to know."""

    urgent: tuple[Urgent, ...]
    label: str
    action: str
    conditions: tuple[Condition, ...]
    data: dict[str, object]


def check_view(book: Book) -> Check:
    """Put the safety check into words."""
    edition = book.edition
    safety = edition.catalog.safety
    ask = safety.ask_first
    return Check(
        urgent=tuple(_urgent(edition, group) for group in (safety.emergency, safety.soon)),
        label=ask.label,
        action=ask.action,
        conditions=tuple(_condition(edition, condition) for condition in ask.conditions),
        data=answers_data(book),
    )


def _urgent(edition: Edition, group: Signs) -> Urgent:
    signs = (
        edition.t("check.how_soon", sign=sign.short or sign.text, soon=sign.soon)
        if sign.soon
        else sign.short or sign.text
        for sign in group.signs
    )
    return Urgent(group.id, group.label, group.action, tuple(signs))


def _condition(edition: Edition, condition: Ask) -> Condition:
    if condition.caution is None:
        return Condition(None, condition.text)
    label = edition.term("cautions", condition.caution).label
    return Condition(condition.caution, capital(label))
