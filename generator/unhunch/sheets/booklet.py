"""What the booklet of a whole catalog shows, beyond its routines' cards."""

from collections.abc import Iterator
from dataclasses import asdict
from functools import partial
from typing import Any

from unhunch.catalog.shared_sheets import Part
from unhunch.model.reference import Reference
from unhunch.model.safety import AskFirst
from unhunch.sheets.drawing import for_print, on_paper
from unhunch.views.book import Book
from unhunch.views.captions import captions
from unhunch.views.card_cautions import card_cautions
from unhunch.views.edition import Edition
from unhunch.views.safety import SignsView, lines, signs_view
from unhunch.views.scale import ScaleView, scale_view
from unhunch.views.technique import TechniqueView


def booklet(book: Book, part: Part) -> dict[str, Any]:
    """Give the booklet's safety pages, a part's techniques and treatments by others, and references.

    A part that is not the whole has the references that it cites.
    """
    entries = [*book.parts("booklet", part.techniques, partial(_entry, book))]
    numbers = {n for _, data in entries for grade in data["evidence"] for n in grade["numbers"]}
    references = _references(book.edition)
    return {
        "safety": _safety(book.edition),
        "techniques": [data for under, data in entries if under == "techniques"],
        "treatments": [data for under, data in entries if under == "treatments"],
        "references": [one for one in references if one["number"] in numbers] if part.name else references,
    }


def _entry(book: Book, id_: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield what the booklet shows of a technique, and where: among techniques, or treatments by others."""
    view = book.techniques[id_]
    yield ("techniques", _technique(book.edition, view)) if view.amount else ("treatments", _treatment(view))


def _safety(edition: Edition) -> dict[str, Any]:
    safety = edition.catalog.safety
    return {
        "before": safety.before_all.text,
        "groups": [
            *(_signs(signs_view(edition, group)) for group in safety.tiers),
            _ask(safety.ask_first),
        ],
        "stop_if": [sign.text for sign in safety.stop_if],
        "stop_then": safety.stop_then,
        "scale": _scale(scale_view(edition)),
        "normal": [said.text for said in lines(edition, safety.normal)],
        "improvement": [said.text for said in lines(edition, safety.improvement)],
    }


def _scale(scale: ScaleView | None) -> dict[str, Any] | None:
    if scale is None:
        return None
    bands = (f"{band.span}: {band.said.text}" for band in scale.bands)
    told = (scale.next_day.text, scale.sooner.text, scale.start.text, scale.rise)
    return {"label": scale.label, "title": scale.title, "lines": [*bands, *told]}


def _signs(group: SignsView) -> dict[str, Any]:
    signs = (f"{sign.said.text} ({sign.soon})" if sign.soon else sign.said.text for sign in group.signs)
    return {"label": group.label, "action": group.action, "lines": list(signs)}


def _ask(group: AskFirst) -> dict[str, Any]:
    return {"label": group.label, "action": group.action, "lines": [c.text for c in group.conditions]}


def _technique(edition: Edition, view: TechniqueView) -> dict[str, Any]:
    technique, amount = edition.technique(view.id), view.amount
    assert amount is not None
    return {
        "id": view.id,
        "name": technique.name,
        "summary": technique.summary,
        "figure": on_paper(view.picture) if view.picture else None,
        "alt": view.picture.alt if view.picture else "",
        "thumb": for_print(view.picture.thumb) if view.picture else None,
        "captions": captions(edition, view.id),
        "dose": amount.plain,
        "frequency": technique.frequency,
        "build_up": edition.t("card.build_up", amount=amount.build_up_to) if amount.build_up_to else None,
        "need": view.equipment,
        "steps": technique.steps,
        "feel": technique.feel,
        "mistakes": [one.text for one in technique.often_wrong],
        "easier": [way.text for way in view.easier],
        "harder": [way.text for way in view.harder],
        "cautions": [asdict(line) for line in card_cautions(edition, [technique]).head],
        "stop_if": [sign.text for sign in view.stop_if],
        "evidence": _evidence(view),
        "not_reviewed": None if technique.reviewed else edition.t("card.not_reviewed"),
    }


def _treatment(view: TechniqueView) -> dict[str, Any]:
    treatment = view.treatment
    assert treatment is not None
    return {
        "id": view.id,
        "name": view.name,
        "summary": view.summary,
        "who_provides": treatment.who_provides,
        "what_happens": treatment.what_happens,
        "questions": treatment.questions_to_ask,
        "risks": [risk.text for risk in treatment.risks],
        "evidence": _evidence(view),
    }


def _evidence(view: TechniqueView) -> list[dict[str, Any]]:
    return [
        {"label": grade.label, "says": grade.says, "numbers": [source.number for source in grade.sources]}
        for grade in (view.family, view.move)
        if grade
    ]


def _references(edition: Edition) -> list[dict[str, Any]]:
    return [_reference(edition, sourced.id, sourced.entry) for sourced in edition.catalog.references.values()]


def _reference(edition: Edition, id_: str, reference: Reference) -> dict[str, Any]:
    return {
        "number": edition.numbers[id_],
        "title": reference.title,
        "rest": [str(part) for part in (reference.authors, reference.publisher, reference.year) if part],
        "where": f"https://doi.org/{reference.doi}" if reference.doi else reference.url,
        "kind": reference.kind,
        "seen": edition.t(f"seen.{reference.claim_seen}"),
    }
