"""What a technique's page shows."""

from dataclasses import dataclass

from unhunch.catalog.catalog import Sourced
from unhunch.catalog.conditions import changing
from unhunch.model.evidence import ArticleNote, Change, Grade
from unhunch.model.technique import Technique, Variant
from unhunch.model.timeline import READY_SECONDS, phases, seconds
from unhunch.views.edition import Edition, Picture
from unhunch.views.sources import Said, Source, basis, said, sources
from unhunch.views.words import change_words, dose_words, duration, range_words


@dataclass(frozen=True)
class Way:
    """An easier or harder way; `id` and `name` when it is a technique of its own."""

    text: str
    id: str | None
    name: str | None


@dataclass(frozen=True)
class CautionView:
    """A condition, what to do about it, and why."""

    id: str
    do: str
    label: str
    action: str
    why: str
    how: str | None
    sources: tuple[Source, ...]
    basis: str


@dataclass(frozen=True)
class GradeView:
    """A level of evidence with what it means and what was found."""

    level: str
    label: str
    meaning: str
    about: str
    says: str
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class NoteView:
    """What an article says of the technique, and where we differ."""

    article: str
    title: str
    says: tuple[str, ...]
    claims: tuple[str, ...]
    corrections: tuple[Said, ...]


@dataclass(frozen=True)
class Amount:
    """The dose: in words, how long it takes, why, and where it may go."""

    words: str
    takes: str
    reason: Said | None
    build_up_to: str | None
    range: str | None
    range_sources: tuple[Source, ...]
    range_note: str | None


@dataclass(frozen=True)
class UsedIn:
    """A routine that uses the technique."""

    id: str
    name: str


@dataclass(frozen=True)
class TechniqueView:
    """Everything that the page of one technique shows, in words."""

    id: str
    technique: Technique
    kind: str
    kind_meaning: str | None
    movement: bool
    level: str
    positions: str
    places: str
    equipment: str
    regions: str
    muscles: tuple[tuple[str, str | None], ...]
    amount: Amount | None
    easier: tuple[Way, ...]
    harder: tuple[Way, ...]
    cautions: tuple[CautionView, ...]
    stop_if: tuple[Said, ...]
    family: GradeView
    move: GradeView | None
    notes: tuple[NoteView, ...]
    risks: tuple[Said, ...]
    used_in: tuple[UsedIn, ...]
    picture: Picture | None
    last_change: Change | None


def technique_view(edition: Edition, sourced: Sourced[Technique]) -> TechniqueView:
    """Put a technique into words."""
    technique = sourced.entry
    kind = next(k for k in edition.catalog.vocabulary.kinds if k.id == technique.kind)
    muscles = (edition.term("muscles", id_) for id_ in technique.muscles)
    return TechniqueView(
        id=sourced.id,
        technique=technique,
        kind=kind.label,
        kind_meaning=kind.description,
        movement=kind.movement,
        level=edition.level(technique.level),
        positions=edition.either(edition.labels("positions", technique.positions)),
        places=edition.either(edition.labels("places", technique.places)),
        equipment=edition.joined(edition.labels("equipment", technique.equipment)),
        regions=edition.joined(edition.labels("regions", technique.regions)),
        muscles=tuple((m.label, m.description) for m in muscles),
        amount=_amount(edition, technique),
        easier=tuple(_way(edition, way) for way in technique.easier),
        harder=tuple(_way(edition, way) for way in technique.harder),
        cautions=_cautions(edition, technique),
        stop_if=tuple(said(edition, sign) for sign in technique.stop_if),
        family=_grade(edition, technique.evidence.family),
        move=_grade(edition, technique.evidence.move) if technique.evidence.move else None,
        notes=tuple(_note(edition, note) for note in technique.article),
        risks=tuple(said(edition, risk) for risk in technique.treatment.risks) if technique.treatment else (),
        used_in=tuple(UsedIn(other.id, other.entry.name) for other in edition.routines_with.get(sourced.id, ())),
        picture=edition.pictures.get(sourced.id),
        last_change=next(iter(technique.changes), None),
    )


def _amount(edition: Edition, technique: Technique) -> Amount | None:
    if technique.dose is None:
        return None
    build_up, span = technique.build_up_to, technique.range
    return Amount(
        words=dose_words(technique.dose, edition.t),
        takes=duration(READY_SECONDS + seconds(phases(technique.dose)), edition.t),
        reason=said(edition, technique.dose_reason) if technique.dose_reason else None,
        build_up_to=change_words(build_up, edition.t) if build_up else None,
        range=range_words(span, edition.t) if span else None,
        range_sources=sources(edition, span.references) if span else (),
        range_note=span.note if span else None,
    )


def _way(edition: Edition, way: Variant) -> Way:
    name = edition.catalog.techniques[way.technique].entry.name if way.technique else None
    return Way(way.text, way.technique, name)


def _cautions(edition: Edition, technique: Technique) -> tuple[CautionView, ...]:
    return tuple(
        CautionView(
            id=id_,
            do=caution.do,
            label=edition.term("cautions", id_).label,
            action=edition.t(f"caution.{caution.do}"),
            why=caution.why,
            how=caution.how,
            sources=sources(edition, caution.references),
            basis=basis(edition, caution.references),
        )
        for id_, caution in changing(edition.catalog.vocabulary, technique).items()
    )


def _grade(edition: Edition, grade: Grade) -> GradeView:
    level = edition.term("evidence_levels", grade.level)
    return GradeView(
        level=grade.level,
        label=level.label,
        meaning=level.description or "",
        about=edition.term("directness", grade.about).label,
        says=grade.says,
        sources=sources(edition, grade.references),
    )


def _note(edition: Edition, note: ArticleNote) -> NoteView:
    article = next(a for a in edition.catalog.about.articles if a.id == note.source)
    corrections = tuple(said(edition, correction) for correction in note.corrections)
    return NoteView(article.short, article.title, note.says, note.claims, corrections)
