"""What to check before a whole routine: by condition, so that people look for their own once, with how and number.

Scripts have the same in as-in-python/check-first.js, for a reader's own sheet; tests/own/test_own_card.py compares
them.
"""

from collections.abc import Container, Iterator, Sequence

from unhunch.catalog.conditions import changing
from unhunch.model.base import CautionId
from unhunch.model.caution import Caution
from unhunch.model.routine import Alternative
from unhunch.model.technique import Technique
from unhunch.views.card import CautionLine
from unhunch.views.card_cautions import whom_to_ask
from unhunch.views.edition import Edition
from unhunch.views.words import capital


def check_first(
    edition: Edition,
    techniques: Sequence[Technique],
    alternatives: Sequence[Alternative | None],
    only: Container[CautionId] | None = None,
) -> tuple[CautionLine, ...]:
    """Give whom to ask, and a line for each condition with what changes.

    Conditions in which the same is done share a line.
    """
    lines: dict[str, list[CautionId]] = {}
    cautions = [changing(edition.catalog.vocabulary, technique) for technique in techniques]
    for term in edition.catalog.vocabulary.cautions:
        if only is None or term.id in only:
            text = " ".join(_ways(edition, term.id, [own.get(term.id) for own in cautions], alternatives))
            if text:
                lines.setdefault(text, []).append(term.id)
    by_condition = (
        CautionLine(capital(edition.conditions(whom)) + edition.t("sheet.colon"), text) for text, whom in lines.items()
    )
    return (*whom_to_ask(edition, techniques, only), *by_condition)


def _ways(
    edition: Edition,
    condition: CautionId,
    cautions: Sequence[Caution | None],
    alternatives: Sequence[Alternative | None],
) -> Iterator[str]:
    """Yield each thing to do, with the numbers of the exercises; what holds for all of them has none."""
    ways: dict[str, list[int]] = {}
    for number, (caution, other) in enumerate(zip(cautions, alternatives, strict=True), 1):
        if caution and caution.do != "ask":
            ways.setdefault(caution.how or _left_out(edition, condition, other), []).append(number)
    for what, numbers in ways.items():
        if len(numbers) == len(cautions):
            yield what
        else:
            yield edition.t("card.check.of", numbers=edition.t("list.comma").join(map(str, numbers)), what=what)


def _left_out(edition: Edition, condition: CautionId, other: Alternative | None) -> str:
    """Give that it is left out, and what is done instead where that warns of nothing in this condition."""
    if other is not None:
        technique = edition.technique(other.technique)
        if condition not in changing(edition.catalog.vocabulary, technique):
            return edition.t("card.check.instead", name=technique.name)
    return edition.t("card.check.leave_out")
