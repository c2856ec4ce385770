"""A new file to fill in: every key of the model with what it is for, those that may be left out behind a `#`."""

from collections.abc import Iterator
from textwrap import wrap
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from unhunch.catalog.kinds import Collection
from unhunch.text.shape.fields import Kinds, below, kinds, meaning, models
from unhunch.text.source.writing import modeline, write_inline

_WIDTH = 110
_HEAD = (
    "Write a value after each key that stands open. To use a key that begins with #, take the # away, and the # of",
    "the lines that belong to it. Delete what you do not need. Then `make check` tells what is still missing.",
)


def blank(kind: Collection[Any], name: str) -> str:
    """Give the text of a file for an entry of a kind that readers call `name`."""
    lines = [f"# {line}" for line in _HEAD]
    for key, info in kind.model.model_fields.items():
        lines.append("")
        if key == kind.called:
            lines += [*_note(info, meaning(info)), f"{key}: {write_inline(name)}"]
        else:
            lines += _open(key, info) if info.is_required() or key in kind.wanted else _shut(key, info)
    return modeline(kind.schema) + "\n".join(lines) + "\n"


def _below(model: type[BaseModel]) -> Iterator[str]:
    """Yield the lines of a model that stands below a key."""
    for name, info in model.model_fields.items():
        key = info.alias or name
        yield from _open(key, info) if info.is_required() else _shut(key, info)


def _note(info: FieldInfo, text: str) -> list[str]:
    choices = ", ".join(map(write_inline, _choices(kinds(info.annotation))))
    return [f"# {line}" for line in wrap(f"{text}{f' One of: {choices}.' if choices else ''}", _WIDTH)]


def _open(key: str, info: FieldInfo) -> Iterator[str]:
    """Yield a key that waits for its value, with what it is for and an example."""
    yield from _note(info, meaning(info))
    if not info.examples:
        yield from _expanded(key, kinds(info.annotation), "")
    else:
        yield f"{key}:"
        if isinstance(info.examples[0], list):
            yield "-"


def _shut(key: str, info: FieldInfo) -> Iterator[str]:
    """Yield a key that may be left out, with what it is for; an example stands in its place."""
    yield from _note(info, info.description or "")
    lines = [f"{key}: {write_inline(info.examples[0])}"] if info.examples else _expanded(key, kinds(info.annotation))
    yield from (f"#{line}" for line in lines)


def _expanded(key: str, allowed: Kinds, value: str | None = None) -> Iterator[str]:
    """Yield a key with the keys below it, or else with `value`, by default the first that it may have."""
    items, named = below(allowed, 0), below(allowed, "an-id")
    if one := models(allowed):
        yield f"{key}:"
        yield from (f"  {line}" for line in _below(one[0]))
    elif one := models(items):
        yield f"{key}:"
        yield from _item(list(_below(one[0])))
    elif one := models(named):
        yield from (f"{key}:", "  an-id:")
        yield from (f"    {line}" for line in _below(one[0]))
    elif value is None:
        first = next(iter(_choices(allowed)), True)
        yield f"{key}: {write_inline([*_choices(items)][:1] or first)}"
    else:
        yield f"{key}:"


def _item(lines: list[str]) -> Iterator[str]:
    """Yield the lines of a list's item: its first key stands after the dash."""
    first = next(number for number, line in enumerate(lines) if not line.startswith("#"))
    yield from (f"  {line}" for line in lines[:first])
    yield f"- {lines[first]}"
    yield from (f"  {line}" for line in lines[first + 1 :])


def _choices(allowed: Kinds) -> Iterator[Any]:
    """Yield the fixed choices that a value has."""
    for kind in allowed:
        origin: object = get_origin(kind)
        if origin is Literal:
            yield from get_args(kind)
