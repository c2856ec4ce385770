"""What is wrong with each YAML file by itself, kept by the file, so that an edit of one judges no other again."""

import marshal
from collections.abc import Callable, Iterable, Iterator
from dataclasses import astuple, fields
from hashlib import sha256
from typing import Any, Final, TypeAlias

from unhunch.problems.diagnostics import Diagnostic
from unhunch.problems.edits import Edit
from unhunch.text.source import Document
from unhunch.work.code import code_of
from unhunch.work.store import NO_CACHE, Cache

Judge: TypeAlias = Callable[[Document], Iterable[Diagnostic]]

_ROOMS: Final = ("unhunch.rules", "unhunch.problems", "unhunch.problems.codes", "unhunch.text.source")
_FIELDS: Final = tuple(field.name for field in fields(Diagnostic))
"""The last of them are its suggestions."""


def by_file(documents: Iterable[Document], judge: Judge, cache: Cache, named: str) -> Iterator[Diagnostic]:
    """Yield what `judge` finds in each file, which depends on the file and on what is `named` alone."""
    if cache is NO_CACHE:
        yield from (problem for document in documents for problem in judge(document))
        return
    key = f"problems by file {code_of(_ROOMS, ())} {sha256(named.encode('utf-8', 'surrogatepass')).hexdigest()}"
    content = cache.get(key)
    kept = marshal.loads(content) if content else {}  # noqa: S302 - plain values, whose digest the cache has looked at
    now = {}
    for document in documents:
        name = _name(document)
        now[name] = kept[name] if name in kept else [_plain(problem) for problem in judge(document)]
        yield from map(_of_plain, now[name])
    if now.keys() != kept.keys():
        cache.put(key, marshal.dumps(now))


def _name(document: Document) -> str:
    text = "\n".join((document.path, *document.lines))
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _plain(problem: Diagnostic) -> tuple[Any, ...]:
    *rest, suggestions = (getattr(problem, name) for name in _FIELDS)
    return (*rest, tuple(tuple(map(astuple, edits)) for edits in suggestions))


def _of_plain(plain: tuple[Any, ...]) -> Diagnostic:
    suggestions = tuple(tuple(Edit(*edit) for edit in edits) for edits in plain[-1])
    return Diagnostic(*(*plain[:-1], suggestions))
