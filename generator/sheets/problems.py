"""Why a PDF could not be made, as problems of the files that it was made from."""

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.codes import Words, wording
from generator.diagnostics import Diagnostic
from generator.sheets.compile import SheetError
from generator.source import Document


@wording("P601", "sheet-too-full")
def too_full(pdf: str, millimetres: str) -> Words:
    """A printed sheet holds all of its routine or technique in type that can be read: nothing is shrunk or cut off."""
    hint = "Shorten steps, notes or stop signs, or move an exercise to another routine."
    return f"{pdf} does not fit: {millimetres} mm too much", hint


@wording("P602", "figure-without-words")
def figure_without_words(pdf: str) -> Words:
    """Each picture on paper has words for those who cannot see it."""
    hint = "Give the figure an `alt:`: one sentence that says what the picture shows."
    return f"{pdf} has a figure without words for those who cannot see it", hint


@wording("P603", "letter-cannot-be-printed")
def unknown_letter(pdf: str, text: str) -> Words:
    """Texts use letters that the sheets' fonts have, so that no empty box is printed in place of one."""
    hint = "Write it with Latin, Greek, Cyrillic or Vietnamese letters and common signs."
    return f"{pdf} cannot print `{text}`", hint


@wording("P604", "sheet-not-made")
def not_made(pdf: str, reason: str) -> Words:
    """Every sheet can be made from a catalog that is sound."""
    return f"{pdf} could not be made: {reason}", "This is a fault of the generator: please report it with this line."


CODES = (too_full, figure_without_words, unknown_letter, not_made)


def problem(catalog: Catalog, error: SheetError) -> Diagnostic:
    """Give the problem at the line that has to change, as near as it can be told."""
    entries = tuple(_documents(catalog, error.subject))
    pdf, first = error.job.path.rsplit("/", 1)[-1], entries[0]
    if error.kind == "glyph":
        holder = next((d for d in entries if any(error.detail in line for line in d.lines)), first)
        return unknown_letter(holder.place((), word=error.detail), pdf, error.detail)
    if error.kind == "overfull":
        longest = ("items",) if ("items",) in first.keys else ("steps",)
        return too_full(first.place(longest, at_key=True), pdf, error.detail)
    if error.kind == "alt":
        drawn = next((d for d in entries if _lacks_words(d)), first)
        return figure_without_words(drawn.place(("figure",), at_key=True), pdf)
    return not_made(first.place(()), pdf, error.detail)


def _documents(catalog: Catalog, subject: str) -> Iterator[Document]:
    """Yield the files that a PDF is made from: its own first, then what it draws on."""
    folder, _, id_ = subject.partition("/")
    if folder == "routines":
        routine = catalog.routines[id_]
        yield routine.document
        yield from (catalog.techniques[item.technique].document for item in routine.entry.items)
    elif folder == "techniques":
        yield catalog.techniques[id_].document
    for name in ("catalog", "vocabulary", "safety", "references"):
        yield catalog.documents[f"content/{name}.yml"]
    if not subject:
        yield from (sourced.document for sourced in catalog.routines.values())
        yield from (sourced.document for sourced in catalog.techniques.values())


def _lacks_words(document: Document) -> bool:
    return ("figure",) in document.values and ("figure", "alt") not in document.values
