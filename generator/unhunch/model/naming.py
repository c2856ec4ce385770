"""The ids by which an entry names others: found by the mark of their type, whatever their keys are called."""

from collections.abc import Callable, Iterator
from functools import cache
from types import UnionType
from typing import Annotated, Any, NamedTuple, TypeAlias, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from unhunch.model.base import Ref


class Name(NamedTuple):
    """An id that names something: where it stands in the file, and what kind of thing it must be the id of.

    `at_key` tells that it is a key, which `loc` leads to.
    """

    loc: tuple[str | int, ...]
    id: str
    to: str
    at_key: bool = False


def named_by(info: FieldInfo) -> str | None:
    """Give what the ids in a field name, whether they are its value, its items or its keys; None where it has none."""
    return next(_of_field(info), None)


def targets(model: type[BaseModel]) -> Iterator[str]:
    """Yield what the ids of a model name, at any depth, as often as it is named."""
    for info in model.model_fields.values():
        yield from _of_field(info)
        for part in _parts(info.annotation):
            if isinstance(part, type) and issubclass(part, BaseModel):
                yield from targets(part)


def _of_field(info: FieldInfo) -> Iterator[str]:
    return (mark.to for mark in (*info.metadata, *_parts(info.annotation)) if isinstance(mark, Ref))


def _parts(annotation: Any) -> Iterator[Any]:  # noqa: ANN401 - a type expression has no narrower type
    """Yield all that a type expression is made of: types, and their marks."""
    yield annotation
    for argument in get_args(annotation):
        yield from _parts(argument)


_Walk: TypeAlias = Callable[[Any, tuple[str | int, ...]], Iterator[Name]]


def names(entry: BaseModel, loc: tuple[str | int, ...] = ()) -> Iterator[Name]:
    """Yield every id in an entry that names something else, in the order of the model's fields."""
    for attribute, key, walk in _fields(type(entry)):
        yield from walk(getattr(entry, attribute), (*loc, key))


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, str, _Walk], ...]:
    """Give attribute, key and walk of each field of a model below which an id may stand."""
    walks = ((name, info.alias or name, _walk_of(info)) for name, info in model.model_fields.items())
    return tuple((name, key, walk) for name, key, walk in walks if walk)


def _walk_of(info: FieldInfo) -> _Walk | None:
    """Give the walk over a field's value; pydantic keeps the marks of its type apart from it."""
    ref = next((mark for mark in info.metadata if isinstance(mark, Ref)), None)
    return _text(ref) if ref else _walk(info.annotation)


def _walk(annotation: Any) -> _Walk | None:  # noqa: ANN401 - a type expression has no narrower type
    """Give the walk over a value of a type, or None when nothing in it names anything."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        ref = next((mark for mark in arguments[1:] if isinstance(mark, Ref)), None)
        return _text(ref) if ref else _walk(arguments[0])
    if origin in (Union, UnionType):
        return _any([_walk(member) for member in arguments])
    if origin is tuple:
        return _items(_walk(arguments[0]))
    if origin is dict:
        return _any([_keys(_walk(arguments[0])), _values(_walk(arguments[1]))])
    if isinstance(annotation, type) and issubclass(annotation, BaseModel) and _fields(annotation):
        return lambda value, loc: names(value, loc) if isinstance(value, annotation) else iter(())
    return None


def _text(ref: Ref) -> _Walk:
    return lambda value, loc: iter((Name(loc, value, ref.to),) if isinstance(value, str) else ())


def _any(walks: list[_Walk | None]) -> _Walk | None:
    some = [walk for walk in walks if walk]
    return (lambda value, loc: (name for walk in some for name in walk(value, loc))) if some else None


def _items(walk: _Walk | None) -> _Walk | None:
    if walk is None:
        return None
    return lambda value, loc: (
        name
        for index, item in enumerate(value if isinstance(value, tuple) else ())
        for name in walk(item, (*loc, index))
    )


def _keys(walk: _Walk | None) -> _Walk | None:
    if walk is None:
        return None
    return lambda value, loc: (name._replace(at_key=True) for key in value for name in walk(key, (*loc, key)))


def _values(walk: _Walk | None) -> _Walk | None:
    if walk is None:
        return None
    return lambda value, loc: (name for key, item in value.items() for name in walk(item, (*loc, key)))
