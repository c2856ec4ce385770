"""What each condition means for each technique, as a table: `python -m tests.conditions` prints it for this catalog."""

import sys
from collections.abc import Iterator, Mapping

from tests.editions import catalog_of
from tests.project import PROJECT
from unhunch.catalog.catalog import Catalog
from unhunch.catalog.conditions import answers
from unhunch.model.caution import Caution


def matrix(catalog: Catalog) -> Mapping[str, Mapping[str, Caution]]:
    """Give for each condition what it means for each technique."""
    rows = {id_: answers(catalog.vocabulary, sourced.entry) for id_, sourced in catalog.techniques.items()}
    return {
        condition.id: {id_: row[condition.id] for id_, row in rows.items() if condition.id in row}
        for condition in catalog.vocabulary.cautions
    }


def lines(catalog: Catalog) -> Iterator[str]:
    """Yield a line a cell: condition, technique, what to do, and how or why."""
    for condition, row in matrix(catalog).items():
        for technique, caution in row.items():
            yield "\t".join((condition, technique, caution.do, caution.how or caution.why))


if __name__ == "__main__":
    sys.stdout.write("".join(f"{line}\n" for line in lines(catalog_of(PROJECT))))
