"""How much of a technique to do, in words."""

from dataclasses import dataclass

from unhunch.model.technique import Technique
from unhunch.model.timeline import READY_SECONDS, phases, seconds
from unhunch.views.edition import Edition
from unhunch.views.sources import Said, Source, said, sources
from unhunch.views.words import about, change_words, dose_sentences, dose_words, range_words


@dataclass(frozen=True)
class Amount:
    """The dose: in few words and in plain sentences, how long it takes, why, and where it may go."""

    words: str
    plain: str
    takes: str
    reason: Said | None
    build_up_to: str | None
    range: str | None
    range_sources: tuple[Source, ...]
    range_note: str | None


def amount(edition: Edition, technique: Technique) -> Amount | None:
    """Put the dose of a technique into words; a treatment by others has none."""
    if technique.dose is None:
        return None
    build_up, span = technique.build_up_to, technique.range
    return Amount(
        words=dose_words(technique.dose, edition.t),
        plain=dose_sentences(technique.dose, edition.t),
        takes=about(READY_SECONDS + seconds(phases(technique.dose)), edition.t),
        reason=said(edition, technique.dose_reason) if technique.dose_reason else None,
        build_up_to=change_words(build_up, edition.t) if build_up else None,
        range=range_words(span, edition.t) if span else None,
        range_sources=sources(edition, span.references) if span else (),
        range_note=span.note if span else None,
    )
