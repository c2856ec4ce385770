"""From data to the model: every key that is unknown, missing or of the wrong kind, told at its place."""

from collections.abc import Iterable
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from generator.diagnostics import Diagnostic
from generator.shape import codes, fields
from generator.shape.misplaced import home
from generator.shape.rewrites import number_line
from generator.shape.values import name_of, needs, value_problem
from generator.source import Document, Loc
from generator.source.codes import MAX_PROBLEMS

T = TypeVar("T")

_MOST = 3 * MAX_PROBLEMS


class Shape(Generic[T]):
    """The shape that a document of one kind must have."""

    def __init__(self, kind: type[T]) -> None:
        self.kind = kind
        self._adapter: TypeAdapter[T] = TypeAdapter(kind)

    def read(self, document: Document) -> tuple[T | None, list[Diagnostic]]:
        """Validate a document; give the entry, or None and every problem."""
        try:
            return self._adapter.validate_python(document.data), []
        except ValidationError as error:
            return None, _problems(self.kind, document, _first(document, error.errors(include_url=False)))


def _first(document: Document, errors: list[ErrorDetails]) -> list[ErrorDetails]:
    """Give the errors that stand first in the file: some more than are shown, as one mistake may make several."""
    return sorted(errors, key=lambda error: document.mark(error["loc"]))[:_MOST] if len(errors) > _MOST else errors


def _problems(kind: Any, document: Document, errors: list[ErrorDetails]) -> list[Diagnostic]:  # noqa: ANN401 - a type
    found: list[Diagnostic] = []
    # A list seems too short where only an item of it is wrong.
    around = _around(error["loc"] for error in errors)
    own = [error for error in errors if not (error["type"] == "too_short" and error["loc"] in around)]
    placed = _once([(_place(kind, error), error) for error in own])
    missing = [loc for loc, error in placed if error["type"] == "missing"]
    for loc, error in placed:
        if error["type"] == "extra_forbidden":
            problem, belongs = _unknown(kind, document, loc, missing, error["input"])
            missing = [place for place in missing if place != belongs]
            found.append(problem)
        elif error["type"] != "missing":
            keys = fields.needed(fields.at(kind, loc))
            found.append(value_problem(document, loc, error, fields.field_at(kind, loc), keys))
    return found + [_missing(kind, document, loc) for loc in missing]


def _place(kind: Any, error: ErrorDetails) -> Loc:  # noqa: ANN401 - a type expression
    """Give the place of an error; of a value that is not even keys, pydantic says which keys it should have been."""
    loc = fields.in_file(kind, error["loc"])
    if error["type"] not in ("model_type", "model_attributes_type") or not loc:
        return loc
    beside = fields.fields(fields.at(kind, loc[:-1]))
    return loc[:-1] if beside and loc[-1] not in beside else loc


def _once(placed: list[tuple[Loc, ErrorDetails]]) -> list[tuple[Loc, ErrorDetails]]:
    """Leave out what other members of a union say of the same value: one kind of mistake is enough to mend it."""
    found: dict[Loc, ErrorDetails] = {}
    around = _around(loc for loc, _ in placed)
    for loc, error in placed:
        if not (error["type"] == "literal_error" and loc in around):
            found.setdefault(loc, error)
    return list(found.items())


def _around(locs: Iterable[Loc]) -> frozenset[Loc]:
    """Give every place that has one of these places in it."""
    return frozenset(loc[:length] for loc in locs for length in range(len(loc)))


def _unknown(
    kind: Any,  # noqa: ANN401 - a type expression
    document: Document,
    loc: Loc,
    missing: list[Loc],
    value: object,
) -> tuple[Diagnostic, Loc | None]:
    """Give the problem of a key that is not known at its place, and the place where it belongs, if that is clear."""
    place = document.place(loc, at_key=True)
    key = str(loc[-1])
    if loc == ("id",):
        name = document.path.rsplit("/", 1)[-1].split(".")[0]
        return codes.id_in_file(place, name), None
    if key in fields.fields(fields.at(kind, loc[:-1])):
        return codes.keys_do_not_mix(place, key, _companions(kind, document, loc)), None
    belongs = home(kind, document, loc, missing)
    if belongs.elsewhere:
        return codes.wrong_level(place, key, belongs.hint), belongs.loc
    return codes.unknown_key(place, key, belongs.hint + _amount(kind, belongs.loc, value)), belongs.loc


def _amount(kind: Any, loc: Loc | None, value: object) -> str:  # noqa: ANN401 - a type expression
    """Give the whole line, when the misspelt key has an amount in words beside it."""
    if loc is None or not isinstance(value, str) or not {int, float}.intersection(fields.at(kind, loc)):
        return ""
    line = number_line(loc, value)
    return f" Write `{line}`." if line else ""


def _companions(kind: Any, document: Document, loc: Loc) -> list[str]:  # noqa: ANN401 - a type expression
    """Give the keys that go with those beside the one at `loc`."""
    parent, key = loc[:-1], loc[-1]
    beside = {str(other[-1]) for other in document.keys if other[:-1] == parent and other[-1] != key}
    candidates = [list(model.model_fields) for model in fields.models(fields.at(kind, parent))]
    return max((names for names in candidates if key not in names), key=lambda names: len(beside & set(names)))


def _missing(kind: Any, document: Document, loc: Loc) -> Diagnostic:  # noqa: ANN401 - a type expression
    info = fields.field_at(kind, loc)
    parent = loc[:-1]
    place = document.place(parent, at_key=not parent or isinstance(parent[-1], str))
    key = f"`{loc[-1]}: ...`" if isinstance(loc[-1], str) else "it"
    keys = fields.needed(fields.at(kind, loc))
    return codes.missing_key(place, name_of(loc), key, " ".join(filter(None, (fields.meaning(info), needs(keys)))))
