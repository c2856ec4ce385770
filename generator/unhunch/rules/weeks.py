"""R383, R384: a plan for a week says of a routine what the routine says itself, and leaves no way out."""

from collections.abc import Iterator

from unhunch.catalog.catalog import Catalog
from unhunch.catalog.directions import directions_of
from unhunch.problems.code import Found, rule


@rule("R383", "week-other-than-routine", "warning")
def week_other_than_routine(catalog: Catalog) -> Iterator[Found]:
    """A plan for a week has a routine on as many days as the routine's own `sessions` say."""
    for week in catalog.weeks.values():
        for index, one in enumerate(week.entry.routines):
            routine = catalog.routines.get(one.routine)
            if routine is None or routine.entry.sessions is None:
                continue
            least, most = routine.entry.sessions.span_of_days
            if not least <= len(one.days) <= most:
                place = week.document.place(("routines", index, "days"), at_key=True)
                wanted = f"{least}" if least == most else f"{least} to {most}"
                message = f"`{one.routine}` stands on {len(one.days)} days, and says {wanted} itself"
                yield place, message, f"Name {wanted} days here, or change `sessions` in {routine.document.path}."


@rule("R384", "week-without-direction", "warning")
def week_without_direction(catalog: Catalog) -> Iterator[Found]:
    """A plan for a week has a move in each of the `directions` that vocabulary.yml wants in each week."""
    wanted = [direction for direction in catalog.vocabulary.directions if direction.each_week]
    for week in catalog.weeks.values():
        if any(one.routine not in catalog.routines for one in week.entry.routines):  # told already
            continue
        found = directions_of(catalog, week.entry)
        for direction in wanted:
            if direction.id not in found:
                place = week.document.place(("routines",), at_key=True)
                hint = f"Add a routine with a technique whose `directions` have `{direction.id}`."
                yield place, f"no move of the week is in the direction `{direction.id}`", hint


RULES = (week_other_than_routine, week_without_direction)
