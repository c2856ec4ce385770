"""What can be understood of data that is not finished: whatever does not fit is left out, and the rest is read."""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from unhunch.text.shape.fields import in_file
from unhunch.text.source import Loc

T = TypeVar("T", bound=BaseModel)

_ROUNDS = 50
"""Each leaves something out, and may show something else that does not fit."""


def salvage(kind: type[T], data: object, spare: Mapping[str, object]) -> T | None:
    """Read as much of some data as makes an entry, or None; `spare` stands in for keys of it that are missing."""
    adapter, found = TypeAdapter(kind), deepcopy(data)
    for _ in range(_ROUNDS):
        if not isinstance(found, dict):
            return None
        try:
            return adapter.validate_python(found)
        except ValidationError as error:
            # The last first: what is left out of a list moves what comes after it.
            for problem in reversed(error.errors(include_url=False)):
                _let_go(kind, found, in_file(kind, problem["loc"]), problem["type"], spare)
    return None


def _let_go(kind: type[T], found: dict[str, Any], loc: Loc, problem: str, spare: Mapping[str, object]) -> None:
    """Leave out what a problem speaks of, or put in what is missing."""
    if problem == "missing":
        if len(loc) == 1 and loc[0] in spare:
            found[str(loc[0])] = spare[str(loc[0])]
            return
        loc = loc[:-1]
    if not _without(found, loc):
        _without_one(kind, found)


def _without_one(kind: type[T], found: dict[str, Any]) -> None:
    """Take out the last of the keys that need not be there: some of them do not go together."""
    names = [info.alias or name for name, info in kind.model_fields.items() if not info.is_required()]
    for name in reversed(names):
        if name in found:
            del found[name]
            return


def _without(data: Any, loc: Loc) -> bool:  # noqa: ANN401 - whatever the file holds
    """Take out what stands at a place, or the nearest thing around it; tell whether there was anything."""
    if not loc:
        return False
    around = data
    for depth, part in enumerate(loc):
        there = part in around if isinstance(around, dict) else isinstance(around, list) and _in(around, part)
        if not there:
            return _without(data, loc[:depth])
        if depth == len(loc) - 1:
            del around[part]
            return True
        around = around[part]
    return False


def _in(items: list[Any], part: str | int) -> bool:
    return isinstance(part, int) and part < len(items)
