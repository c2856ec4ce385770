"""From data to the model: every key that is unknown, missing or of the wrong kind, told at its place."""

from collections.abc import Callable, Iterable
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from unhunch.model.naming import named_by
from unhunch.problems.codes import shape as codes
from unhunch.problems.codes.source import MAX_PROBLEMS
from unhunch.problems.diagnostics import Diagnostic
from unhunch.text.shape import fields
from unhunch.text.shape.alike import together
from unhunch.text.shape.fallen import fallen_out
from unhunch.text.shape.ids import Names
from unhunch.text.shape.misplaced import Home, Stranger, as_value, choices, home, pair
from unhunch.text.shape.values import value_problem
from unhunch.text.shape.wrong import Wrong, name_of, needs
from unhunch.text.source import Document, Loc

T = TypeVar("T")

_MOST = 3 * MAX_PROBLEMS


class Shape(Generic[T]):
    """The shape that a document of one kind must have."""

    def __init__(self, kind: type[T]) -> None:
        self.kind = kind
        self.keys = fields.keys_of(kind)
        self._adapter: TypeAdapter[T] = TypeAdapter(kind)

    def read(self, document: Document, names: Callable[[], Names] = dict) -> tuple[T | None, list[Diagnostic]]:
        """Validate a document; give the entry, or None and every problem. `names` give the ids that were meant."""
        try:
            return self._adapter.validate_python(document.data), []
        except ValidationError as error:
            return None, _problems(self.kind, document, _first(document, error.errors(include_url=False)), names())


def _first(document: Document, errors: list[ErrorDetails]) -> list[ErrorDetails]:
    """Give the errors that stand first in the file: some more than are shown, as one mistake may make several."""
    return sorted(errors, key=lambda error: document.mark(error["loc"]))[:_MOST] if len(errors) > _MOST else errors


def _problems(
    kind: Any,  # noqa: ANN401 - a type expression
    document: Document,
    errors: list[ErrorDetails],
    names: Names,
) -> list[Diagnostic]:
    # A list seems too short where only an item of it is wrong.
    around = _around(error["loc"] for error in errors)
    own = [error for error in errors if not (error["type"] == "too_short" and error["loc"] in around)]
    placed = _once([(_place(kind, error), error) for error in own])
    fallen = fallen_out(kind, document, [loc for loc, _ in placed])
    placed = [(loc, error) for loc, error in placed if loc not in fallen]
    missing = [loc for loc, error in placed if error["type"] == "missing"]
    strangers = [(loc, error["input"]) for loc, error in placed if error["type"] == "extra_forbidden"]
    unknown, missing = _unknown(kind, document, strangers, missing, names)
    wrong = together(
        document,
        [
            (loc, value_problem(_wrong(kind, document, loc, error, names), fields.at(kind, loc[:-1])))
            for loc, error in placed
            if error["type"] not in ("missing", "extra_forbidden")
        ],
    )
    told = {loc[:-1] for loc, error in placed if error["type"] != "missing"}
    # A pair seems to lack its second number where both are written as one.
    missing = [loc for loc in missing if not (isinstance(loc[-1], int) and loc[:-1] in told)]
    return [*filter(None, fallen.values()), *unknown, *wrong, *(_missing(kind, document, loc) for loc in missing)]


def _wrong(
    kind: Any,  # noqa: ANN401 - a type expression
    document: Document,
    loc: Loc,
    error: ErrorDetails,
    names: Names,
) -> Wrong:
    info, allowed = fields.field_at(kind, loc), fields.at(kind, loc)
    at_key = bool(loc) and loc[-1] == "[key]"
    loc = loc[:-1] if at_key else loc
    return Wrong(
        document,
        loc,
        document.place(loc, at_key=at_key),
        error["type"],
        error["input"],
        error.get("ctx", {}),
        error["msg"].removeprefix("Value error, "),
        fields.meaning(info),
        info is not None and info.is_required(),
        fields.needed(allowed),
        allowed,
        named_by(info) if info else None,
        names,
    )


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
    strangers: list[tuple[Loc, Any]],
    missing: list[Loc],
    names: Names,
) -> tuple[list[Diagnostic], list[Loc]]:
    """Give the problem of each key that is not known at its place, and the missing keys that none of them stands for.

    Names tell first, and only then what is missing: a key that is meant by its name is not offered to another.
    """
    found: list[Diagnostic] = []
    homes: dict[Loc, Home] = {}
    for look in (as_value, home, pair, choices):
        for loc, value in strangers:
            key_known = loc == ("id",) or str(loc[-1]) in fields.fields(fields.at(kind, loc[:-1]))
            if (
                loc in homes
                or key_known
                or (belongs := look(Stranger(kind, document, loc, value, missing, names))) is None
            ):
                continue
            homes[loc] = belongs
            missing = [
                place for place in missing if not _settles(kind, loc, belongs.loc, place) and place != belongs.also
            ]
    for loc, _ in strangers:
        place, key = document.place(loc, at_key=True), str(loc[-1])
        if loc in homes:
            words = codes.wrong_level if homes[loc].elsewhere else codes.unknown_key
            found.append(words(place, key, homes[loc].advice))
        elif loc == ("id",):
            found.append(codes.id_in_file(place, document.path.rsplit("/", 1)[-1].split(".")[0]))
        else:
            found.append(codes.keys_do_not_mix(place, key, _companions(kind, document, loc)))
    return found, missing


def _settles(kind: Any, loc: Loc, belongs: Loc | None, missing: Loc) -> bool:  # noqa: ANN401 - a type expression
    """Whether a key at `loc` that belongs elsewhere makes up for a missing one.

    It is that one, or shows that the dose is of another kind, or has all that is missing in it.
    """
    if belongs is None or belongs[:-1] != missing[:-1]:
        return False
    one_of_kinds = len(fields.models(fields.at(kind, missing[:-1]))) > 1
    return belongs in (missing, loc) or one_of_kinds


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
