"""R351, R352: what a file says of its own changes."""

from collections.abc import Iterator
from itertools import pairwise

from unhunch.catalog.catalog import Catalog
from unhunch.catalog.kinds import ABOUT
from unhunch.model.evidence import Change
from unhunch.problems.advice import Advice
from unhunch.problems.code import Found, rule
from unhunch.text.source import Document


def _told(catalog: Catalog) -> Iterator[tuple[Document, tuple[Change, ...]]]:
    yield catalog.documents[ABOUT.path], catalog.about.changes
    for group in catalog.with_pages.values():
        for sourced in group.values():
            yield sourced.document, sourced.entry.changes


@rule("R351", "changes-out-of-order")
def changes_out_of_order(catalog: Catalog) -> Iterator[Found]:
    """The newest change comes first, as pages show the first one as the last change."""
    for document, changes in _told(catalog):
        for index, (newer, older) in enumerate(pairwise(changes), 1):
            if older.on > newer.on:
                place = document.place(("changes", index, "on"))
                yield (
                    place,
                    f"{older.on} is later than {newer.on}, which stands above it",
                    "Put the newest change first.",
                )


@rule("R352", "change-after-catalog")
def change_after_catalog(catalog: Catalog) -> Iterator[Found]:
    """No change is later than the `date` of catalog.yml. The day of a version is that of its last change, or later."""
    for document, changes in _told(catalog):
        for index, change in enumerate(changes):
            if change.on > catalog.about.date:
                place = document.place(("changes", index, "on"))
                message = f"{change.on} is later than the catalog's own date, {catalog.about.date}"
                words = f"Correct the day, or write `date: {change.on}` in content/catalog.yml."
                edit = catalog.documents[ABOUT.path].instead(("date",), str(change.on))
                yield place, message, Advice(words, suggestions=((edit,),))


RULES = (changes_out_of_order, change_after_catalog)
