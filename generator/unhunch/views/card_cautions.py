"""What a card warns of, and what to do about it: before all of it, and beside each exercise.

Scripts have the same in as-in-python/cautions.js, for a reader's own sheet; tests/own/test_own_card.py compares them.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from unhunch.catalog.conditions import changing, particular
from unhunch.model.base import CautionId
from unhunch.model.technique import Technique
from unhunch.views.card import CautionLine, CautionPart
from unhunch.views.edition import Edition
from unhunch.views.words import capital


@dataclass(frozen=True)
class CardCautions:
    """The cautions of a card: at its head, and with each exercise in turn."""

    head: tuple[CautionLine, ...]
    each: tuple[tuple[CautionLine, ...], ...]


@dataclass(frozen=True)
class Told:
    """What is done about a condition in some exercises, by their numbers; `how` is empty where it is not adapted.

    `own` tells whether it is left out or done otherwise because of the technique itself, and not of its kind.
    """

    condition: CautionId
    do: str
    how: str
    own: bool
    numbers: tuple[int, ...]

    @property
    def of_several(self) -> bool:
        """Whether several exercises are done otherwise because of their kind."""
        return self.do == "adapt" and not self.own and len(self.numbers) > 1


def card_cautions(
    edition: Edition, techniques: Sequence[Technique], only: Container[CautionId] | None = None
) -> CardCautions:
    """Give what a card of these techniques warns of; with `only`, what concerns one of these conditions.

    Whom an exercise is not for stands with it, like what a technique says itself, or its kind says of it alone. At the
    head stands what a kind changes in several, with their numbers, and whom to ask, since that comes before all. A card
    of one exercise has but the head.
    """
    told = tuple(_told(edition, techniques, only))
    at_head = _at_head(told, len(techniques))
    numbers = range(1, len(techniques) + 1)
    each = ([one for one in told if number in one.numbers and one not in at_head] for number in numbers)
    return CardCautions(
        head=tuple(_head(edition, at_head, _names(techniques))),
        each=tuple((*_one(edition, own, "leave-out", "skip"), *_adapted(edition, own)) for own in each),
    )


def told_of_several(edition: Edition, techniques: Sequence[Technique]) -> tuple[Told, ...]:
    """Give what stands at the head of a card of these techniques, and with none of its exercises."""
    return _at_head(tuple(_told(edition, techniques, None)), len(techniques))


def whom_not(edition: Edition, technique: Technique) -> Iterator[CautionLine]:
    """Yield in one line whom a technique is not for, if anybody."""
    return _one(edition, tuple(_told(edition, [technique], None)), "leave-out", "skip")


def _at_head(told: Sequence[Told], count: int) -> tuple[Told, ...]:
    return tuple(one for one in told if count == 1 or one.do == "ask" or one.of_several)


def _names(techniques: Sequence[Technique]) -> tuple[str, ...]:
    return tuple(technique.name for technique in techniques)


def _told(edition: Edition, techniques: Sequence[Technique], only: Container[CautionId] | None) -> Iterator[Told]:
    found: dict[tuple[CautionId, str, str, bool], list[int]] = {}
    vocabulary = edition.catalog.vocabulary
    for number, technique in enumerate(techniques, 1):
        own = particular(vocabulary, technique)
        for id_, caution in changing(vocabulary, technique).items():
            if only is None or id_ in only:
                key = (id_, caution.do, caution.how or "", caution.do != "ask" and id_ in own)
                found.setdefault(key, []).append(number)
    return (Told(*key, tuple(numbers)) for key, numbers in found.items())


def _head(edition: Edition, told: Sequence[Told], names: Sequence[str]) -> Iterator[CautionLine]:
    """Yield whom to ask, whom one alone is not for, and how it is done otherwise: where some are meant, which."""
    count = len(names)
    if count == 1:
        yield from (*_one(edition, told, "ask", "ask"), *_one(edition, told, "leave-out", "skip"))
        yield from _adapted(edition, told)
        return
    asked = [one for one in told if one.do == "ask"]
    yield from _one(edition, [one for one in asked if len(one.numbers) == count], "ask", "ask_all")
    yield from _some(edition, [one for one in asked if len(one.numbers) < count], names)
    ways: dict[tuple[str, tuple[int, ...]], list[CautionId]] = {}
    for one in told:
        if one.do == "adapt":
            ways.setdefault((one.how, one.numbers if len(one.numbers) < count else ()), []).append(one.condition)
    for (how, numbers), ids in ways.items():
        named = _headed(edition, ids, _named(names, numbers)) if numbers else ""
        yield CautionLine(_heading(edition, ids, numbers), how, named=named)


def _named(names: Sequence[str], numbers: Sequence[int]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names[number - 1] for number in numbers))


def _one(edition: Edition, told: Sequence[Told], do: str, head: str) -> Iterator[CautionLine]:
    """Yield one line of all whom it concerns: one condition is a sentence, more are a list."""
    t = edition.t
    ids = [one.condition for one in told if one.do == do]
    if len(ids) > 1:
        yield _listed(edition, f"{head}_list", {(): ids}, ())
    elif ids:
        yield CautionLine(t(f"card.caution.{head}"), edition.clause(ids[0]) + t("list.sentence_end"))


def _some(edition: Edition, asked: Sequence[Told], names: Sequence[str]) -> Iterator[CautionLine]:
    """Yield one line of all who ask first, those of the same exercises together, after their numbers."""
    ids: dict[tuple[int, ...], list[CautionId]] = {}
    for one in asked:
        ids.setdefault(one.numbers, []).append(one.condition)
    if ids:
        yield _listed(edition, "ask_some", ids, names)


def _listed(
    edition: Edition, head: str, ids: Mapping[tuple[int, ...], Sequence[CautionId]], names: Sequence[str]
) -> CautionLine:
    t = edition.t
    parts = tuple(
        CautionPart(
            _these(edition, numbers) if numbers else "",
            tuple(map(edition.condition, found)),
            t("list.comma").join(_named(names, numbers)) + t("sheet.colon") if numbers else "",
        )
        for numbers, found in ids.items()
    )
    text = (" ".join(filter(None, (part.these, t("list.semicolon").join(part.conditions)))) for part in parts)
    return CautionLine(t(f"card.caution.{head}"), " ".join(one + t("list.sentence_end") for one in text), parts)


def _these(edition: Edition, numbers: Sequence[int]) -> str:
    listed = edition.t("list.comma").join(map(str, numbers))
    return edition.t("card.caution.these", n=len(numbers), numbers=listed)


def _adapted(edition: Edition, told: Sequence[Told]) -> Iterator[CautionLine]:
    """Yield each way to do it otherwise once, with all whom it concerns."""
    ways: dict[str, list[CautionId]] = {}
    for one in told:
        if one.do == "adapt":
            ways.setdefault(one.how, []).append(one.condition)
    for how, ids in ways.items():
        whom = edition.t("card.caution.if", who=edition.clause(ids[0])) if len(ids) == 1 else _heading(edition, ids)
        yield CautionLine(whom, how)


def _heading(edition: Edition, ids: Sequence[CautionId], numbers: Sequence[int] = ()) -> str:
    """Give whom it concerns, and in which exercises, as the head of a line."""
    who = edition.conditions(ids)
    if numbers:
        listed = edition.t("list.comma").join(map(str, numbers))
        who = edition.t("card.caution.of", n=len(numbers), who=who, numbers=listed)
    return capital(who) + edition.t("sheet.colon")


def _headed(edition: Edition, ids: Sequence[CautionId], names: Sequence[str]) -> str:
    """Give whom it concerns, and in which exercises by their names, as the head of a line."""
    who, listed = edition.conditions(ids), edition.t("list.comma").join(names)
    return capital(edition.t("card.caution.named", who=who, names=listed)) + edition.t("sheet.colon")
