"""A catalog with a technique of each kind: counted, held, on each side, in each direction, timed, and in breaths."""

from collections.abc import Mapping
from dataclasses import replace

from tests.editions import SMALL, catalog_of
from unhunch.catalog.catalog import Catalog, Sourced
from unhunch.forms.drafting import Draft
from unhunch.model.routine import Routine
from unhunch.model.technique import Technique
from unhunch.problems.diagnostics import Diagnostic
from unhunch.rules import all_problems
from unhunch.text.shape import Shape
from unhunch.text.source import read

DOSES: Mapping[str, tuple[dict[str, object], dict[str, object]]] = {
    "Toe tap": ({"reps": 8}, {"reps": (4, 20)}),
    "Toe curl": ({"reps": 5, "hold_seconds": 5}, {"hold_seconds": (2, 30)}),
    "Toe reach": ({"reps": 3, "hold_seconds": 10, "each": "side"}, {}),
    "Foot circle": ({"reps": 6, "each": "direction"}, {}),
    "Toe spread": ({"minutes": 1.0}, {"minutes": (0.5, 5)}),
    "Toe breath": ({"in_seconds": 5, "out_seconds": 5, "minutes": 3.0}, {"minutes": (1, 5)}),
}
"""A technique of each kind: its name, its dose, and what its sources give."""


def catalog() -> Catalog:
    """Give the small catalog with these techniques in place of its own."""
    small = catalog_of(SMALL)
    some = small.techniques["toe-curl"]
    plain = some.entry.model_dump(exclude_none=True) | {"build_up_to": None, "reviewed": None}
    techniques = {
        name.lower().replace(" ", "-"): Technique.model_validate(plain | {"name": name, "dose": dose, "range": range_})
        for name, (dose, range_) in DOSES.items()
    }
    return replace(small, techniques={id_: replace(some, id=id_, entry=entry) for id_, entry in techniques.items()})


def problems_of(made: Draft, catalog: Catalog) -> list[Diagnostic]:
    """Give the errors that the check finds in a file, as if it were in the catalog."""
    document, problems = read(made.path, made.text.encode())
    if document is None:
        return problems
    documents = {**catalog.documents, document.path: document}
    if made.kind == "routine":
        routine, problems = Shape(Routine).read(document)
        if routine is None:
            return problems
        changed = replace(catalog, routines={**catalog.routines, made.id: Sourced(made.id, routine, document)})
    else:
        technique, problems = Shape(Technique).read(document)
        if technique is None:
            return problems
        changed = replace(catalog, techniques={**catalog.techniques, made.id: Sourced(made.id, technique, document)})
    found = all_problems(replace(changed, documents=documents))
    return [one for one in found if one.path == document.path and one.severity == "error"]
