"""What makes the catalog after safer than the catalog before: what would be lowered if the change were undone."""

from collections.abc import Iterator, Mapping

from unhunch.catalog.catalog import Catalog
from unhunch.catalog.kinds import SAFETY
from unhunch.summary.cautions import lowered_cautions, lowered_defaults
from unhunch.summary.claims import lowered_vocabulary
from unhunch.summary.finding import Finding
from unhunch.summary.lines import lines_of_safety, lowered_lines, lowered_technique_lines
from unhunch.summary.pairs import Pair, pairs

_UNDONE: Mapping[str, str] = {
    "caution-removed": "caution-added",
    "caution-weakened": "caution-strengthened",
    "default-weakened": "default-strengthened",
    "condition-removed": "condition-added",
    "line-removed": "line-added",
    "line-moved": "line-moved-up",
    "deadline-removed": "deadline-added",
}


def raised(before: Catalog, after: Catalog) -> Iterator[Finding]:
    """Yield each safety line that is new, or asks more of a reader than it did."""
    for finding in _lowered_by_undoing(before, after):
        if finding.way in _UNDONE:
            yield Finding(finding.path, _UNDONE[finding.way], _turned(finding.values))


def _lowered_by_undoing(before: Catalog, after: Catalog) -> Iterator[Finding]:
    yield from lowered_lines(SAFETY.path, lines_of_safety(after.safety), lines_of_safety(before.safety))
    yield from lowered_vocabulary(after, before)
    yield from lowered_defaults(after.vocabulary, before.vocabulary)
    for pair in pairs(before.techniques, after.techniques).both:
        undone = Pair(pair.after, pair.before)
        yield from lowered_cautions(undone, after, before)
        yield from lowered_technique_lines(undone)


def _turned(values: Mapping[str, str]) -> Mapping[str, str]:
    """Give the values with what was before and what is after in each other's place."""
    places = {"before": "after", "after": "before"}
    return {places.get(name, name): value for name, value in values.items()}
