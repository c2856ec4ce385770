"""What a reader's answers to the safety check change: what each condition means for each technique, for the scripts."""

from unhunch.catalog.conditions import answers
from unhunch.model.caution import Caution
from unhunch.model.safety import Signs
from unhunch.views.book import Book
from unhunch.views.routine import RoutineView, Step
from unhunch.views.technique import TechniqueView

Data = dict[str, object]


def answers_data(book: Book) -> Data:
    """Give conditions, groups of signs, techniques with their cautions, routines with their steps, and the sentences.

    Most techniques share what a condition says of their kind, so each caution stands once, and techniques name it by
    its number.
    """
    edition = book.edition
    catalog, safety = edition.catalog, edition.catalog.safety
    matrix = {id_: answers(catalog.vocabulary, view.technique) for id_, view in book.techniques.items()}
    numbers = {
        key: number
        for number, key in enumerate(dict.fromkeys(_key(c) for row in matrix.values() for c in row.values()))
    }
    return {
        "conditions": {term.id: term.label for term in catalog.vocabulary.cautions},
        "urgent": {group.id: _signs(group) for group in safety.urgent},
        "unhurried": {safety.appointment.id: _signs(safety.appointment)},
        "cautions": [_caution(*key) for key in numbers],
        "techniques": {
            id_: _technique(view, {condition: numbers[_key(c)] for condition, c in matrix[id_].items()})
            for id_, view in book.techniques.items()
        },
        "routines": {id_: _routine(view) for id_, view in book.routines.items()},
        "strings": dict(edition.t.group("answers")),
    }


def _signs(group: Signs) -> Data:
    return {"label": group.label, "action": group.action}


def _key(caution: Caution) -> tuple[str, str, str | None]:
    return caution.do, caution.why, caution.how


def _caution(do: str, why: str, how: str | None) -> Data:
    return {"do": do, "why": why, **({"how": how} if how else {})}


def _technique(view: TechniqueView, cautions: dict[str, int]) -> Data:
    return {"name": view.technique.name, "by_others": view.technique.by_others, "cautions": cautions}


def _routine(view: RoutineView) -> Data:
    return {"name": view.routine.name, "steps": [_step(step) for step in view.steps]}


def _step(step: Step) -> Data:
    other = step.item.alternative
    return {"technique": step.id, "instead": other.technique if other else None}
