"""What the inserts of hand-written pages pull in: `[[routines]]`, `[[technique: arm-slides]]` and so on."""

from collections.abc import Callable, Mapping

from markupsafe import Markup

from unhunch.model.safety import Signs
from unhunch.site import render
from unhunch.views import (
    about,
    body_map,
    changes,
    comparison,
    hundred,
    indexes,
    joints,
    lists,
    measures,
    origin,
    outline,
    reference,
    safety,
    weeks,
)
from unhunch.views.book import Book
from unhunch.views.check import check_view
from unhunch.views.edition import Edition
from unhunch.views.finder import finder
from unhunch.views.lists import List
from unhunch.views.log import SPANS, log_words
from unhunch.views.moments import by_moment
from unhunch.views.scale import scale_view
from unhunch.views.sources import said

Values = dict[str, object]


def _before_all(edition: Edition) -> Values:
    pointer = edition.catalog.safety.before_all
    return {"line": said(edition, pointer), "link": pointer.link}


def _tier(book: Book, group: Signs) -> Values:
    return {"group": safety.signs_view(book.edition, group)}


def _signpost(book: Book) -> Values:
    data = book.edition.catalog.safety
    return {"ways": [*((group.id, group.label) for group in data.tiers), ("ask", data.ask_first.label)]}


def _ask_first(book: Book) -> Values:
    group = book.edition.catalog.safety.ask_first
    told = zip((one.caution for one in group.conditions), safety.lines(book.edition, group.conditions), strict=True)
    return {"label": group.label, "action": group.action, "groups": safety.by_group(book.edition, told)}


def _stop_if(book: Book) -> Values:
    data = book.edition.catalog.safety
    return {"signs": safety.lines(book.edition, data.stop_if), "then": data.stop_then}


def _routines(book: Book) -> Values:
    """Give them by the moments at which people look for them."""
    edition = book.edition
    ids = [view.id for moment in by_moment(edition, book.routines.values()) for view in moment.routines]
    shown, rest = lists.begun(edition, lists.whole(edition)[0], ids)
    return {"moments": by_moment(edition, [book.routines[id_] for id_ in shown]), "rest": rest}


def _of_techniques(book: Book, list_: List) -> Values:
    shown, rest = lists.begun(book.edition, list_)
    return {"views": [book.techniques[id_] for id_ in shown], "rest": rest}


def _techniques(book: Book) -> Values:
    return {
        "kinds": indexes.by_kind(book),
        "positions": indexes.by_position(book),
        "equipment": indexes.by_equipment(book),
        "rest": lists.begun(book.edition, lists.whole(book.edition)[1])[1],
    }


def _log(book: Book) -> Values:
    return {
        "rating": book.edition.catalog.safety.rating,
        "words": log_words(book.edition),
        "spans": SPANS,
        "local": book.edition.settings.local,
        "offline": book.edition.settings.offline,
    }


INSERTS: Mapping[str, Callable[[Book], Values]] = {
    "before-all": lambda book: _before_all(book.edition),
    "emergency": lambda book: _tier(book, book.edition.catalog.safety.emergency),
    "soon": lambda book: _tier(book, book.edition.catalog.safety.soon),
    "appointment": lambda book: _tier(book, book.edition.catalog.safety.appointment),
    "ask-first": _ask_first,
    "stop-if": _stop_if,
    "scale": lambda book: {"scale": scale_view(book.edition)},
    "normal": lambda book: {"lines": safety.lines(book.edition, book.edition.catalog.safety.normal)},
    "improvement": lambda book: {"lines": safety.lines(book.edition, book.edition.catalog.safety.improvement)},
    "safety-notes": lambda book: {"lines": safety.lines(book.edition, book.edition.catalog.safety.notes)},
    "weeks": lambda book: {"weeks": weeks.weeks(book)},
    "directions": lambda book: {"directions": weeks.directions(book)},
    "routines": _routines,
    "techniques": _techniques,
    "comparison": lambda book: {"rows": comparison.comparison(book)},
    "hundred": lambda book: {"studies": hundred.studies(book.edition)},
    "treatments": lambda book: _of_techniques(book, lists.treatments(book.edition)),
    "evidence-levels": lambda book: {"levels": about.levels(book.edition)},
    "references": lambda book: {"cited": indexes.cited(book)},
    "not-reviewed": lambda _: {},
    "privacy": lambda _: {},
    "articles": lambda book: {"articles": about.articles(book.edition)},
    "wanted-figures": lambda book: _of_techniques(book, lists.undrawn(book.edition)),
    "publisher": lambda book: {"imprint": about.imprint(book.edition), "brought": origin.brought(book.edition)},
    "report": lambda book: {"report": about.report(book.edition)},
    "glossary": lambda book: {"terms": about.glossary(book.edition)},
    "safety-check": lambda book: {"check": check_view(book)},
    "signpost": _signpost,
    "finder": lambda book: {"finder": finder(book)},
    "log": _log,
    "changes": lambda book: {"days": changes.change_log(book.edition)},
    "offline": lambda book: {"offline": book.edition.settings.offline},
    "rules": lambda book: {"rules": reference.rules(book.edition.t)},
    "fields": lambda _: {"files": reference.file_fields()},
    "measures": lambda book: {"measures": measures.measures(book.edition.t)},
    "body-map": lambda book: {"map": body_map.body_map(book)},
    "outline": lambda book: {"view": outline.outline_view(book.edition)},
    "joints": lambda book: {"parts": joints.parts(book.edition)},
}
"""What each insert shows. Its template is templates/inserts/NAME.md.j2."""

INSERTS_OF_ONE: Mapping[str, Callable[[Book, str], Values]] = {
    "routine": lambda book, id_: {"view": book.routines[id_]},
    "technique": lambda book, id_: {"view": book.techniques[id_]},
}
"""Inserts that name one entry by its id."""


def before_all(edition: Edition, up: str) -> Markup:
    """Render what stands before all exercise, for a page from which `up` leads to the top."""
    return render.markdown("inserts/before-all.md.j2", edition.t, up=up, **_before_all(edition))


def insert(book: Book, name: str, argument: str | None, up: str) -> Markup:
    """Render one insert for a page from which `up` leads to the top. Raises KeyError when there is no such insert."""
    values = INSERTS_OF_ONE[name](book, argument) if argument else INSERTS[name](book)
    return render.markdown(f"inserts/{name}.md.j2", book.edition.t, up=up, **values)
