"""What changed for readers: entries added, removed and renamed, amounts, reviews, texts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from unhunch.catalog.catalog import Catalog
from unhunch.catalog.kinds import COLLECTIONS, SINGLES
from unhunch.catalog.pictured import written
from unhunch.model.base import Entry
from unhunch.model.dose import Dose, DoseChange, changed
from unhunch.model.figure import Figure
from unhunch.model.routine import Routine
from unhunch.model.technique import Technique
from unhunch.model.timeline import minutes, timeline
from unhunch.strings import Strings
from unhunch.summary.difference import Difference, differences, shown
from unhunch.summary.pairs import E, Pair, Pairs, pairs
from unhunch.summary.photos import replaced
from unhunch.views.words import dose_words

_TOLD_APART = frozenset({"dose", "items", "figure", "changes", "formerly", "accept", "reviewed"})
"""Keys whose changes are told in other words than `before` and `after`, or are no reader's matter."""

_POSES: Any = {key: {"__all__": {"figure"}} for key in ("easier", "harder", "cautions")}


@dataclass(frozen=True)
class Notice:
    """What a reader may notice: `kind` names the sentence that tells it, `values` fill it in and are untrusted text."""

    path: str
    kind: str
    values: Mapping[str, str]


def notices(before: Catalog, after: Catalog, t: Strings) -> Iterator[Notice]:
    """Yield everything that a reader may notice, in the order in which the summary tells them."""
    techniques, routines = pairs(before.techniques, after.techniques), pairs(before.routines, after.routines)
    yield from _entries(techniques, "technique")
    yield from _entries(routines, "routine")
    for new in routines.added:
        steps = ", ".join(item.technique for item in new.entry.items)
        yield Notice(new.document.path, "routine-takes", {"minutes": str(minutes_of(new.entry, after)), "steps": steps})
    for pair in techniques.both:
        yield from _dose(pair, t)
    for routine in routines.both:
        yield from _minutes(routine, before, after)
        yield from _steps(routine)
    for pair in techniques.both:
        yield from _review(pair)
        yield from _said(pair.after.document.path, pair.before.entry, pair.after.entry)
        if replaced(pair, before, after):
            yield Notice(pair.after.document.path, "figure", {})
    for routine in routines.both:
        yield from _said(routine.after.document.path, routine.before.entry, routine.after.entry)
    yield from _shared(before, after)
    yield from _pages(before, after)


def _entries(found: Pairs[E], kind: str) -> Iterator[Notice]:
    for sourced in found.added:
        yield Notice(sourced.document.path, f"{kind}-added", {"name": sourced.entry.name, "id": sourced.id})
    for sourced in found.removed:
        yield Notice(sourced.document.path, f"{kind}-removed", {"name": sourced.entry.name, "id": sourced.id})
    for pair in found.both:
        old, new = pair.before, pair.after
        if old.id != new.id:
            yield Notice(new.document.path, f"{kind}-renamed", {"before": old.id, "after": new.id})


def _dose(pair: Pair[Technique], t: Strings) -> Iterator[Notice]:
    old, new = pair.before.entry.dose, pair.after.entry.dose
    if old == new:
        return
    values = {"before": dose_words(old, t) if old else "", "after": dose_words(new, t) if new else ""}
    if values["before"] == values["after"]:  # a part that readers see only as time: a rest, or a change of side
        gone = [*_differing(old, new)]
        values = {"before": _listed(gone, "before"), "after": _listed(gone, "after")}
    yield Notice(pair.after.document.path, "dose", values)


def _differing(old: Entry | None, new: Entry | None) -> Iterator[Difference]:
    return differences(_plain(old), _plain(new))


def _listed(found: Iterable[Difference], side: str) -> str:
    return ", ".join(f"{one.name} {shown(getattr(one, side))}" for one in found)


