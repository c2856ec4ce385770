"""The few lines at the head of a page: who should not begin, and who should ask first."""

from collections.abc import Container, Iterator
from dataclasses import dataclass

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


def technique_before(edition: Edition, view: TechniqueView) -> tuple[ShortLine, ...]:
    """Say whom a technique is not for; when to stop is on its card, which a treatment by others has not."""
    signs = "" if view.amount else " ".join(sign.text for sign in view.stop_if)
    stop = (ShortLine(edition.t("card.stop"), signs),) if signs else ()
    return (*stop, *_whom_not(edition, view))


def technique_ask(edition: Edition, view: TechniqueView) -> tuple[ShortLine, ...]:
    """Say that some ask first or do a technique otherwise, if anybody does."""
    return _check_first(edition, {caution.do for caution in view.cautions} - {"leave-out"})


def routine_in_short(edition: Edition, view: RoutineView) -> tuple[ShortLine, ...]:
    """Give the lines of a routine's page; when to stop is on its card."""
    techniques = [edition.technique(item.id) for item in view.items]
    do = {told.do for told in told_of_several(edition, techniques)}
    return (_do_not_start(edition), *_check_first(edition, do))


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


def _check_first(edition: Edition, found: Container[str]) -> tuple[ShortLine, ...]:
    """Say what some people do otherwise, and where it stands who they are."""
    actions = tuple(edition.t(f"short.{do}") for do in ("ask", "adapt") if do in found)
    if not actions:
        return ()
    head = capital(edition.either(actions))
    return (ShortLine(head, edition.t("short.if"), edition.t("technique.cautions"), "cautions"),)
