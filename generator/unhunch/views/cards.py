"""Routines and techniques as printable cards: the same template shows both.

Scripts have the same in as-in-python/lines.js, for a reader's own sheet; tests/own/test_own_card.py compares them.
"""

from collections.abc import Container, Sequence
from dataclasses import replace

from unhunch.catalog.default_pages import OWN_SHEET
from unhunch.model.base import CautionId
from unhunch.model.dose import Dose
from unhunch.model.routine import Alternative
from unhunch.model.sessions import Sessions
from unhunch.model.technique import Technique
from unhunch.model.timeline import minutes, timeline
from unhunch.views.captions import captions
from unhunch.views.card import Card, CautionLine, Exercise, Whose
from unhunch.views.card_cautions import card_cautions
from unhunch.views.card_figures import CardFigure, card_figures
from unhunch.views.card_instead import before_instead, instead
from unhunch.views.check_first import check_first
from unhunch.views.edition import Edition
from unhunch.views.figure_room import heights
from unhunch.views.growth import item_doses
from unhunch.views.often import boxes, few_words, sentences
from unhunch.views.pictured import pictured_ways
from unhunch.views.qr import qr_svg
from unhunch.views.routine import RoutineView
from unhunch.views.scale import ratings, scale_line
from unhunch.views.stop_lines import by_length, one_sentence, start_lines, stop_lines
from unhunch.views.technique import TechniqueView
from unhunch.views.words import capital


def routine_card(edition: Edition, view: RoutineView) -> Card:
    """Give a routine's sheet."""
    routine = edition.routine(view.id)
    figures = card_figures(edition, [item.technique for item in routine.items], heights(len(routine.items)))
    card = _card(
        edition,
        id_=view.id,
        path=f"routines/{view.id}/",
        title=routine.name,
        lead=routine.purpose,
        minutes=edition.t("time.minutes", n=view.minutes),
        level=view.level,
        need=view.need,
        frequency=view.often,
        sessions=routine.sessions,
        plan=view.plan.lines if view.plan else (),
        exercises=tuple(
            _exercise(edition, item.technique, figure, number=number, dose=dose, note=item.note, once=item.once)
            for number, (item, figure, dose) in enumerate(
                zip(routine.items, figures, item_doses(edition, routine), strict=True), 1
            )
        ),
        techniques=tuple(edition.technique(item.id) for item in view.items),
        alternatives=tuple(item.alternative for item in routine.items),
        progress=routine.progress_when,
        bad_day=edition.t("sheet.bad_day_text", name=view.bad_day.name) if view.bad_day else None,
    )
    return replace(card, clinic=_whose(edition))


def _whose(edition: Edition) -> Whose | None:
    clinic = edition.catalog.about.clinic
    return Whose(clinic.name, clinic.prepared_by, clinic.phone) if clinic else None


def technique_card(edition: Edition, view: TechniqueView) -> Card | None:
    """Give the card of a technique, or None for a treatment by others."""
    technique, amount = edition.technique(view.id), view.amount
    if technique.dose is None or amount is None:
        return None
    (figure,) = card_figures(edition, [view.id], heights(1))
    card = _card(
        edition,
        id_=view.id,
        path=f"techniques/{view.id}/",
        title=technique.name,
        lead=technique.summary,
        minutes=capital(amount.takes),
        level=view.level,
        need=view.equipment,
        frequency=technique.frequency,
        exercises=(_exercise(edition, view.id, figure, number=1, dose=technique.dose, note=None),),
        techniques=(technique,),
        progress=edition.t("card.build_up", amount=amount.build_up_to) if amount.build_up_to else None,
    )
    return replace(card, ways=pictured_ways(edition, view.id))


