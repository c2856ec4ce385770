"""What a reader's answers to the safety check change: what each condition means for each technique, for the scripts."""

from unhunch.catalog.conditions import answers
from unhunch.model.caution import Caution
from unhunch.model.safety import Signs
from unhunch.views.book import Book
from unhunch.views.routine import ItemView, RoutineView
from unhunch.views.technique import TechniqueView

Data = dict[str, object]


def answers_data(book: Book) -> Data:
    """Give conditions, groups of signs, techniques with their cautions, routines with their steps, and the sentences.

    Most techniques share what a condition says of their kind, so each caution stands once, and techniques name it by
    its number, in the order of the conditions.
    """
    edition = book.edition
    catalog, safety = edition.catalog, edition.catalog.safety
    matrix = {id_: answers(catalog.vocabulary, edition.technique(id_)) for id_ in book.techniques}
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
            id_: _technique(view, [numbers[_key(c)] for c in matrix[id_].values()])
            for id_, view in book.techniques.items()
        },
        "routines": {id_: _routine(view) for id_, view in book.routines.items()},
        "strings": dict(edition.t.group("answers")),
    }


def _signs(group: Signs) -> Data:
    return {"label": group.label, "action": group.action, "numbers": group.numbers}


def _key(caution: Caution) -> tuple[str, str, str | None]:
    return caution.do, caution.why, caution.how


def _caution(do: str, why: str, how: str | None) -> Data:
    return {"do": do, "why": why, **({"how": how} if how else {})}


def _technique(view: TechniqueView, cautions: list[int]) -> Data:
    return {"name": view.name, "by_others": view.treatment is not None, "cautions": cautions}


def _routine(view: RoutineView) -> Data:
    return {"name": view.name, "steps": [_step(item) for item in view.items]}


def _step(item: ItemView) -> Data:
    return {"technique": item.id, "instead": item.alternative.id if item.alternative else None}
