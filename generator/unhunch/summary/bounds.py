"""Bounds that a figure was to keep and no longer does, or keeps less closely; mistakes that it may show again."""

from collections.abc import Iterator

from unhunch.catalog.pictured import written
from unhunch.model.bound import Bound, as_bound
from unhunch.model.figure import Figure
from unhunch.model.technique import Technique
from unhunch.summary.finding import Finding
from unhunch.summary.pairs import Pair, texts_matched


def lowered_bounds(pair: Pair[Technique]) -> Iterator[Finding]:
    """Yield each bound that was taken away or loosened, and each mistake whose bound no longer keeps it.

    A figure that is gone shows nothing, so nothing of it is lowered.
    """
    path = pair.after.document.path
    before, after = _by_words(pair.before.entry), _by_words(pair.after.entry)
    for which, old in before.items():
        if which in after:
            yield from _lowered(path, old, after[which])
    if pair.before.entry.figure and pair.after.entry.figure:
        yield from _mistakes(pair)


def _by_words(technique: Technique) -> dict[str, Figure]:
    """Give the figures of a technique by the words that they stand beside: none, for its own."""
    return {one.words: one.figure for one in written("", technique)}


def _lowered(path: str, old: Figure, new: Figure) -> Iterator[Finding]:
    for name, bound in old.keep.items():
        before = as_bound(bound)
        if name not in new.keep:
            yield Finding(path, "bound-removed", {"bound": name, "before": _shown(before)})
        elif _is_looser(before, after := as_bound(new.keep[name])):
            yield Finding(path, "bound-loosened", {"bound": name, "before": _shown(before), "after": _shown(after)})


def _mistakes(pair: Pair[Technique]) -> Iterator[Finding]:
    before, after = ({one.text: one for one in side.entry.often_wrong} for side in (pair.before, pair.after))
    for text, now in texts_matched([*before], [*after]):
        gone = [name for name in before[text].bounds if now and name not in after[now].bounds]
        if gone and now:
            yield Finding(pair.after.document.path, "mistake-let-go", {"bound": ", ".join(gone), "text": now})


def _is_looser(before: Bound, after: Bound) -> bool:
    wider = after.between[0] < before.between[0] or after.between[1] > before.between[1]
    return wider or (after.at is not None and after.at != before.at)


def _shown(bound: Bound) -> str:
    low, high = bound.between
    return f"{low:g} to {high:g}{f' at the {bound.at}' if bound.at else ''}"
