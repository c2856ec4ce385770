"""What a reader's answers to the safety check change: every technique's cautions, as data for the site's scripts."""

from unhunch.model.safety import Signs
from unhunch.model.technique import Caution
from unhunch.views.book import Book
from unhunch.views.edition import Edition
from unhunch.views.routine import ItemView, RoutineView
from unhunch.views.technique import TechniqueView

Data = dict[str, object]


def answers_data(book: Book) -> Data:
    """Give conditions, urgent groups, techniques with their cautions, routines with their steps, and the sentences."""
    edition = book.edition
    safety = edition.catalog.safety
    return {
        "conditions": {term.id: term.label for term in edition.catalog.vocabulary.cautions},
        "urgent": {group.id: _urgent(group) for group in (safety.emergency, safety.soon)},
        "techniques": {id_: _technique(edition, view) for id_, view in book.techniques.items()},
        "routines": {id_: _routine(view) for id_, view in book.routines.items()},
        "strings": dict(edition.t.group("answers")),
    }


def _urgent(group: Signs) -> Data:
    return {"label": group.label, "action": group.action}


def _technique(edition: Edition, view: TechniqueView) -> Data:
    return {
        "name": view.name,
        "cautions": {id_: _caution(caution) for id_, caution in edition.technique(view.id).cautions.items()},
    }


def _caution(caution: Caution) -> Data:
    return caution.model_dump(include={"do", "why", "how"}, exclude_none=True)


def _routine(view: RoutineView) -> Data:
    return {"name": view.name, "steps": [_step(item) for item in view.items]}


def _step(item: ItemView) -> Data:
    return {"technique": item.id, "instead": item.alternative.id if item.alternative else None}
