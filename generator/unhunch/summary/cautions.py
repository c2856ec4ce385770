"""Cautions that were removed or weakened, or whose words changed."""

from collections.abc import Iterator

from unhunch.model.caution import Caution
from unhunch.model.technique import Technique
from unhunch.summary.finding import Finding
from unhunch.summary.pairs import Pair


def lowered_cautions(pair: Pair[Technique]) -> Iterator[Finding]:
    """Yield each caution that is gone, or that asks less of a person with the condition than it did."""
    path, after = pair.after.document.path, pair.after.entry.cautions
    for id_, caution in pair.before.entry.cautions.items():
        if id_ not in after:
            yield Finding(path, "caution-removed", {"caution": id_, "do": caution.do, "why": caution.why})
        elif weaker(caution, after[id_]):
            yield Finding(path, "caution-weakened", {"caution": id_, "before": caution.do, "after": after[id_].do})


def weaker(before: Caution, after: Caution) -> bool:
    """Whether the caution asks less. Leaving out is strongest.

    Of adapting and asking neither stands for the other: who exchanges them takes something away.
    """
    return after.do not in (before.do, "leave-out")


def reworded_cautions(pair: Pair[Technique]) -> Iterator[Finding]:
    """Yield each caution whose reason or way changed its words."""
    for id_, before in pair.before.entry.cautions.items():
        after = pair.after.entry.cautions.get(id_)
        if after is not None and _said(before) != _said(after):
            values = {"line": f"cautions.{id_}", "before": _said(before), "after": _said(after)}
            yield Finding(pair.after.document.path, "reworded", values)


def _said(caution: Caution) -> str:
    return f"{caution.why} {caution.how or ''}".strip()
