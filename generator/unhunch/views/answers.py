"""What a reader's answers to the safety check change: what each condition means for each technique, for the scripts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from unhunch.catalog.conditions import answers
from unhunch.catalog.parted import parted
from unhunch.model.caution import Caution
from unhunch.model.safety import Signs
from unhunch.views.book import Book
from unhunch.views.edition import Edition
from unhunch.views.lists import LISTED, whole
from unhunch.views.routine import ItemView, RoutineView
from unhunch.views.technique import TechniqueView

Data = dict[str, object]


@dataclass(frozen=True)
class Part:
    """Some entries of a large catalog: the path of what is said of them, and whose they are."""

    path: str
    routines: tuple[str, ...]
    techniques: tuple[str, ...]


def answers_data(book: Book) -> Data:
    """Give conditions, groups of signs, techniques with their cautions, routines with their steps, and the sentences.

    Where there are many entries, it says of none; then it names the parts that do.
    """
    edition = book.edition
    catalog, safety = edition.catalog, edition.catalog.safety
    split = parts(edition)
    techniques, routines = ((), ()) if split else (tuple(book.techniques), tuple(book.routines))
    return {
        "conditions": {term.id: term.label for term in catalog.vocabulary.cautions},
        "urgent": {group.id: _signs(group) for group in safety.urgent},
        "unhurried": {safety.appointment.id: _signs(safety.appointment)},
        **_said_of(book, techniques, routines),
        "strings": dict(edition.t.group("answers")),
        **({"parts": {kind: [*names] for kind, names in _names(edition).items()}} if split else {}),
    }


def parts(edition: Edition) -> tuple[Part, ...]:
    """Give the parts in which entries are told of; none where one file holds them all."""
    names = _names(edition)
    routines, techniques = names["routines"], names["techniques"]
    if len(routines) <= 1 and len(techniques) <= 1:
        return ()
    return (
        *(Part(f"answers/routines-{name}.json", ids, ()) for name, ids in routines.items()),
        *(Part(f"answers/techniques-{name}.json", (), ids) for name, ids in techniques.items()),
    )


def part_data(book: Book, part: Part) -> Data:
    """Give what is said of a part's entries, and of the techniques of its routines.

    Techniques name the cautions of this part by their numbers.
    """
    items = [item for id_ in part.routines for item in book.edition.routine(id_).items]
    instead = (item.alternative.technique for item in items if item.alternative)
    reached = dict.fromkeys([*part.techniques, *(item.technique for item in items), *instead])
    return _said_of(book, reached, part.routines)


def _names(edition: Edition) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    return {list_.id: parted(list_.ids, LISTED) for list_ in whole(edition)}


def _said_of(book: Book, techniques: Iterable[str], routines: Iterable[str]) -> Data:
    """Give techniques with their cautions, and routines with their steps.

    Most techniques share what a condition says of their kind, so each caution stands once, and techniques name it by
    its number, in the order of the conditions.
    """
    words = book.edition.catalog.vocabulary
    matrix = {id_: answers(words, book.edition.technique(id_)) for id_ in techniques}
    numbers = {
        key: number
        for number, key in enumerate(dict.fromkeys(_key(c) for row in matrix.values() for c in row.values()))
    }
    return {
        "cautions": [_caution(*key) for key in numbers],
        "techniques": {
            id_: _technique(book.techniques[id_], [numbers[_key(c)] for c in row.values()])
            for id_, row in matrix.items()
        },
        "routines": {id_: _routine(book.routines[id_]) for id_ in routines},
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
