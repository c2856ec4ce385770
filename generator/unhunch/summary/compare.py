"""Two folders to the summary of what changed between them."""

from pathlib import Path

from unhunch.catalog.older import read_older_catalog
from unhunch.catalog.read import read_catalog
from unhunch.strings import strings
from unhunch.summary.report import summary, unreadable

_LANGUAGE = "en"
"""Of a catalog that cannot be read, the language is not known."""


def compared(before: Path, after: Path) -> str:
    """Give the summary of a change in Markdown.

    Rules across files need not hold: a review that lapses is an error, and is told here all the same.
    """
    old = read_older_catalog(before)
    new, _ = read_catalog(after)
    if old is None or new is None:
        return unreadable("before" if old is None else "after", strings(_LANGUAGE))
    return summary(old, new, strings(old.about.language, old.own_strings))
