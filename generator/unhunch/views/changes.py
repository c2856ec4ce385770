"""What changed for readers, by day: the newest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from unhunch.model.evidence import Change
from unhunch.views.edition import Edition


@dataclass(frozen=True)
class ChangeView:
    """One change of an entry, or of the whole catalog, which has no page of its own and so no `path`."""

    name: str
    path: str | None
    day: str
    what: str
    why: str


@dataclass(frozen=True)
class DayView:
    """Everything that changed on one day."""

    day: str
    changes: tuple[ChangeView, ...]


def change_log(edition: Edition) -> tuple[DayView, ...]:
    """Give every change that a file tells: the newest day first, and on it the catalog before its entries."""
    told = sorted(_told(edition), key=lambda view: view.day, reverse=True)
    return tuple(DayView(day, tuple(views)) for day, views in groupby(told, key=lambda view: view.day))


def _told(edition: Edition) -> Iterator[ChangeView]:
    catalog = edition.catalog
    yield from (_view(catalog.about.title, None, change) for change in catalog.about.changes)
    for technique in catalog.techniques.values():
        path = f"techniques/{technique.id}.md"
        yield from (_view(technique.entry.name, path, change) for change in technique.entry.changes)
    for routine in catalog.routines.values():
        path = f"routines/{routine.id}.md"
        yield from (_view(routine.entry.name, path, change) for change in routine.entry.changes)


def _view(name: str, path: str | None, change: Change) -> ChangeView:
    return ChangeView(name, path, change.on.isoformat(), change.what, change.why)
