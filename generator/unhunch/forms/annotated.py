"""Data to a file with comments above its keys. What is asked there is left open, or has the words that were written."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from textwrap import wrap
from typing import Any

from unhunch.problems.excerpt import one_line
from unhunch.text.source import Loc
from unhunch.text.source.writing import Inline, write

_WIDTH = 110

Comments = Mapping[Loc, Sequence[str]]
"""Texts by the place of the key that they stand above."""


def annotated(data: Mapping[str, Any], comments: Comments) -> str:
    """Give data as YAML, each comment above its key. A value that is None is left open, which no check accepts."""
    return "\n".join(_keys(data, (), comments)) + "\n"


def comment(text: str) -> list[str]:
    """Give a text, of whomever, as lines of a comment: nothing in it can end them."""
    return [f"# {one_line(line)}" for line in wrap(text, _WIDTH)]


def _keys(data: Mapping[str, Any], loc: Loc, comments: Comments) -> Iterator[str]:
    for key, value in data.items():
        at = (*loc, key)
        for text in comments.get(at, ()):
            yield from comment(text)
        if value is None:
            yield f"{key}:"
        elif _has_keys(value):
            yield f"{key}:"
            yield from _indented(_keys(value, at, comments))
        elif isinstance(value, list) and all(map(_has_keys, value)):
            yield f"{key}:"
            for index, item in enumerate(value):
                yield from _item([*_keys(item, (*at, index), comments)])
        else:
            yield write({key: value}).removesuffix("\n")


def _has_keys(value: object) -> bool:
    return isinstance(value, dict) and not isinstance(value, Inline)


def _item(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines of a list's item: what is asked of its first key stands before the dash."""
    first = next(number for number, line in enumerate(lines) if not line.startswith("#"))
    yield from lines[:first]
    yield f"- {lines[first]}"
    yield from _indented(lines[first + 1 :])


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)
