"""Grades of evidence that were raised, reviews that lapse, and what else makes a claim lighter than it was."""

from collections.abc import Iterator, Mapping

from unhunch.catalog.catalog import Catalog
from unhunch.catalog.kinds import VOCABULARY
from unhunch.model.evidence import Grade
from unhunch.model.technique import Technique
from unhunch.rules.reviews import review_hash
from unhunch.summary.finding import Finding
from unhunch.summary.pairs import Pair

_NONE = "-"


def raised_grades(pair: Pair[Technique], before: Catalog, after: Catalog) -> Iterator[Finding]:
    """Yield each grade that says more than it did; one that was not there yet counts when it says that it helps."""
    strength = {**_strengths(after), **_strengths(before)}
    helps = {level.id for level in after.vocabulary.evidence_levels if level.benefit}
    for part in ("family", "move"):
        old: Grade | None = getattr(pair.before.entry.evidence, part)
        new: Grade | None = getattr(pair.after.entry.evidence, part)
        if new is None or (old is not None and old.level == new.level):
            continue
        if new.level in helps if old is None else strength.get(new.level, 0) > strength.get(old.level, 0):
            values = {"part": part, "before": old.level if old else _NONE, "after": new.level}
            yield Finding(pair.after.document.path, "grade-raised", values)


def _strengths(catalog: Catalog) -> Mapping[str, int]:
    """Give each level's strength; the list begins with the strongest."""
    levels = catalog.vocabulary.evidence_levels
    return {level.id: len(levels) - index for index, level in enumerate(levels)}


def lapsed_reviews(pair: Pair[Technique], before: Catalog, after: Catalog) -> Iterator[Finding]:
    """Yield a review that held and no longer does, or that was carried over to what nobody read on its day."""
    old, new = pair.before.entry, pair.after.entry
    then, now = review_hash(old, before.vocabulary), review_hash(new, after.vocabulary)
    if old.reviewed is None or old.reviewed.of != then:
        return
    values = {"by": old.reviewed.by, "on": old.reviewed.on.isoformat()}
    if new.reviewed is None or new.reviewed.of != now:
        yield Finding(pair.after.document.path, "review-lapsed", values)
    elif then != now and new.reviewed.on <= old.reviewed.on:
        yield Finding(pair.after.document.path, "review-carried-over", values)


def lowered_vocabulary(before: Catalog, after: Catalog) -> Iterator[Finding]:
    """Yield each condition that techniques can no longer name, and each word that now asks for less."""
    left = {term.id for term in after.vocabulary.cautions}
    for term in before.vocabulary.cautions:
        if term.id not in left:
            yield Finding(VOCABULARY.path, "condition-removed", {"caution": term.id, "label": term.label})
    moving = {kind.id: kind.movement for kind in after.vocabulary.kinds}
    for kind in before.vocabulary.kinds:
        if kind.movement and moving.get(kind.id) is False:
            yield Finding(VOCABULARY.path, "stop-signs-lost", {"kind": kind.id})
    benefit = {level.id: level.benefit for level in after.vocabulary.evidence_levels}
    for level in before.vocabulary.evidence_levels:
        if level.benefit and benefit.get(level.id) is False:
            yield Finding(VOCABULARY.path, "proof-not-asked", {"level": level.id})


def lost_stop_signs(pair: Pair[Technique], before: Catalog, after: Catalog) -> Iterator[Finding]:
    """Yield a technique whose new kind no longer counts as movement, so that the common stop signs leave its page."""
    was = {kind.id: kind.movement for kind in before.vocabulary.kinds}.get(pair.before.entry.kind)
    now = {kind.id: kind.movement for kind in after.vocabulary.kinds}.get(pair.after.entry.kind)
    if pair.before.entry.kind != pair.after.entry.kind and was and now is False:
        yield Finding(pair.after.document.path, "stop-signs-lost", {"kind": pair.after.entry.kind})


_SAFETY_INSERTS = frozenset(
    {
        *("before-all", "emergency", "soon", "appointment", "ask-first", "stop-if"),
        *("safety-check", "not-reviewed"),
    }
)


def lowered_pages(before: Catalog, after: Catalog) -> Iterator[Finding]:
    """Yield each page that no longer shows a part of the safety lists."""
    for name, page in before.pages.items():
        if name in after.pages:
            shown = {insert for insert, _, _ in after.pages[name].inserts()}
            for insert in sorted({insert for insert, _, _ in page.inserts()} & _SAFETY_INSERTS - shown):
                yield Finding(after.pages[name].path, "insert-removed", {"insert": insert})
