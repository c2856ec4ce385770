"""R312 to R316: what a routine may be made of."""

from collections.abc import Iterator

from unhunch.catalog.catalog import Catalog, Sourced
from unhunch.model.dose import DoseChange, DoseRange, Repetitions, Span
from unhunch.model.plan import PlanWeek
from unhunch.model.routine import Item
from unhunch.model.technique import Technique
from unhunch.problems.advice import Advice
from unhunch.problems.code import Found, rule
from unhunch.problems.nearest import suggestion
from unhunch.text.source import Loc

_BEST = 5


@rule("R312", "long-routine", "warning")
def long_routine(catalog: Catalog) -> Iterator[Found]:
    """A routine has at most five steps. Short ones are done more often; more than eight are refused."""
    for routine in catalog.routines.values():
        count = len(routine.entry.items)
        if count > _BEST:
            place = routine.document.place(("items",), at_key=True)
            yield place, f"the routine has {count} steps", f"Leave out {count - _BEST}, or divide it into two routines."


@rule("R313", "treatment-in-routine")
def treatment_in_routine(catalog: Catalog) -> Iterator[Found]:
    """A treatment that somebody else gives is never a routine's step, nor the alternative to one."""
    for routine in catalog.routines.values():
        for index, item in enumerate(routine.entry.items):
            alternative = item.alternative.technique if item.alternative else None
            for name, loc in ((item.technique, ("technique",)), (alternative, ("alternative", "technique"))):
                technique = catalog.techniques.get(name or "")
                if technique and technique.entry.by_others:
                    place = routine.document.place(("items", index, *loc))
                    yield (
                        place,
                        f"`{name}` is given by somebody else",
                        "Choose a technique that people do by themselves.",
                    )


@rule("R314", "dose-of-another-kind")
def dose_of_another_kind(catalog: Catalog) -> Iterator[Found]:
    """A change of a dose has only keys that the dose has: no `reps` where it counts minutes."""
    for technique in catalog.techniques.values():
        for key, message, hint in _strange(technique, technique.entry.build_up_to):
            yield technique.document.place(("build_up_to", key), at_key=True), message, hint
    for routine in catalog.routines.values():
        for index, item in enumerate(routine.entry.items):
            for key, message, hint in _strange(catalog.techniques.get(item.technique), item.dose):
                yield routine.document.place(("items", index, "dose", key), at_key=True), message, hint


def _strange(technique: Sourced[Technique] | None, change: DoseChange | None) -> Iterator[tuple[str, str, Advice]]:
    """Yield each key of the change that the technique's dose has not, with message and hint."""
    if technique is None or technique.entry.dose is None or change is None:
        return
    known = type(technique.entry.dose).model_fields
    for key in sorted(change.model_fields_set - set(known)):
        yield key, f"the dose of `{technique.id}` has no `{key}`", suggestion(key, known)


@rule("S240", "alternative-of-itself")
def alternative_of_itself(catalog: Catalog) -> Iterator[Found]:
    """The alternative to a step is another technique: whoever cannot do the step is not sent back to it."""
    for routine in catalog.routines.values():
        for index, item in enumerate(routine.entry.items):
            if item.alternative and item.alternative.technique == item.technique:
                place = routine.document.place(("items", index, "alternative", "technique"))
                hint = "Name another technique here, or take `alternative` out."
                yield place, f"`{item.technique}` is given as the alternative to itself", hint


@rule("R315", "unused-technique", "warning")
def unused_technique(catalog: Catalog) -> Iterator[Found]:
    """Every technique to do by oneself is a routine's step or an alternative to one, so that readers meet it."""
    items = [item for routine in catalog.routines.values() for item in routine.entry.items]
    used = {item.technique for item in items} | {item.alternative.technique for item in items if item.alternative}
    if not used.issubset(catalog.techniques):  # a misspelt id is told already, and may mean any technique
        return
    for technique in catalog.techniques.values():
        if technique.id not in used and not technique.entry.by_others:
            place = technique.document.place(())
            yield place, "no routine uses this technique", "Add it to a routine, or accept this warning with a reason."


@rule("R316", "dose-out-of-range", "warning", of_safety=True)
def dose_out_of_range(catalog: Catalog) -> Iterator[Found]:
    """A routine's own dose and plan stay within the `range` that the technique's sources give."""
    for routine in catalog.routines.values():
        for index, item in enumerate(routine.entry.items):
            technique = catalog.techniques.get(item.technique)
            if technique is None or technique.entry.range is None:
                continue
            for loc, key, value in _own_amounts(item):
                if span := _left(technique.entry.range, key, value):
                    place = routine.document.place(("items", index, *loc, key))
                    hint = f"Choose from {span[0]:g} to {span[1]:g}, or widen the technique's range with a source."
                    yield place, f"`{key}: {value}` is outside the technique's range", hint
            if item.has_own_plan or not isinstance(technique.entry.dose, Repetitions):
                continue
            for loc, key, value in _planned(routine.entry.plan):
                if span := _left(technique.entry.range, key, value):
                    place = routine.document.place((*loc, key))
                    hint = (
                        f"Give `{item.technique}` a `plan` of its own from {span[0]:g} to {span[1]:g}, "
                        "or `plan: []` if it stays as it is."
                    )
                    yield place, f"`{key}: {value}` is outside the range of `{item.technique}`", hint


def _left(allowed: DoseRange, key: str, value: float) -> Span | None:
    """Give the least and the most of a part of the dose, if a number is neither of them nor between."""
    span: Span | None = getattr(allowed, key, None)
    return span if span is not None and span[0] <= span[1] and not span[0] <= value <= span[1] else None


def _own_amounts(item: Item) -> Iterator[tuple[Loc, str, float]]:
    """Yield where each number stands that an item has in place of its technique's: in its dose, and in its plan."""
    for key, value in (item.dose.numbers if item.dose else {}).items():
        yield ("dose",), key, value
    yield from _planned(item.plan)


def _planned(plan: tuple[PlanWeek, ...]) -> Iterator[tuple[Loc, str, float]]:
    for index, week in enumerate(plan):
        for name, number in (("sets", week.sets), ("reps", week.reps)):
            if number is not None:
                yield ("plan", index), name, number


RULES = (
    long_routine,
    treatment_in_routine,
    dose_of_another_kind,
    alternative_of_itself,
    unused_technique,
    dose_out_of_range,
)
