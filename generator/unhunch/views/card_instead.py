"""What a card says of what is done in place of an exercise: when, how much, and what that warns of in its turn.

Scripts have the same in as-in-python/instead.js, for a reader's own sheet; tests/own/test_own_card.py compares them.
"""

from collections.abc import Container, Iterator, Mapping, Sequence

from unhunch.catalog.conditions import changing, particular
from unhunch.model.base import CautionId
from unhunch.model.routine import Alternative
from unhunch.model.technique import Technique
from unhunch.model.vocabulary import Vocabulary
from unhunch.views.card import CautionLine
from unhunch.views.edition import Edition
from unhunch.views.words import capital, dose_words

Saying = tuple[CautionId, str, str | None]
"""A condition, what to do about it, and how."""


def instead(edition: Edition, alternative: Alternative, on_card: Sequence[str]) -> CautionLine:
    """Give what to do in place of an exercise, and when; one that is on the card itself is named by its number."""
    id_, (head, more) = alternative.technique, when(edition, alternative)
    if id_ in on_card:
        name = edition.catalog.techniques[id_].entry.name
        what = edition.t("card.instead.number", name=name, number=on_card.index(id_) + 1)
    else:
        what = another(edition, alternative)
    return CautionLine(head, " ".join(part for part in (what, more) if part))


def before_instead(
    edition: Edition,
    techniques: Sequence[Technique],
    alternatives: Sequence[Alternative | None],
    on_card: Sequence[str],
    only: Container[CautionId] | None = None,
) -> Iterator[CautionLine]:
    """Yield a line for each alternative that is not on the card and warns of what the card does not."""
    for id_, unsaid in unsaid_of_others(edition, techniques, alternatives, on_card, only):
        ways: dict[str, list[CautionId]] = {}
        for condition, what in unsaid.items():
            ways.setdefault(what, []).append(condition)
        text = (
            edition.t("card.instead.way", who=capital(edition.conditions(ids)), how=how) for how, ids in ways.items()
        )
        name = edition.catalog.techniques[id_].entry.name
        yield CautionLine(edition.t("card.instead.before", name=name), " ".join(text))


def unsaid_of_others(
    edition: Edition,
    techniques: Sequence[Technique],
    alternatives: Sequence[Alternative | None],
    on_card: Sequence[str],
    only: Container[CautionId] | None = None,
) -> Iterator[tuple[str, Mapping[CautionId, str]]]:
    """Yield what an alternative that is not on the card says of each condition, as far as the card does not say it.

    What it says itself counts as said where what it replaces says the same; what its kind says, where any exercise
    does, but not for those who leave out what it replaces: they are who will do it.
    """
    vocabulary = edition.catalog.vocabulary
    told = [_sayings(vocabulary, technique) for technique in techniques]
    replaced: dict[str, list[frozenset[Saying]]] = {}
    for said, alternative in zip(told, alternatives, strict=True):
        if alternative and alternative.technique not in on_card:
            replaced.setdefault(alternative.technique, []).append(said)
    for id_, steps in replaced.items():
        other = edition.catalog.techniques[id_].entry
        by_step, anywhere = frozenset.intersection(*steps), frozenset().union(*told)
        own = {*particular(vocabulary, other), *(one for step in steps for one, do, _ in step if do == "leave-out")}
        unsaid = {
            condition: caution.how or edition.t(f"card.instead.{caution.do}")
            for condition, caution in changing(vocabulary, other).items()
            if (only is None or condition in only)
            and (condition, caution.do, caution.how) not in (by_step if condition in own else anywhere)
        }
        if unsaid:
            yield id_, unsaid


def _sayings(vocabulary: Vocabulary, technique: Technique) -> frozenset[Saying]:
    return frozenset((id_, caution.do, caution.how) for id_, caution in changing(vocabulary, technique).items())


def when(edition: Edition, alternative: Alternative) -> tuple[str, str]:
    """Give when to do it, as the head of a line, and what else is said of it."""
    first, _, more = alternative.when.partition(". ")
    return first.removesuffix(".") + edition.t("sheet.colon"), more


def another(edition: Edition, alternative: Alternative) -> str:
    """Give an alternative that is not on the card: how much of it, and what it is."""
    technique, t = edition.catalog.techniques[alternative.technique].entry, edition.t
    assert technique.dose, "a treatment by others is no alternative"
    dose = dose_words(technique.dose, t)
    return t("card.instead.other", name=technique.name, dose=dose, what=technique.summary)
