"""The sentences of the reader's log; its entries are on the reader's device alone."""

from dataclasses import dataclass
from typing import Any, Final

from unhunch.model.sessions import WEEKDAYS
from unhunch.views.edition import Edition


@dataclass(frozen=True)
class Span:
    """How many weeks of it a reader may show to somebody else; the usual one is chosen at first."""

    weeks: int
    usual: bool = False


SPANS: Final = (Span(2), Span(4, usual=True), Span(8), Span(12))


def log_words(edition: Edition) -> dict[str, Any]:
    """Give what the log's script says, with what the catalog's readers rate already filled in."""
    words, rating = edition.t.group("log.script"), edition.catalog.safety.rating
    return {
        **words,
        "csv": {name: word.replace("{rating}", rating) for name, word in words["csv"].items()},
        "days": edition.t.group("card")["days"],
        **week_words(edition),
    }


def week_words(edition: Edition) -> dict[str, Any]:
    """Give what is said of one week, for the log and for the end of a run."""
    t, rating = edition.t, edition.catalog.safety.rating
    words, names = t.group("log.script"), t.group("sessions.names")
    return {
        "week": {**words["week"], "mean": words["week"]["mean"].replace("{rating}", rating)},
        "minutes": words["minutes"],
        "names": [names[day] for day in WEEKDAYS],
    }
