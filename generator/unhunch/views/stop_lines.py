"""When to stop and when not to start, in the few lines that every sheet and card has."""

from collections.abc import Iterator, Sequence

from unhunch.model.on_paper import Short
from unhunch.model.technique import Technique
from unhunch.views.card import CautionLine
from unhunch.views.edition import Edition
from unhunch.views.settings import as_read


def stop_lines(edition: Edition, techniques: Sequence[Technique]) -> tuple[CautionLine, ...]:
    """Give what to do at which signs, those of the techniques included.

    Where the catalog has no few words for paper, that is every sign to stop, and what to do then.
    """
    safety = edition.catalog.safety
    own = tuple(dict.fromkeys(_own_signs(techniques)))
    if safety.on_paper is None:
        common = tuple(sign.short or sign.text for sign in safety.stop_if)
        return _lines(edition, edition.t("card.stop"), (*common, *own), safety.stop_then)
    call, rest = safety.on_paper.call, safety.on_paper.rest
    return (_line(edition, call), *_lines(edition, rest.action, (*rest.signs, *own)))


def own_lines(edition: Edition, technique: Technique) -> tuple[CautionLine, ...]:
    """Give the signs to stop of a technique alone, for a card beside one that has the common ones."""
    signs = tuple(sign.short or sign.text for sign in technique.stop_if)
    return _lines(edition, edition.t("card.stop"), signs) if signs else ()


def start_lines(edition: Edition) -> tuple[CautionLine, ...]:
    """Give at which signs not to start, the most urgent first, and where the other signs are."""
    short = edition.catalog.safety.on_paper
    lines = (short.before_call, short.before_soon) if short else ()
    others = CautionLine(edition.t("sheet.other_signs"), as_read(edition.settings.address("safety/")))
    return (*(_line(edition, line) for line in lines if line), others)


def _own_signs(techniques: Sequence[Technique]) -> Iterator[str]:
    for technique in techniques:
        yield from (sign.short or sign.text for sign in technique.stop_if if not sign.on_paper)


def _line(edition: Edition, line: Short) -> CautionLine:
    return CautionLine(line.action, _sentence(edition, line.signs))


def _lines(edition: Edition, do: str, signs: Sequence[str], then: str = "") -> tuple[CautionLine, ...]:
    """Give the signs of a few words in one line, and each that is a sentence in one of its own."""
    few = [sign for sign in signs if not sign.endswith(".")]
    sentences = [sign for sign in signs if sign.endswith(".")]
    if not few:
        return (CautionLine(do, " ".join(filter(None, (*sentences, then)))),)
    line = CautionLine(do, " ".join(filter(None, (_sentence(edition, few), then))))
    return (line, *(CautionLine("", sentence) for sentence in sentences))


def _sentence(edition: Edition, signs: Sequence[str]) -> str:
    return edition.t("list.semicolon").join(signs) + edition.t("list.sentence_end")