def own_card(
    edition: Edition,
    picked: Sequence[tuple[str, Dose]],
    frequency: str = "",
    *,
    routine: str = "",
    only: Container[CautionId] | None = None,
) -> Card:
    """Give a reader's own sheet of techniques, each with the dose that the reader set.

    One that began as a routine has that one's alternatives. With `only`, it warns of these conditions alone.
    """
    techniques = [edition.technique(id_) for id_, _ in picked]
    started = edition.routine(routine).items if routine else ()
    once = {item.technique for item in started if item.once}
    others = {item.technique: item.alternative for item in reversed(started) if item.alternative}
    needs = dict.fromkeys(id_ for technique in techniques for id_ in technique.equipment)
    figures = card_figures(edition, [id_ for id_, _ in picked], heights(len(picked)))
    return _card(
        edition,
        id_=OWN_SHEET,
        path=f"{OWN_SHEET}/",
        title=edition.t("own.title"),
        lead="",
        minutes=edition.t("time.minutes", n=minutes(timeline(dose for _, dose in picked))),
        level=edition.level(max((technique.level for technique in techniques), default=1)),
        need=edition.joined(edition.labels("equipment", tuple(needs))),
        frequency=frequency,
        exercises=tuple(
            _exercise(edition, id_, figure, number=number, dose=dose, note=None, once=id_ in once)
            for number, ((id_, dose), figure) in enumerate(zip(picked, figures, strict=True), 1)
        ),
        techniques=tuple(techniques),
        alternatives=tuple(others.get(id_) for id_, _ in picked),
        only=only,
        progress=None,
    )


def _card(
    edition: Edition,
    *,
    id_: str,
    path: str,
    title: str,
    lead: str,
    minutes: str,
    level: str,
    need: str,
    frequency: str | None,
    exercises: tuple[Exercise, ...],
    techniques: tuple[Technique, ...],
    progress: str | None,
    alternatives: Sequence[Alternative | None] = (None,),
    only: Container[CautionId] | None = None,
    sessions: Sessions | None = None,
    plan: tuple[CautionLine, ...] = (),
    bad_day: str | None = None,
) -> Card:
    """Add what every card of the catalog carries: stop signs, cautions, address and imprint."""
    about, safety, settings = edition.catalog.about, edition.catalog.safety, edition.settings
    address = settings.address(path)
    own_signs = (sign.short or sign.text for technique in techniques for sign in technique.stop_if)
    items, sentences = by_length((*(sign.short or sign.text for sign in safety.stop_if), *dict.fromkeys(own_signs)))
    cautions = card_cautions(edition, techniques, only)
    ids = [exercise.id for exercise in exercises]
    before = tuple(before_instead(edition, techniques, alternatives, ids, only))
    others = (instead(edition, other, ids) if other else None for other in alternatives)
    each = zip(exercises, cautions.each, others, strict=True)
    return Card(
        id=id_,
        title=title,
        lead=lead,
        minutes=minutes,
        level=level,
        need=need,
        meta=_meta(edition, minutes, level, need),
        frequency=frequency,
        boxes=boxes(sessions, edition.t),
        exercises=tuple(
            replace(exercise, cautions=(*own, other) if other else own, instead=other) for exercise, own, other in each
        ),
        signs=one_sentence(edition, items) if items else " ".join(sentences),
        sign_items=items,
        sentences=sentences if items else (),
        stop_then=safety.stop_then,
        numbers=safety.emergency.numbers,
        stop=stop_lines(edition, techniques),
        start=start_lines(edition),
        scale=scale_line(edition, id_),
        cautions=(*cautions.head, *before),
        check=check_first(edition, techniques, alternatives, ids, only),
        shortened_for=None if only is None else _shortened_for(edition, only),
        progress=progress,
        plan=plan,
        bad_day=bad_day,
        ratings=ratings(edition),
        address=address,
        qr=None if settings.local else qr_svg(address),
        imprint=edition.imprint,
        not_reviewed=None if all(technique.reviewed for technique in techniques) else edition.t("card.not_reviewed"),
        share=about.share,
        language=about.language,
    )


def _meta(edition: Edition, minutes: str, level: str, need: str) -> str:
    said = {"minutes": minutes, "level": level}
    return edition.t("card.meta", **said, need=need) if need else edition.t("card.meta_nothing", **said)


def _shortened_for(edition: Edition, only: Container[CautionId]) -> str:
    return edition.conditions(term.id for term in edition.catalog.vocabulary.cautions if term.id in only)


def _exercise(
    edition: Edition, id_: str, figure: CardFigure, *, number: int, dose: Dose, note: str | None, once: bool = False
) -> Exercise:
    technique, picture = edition.technique(id_), edition.pictures.get(id_)
    return Exercise(
        id=id_,
        number=number,
        name=technique.name,
        dose=few_words(dose, edition.t, once=once),
        plain=sentences(dose, edition.t, once=once),
        steps=technique.steps,
        note=note,
        figure=figure,
        alt=picture.alt if picture else "",
        feel=technique.feel,
        mistake=technique.often_wrong[0].text if technique.mistakes else None,
        captions=captions(edition, id_),
        once=once,
    )
