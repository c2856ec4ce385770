"""P601 to P603: what fits on a card and on a printed sheet."""

from collections.abc import Iterator

from unhunch.catalog.catalog import Catalog
from unhunch.problems.code import Found, rule

_STEPS = 5
_CHARACTERS = 65
_STEPS_OF_A_SHEET = 36


@rule("P601", "many-steps", "warning")
def many_steps(catalog: Catalog) -> Iterator[Found]:
    """A technique has at most five steps, so that its card can be read from the floor."""
    for technique in catalog.techniques.values():
        count = len(technique.entry.steps)
        if count > _STEPS:
            place = technique.document.place(("steps", _STEPS))
            yield place, f"the technique has {count} steps", f"Join or leave out {count - _STEPS} of them."


@rule("P602", "long-step", "warning")
def long_step(catalog: Catalog) -> Iterator[Found]:
    """A step has at most 65 characters: one action, at one glance."""
    for technique in catalog.techniques.values():
        for index, step in enumerate(technique.entry.steps):
            if len(step) > _CHARACTERS:
                place = technique.document.place(("steps", index))
                yield (
                    place,
                    f"the step has {len(step)} characters",
                    f"Shorten it to {_CHARACTERS}, or make two steps of it.",
                )


@rule("P603", "full-sheet", "warning")
def full_sheet(catalog: Catalog) -> Iterator[Found]:
    """The steps of all techniques of a routine, at most 36, fit on one printed sheet."""
    for routine in catalog.routines.values():
        used = [catalog.techniques[i.technique].entry for i in routine.entry.items if i.technique in catalog.techniques]
        count = sum(len(technique.steps) for technique in used)
        if count > _STEPS_OF_A_SHEET:
            place = routine.document.place(("items",), at_key=True)
            yield place, f"the routine's techniques have {count} steps together", "Leave out a technique."


RULES = (many_steps, long_step, full_sheet)
