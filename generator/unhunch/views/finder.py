"""What the finder shows and filters by. Its script does the filtering; without it everything is listed."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace

from unhunch.model.vocabulary import Term
from unhunch.views import lists
from unhunch.views.book import Book
from unhunch.views.edition import Edition, Thumb
from unhunch.views.finder_facts import Facts, entries, technique_minutes
from unhunch.views.lists import Rest
from unhunch.views.routine import RoutineView
from unhunch.views.technique import TechniqueView

MOST_MINUTES = (2, 5, 10, 15, 20, 30)
"""Lengths of time that a reader may have; our choice."""

NOTHING = "_"
"""The choice of whoever has no equipment: no id of a thing looks like it."""


@dataclass(frozen=True)
class Option:
    """One choice of a filter."""

    id: str
    label: str


@dataclass(frozen=True)
class Filter:
    """A filter with its choices: `one` of them, or any number. What is chosen may be `private`."""

    id: str
    label: str
    one: bool
    options: tuple[Option, ...]
    private: bool = False


@dataclass(frozen=True)
class Listed:
    """A technique of the full list, with its minutes and its level in words."""

    view: TechniqueView
    meta: str


@dataclass(frozen=True)
class Finder:
    """Filters, entries in the order in which they are listed, and what the script needs to know of them.

    Of many entries the page lists the first alone, with the way to the rest, which the script fetches in parts.
    """

    filters: tuple[Filter, ...]
    routines: tuple[RoutineView, ...]
    techniques: tuple[Listed, ...]
    more_routines: Rest | None
    more_techniques: Rest | None
    data: dict[str, object]


@dataclass(frozen=True)
class Later:
    """A part of the entries that the page does not list: the path of its data, and whose they are."""

    path: str
    routines: tuple[str, ...]
    techniques: tuple[str, ...]


def finder(book: Book) -> Finder:
    """Give the finder of a catalog."""
    edition = book.edition
    routines, techniques = lists.whole(edition)
    first_routines, first_techniques = lists.first(routines), lists.first(techniques)
    listed = entries(book, first_routines, first_techniques)
    parts = later_parts(edition)
    facts = entries(book, routines.ids, techniques.ids) if parts else listed
    filters = tuple(f for f in (*_filters(edition, facts), _cautions(book)) if f.options)
    data: dict[str, object] = {
        "entries": [asdict(entry) for entry in listed],
        "filters": [
            {"id": f.id, "label": f.label, "one": f.one, "options": [option.id for option in f.options]}
            for f in filters
        ],
        "strings": dict(edition.t.group("finder")),
        **({"later": _what_is_later(edition, parts, len(facts))} if parts else {}),
    }
    return Finder(
        filters,
        tuple(book.routines[id_] for id_ in first_routines),
        tuple(_listed(book, id_) for id_ in first_techniques),
        lists.begun(edition, routines)[1],
        lists.begun(edition, techniques)[1],
        data,
    )


def _what_is_later(edition: Edition, parts: Sequence[Later], total: int) -> dict[str, object]:
    return {"paths": [part.path for part in parts], "total": total, "strings": dict(edition.t.group("lists.script"))}


def later_parts(edition: Edition) -> tuple[Later, ...]:
    """Give the parts of what the page does not list; a small catalog has none."""
    routines, techniques = map(lists.after_first, lists.whole(edition))
    return (
        *(Later(f"find/routines-{name}.json", ids, ()) for name, ids in routines),
        *(Later(f"find/techniques-{name}.json", (), ids) for name, ids in techniques),
    )


def later_data(book: Book, part: Later) -> dict[str, object]:
    """Give what the script needs to know of a part's entries, with what a list says of each."""
    facts = map(asdict, entries(book, part.routines, part.techniques))
    shown = (*(_shown_routine(book, id_) for id_ in part.routines), *(_shown(book, id_) for id_ in part.techniques))
    return {"entries": [{**entry, **more} for entry, more in zip(facts, shown, strict=True)]}


def _shown_routine(book: Book, id_: str) -> dict[str, object]:
    view, t = book.routines[id_], book.edition.t
    meta = t("list.meta", what=t("time.minutes", n=view.minutes), level=view.level)
    seen = {"seen": t("routine.seen", name=view.thumb.name)} if view.thumb else {}
    return {"meta": meta, "says": view.purpose, **seen, **_drawn(view.thumb)}


def _shown(book: Book, id_: str) -> dict[str, object]:
    one = _listed(book, id_)
    return {"meta": one.meta, "says": one.view.summary, **_drawn(one.view.thumb)}


def _drawn(thumb: Thumb | None) -> dict[str, object]:
    return {"thumb": asdict(thumb)} if thumb else {}


def _listed(book: Book, id_: str) -> Listed:
    view = book.techniques[id_]
    return Listed(view, _meta(book.edition, view))


def _meta(edition: Edition, view: TechniqueView) -> str:
    takes = technique_minutes(edition.technique(view.id))
    if takes is None:
        return view.family.label
    return edition.t("list.comma").join((edition.t("time.minutes", n=takes), view.level))


def _filters(edition: Edition, facts: Sequence[Facts]) -> Iterator[Filter]:
    t, words = edition.t, edition.catalog.vocabulary
    types = tuple(Option(type_, t(f"finder.types.{type_}")) for type_ in ("routine", "technique"))
    yield Filter("type", t("finder.filters.type"), True, types)
    yield Filter("minutes", t("finder.filters.minutes"), True, tuple(_lengths(edition, facts)))
    yield _choices(edition, "position", words.positions, {id_ for f in facts for ids in f.positions for id_ in ids})
    yield _choices(edition, "place", words.places, {id_ for f in facts for ids in f.places for id_ in ids})
    things = _choices(edition, "have", words.equipment, {id_ for f in facts for id_ in f.equipment})
    yield Filter(things.id, things.label, False, (Option(NOTHING, t("finder.nothing")), *things.options))
    yield _choices(edition, "kind", words.kinds, {id_ for f in facts for id_ in f.kinds})
    yield _choices(edition, "level", words.levels, {f.level for f in facts})


def _choices(edition: Edition, id_: str, terms: Sequence[Term], used: set[str]) -> Filter:
    options = tuple(Option(term.id, term.label) for term in terms if term.id in used)
    return Filter(id_, edition.t(f"finder.filters.{id_}"), False, options)


def _lengths(edition: Edition, facts: Sequence[Facts]) -> Iterator[Option]:
    """Yield the lengths that leave something and leave something out."""
    found = [entry.minutes for entry in facts if entry.minutes is not None]
    for most in MOST_MINUTES:
        if found and min(found) <= most < max(found):
            yield Option(str(most), edition.t("finder.at_most", n=most))


def _cautions(book: Book) -> Filter:
    words = book.edition.catalog.vocabulary
    used: set[str] = {caution.id for view in book.techniques.values() for caution in view.cautions}
    return replace(_choices(book.edition, "caution", words.cautions, used), private=True)
