"""The sentences of the reader's log; its entries are on the reader's device alone."""

from typing import Any

from unhunch.views.edition import Edition


def log_words(edition: Edition) -> dict[str, Any]:
    """Give what the log's script says, with what the catalog's readers rate already filled in."""
    words = edition.t.group("log.script")
    rating = edition.catalog.safety.rating
    return {**words, "csv": {name: word.replace("{rating}", rating) for name, word in words["csv"].items()}}
