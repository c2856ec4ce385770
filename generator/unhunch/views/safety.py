"""The safety lists with their sources."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from unhunch.model.base import CautionId
from unhunch.model.evidence import Statement
from unhunch.model.safety import Sign, Signs
from unhunch.strings import Strings
from unhunch.views.edition import Edition
from unhunch.views.sources import Said, said

T = TypeVar("T")


@dataclass(frozen=True)
class SignView:
    """A warning sign with its sources, and how soon to act, in a sentence, where that is sooner than its group.

    `line` is the sign in a few words, where more than one sentence says the whole of it: that can be unfolded.
    """

    said: Said
    soon: str | None
    line: str | None


@dataclass(frozen=True)
class Listed(Generic[T]):
    """Things of a list that stand under one heading; `label` is None where they have none."""

    label: str | None
    items: tuple[T, ...]


@dataclass(frozen=True)
class SignsView:
    """A group of warning signs."""

    id: str
    label: str
    action: str
    numbers: tuple[str, ...]
    signs: tuple[SignView, ...]
    listed: tuple[Listed[SignView], ...]


def signs_view(edition: Edition, group: Signs) -> SignsView:
    """Put a group of warning signs into words."""
    signs = tuple(_sign(edition, sign) for sign in group.signs)
    return SignsView(group.id, group.label, group.action, group.numbers, signs, by_heading(group, signs))


def by_heading(group: Signs, said: Sequence[T]) -> tuple[Listed[T], ...]:
    """Give what is said of each sign of a group by their headings; what has none comes first, without one."""
    found: dict[str | None, list[T]] = {None: []}
    for sign, one in zip(group.signs, said, strict=True):
        found.setdefault(sign.under, []).append(one)
    return tuple(Listed(label, tuple(items)) for label, items in found.items() if items)


def _sign(edition: Edition, sign: Sign) -> SignView:
    line = in_few_words(sign, edition.t)
    return SignView(said(edition, sign), sign.soon, line and with_time(line, sign, edition.t))


def in_few_words(sign: Sign, t: Strings) -> str | None:
    """Give a sign in a few words; None where it is one sentence, which stands as it is."""
    return sign.short if sign.short and f"{t('list.sentence_end')} " in sign.text else None


def with_time(words: str, sign: Sign, t: Strings) -> str:
    """Give the words of a sign, and how soon to act where that is sooner than its group."""
    return t("check.how_soon", sign=words.removesuffix(t("list.sentence_end")), soon=sign.soon) if sign.soon else words


def lines(edition: Edition, statements: Sequence[Statement]) -> tuple[Said, ...]:
    """Give statements with their sources."""
    return tuple(said(edition, statement) for statement in statements)


def by_group(edition: Edition, conditions: Iterable[tuple[CautionId | None, T]]) -> tuple[Listed[T], ...]:
    """Give things by the heading of the condition that each is about; what has none comes first, without one."""
    vocabulary = edition.catalog.vocabulary
    groups = {condition.id: condition.group for condition in vocabulary.cautions}
    found: dict[str | None, list[T]] = {}
    for id_, thing in conditions:
        found.setdefault(groups.get(id_) if id_ else None, []).append(thing)
    headings = [(None, None), *((group.id, group.label) for group in vocabulary.groups)]
    return tuple(Listed(label, tuple(found[id_])) for id_, label in headings if id_ in found)
