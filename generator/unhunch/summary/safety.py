"""Everything in which the catalog after is less safe than the catalog before, as far as a program can tell."""

from collections.abc import Iterator

from unhunch.catalog.catalog import Catalog
from unhunch.catalog.kinds import SAFETY
from unhunch.model.routine import Routine
from unhunch.model.technique import Technique
from unhunch.summary.amounts import lowered_amounts, lowered_routine, raised_in_new_routine
from unhunch.summary.bounds import lowered_bounds
from unhunch.summary.cautions import lowered_cautions, lowered_defaults, reworded_cautions, reworded_defaults
from unhunch.summary.claims import lapsed_reviews, lost_stop_signs, lowered_pages, lowered_vocabulary, raised_grades
from unhunch.summary.finding import Finding
from unhunch.summary.lines import (
    lines_of_safety,
    lines_of_technique,
    lowered_lines,
    lowered_technique_lines,
    reworded_lines,
    reworded_safety,
)
from unhunch.summary.pairs import Pair, pairs
from unhunch.summary.scale import lowered_scale


def lowered(before: Catalog, after: Catalog) -> Iterator[Finding]:
    """Yield each thing that lowers safety: the lists for everybody first, then techniques, then routines."""
    yield from lowered_lines(SAFETY.path, lines_of_safety(before.safety), lines_of_safety(after.safety))
    yield from lowered_scale(before.safety.scale, after.safety.scale)
    yield from lowered_vocabulary(before, after)
    yield from lowered_defaults(before.vocabulary, after.vocabulary)
    yield from lowered_pages(before, after)
    for pair in pairs(before.techniques, after.techniques).both:
        yield from lowered_cautions(pair, before, after)
        yield from lowered_technique_lines(pair)
        yield from lowered_amounts(pair)
        yield from lowered_bounds(pair)
        yield from raised_grades(pair, before, after)
        yield from lost_stop_signs(pair, before, after)
        yield from lapsed_reviews(pair, before, after)
    routines = pairs(before.routines, after.routines)
    for routine in routines.both:
        yield from lowered_routine(before, after, routine)
    for new in routines.added:
        yield from raised_in_new_routine(before, after, new.document.path, new.entry)


def reworded(before: Catalog, after: Catalog) -> Iterator[Finding]:
    """Yield each safety line whose words changed: only a person can tell whether it still warns as strongly."""
    yield from reworded_safety(before, after)
    yield from reworded_defaults(before.vocabulary, after.vocabulary)
    for pair in pairs(before.techniques, after.techniques).both:
        yield from reworded_cautions(pair)
        old, new = pair.before.entry, pair.after.entry
        yield from reworded_lines(pair.after.document.path, lines_of_technique(old), lines_of_technique(new))
        yield from _frequency(pair)
    for routine in pairs(before.routines, after.routines).both:
        yield from _frequency(routine)


def _frequency(pair: Pair[Technique] | Pair[Routine]) -> Iterator[Finding]:
    """How often is as much a dose as how much, but is written in words."""
    old, new = pair.before.entry.frequency, pair.after.entry.frequency
    if old and old != new:
        yield Finding(pair.after.document.path, "reworded", {"line": "frequency", "before": old, "after": new or ""})
