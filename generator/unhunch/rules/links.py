"""R30x: ids that point elsewhere. Each must lead somewhere."""

from collections.abc import Iterator
from typing import Any

from unhunch.catalog.catalog import Catalog
from unhunch.catalog.kinds import REFERENCES, ROUTINES, TECHNIQUES, Collection
from unhunch.problems.code import Found, rule
from unhunch.rules.absent import Absent
from unhunch.rules.named import unknown


def _dangling(catalog: Catalog, kind: Collection[Any]) -> Iterator[Found]:
    return _unknown(catalog, kind.name, kind.folder)


def _unknown(catalog: Catalog, what: str, to: str) -> Iterator[Found]:
    """Yield each id by which something is named that there is not."""
    absent = Absent(catalog)
    for place, id_ in unknown(catalog, to):
        yield place, f"no {what} is called `{id_}`", absent.hint(what, id_)


@rule("R301", "unknown-reference")
def unknown_reference(catalog: Catalog) -> Iterator[Found]:
    """Every source that is cited has a file in content/references/."""
    yield from _dangling(catalog, REFERENCES)
    absent = Absent(catalog)
    for page in catalog.pages.values():
        for name, line, column in page.citations():
            if name not in catalog.references:
                yield page.place(line, column), f"no reference is called `{name}`", absent.hint(REFERENCES.name, name)


@rule("R302", "unknown-technique")
def unknown_technique(catalog: Catalog) -> Iterator[Found]:
    """Every technique that a routine or another technique names has a file in content/techniques/."""
    yield from _dangling(catalog, TECHNIQUES)


@rule("R303", "unknown-routine")
def unknown_routine(catalog: Catalog) -> Iterator[Found]:
    """The routine for a bad day has a file in content/routines/."""
    yield from _dangling(catalog, ROUTINES)


@rule("R304", "unknown-article")
def unknown_article(catalog: Catalog) -> Iterator[Found]:
    """Every source article that a technique or routine names stands under `articles` in content/catalog.yml."""
    yield from _unknown(catalog, "article", "articles")


RULES = (unknown_reference, unknown_technique, unknown_routine, unknown_article)
