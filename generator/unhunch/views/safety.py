"""The safety lists with their sources."""

from collections.abc import Sequence
from dataclasses import dataclass

from unhunch.model.evidence import Statement
from unhunch.model.safety import Sign, Signs
from unhunch.views.edition import Edition
from unhunch.views.sources import Said, said
from unhunch.views.words import capital


@dataclass(frozen=True)
class SignView:
    """A warning sign with its sources, and how soon to act where that is sooner than its group.

    `heading` is how soon, where a line begins with it.
    """

    said: Said
    soon: str | None
    heading: str | None


@dataclass(frozen=True)
class SignsView:
    """A group of warning signs."""

    id: str
    label: str
    action: str
    signs: tuple[SignView, ...]


def signs_view(edition: Edition, group: Signs) -> SignsView:
    """Put a group of warning signs into words."""
    return SignsView(group.id, group.label, group.action, tuple(_sign(edition, sign) for sign in group.signs))


def _sign(edition: Edition, sign: Sign) -> SignView:
    return SignView(said(edition, sign), sign.soon, capital(sign.soon) if sign.soon else None)


def lines(edition: Edition, statements: Sequence[Statement]) -> tuple[Said, ...]:
    """Give statements with their sources."""
    return tuple(said(edition, statement) for statement in statements)
