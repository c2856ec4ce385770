"""Figures of files that need not be finished: each is read apart from all else, so that nothing stops its drawing."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from unhunch.catalog.files import Files
from unhunch.catalog.kinds import TECHNIQUES
from unhunch.model.figure import Figure
from unhunch.text.shape.salvage import salvage
from unhunch.text.source import Document, read

KEY = "figure"
_BEGINS = re.compile(rb"%s\s*:" % KEY.encode())
_GOES_ON = re.compile(rb"\s|#|$")


@dataclass(frozen=True)
class Sketch:
    """The figure of one technique: as much of it as can be understood, or None, and the file's lines that write it.

    `document` holds these lines alone, each at its number in the file.
    """

    id: str
    path: str
    written: str
    figure: Figure | None
    document: Document | None


def sketches(root: Path, ids: Collection[str] = ()) -> dict[str, Sketch]:
    """Give the figures that some techniques of a catalog have, or all of them, by id."""
    files = Files(root)
    found = {}
    for id_, path in files.entries(TECHNIQUES):
        raw = files.read(path) if not ids or id_ in ids else None
        lines = _of_figure(raw) if raw is not None else []
        if any(lines):
            found[id_] = _sketch(id_, path, lines)
    return found


def _sketch(id_: str, path: str, lines: list[bytes]) -> Sketch:
    document = _document(path, lines) or _document(path, _readable(path, lines))
    written = b"".join(line + b"\n" for line in lines if line).decode("utf-8", "replace")
    return Sketch(id_, path, written, drawable(document, id_), document)


def _document(path: str, lines: list[bytes]) -> Document | None:
    return read(path, b"\n".join(lines) + b"\n", TECHNIQUES.shape.keys)[0]


def _readable(path: str, lines: list[bytes]) -> list[bytes]:
    """Give the lines of a figure without those of its keys that cannot be read: a bracket may still be open."""
    head = next(number for number, line in enumerate(lines) if line)
    below = [line for line in lines[head + 1 :] if line.strip()]
    indent = len(below[0]) - len(below[0].lstrip()) if below else 0
    begins = [
        n for n, line in enumerate(lines) if n > head and line.strip() and not line[indent : indent + 1].isspace()
    ]
    found = [line if number <= head else b"" for number, line in enumerate(lines)]
    for start, end in pairwise([*begins, len(lines)]):
        alone = [line if number == head or start <= number < end else b"" for number, line in enumerate(lines)]
        if _document(path, alone):
            found[start:end] = lines[start:end]
    return found


def _of_figure(raw: bytes) -> list[bytes]:
    """Give the lines of a file, all empty but those of its figure."""
    within, found = False, []
    for line in raw.splitlines():
        within = bool(_BEGINS.match(line) or (within and _GOES_ON.match(line)))
        found.append(line if within else b"")
    return found


def drawable(document: Document | None, alt: str) -> Figure | None:
    """Give as much of a written figure as can be drawn; `alt` stands in for one that is not there yet."""
    data = _data(document)
    if isinstance(data, dict) and "end" not in data and "start" in data:
        data = {**{key: value for key, value in data.items() if key != "start"}, "end": data["start"]}
    return salvage(Figure, data, {"base": "standing", "end": {}, "alt": alt})


def _data(document: Document | None) -> object:
    data = document.data if document else None
    return data.get(KEY) if isinstance(data, dict) else None
