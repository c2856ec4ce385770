"""R30x: ids that point elsewhere. Each must lead somewhere."""

from collections.abc import Container, Iterable, Iterator

from generator.catalog import Catalog
from generator.codes import Found, rule
from generator.rules.absent import Absent
from generator.source import Loc


def _dangling(catalog: Catalog, what: str, keys: Container[str], known: Iterable[str]) -> Iterator[Found]:
    """Yield each text under one of the keys, or in a list under it, that is not a known id."""
    choices, absent = frozenset(known), Absent(catalog)
    for document in catalog.documents.values():
        for loc, text in document.texts:
            if text not in choices and _key(loc) in keys:
                yield document.place(loc), f"no {what} is called `{text}`", absent.hint(what, text)


def _key(loc: Loc) -> str:
    return next((part for part in reversed(loc) if isinstance(part, str)), "")


@rule("R301", "unknown-reference")
def unknown_reference(catalog: Catalog) -> Iterator[Found]:
    """Every source that is cited stands in content/references.yml."""
    yield from _dangling(catalog, "reference", ("references",), catalog.references)
    absent = Absent(catalog)
    for page in catalog.pages.values():
        for name, line, column in page.citations():
            if name not in catalog.references:
                yield page.place(line, column), f"no reference is called `{name}`", absent.hint("reference", name)


@rule("R302", "unknown-technique")
def unknown_technique(catalog: Catalog) -> Iterator[Found]:
    """Every technique that a routine or another technique names has a file in content/techniques/."""
    yield from _dangling(catalog, "technique", ("technique",), catalog.techniques)


@rule("R303", "unknown-routine")
def unknown_routine(catalog: Catalog) -> Iterator[Found]:
    """The routine for a bad day has a file in content/routines/."""
    yield from _dangling(catalog, "routine", ("on_a_bad_day",), catalog.routines)


@rule("R304", "unknown-article")
def unknown_article(catalog: Catalog) -> Iterator[Found]:
    """Every source article that a technique or routine names stands under `articles` in content/catalog.yml."""
    yield from _dangling(catalog, "article", ("source",), (article.id for article in catalog.about.articles))


RULES = (unknown_reference, unknown_technique, unknown_routine, unknown_article)
