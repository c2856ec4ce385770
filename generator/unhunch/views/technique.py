"""What a technique's page shows."""

from dataclasses import dataclass

from unhunch.catalog.catalog import Sourced
from unhunch.model.evidence import Change, Review
from unhunch.model.technique import Technique, Treatment, Variant
from unhunch.views.amount import Amount, amount
from unhunch.views.brought import BroughtPictures, brought_pictures
from unhunch.views.cautions import CautionGroup, CautionView, cautions, in_groups
from unhunch.views.edition import Edition, Link, Picture, Thumb
from unhunch.views.evidence import GradeView, NoteView, grade, note
from unhunch.views.origin import Origin, origin
from unhunch.views.scale import ScaleView, scale_view
from unhunch.views.sources import Said, said


@dataclass(frozen=True)
class Way:
    """An easier or harder way; `id` and `name` when it is a technique of its own."""

    text: str
    id: str | None
    name: str | None


@dataclass(frozen=True)
class TreatmentView:
    """A treatment that somebody else gives."""

    who_provides: str
    what_happens: tuple[str, ...]
    questions_to_ask: tuple[str, ...]
    risks: tuple[Said, ...]


@dataclass(frozen=True)
class ReviewView:
    """Who has read the technique, and when."""

    by: str
    role: str
    day: str


@dataclass(frozen=True)
class LastChange:
    """What changed last for readers."""

    day: str
    what: str
    why: str


@dataclass(frozen=True)
class TechniqueView:
    """Everything that the page of one technique shows, in words.

    `listed_as` is what a list of mixed techniques says beside its name: how hard it is, or how well a treatment by
    others is known.
    """

    id: str
    name: str
    summary: str
    aliases: str
    by_others: bool
    kind: str
    kind_meaning: str | None
    movement: bool
    level: str
    positions: str
    places: str
    equipment: str
    regions: str
    listed_as: str
    muscles: tuple[tuple[str, str | None], ...]
    directions: str
    amount: Amount | None
    frequency: str | None
    steps: tuple[str, ...]
    feel: str | None
    mistakes: tuple[str, ...]
    easier: tuple[Way, ...]
    harder: tuple[Way, ...]
    cautions: tuple[CautionView, ...]
    caution_groups: tuple[CautionGroup, ...]
    stop_if: tuple[Said, ...]
    scale: ScaleView | None
    family: GradeView
    move: GradeView | None
    notes: tuple[NoteView, ...]
    treatment: TreatmentView | None
    used_in: tuple[Link, ...]
    picture: Picture | None
    thumb: Thumb | None
    brought: BroughtPictures | None
    review: ReviewView | None
    last_change: LastChange | None
    origin: Origin | None


def technique_view(edition: Edition, sourced: Sourced[Technique]) -> TechniqueView:
    """Put a technique into words."""
    technique = sourced.entry
    kind = next(k for k in edition.catalog.vocabulary.kinds if k.id == technique.kind)
    family = grade(edition, technique.evidence.family)
    level = edition.level(technique.level)
    muscles = (edition.term("muscles", id_) for id_ in technique.muscles)
    told = cautions(edition, technique)
    return TechniqueView(
        id=sourced.id,
        name=technique.name,
        summary=technique.summary,
        aliases=edition.t("list.comma").join(technique.aliases),
        by_others=technique.by_others,
        kind=kind.label,
        kind_meaning=kind.description,
        movement=kind.movement,
        level=level,
        positions=edition.either(edition.labels("positions", technique.positions)),
        places=edition.either(edition.labels("places", technique.places)),
        equipment=edition.joined(edition.labels("equipment", technique.equipment)),
        regions=edition.joined(edition.labels("regions", technique.regions)),
        listed_as=family.label if technique.by_others else level,
        muscles=tuple((m.label, m.description) for m in muscles),
        directions=edition.joined(edition.labels("directions", technique.directions)),
        amount=amount(edition, technique),
        frequency=technique.frequency,
        steps=technique.steps,
        feel=technique.feel,
        mistakes=tuple(one.text for one in technique.often_wrong),
        easier=tuple(_way(edition, way) for way in technique.easier),
        harder=tuple(_way(edition, way) for way in technique.harder),
        cautions=told,
        caution_groups=in_groups(edition, told),
        stop_if=tuple(said(edition, sign) for sign in technique.stop_if),
        scale=scale_view(edition) if kind.movement else None,
        family=family,
        move=grade(edition, technique.evidence.move) if technique.evidence.move else None,
        notes=tuple(note(edition, one) for one in technique.article),
        treatment=_treatment(edition, technique.treatment) if technique.treatment else None,
        used_in=tuple(Link(other.id, other.entry.name) for other in edition.routines_with.get(sourced.id, ())),
        picture=edition.pictures.get(sourced.id),
        thumb=edition.thumb(sourced.id),
        brought=brought_pictures(edition, sourced.id),
        review=_review(technique.reviewed) if technique.reviewed else None,
        last_change=_last(technique.changes[0]) if technique.changes else None,
        origin=origin(edition, sourced),
    )


def _way(edition: Edition, way: Variant) -> Way:
    name = edition.technique(way.technique).name if way.technique else None
    return Way(way.text, way.technique, name)


def _treatment(edition: Edition, treatment: Treatment) -> TreatmentView:
    return TreatmentView(
        treatment.who_provides,
        treatment.what_happens,
        treatment.questions_to_ask,
        tuple(said(edition, risk) for risk in treatment.risks),
    )


def _review(review: Review) -> ReviewView:
    return ReviewView(review.by, review.role, review.on.isoformat())


def _last(change: Change) -> LastChange:
    return LastChange(change.on.isoformat(), change.what, change.why)
