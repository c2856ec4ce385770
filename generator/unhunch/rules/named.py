"""What the files of a catalog name, and what of it there is not."""

from collections import Counter
from collections.abc import Iterator

from unhunch.catalog.catalog import Catalog
from unhunch.problems.codes.source import MAX_PROBLEMS
from unhunch.problems.diagnostics import Place


def unknown(catalog: Catalog, to: str) -> Iterator[tuple[Place, str]]:
    """Yield place and id of each thing of a kind that is named and not known: of a file no more than are shown."""
    told, choices = Counter[str](), catalog.named(to)
    for document, name in catalog.names_of.get(to, ()):
        if name.id not in choices and told[document.path] <= MAX_PROBLEMS:
            told[document.path] += 1
            yield document.place(name.loc, at_key=name.at_key), name.id
