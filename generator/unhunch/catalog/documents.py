"""YAML files as they were read, kept by their text: to find where each value stands takes longest."""

import marshal
from collections.abc import Callable, Collection
from dataclasses import fields
from hashlib import sha256
from typing import Final, TypeAlias

from unhunch.problems.diagnostics import Diagnostic
from unhunch.text.source import Document, read
from unhunch.work.code import code_of
from unhunch.work.store import NO_CACHE, Cache

Reader: TypeAlias = Callable[[str, bytes, Collection[str]], tuple[Document | None, list[Diagnostic]]]
"""What gives the document of a path and the bytes there, or None, and its problems; it is told the known keys."""

_ROOMS: Final = ("unhunch.text.source", "unhunch.problems", "unhunch.problems.codes")
_LIBRARIES: Final = ("pyyaml",)


def reader(cache: Cache) -> Reader:
    """Give what reads files, or takes them from a cache. What there is to say of a file is said each time."""
    if cache is NO_CACHE:
        return read

    def kept_or_read(path: str, raw: bytes, known: Collection[str]) -> tuple[Document | None, list[Diagnostic]]:
        named = repr((code_of(_ROOMS, _LIBRARIES), path, sorted(known))).encode()
        key = f"document {sha256(named + raw).hexdigest()}"
        kept = cache.get(key)
        if kept is not None:
            return Document(*marshal.loads(kept)), []  # noqa: S302 - plain values, whose digest the cache has looked at
        document, problems = read(path, raw, known)
        if document is not None and not problems:
            cache.put(key, marshal.dumps(tuple(getattr(document, field.name) for field in fields(document))))
        return document, problems

    return kept_or_read
