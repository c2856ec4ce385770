"""All techniques beside each other: where, of what kind, in which position, for how long, how well known."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import partial
from typing import Any

from unhunch.model.technique import Technique
from unhunch.model.timeline import READY_SECONDS, phases, seconds
from unhunch.views.book import Book
from unhunch.views.technique import TechniqueView


@dataclass(frozen=True)
class Cell:
    """What stands below a head; `order` is its place among the others where the alphabet would not tell."""

    text: str
    order: int


@dataclass(frozen=True)
class Row:
    """A technique, by id and name, with what is compared."""

    id: str
    name: str
    regions: str
    kind: Cell
    positions: str
    takes: Cell
    family: Cell
    move: Cell


def comparison(book: Book) -> tuple[Row, ...]:
    """Give a row for each technique, in the order of their names."""
    rows = map(_of_plain, book.parts("compared", book.techniques, partial(_plain_row, book)))
    return tuple(sorted(rows, key=lambda row: row.name.casefold()))


def _plain_row(book: Book, id_: str) -> Iterator[dict[str, Any]]:
    yield asdict(_row(book, book.techniques[id_]))


def _of_plain(plain: Mapping[str, Any]) -> Row:
    cells: dict[str, Any] = {key: Cell(**value) for key, value in plain.items() if isinstance(value, Mapping)}
    return Row(**{**plain, **cells})


def _row(book: Book, view: TechniqueView) -> Row:
    vocabulary, technique = book.edition.catalog.vocabulary, book.edition.technique(view.id)
    levels = {level.id: number for number, level in enumerate(vocabulary.evidence_levels)}
    kinds = {kind.id: number for number, kind in enumerate(vocabulary.kinds)}
    return Row(
        id=view.id,
        name=view.name,
        regions=view.regions,
        kind=Cell(view.kind, kinds[technique.kind]),
        positions=view.positions,
        takes=_takes(book, view, technique),
        family=Cell(view.family.label, levels[view.family.level]),
        move=(
            Cell(view.move.label, levels[view.move.level])
            if view.move
            else Cell(book.edition.t("comparison.ungraded"), len(levels))
        ),
    )


def _takes(book: Book, view: TechniqueView, technique: Technique) -> Cell:
    """Give how long it takes; what others give comes last, as they decide."""
    if view.amount is None or technique.dose is None:
        return Cell(book.edition.t("comparison.by_others"), _LONGEST)
    return Cell(view.amount.takes, READY_SECONDS + seconds(phases(technique.dose)))


_LONGEST = 24 * 60 * 60
