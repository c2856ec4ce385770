"""Why a PDF could not be made, as problems of the files that it was made from."""

from collections.abc import Iterator, Mapping
from typing import Final

from unhunch.catalog.catalog import Catalog
from unhunch.catalog.kinds import COLLECTIONS, ROUTINES, SINGLES, TECHNIQUES
from unhunch.problems.codes.sheets import figure_without_words, goes_on, not_made, too_full, unknown_letter
from unhunch.problems.diagnostics import Diagnostic, Place
from unhunch.sheets.compile import OVERFULL, SheetError
from unhunch.sheets.write import Compiled, Written
from unhunch.text.source import Document

_LONGEST: Final[Mapping[str, tuple[str, ...]]] = {
    "overfull": ("items", "steps"),
    "front": ("steps",),
    "reverse": ("stop_if", "cautions"),
}
"""Where the texts begin that take most of the room, the first that there is."""


def sheet_problems(catalog: Catalog, done: Written | Compiled) -> Iterator[Diagnostic]:
    """Yield a problem for each sheet that could not be made, and for each that goes on further pages."""
    yield from (problem(catalog, error) for error in done.failed)
    yield from (warning(catalog, error) for error in done.going_on)


def problem(catalog: Catalog, error: SheetError) -> Diagnostic:
    """Give the problem at the line that has to change, as near as it can be told."""
    entries = tuple(_documents(catalog, error.subject))
    pdf, first = error.job.path.rsplit("/", 1)[-1], entries[0]
    if error.kind == "glyph":
        holder = next((d for d in entries if any(error.detail in line for line in d.lines)), first)
        return unknown_letter(holder.place((), word=error.detail), error.detail)
    if error.kind in OVERFULL:
        return too_full(_longest(first, error.kind), pdf, error.detail, error.kind)
    if error.kind == "alt":
        drawn = next((d for d in entries if _lacks_words(d)), first)
        return figure_without_words(drawn.place(("figure",), at_key=True), pdf)
    return not_made(first.place(()), pdf, error.detail)


def warning(catalog: Catalog, error: SheetError) -> Diagnostic:
    """Tell of a sheet that was made, but goes on on further pages."""
    first = next(_documents(catalog, error.subject))
    return goes_on(_longest(first, error.kind), error.job.path.rsplit("/", 1)[-1], error.detail, error.kind)


def _longest(document: Document, kind: str) -> Place:
    """Give the place where the texts begin that take most of the room."""
    longest = next((key for key in _LONGEST[kind] if (key,) in document.keys), "")
    return document.place((longest,) if longest else (), at_key=True)


def _documents(catalog: Catalog, subject: str) -> Iterator[Document]:
    """Yield the files that a PDF is made from: its own first, then what it draws on."""
    folder, _, id_ = subject.partition("/")
    if folder == ROUTINES.folder:
        routine = catalog.routines[id_]
        yield routine.document
        yield from (catalog.techniques[item.technique].document for item in routine.entry.items)
    elif folder == TECHNIQUES.folder:
        yield catalog.techniques[id_].document
    for kind in (*SINGLES, *(() if subject else COLLECTIONS.values())):
        yield from catalog.documents_of(kind)


def _lacks_words(document: Document) -> bool:
    return ("figure",) in document.values and ("figure", "alt") not in document.values