def _minutes(pair: Pair[Routine], before: Catalog, after: Catalog) -> Iterator[Notice]:
    old, new = minutes_of(pair.before.entry, before), minutes_of(pair.after.entry, after)
    if old != new:
        yield Notice(pair.after.document.path, "minutes", {"before": str(old), "after": str(new)})


def minutes_of(routine: Routine, catalog: Catalog) -> int:
    """Give a routine's minutes as readers see them; a step that cannot be done yet counts nothing."""
    return minutes(timeline(dose for item in routine.items if (dose := _dose_of(item.technique, item.dose, catalog))))


def _dose_of(id_: str, change: DoseChange | None, catalog: Catalog) -> Dose | None:
    known = catalog.techniques.get(id_)
    if known is None or known.entry.dose is None:
        return None
    try:
        return changed(known.entry.dose, change)
    except ValueError:
        return known.entry.dose


def _steps(pair: Pair[Routine]) -> Iterator[Notice]:
    path = pair.after.document.path
    for one in differences(_plain(pair.before.entry)["items"], _plain(pair.after.entry)["items"], ("items",)):
        yield Notice(path, *_told(one))


def _review(pair: Pair[Technique]) -> Iterator[Notice]:
    old, new = pair.before.entry.reviewed, pair.after.entry.reviewed
    told = new or old
    if told is not None and new != old:
        values = {"by": told.by, "role": told.role, "on": told.on.isoformat()}
        yield Notice(pair.after.document.path, "reviewed" if new else "review-gone", values)


def _said(path: str, before: Technique | Routine, after: Technique | Routine) -> Iterator[Notice]:
    for one in differences(_read(before), _read(after)):
        if one.loc[0] not in _TOLD_APART:
            yield Notice(path, *_told(one))
    if _pictured(before) != _pictured(after):
        yield Notice(path, "figure", {})
    for acceptance in after.accept:
        if acceptance not in before.accept:
            yield Notice(path, "accepted", {"code": acceptance.code, "reason": acceptance.reason})


def _shared(before: Catalog, after: Catalog) -> Iterator[Notice]:
    for kind in SINGLES:
        for one in differences(_plain(before.said(kind)), _plain(after.said(kind))):
            yield Notice(kind.path, *_told(one))
    for collection in COLLECTIONS.values():
        if not collection.has_page:
            old, new = (
                {id_: _plain(one.entry) for id_, one in catalog.entries(collection).items()}
                for catalog in (before, after)
            )
            for one in differences(old, new):
                yield Notice(collection.path(one.loc[0]), *_told(replace(one, loc=one.loc[1:] or one.loc)))


def _pages(before: Catalog, after: Catalog) -> Iterator[Notice]:
    for name in sorted({*before.pages, *after.pages}):
        old, new = before.pages.get(name), after.pages.get(name)
        page = new or old
        if page is not None and (old is None or new is None or (old.front, old.body) != (new.front, new.body)):
            kind = "page-added" if old is None else "page-removed" if new is None else "page-changed"
            yield Notice(page.path, kind, {})


def _told(one: Difference) -> tuple[str, Mapping[str, str]]:
    if one.before is None:
        return "text-added", {"line": one.name, "after": shown(one.after)}
    if one.after is None:
        return "text-removed", {"line": one.name, "before": shown(one.before)}
    return "text-changed", {"line": one.name, "before": shown(one.before), "after": shown(one.after)}


def _read(entry: Technique | Routine) -> dict[str, object]:
    """Give an entry as readers know it: its words, and neither poses nor what keeps them clear of mistakes."""
    if not isinstance(entry, Technique):
        return _plain(entry)
    told = entry.model_dump(mode="json", exclude=_POSES)
    return told | {"mistakes": [one.text for one in entry.often_wrong]}


def _pictured(entry: Technique | Routine) -> dict[str, Figure]:
    return {one.name: one.figure for one in written("", entry)} if isinstance(entry, Technique) else {}


def _plain(entry: Entry | None) -> dict[str, object]:
    return entry.model_dump(mode="json") if entry is not None else {}
