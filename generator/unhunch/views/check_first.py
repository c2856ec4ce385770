"""What to check before a whole routine: by condition, so that people look for their own once, with how and number.

Scripts have the same in as-in-python/check-first.js, for a reader's own sheet; tests/own/test_own_card.py compares
them.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import groupby

from unhunch.catalog.conditions import changing
from unhunch.model.base import CautionId
from unhunch.model.caution import Caution
from unhunch.model.routine import Alternative
from unhunch.model.technique import Technique
from unhunch.views.card import CautionLine
from unhunch.views.card_instead import unsaid_of_others
from unhunch.views.edition import Edition
from unhunch.views.words import capital

_RUN = 3
"""As many numbers that follow each other are told by their first and last."""


def check_first(
    edition: Edition,
    techniques: Sequence[Technique],
    alternatives: Sequence[Alternative | None],
    on_card: Sequence[str],
    only: Container[CautionId] | None = None,
) -> tuple[CautionLine, ...]:
    """Give a line for each condition with what changes, in its exercises and in what is done in place of them.

    Conditions in which the same is done share a line. Those in which one asks before all of it come first.
    """
    cautions = [changing(edition.catalog.vocabulary, technique) for technique in techniques]
    others = [*unsaid_of_others(edition, techniques, alternatives, on_card, only)]
    lines: dict[str, list[CautionId]] = {}
    for term in edition.catalog.vocabulary.cautions:
        if only is None or term.id in only:
            ways = _ways(edition, term.id, [own.get(term.id) for own in cautions], alternatives)
            for id_, unsaid in others:
                if term.id in unsaid:
                    ways.setdefault(unsaid[term.id], []).append(edition.technique(id_).name)
            if ways:
                lines.setdefault(" ".join(_told(edition, ways, len(techniques))), []).append(term.id)
    asked = lines.pop(edition.t("card.instead.ask"), ())
    of_all = edition.conditions(asked) + edition.t("list.sentence_end")
    return (
        *((CautionLine(edition.t("card.caution.ask_all_list"), of_all),) if asked else ()),
        *(CautionLine(capital(edition.conditions(ids)) + edition.t("sheet.colon"), do) for do, ids in lines.items()),
    )


def _ways(
    edition: Edition,
    condition: CautionId,
    cautions: Sequence[Caution | None],
    alternatives: Sequence[Alternative | None],
) -> dict[str, list[int | str]]:
    """Give each thing to do, with the numbers of the exercises."""
    ways: dict[str, list[int | str]] = {}
    for number, (caution, other) in enumerate(zip(cautions, alternatives, strict=True), 1):
        if caution:
            ways.setdefault(_what(edition, condition, caution, other), []).append(number)
    return ways


def _what(edition: Edition, condition: CautionId, caution: Caution, other: Alternative | None) -> str:
    """Give what to do; of what is left out, what is done instead where that warns of nothing in this condition."""
    if caution.do == "leave-out" and other is not None:
        technique = edition.technique(other.technique)
        if condition not in changing(edition.catalog.vocabulary, technique):
            return edition.t("card.check.instead", name=technique.name)
    return caution.how or edition.t(f"card.instead.{caution.do}")


def _told(edition: Edition, ways: Mapping[str, Sequence[int | str]], count: int) -> Iterator[str]:
    """Yield each thing to do, whom to ask first; what holds for all exercises has no numbers."""
    t, asked = edition.t, edition.t("card.instead.ask")
    for what, where in sorted(ways.items(), key=lambda way: way[0] != asked):
        numbers = [one for one in where if isinstance(one, int)]
        names = [one for one in where if isinstance(one, str)]
        if len(numbers) == count:
            yield what
        else:
            marks = t("list.comma").join((*_spans(edition, numbers), *names))
            yield t("card.check.of", numbers=marks, what=what)


def _spans(edition: Edition, numbers: Sequence[int]) -> Iterator[str]:
    """Yield numbers in their order, and those that follow each other by the first and the last."""
    for _, run in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0]):
        found = [number for _, number in run]
        if len(found) < _RUN:
            yield from map(str, found)
        else:
            yield edition.t("list.from_to", first=found[0], last=found[-1])
