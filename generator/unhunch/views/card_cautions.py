"""What a card warns of, and what to do about it: what concerns many of its exercises, and what concerns one.

Scripts have the same in as-in-python/cautions.js, for a reader's own sheet; tests/own/test_own_card.py compares them.
"""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from unhunch.catalog.conditions import answers
from unhunch.model.base import CautionId
from unhunch.model.routine import Alternative
from unhunch.model.technique import Technique
from unhunch.views.card import CautionLine
from unhunch.views.edition import Edition
from unhunch.views.words import dose_words

TOLD: Final = frozenset({"leave-out", "adapt", "ask"})
"""What is said about a condition; where a technique is fine, a card need not say so."""

MANY: Final = 3
"""What as many exercises share is said once, before them all, with their numbers."""


@dataclass(frozen=True)
class CardCautions:
    """The cautions of a card: at its head, and with each exercise in turn."""

    head: tuple[CautionLine, ...]
    each: tuple[tuple[CautionLine, ...], ...]


@dataclass(frozen=True)
class _Said:
    """What is done about a condition in some exercises, by their numbers; `how` is empty where it is not adapted."""

    condition: CautionId
    do: str
    how: str
    numbers: tuple[int, ...]


def card_cautions(
    edition: Edition, techniques: Sequence[Technique], only: Container[CautionId] | None = None
) -> CardCautions:
    """Give what a card of these techniques warns of; with `only`, what concerns one of these conditions.

    What many exercises share stands at the head, and so does whom to ask, since that comes before all of them.
    """
    count = len(techniques)
    said = tuple(_said(edition, techniques, only))
    at_head = [one for one in said if one.do == "ask" or len(one.numbers) in range(min(MANY, count), count + 1)]
    each = ([one for one in said if number in one.numbers and one not in at_head] for number in range(1, count + 1))
    return CardCautions(
        head=tuple(_head(edition, at_head, count)),
        each=tuple((*_skipped(edition, own), *_adapted(edition, own)) for own in each),
    )


def _said(edition: Edition, techniques: Sequence[Technique], only: Container[CautionId] | None) -> Iterator[_Said]:
    found: dict[tuple[CautionId, str, str], list[int]] = {}
    for number, technique in enumerate(techniques, 1):
        for id_, caution in answers(edition.catalog.vocabulary, technique).items():
            if caution.do in TOLD and (only is None or id_ in only):
                found.setdefault((id_, caution.do, caution.how or ""), []).append(number)
    return (_Said(*key, tuple(numbers)) for key, numbers in found.items())


def _head(edition: Edition, said: Sequence[_Said], count: int) -> Iterator[CautionLine]:
    """Yield what concerns all exercises, and then what concerns some of them, with their numbers."""
    of_all = [one for one in said if len(one.numbers) == count]
    of_some = [one for one in said if len(one.numbers) < count]
    scope = "" if count == 1 else "_all"
    yield from (*_skipped(edition, of_all, f"skip{scope}"), *_numbered(edition, of_some, "leave-out", "skip_some"))
    yield from (*_adapted(edition, of_all, f"if{scope}"), *_adapted_some(edition, of_some))
    yield from (*_skipped(edition, of_all, "ask", "ask"), *_numbered(edition, of_some, "ask", "ask_some"))


def _skipped(
    edition: Edition, said: Sequence[_Said], head: str = "skip", do: str = "leave-out"
) -> Iterator[CautionLine]:
    ids = [one.condition for one in said if one.do == do]
    if ids:
        yield CautionLine(edition.t(f"card.caution.{head}"), _ors(edition, ids) + edition.t("list.sentence_end"))


def _numbered(edition: Edition, said: Sequence[_Said], do: str, head: str) -> Iterator[CautionLine]:
    """Yield one line of conditions, those of the same exercises together, with their numbers."""
    t = edition.t
    ids: dict[tuple[int, ...], list[CautionId]] = {}
    for one in said:
        if one.do == do:
            ids.setdefault(one.numbers, []).append(one.condition)
    if ids:
        parts = (_of(edition, found, numbers) for numbers, found in ids.items())
        yield CautionLine(t(f"card.caution.{head}"), t("list.semicolon").join(parts) + t("list.sentence_end"))


def _adapted(edition: Edition, said: Sequence[_Said], head: str = "if") -> Iterator[CautionLine]:
    """Yield each way to do it otherwise once, with all whom it concerns."""
    ways: dict[str, list[CautionId]] = {}
    for one in said:
        if one.do == "adapt":
            ways.setdefault(one.how, []).append(one.condition)
    for how, ids in ways.items():
        yield CautionLine(edition.t(f"card.caution.{head}", who=_ors(edition, ids)), how)


def _adapted_some(edition: Edition, said: Sequence[_Said]) -> Iterator[CautionLine]:
    ways: dict[tuple[str, tuple[int, ...]], list[CautionId]] = {}
    for one in said:
        if one.do == "adapt":
            ways.setdefault((one.how, one.numbers), []).append(one.condition)
    for (how, numbers), ids in ways.items():
        yield CautionLine(edition.t("card.caution.if", who=_of(edition, ids, numbers)), how)


def _of(edition: Edition, ids: Sequence[CautionId], numbers: Sequence[int]) -> str:
    listed = edition.t("list.comma").join(map(str, numbers))
    return edition.t("card.caution.of", who=_ors(edition, ids), numbers=listed)


def _ors(edition: Edition, ids: Sequence[CautionId]) -> str:
    """Give conditions as they go on from `if`: you are pregnant, or if your shoulder hurts."""
    return edition.t("card.caution.or").join(edition.clause(id_) for id_ in ids)


def instead(edition: Edition, alternative: Alternative, on_card: Sequence[str]) -> CautionLine:
    """Give what to do in place of an exercise, and when; one that is on the card itself is named by its number."""
    id_, (head, more) = alternative.technique, when(edition, alternative)
    if id_ in on_card:
        name = edition.catalog.techniques[id_].entry.name
        what = edition.t("card.instead.number", name=name, number=on_card.index(id_) + 1)
    else:
        what = another(edition, alternative)
    return CautionLine(head, " ".join(part for part in (what, more) if part))


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
