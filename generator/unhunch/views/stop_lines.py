"""When to stop and when not to start, in the few lines that every sheet and card has.

Scripts have the same in as-in-python/lines.js, for a reader's own sheet; tests/own/test_own_card.py compares them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from unhunch.model.on_paper import Short
from unhunch.model.technique import Technique
from unhunch.views.card import CautionLine
from unhunch.views.edition import Edition
from unhunch.views.settings import as_read


@dataclass(frozen=True)
class CommonStop:
    """What is said for every technique: a line before all else, if any, and one to whose signs each adds its own."""

    first: CautionLine | None
    action: str
    signs: tuple[str, ...]
    then: str


def common_stop(edition: Edition) -> CommonStop:
    """Give what sheets say of all techniques.

    Where the catalog has no few words for paper, that is every sign to stop, and what to do then.
    """
    safety = edition.catalog.safety
    if safety.on_paper is None:
        signs = tuple(sign.short or sign.text for sign in safety.stop_if)
        return CommonStop(None, edition.t("card.stop"), signs, safety.stop_then)
    call, rest = safety.on_paper.call, safety.on_paper.rest
    return CommonStop(_line(edition, call), rest.action, rest.signs, "")


def own_signs(technique: Technique) -> tuple[str, ...]:
    """Give the signs of a technique that no common one stands for."""
    return tuple(sign.short or sign.text for sign in technique.stop_if if not sign.on_paper)


def stop_lines(edition: Edition, techniques: Sequence[Technique]) -> tuple[CautionLine, ...]:
    """Give what to do at which signs, those of the techniques included."""
    common = common_stop(edition)
    own = dict.fromkeys(sign for technique in techniques for sign in own_signs(technique))
    lines = _lines(edition, common.action, (*common.signs, *own), common.then)
    return (common.first, *lines) if common.first else lines


def own_lines(edition: Edition, technique: Technique) -> tuple[CautionLine, ...]:
    """Give the signs to stop of a technique alone, for a card beside one that has the common ones."""
    signs = tuple(sign.short or sign.text for sign in technique.stop_if)
    return _lines(edition, edition.t("card.stop"), signs, "") if signs else ()


def start_lines(edition: Edition) -> tuple[CautionLine, ...]:
    """Give at which signs not to start, the most urgent first, and where the other signs are."""
    short = edition.catalog.safety.on_paper
    lines = (short.before_call, short.before_soon) if short else ()
    others = CautionLine(edition.t("sheet.other_signs"), as_read(edition.settings.address("safety/")))
    return (*(_line(edition, line) for line in lines if line), others)


def by_length(signs: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the signs of a few words, and those that are sentences."""
    every = tuple(signs)
    return tuple(sign for sign in every if not sign.endswith(".")), tuple(sign for sign in every if sign.endswith("."))


def one_sentence(edition: Edition, few: Iterable[str]) -> str:
    """Give signs of a few words as one sentence."""
    return edition.t("list.semicolon").join(few) + edition.t("list.sentence_end")


def _line(edition: Edition, line: Short) -> CautionLine:
    return CautionLine(line.action, one_sentence(edition, line.signs))


def _lines(edition: Edition, do: str, signs: Sequence[str], then: str) -> tuple[CautionLine, ...]:
    """Give the signs of a few words in one line, and each that is a sentence in one of its own."""
    few, sentences = by_length(signs)
    if not few:
        return (CautionLine(do, " ".join(filter(None, (*sentences, then)))),)
    line = CautionLine(do, " ".join(filter(None, (one_sentence(edition, few), then))))
    return (line, *(CautionLine("", sentence) for sentence in sentences))
