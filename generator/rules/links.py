"""Rules on ids that point elsewhere: each must lead somewhere."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from generator.catalog import Catalog
from generator.diagnostics import Diagnostic
from generator.source import Loc


def nearest(name: str, known: Iterable[str]) -> str:
    """Give the hint that names the nearest valid id."""
    close = get_close_matches(name, list(known), n=1, cutoff=0.5)
    return f"Did you mean `{close[0]}`?" if close else "Use one of: " + ", ".join(sorted(known)[:12]) + "."


def _texts(data: object, loc: Loc = ()) -> Iterator[tuple[Loc, str]]:
    if isinstance(data, str):
        yield loc, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _texts(value, (*loc, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _texts(value, (*loc, index))


def unknown_reference(catalog: Catalog) -> Iterator[Diagnostic]:
    """Every id under `references` stands in content/references.yml."""
    for document in catalog.documents.values():
        for loc, text in _texts(document.data):
            if len(loc) > 1 and loc[-2] == "references" and text not in catalog.references:
                hint = nearest(text, catalog.references)
                yield document.problem(loc, "R301", f"no reference is called `{text}`", hint)
    for page in catalog.pages.values():
        for name, line, column in page.citations():
            if name not in catalog.references:
                yield page.problem(
                    line, column, "R301", f"no reference is called `{name}`", nearest(name, catalog.references)
                )


def unknown_technique(catalog: Catalog) -> Iterator[Diagnostic]:
    """Every technique that a routine or another technique names has a file in content/techniques/."""
    for document in catalog.documents.values():
        for loc, text in _texts(document.data):
            if loc[-1] == "technique" and text not in catalog.techniques:
                hint = nearest(text, catalog.techniques)
                yield document.problem(loc, "R302", f"no technique is called `{text}`", hint)


RULES = (unknown_reference, unknown_technique)
