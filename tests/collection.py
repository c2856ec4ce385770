"""What each technique's grades rest on, as a table: `python -m tests.collection` prints it for this catalog."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass

from tests.editions import catalog_of
from tests.project import PROJECT
from unhunch.catalog.catalog import Catalog


@dataclass(frozen=True)
class Row:
    """One grade of a technique: of its family or of the exact move."""

    technique: str
    part: str
    level: str
    about: str
    seen: tuple[tuple[str, str], ...]
    """Each source, and how far it was read."""


def rows(catalog: Catalog) -> Iterator[Row]:
    """Yield the grades of every technique, in the order of the files."""
    for id_, sourced in catalog.techniques.items():
        for part in ("family", "move"):
            grade = getattr(sourced.entry.evidence, part)
            if grade is not None:
                seen = tuple((name, catalog.references[name].entry.claim_seen) for name in grade.references)
                yield Row(id_, part, grade.level, grade.about, seen)


def lines(catalog: Catalog) -> Iterator[str]:
    """Yield a line a grade: technique, part, level, whom it was looked at in, and how far each source was read."""
    for row in rows(catalog):
        seen = ", ".join(f"{name} ({claim})" for name, claim in row.seen)
        yield "\t".join((row.technique, row.part, row.level, row.about, seen))


if __name__ == "__main__":
    sys.stdout.write("".join(f"{line}\n" for line in lines(catalog_of(PROJECT))))
