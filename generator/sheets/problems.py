"""Why a PDF could not be made, as problems of the files that it was made from."""

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.diagnostics import Diagnostic
from generator.sheets.compile import SheetError
from generator.source import Document

PAPER_NAMES = {"a4": "A4", "letter": "Letter", "3x5": "3 by 5 inch"}


def problem(catalog: Catalog, error: SheetError) -> Diagnostic:
    """Give the problem at the line that has to change, as near as it can be told."""
    entries = tuple(_documents(catalog, error.subject))
    name = error.job.path.rsplit("/", 1)[-1]
    if error.kind == "glyph":
        return _unknown_letter(entries, name, error.detail)
    document = entries[0]
    if error.kind == "overfull":
        hint = "Shorten steps, notes or stop signs, or move an exercise to another routine."
        message = f"{name} does not fit: {error.detail} mm too much"
        return document.problem(_longest(document), "P601", message, hint, at_key=True)
    if error.kind == "alt":
        drawn = next((d for d in entries if not _described(d)), document)
        hint = "Give the figure an `alt:`: one sentence that says what the picture shows."
        return drawn.problem(("figure", "alt"), "P602", f"{name} has a figure without words for who cannot see it", hint)
    hint = "This is a fault of the template; please report it with the file named here."
    return document.problem((), "P604", f"{name} could not be made: {error.detail}", hint)


def _unknown_letter(entries: tuple[Document, ...], name: str, text: str) -> Diagnostic:
    hint = "Write it with letters that the sheets' fonts have: Latin, Greek, Cyrillic and Vietnamese."
    for document in entries:
        for number, line in enumerate(document.lines, 1):
            if text in line:
                message = f"{name} cannot print `{text}`"
                return Diagnostic(document.path, number, line.index(text) + 1, "P603", message, hint, source=line)
    return entries[0].problem((), "P603", f"{name} cannot print `{text}`", hint)


def _documents(catalog: Catalog, subject: str) -> Iterator[Document]:
    """Yield the files that a PDF is made from: its own first, then what it draws on."""
    folder, _, id_ = subject.partition("/")
    if folder == "routines":
        routine = catalog.routines[id_]
        yield routine.document
        yield from (catalog.techniques[item.technique].document for item in routine.entry.items)
    elif folder == "techniques":
        yield catalog.techniques[id_].document
    about = ("content/catalog.yml", "content/vocabulary.yml", "content/safety.yml", "content/references.yml")
    yield from (catalog.documents[path] for path in about)
    if not subject:
        yield from (sourced.document for sourced in (*catalog.routines.values(), *catalog.techniques.values()))


def _longest(document: Document) -> tuple[str, ...]:
    return ("items",) if ("items",) in document.keys else ("steps",)


def _described(document: Document) -> bool:
    return ("figure",) not in document.keys or ("figure", "alt") in document.keys
