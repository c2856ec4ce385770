"""What the model allows at each place: its fields, looked up by the keys and indexes that lead there."""

from functools import cache
from types import UnionType
from typing import Annotated, Any, TypeAlias, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from unhunch.model.base import ID_PATTERN, LONGEST_LABEL
from unhunch.text.source import Loc
from unhunch.text.source.writing import write_inline

Kinds: TypeAlias = tuple[Any, ...]
"""The types that a value may have, without `Annotated` and unions around them."""


def kinds(annotation: Any) -> Kinds:  # noqa: ANN401 - a type expression has no narrower type
    """Give the plain types that a type expression allows."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return kinds(get_args(annotation)[0])
    if origin in (Union, UnionType):
        return tuple(kind for member in get_args(annotation) for kind in kinds(member))
    return (annotation,)


def below(allowed: Kinds, part: str | int) -> Kinds:
    """Give what is allowed one step further in: at a key, or at an index."""
    found: Kinds = ()
    for kind in allowed:
        arguments, origin = get_args(kind), _origin(kind)
        if origin is tuple and isinstance(part, int):
            item = arguments[0] if arguments[-1] is Ellipsis or part >= len(arguments) else arguments[part]
            found += kinds(item)
        elif origin is dict and isinstance(part, str):
            found += kinds(arguments[1])
        elif info := fields((kind,)).get(str(part)):
            found += kinds(info.annotation)
    return found


def _origin(kind: Any) -> object:  # noqa: ANN401 - a type expression has no narrower type
    return get_origin(kind)


def at(root: Any, loc: Loc) -> Kinds:  # noqa: ANN401 - a type expression has no narrower type
    """Give what is allowed at a place."""
    allowed = kinds(root)
    for part in loc:
        allowed = below(allowed, part)
    return allowed


def models(allowed: Kinds) -> tuple[type[BaseModel], ...]:
    """Give those of the types that have fields."""
    return tuple(kind for kind in allowed if isinstance(kind, type) and issubclass(kind, BaseModel))


def fields(allowed: Kinds) -> dict[str, FieldInfo]:
    """Give every field that the types have, by its key."""
    return {info.alias or name: info for model in models(allowed) for name, info in model.model_fields.items()}


def is_made_by(maker: type, kind: Any) -> bool:  # noqa: ANN401 - a type expression has no narrower type
    """Whether a type is a list (`tuple`) or a dictionary (`dict`) of other types."""
    return _origin(kind) is maker


def is_id(what: Any) -> bool:  # noqa: ANN401 - a field, or a type expression
    """Whether the text that a field or a type allows is an id."""
    marks = what.metadata if isinstance(what, FieldInfo) else get_args(what)[1:]
    return any(getattr(mark, "pattern", None) == ID_PATTERN for mark in marks)


def is_label(what: Any) -> bool:  # noqa: ANN401 - a type expression
    """Whether the text that a type allows is a few words, no sentence."""
    return any((getattr(mark, "max_length", None) or LONGEST_LABEL + 1) <= LONGEST_LABEL for mark in get_args(what)[1:])


def keys_of(root: Any) -> frozenset[str]:  # noqa: ANN401 - a type expression has no narrower type
    """Give every key that a value of a type may have at any depth."""
    found: set[str] = set()
    seen: set[Any] = set()
    waiting = [*kinds(root)]
    while waiting:
        kind = waiting.pop()
        if kind in seen:
            continue
        seen.add(kind)
        found.update(own := fields((kind,)))
        waiting += [inner for info in own.values() for inner in kinds(info.annotation)]
        waiting += [inner for argument in get_args(kind) if argument is not Ellipsis for inner in kinds(argument)]
    return frozenset(found)


def field_at(root: Any, loc: Loc) -> FieldInfo | None:  # noqa: ANN401 - a type expression has no narrower type
    """Give the field whose value, or an item of whose list, stands at a place."""
    while loc and isinstance(loc[-1], int):
        loc = loc[:-1]
    return fields(at(root, loc[:-1])).get(str(loc[-1])) if loc else None


@cache
def needed(allowed: Kinds) -> str:
    """Give the keys without which a value is not complete, with those below them; nothing where kinds of it differ."""
    if len(models(allowed)) != 1:
        return ""
    below_it = ((key, needed(kinds(info.annotation))) for key, info in fields(allowed).items() if info.is_required())
    return ", ".join(f"`{key}` (with {keys})" if keys else f"`{key}`" for key, keys in below_it)


def meaning(info: FieldInfo | None) -> str:
    """Give what a field is for, with its first example as a file would hold it; nothing without a field."""
    if info is None:
        return ""
    example = f" Example: {write_inline(info.examples[0])}" if info.examples else ""
    return f"{info.description or ''}{example}"


def in_file(root: Any, loc: Loc) -> Loc:  # noqa: ANN401 - a type expression has no narrower type
    """Leave out the names of union members, which pydantic puts into a place and the file knows nothing of.

    Those that the model gives itself stand in brackets; so does a key, when it is the key that is wrong.
    """
    allowed, found = kinds(root), ()  # type: tuple[Any, ...], Loc
    for index, part in enumerate(loc):
        if isinstance(part, str) and part.startswith("[") and part != "[key]":
            continue
        further = below(allowed, part)
        told_here = index == len(loc) - 1 and (models(allowed) or part == "[key]")
        if further or told_here or isinstance(part, int):
            found, allowed = (*found, part), further
    return found
