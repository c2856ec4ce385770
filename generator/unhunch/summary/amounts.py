"""Doses raised beyond what sources allow, ranges widened, levels lowered."""

from collections.abc import Iterator, Mapping

from unhunch.catalog.catalog import Catalog
from unhunch.model.dose import Dose, DoseChange, DoseRange
from unhunch.model.routine import Routine
from unhunch.model.technique import Technique
from unhunch.summary.finding import Finding
from unhunch.summary.pairs import Pair

_PARTS = tuple(name for name in DoseRange.model_fields if name not in ("note", "references"))
"""The parts of a dose of which more is harder."""


def lowered_amounts(pair: Pair[Technique]) -> Iterator[Finding]:
    """Yield each part of a technique's dose, range and level that asks more of a reader than sources did."""
    path, old, new = pair.after.document.path, pair.before.entry, pair.after.entry
    if old.dose is not None and new.dose is not None and type(old.dose) is not type(new.dose):
        yield Finding(path, "dose-of-another-kind", {"before": _parts(old.dose), "after": _parts(new.dose)})
    for name in ("dose", "build_up_to"):
        yield from _raised(path, name, _numbers(getattr(old, name)), _numbers(getattr(new, name)), _spans(old.range))
    yield from _widened(path, _spans(old.range), _spans(new.range))
    if new.level < old.level:
        yield Finding(path, "level-lowered", {"before": str(old.level), "after": str(new.level)})


def _raised(
    path: str, name: str, old: Mapping[str, float], new: Mapping[str, float], spans: Mapping[str, tuple[float, float]]
) -> Iterator[Finding]:
    for part, value in new.items():
        if part not in old or value <= old[part]:
            continue
        values = {"part": f"{name}.{part}", "before": f"{old[part]:g}", "after": f"{value:g}"}
        if part not in spans:
            yield Finding(path, "dose-without-range", values)
        elif value > spans[part][1]:
            yield Finding(path, "dose-beyond-range", {**values, "most": f"{spans[part][1]:g}"})


def _widened(
    path: str, old: Mapping[str, tuple[float, float]], new: Mapping[str, tuple[float, float]]
) -> Iterator[Finding]:
    for part, (least, most) in old.items():
        values = {"part": part, "before": f"{least:g} to {most:g}"}
        if part not in new:
            yield Finding(path, "range-dropped", values)
        elif new[part][0] < least or new[part][1] > most:
            yield Finding(path, "range-widened", {**values, "after": f"{new[part][0]:g} to {new[part][1]:g}"})


def lowered_routine(before: Catalog, after: Catalog, pair: Pair[Routine]) -> Iterator[Finding]:
    """Yield a lowered level, and each step whose own dose was raised beyond its technique's range."""
    path = pair.after.document.path
    if pair.after.entry.level < pair.before.entry.level:
        values = {"before": str(pair.before.entry.level), "after": str(pair.after.entry.level)}
        yield Finding(path, "level-lowered", values)
    old, new = _times_a_week(pair.before.entry), _times_a_week(pair.after.entry)
    if old and new and new > old:
        values = {"part": "sessions", "before": f"{old} times a week", "after": f"{new} times a week"}
        yield Finding(path, "dose-without-range", values)
    yield from _steps(path, before, after, pair.after.entry, pair.before.entry)


def _times_a_week(routine: Routine) -> int | None:
    sessions = routine.sessions
    return sessions.most_days * sessions.times_a_day[1] if sessions else None


def raised_in_new_routine(before: Catalog, after: Catalog, path: str, routine: Routine) -> Iterator[Finding]:
    """Yield each step of a new routine whose own dose is beyond its technique's range."""
    yield from _steps(path, before, after, routine, None)


def _steps(path: str, before: Catalog, after: Catalog, routine: Routine, old: Routine | None) -> Iterator[Finding]:
    earlier = {item.technique: _numbers(item.dose) for item in (old.items if old else ())}
    for item in routine.items:
        known = before.techniques.get(item.technique) or after.techniques.get(item.technique)
        if item.dose is None or known is None:
            continue
        was = {**_numbers(known.entry.dose), **earlier.get(item.technique, {})}
        yield from _raised(path, item.technique, was, _numbers(item.dose), _spans(known.entry.range))


def _numbers(dose: Dose | DoseChange | None) -> dict[str, float]:
    values = {part: getattr(dose, part, None) for part in _PARTS}
    return {part: float(value) for part, value in values.items() if value is not None}


def _spans(range_: DoseRange | None) -> dict[str, tuple[float, float]]:
    values = {part: getattr(range_, part, None) for part in _PARTS}
    return {part: value for part, value in values.items() if value is not None}


def _parts(dose: Dose) -> str:
    return ", ".join(f"{part} {value:g}" for part, value in _numbers(dose).items())
