"""The few lines at the head of a page: what to do, how much and how often, and when not to."""

from collections.abc import Container, Iterator
from dataclasses import dataclass

from unhunch.views.card import Card
from unhunch.views.card_cautions import told_of_several, whom_not
from unhunch.views.edition import Edition
from unhunch.views.routine import RoutineView
from unhunch.views.stop_lines import one_sentence
from unhunch.views.technique import TechniqueView
from unhunch.views.words import capital


@dataclass(frozen=True)
class ShortLine:
    """One line: `head` in bold, and the rest; `link` is the heading that it leads to, `to` its anchor on the page."""

    head: str
    text: str
    link: str | None = None
    to: str | None = None


def technique_in_short(edition: Edition, view: TechniqueView, card: Card | None) -> tuple[ShortLine, ...]:
    """Give the lines of a technique's page; a treatment by others has no card."""
    t = edition.t
    signs = _signs(edition, card) if card else " ".join(sign.text for sign in view.stop_if)
    lines = (
        ShortLine(t("short.title"), f"{card.meta} {view.frequency or ''}".strip() if card else ""),
        ShortLine(t("card.stop"), signs),
        *_whom_not(edition, view),
        _check_first(edition, {caution.do for caution in view.cautions} - {"leave-out"}),
    )
    return tuple(line for line in lines if line.text)


def routine_in_short(edition: Edition, view: RoutineView, card: Card) -> tuple[ShortLine, ...]:
    """Give the lines of a routine's page."""
    t = edition.t
    techniques = [edition.technique(item.id) for item in view.items]
    lines = (
        ShortLine(t("short.title"), f"{card.meta} {view.often}".strip()),
        ShortLine(t("card.stop"), _signs(edition, card)),
        _do_not_start(edition),
        _check_first(edition, {told.do for told in told_of_several(edition, techniques)}),
    )
    return tuple(line for line in lines if line.text)


def _signs(edition: Edition, card: Card) -> str:
    """Give the signs to stop that all movements have, in one sentence, and then each other sign in one of its own."""
    t, common = edition.t, {sign.short or sign.text for sign in edition.catalog.safety.stop_if}
    items = [sign for sign in card.sign_items if sign in common]
    others = [capital(sign) for sign in card.sign_items if sign not in common]
    told = ([t("list.semicolon").join(items)] if items else []) + others
    return " ".join(one + t("list.sentence_end") for one in told) or card.signs


def _do_not_start(edition: Edition) -> ShortLine:
    """Say at which signs to call for help first, in few words where the catalog has them, and where they all stand."""
    t, safety = edition.t, edition.catalog.safety
    short = safety.on_paper.before_call if safety.on_paper else None
    head = short.action if short else safety.emergency.label + t("sheet.colon")
    signs = short.signs if short else tuple(sign.short or sign.text for sign in safety.emergency.signs)
    told = one_sentence(edition, (sign.removesuffix(t("list.sentence_end")) for sign in signs))
    return ShortLine(head, told, t("routine.signs"), "signs")


def _whom_not(edition: Edition, view: TechniqueView) -> Iterator[ShortLine]:
    """Say whom a technique is not for, and where it stands why."""
    for line in whom_not(edition, edition.technique(view.id)):
        yield ShortLine(line.head, line.text, edition.t("technique.cautions"), "cautions")


def _check_first(edition: Edition, found: Container[str]) -> ShortLine:
    """Say what some people do otherwise, and where it stands who they are."""
    actions = tuple(edition.t(f"short.{do}") for do in ("ask", "adapt") if do in found)
    if not actions:
        return ShortLine("", "")
    return ShortLine(
        capital(edition.either(actions)), edition.t("short.if"), edition.t("technique.cautions"), "cautions"
    )
