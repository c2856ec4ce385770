"""Cautions and defaults of conditions that were removed or weakened, or whose words changed."""

from collections.abc import Iterator

from unhunch.catalog.catalog import Catalog
from unhunch.catalog.conditions import answers
from unhunch.catalog.kinds import VOCABULARY
from unhunch.model.caution import Caution
from unhunch.model.technique import Technique
from unhunch.model.vocabulary import Default, Vocabulary
from unhunch.summary.finding import Finding
from unhunch.summary.pairs import Pair


def lowered_cautions(pair: Pair[Technique], before: Catalog, after: Catalog) -> Iterator[Finding]:
    """Yield each caution that is gone, or that asks less of a person with the condition than it did."""
    path, now = pair.after.document.path, answers(after.vocabulary, pair.after.entry)
    for id_, caution in answers(before.vocabulary, pair.before.entry).items():
        if not _is_own(id_, pair) or caution.do == "fine":
            continue
        if id_ not in now or now[id_].do == "fine":
            yield Finding(path, "caution-removed", {"caution": id_, "do": caution.do, "why": caution.why})
        elif weaker(caution, now[id_]):
            yield Finding(path, "caution-weakened", {"caution": id_, "before": caution.do, "after": now[id_].do})


def _is_own(id_: str, pair: Pair[Technique]) -> bool:
    """Whether the answer to a condition hangs on the technique's file, and not on the condition's defaults alone."""
    old, new = pair.before.entry, pair.after.entry
    return id_ in old.cautions or id_ in new.cautions or old.kind != new.kind


def lowered_defaults(before: Vocabulary, after: Vocabulary) -> Iterator[Finding]:
    """Yield each default that asks less than it did of people with a condition; kinds in which it did so alike once."""
    for id_, kinds, old, new in _defaults_changed(before, after):
        if old.do != "fine" and weaker(old, new):
            values = {"caution": id_, "kinds": kinds, "before": old.do, "after": new.do}
            yield Finding(VOCABULARY.path, "default-weakened", values)


def reworded_defaults(before: Vocabulary, after: Vocabulary) -> Iterator[Finding]:
    """Yield each condition that is called otherwise, and each default that says the same to do in other words."""
    now = {one.id: one for one in after.cautions}
    for one in before.cautions:
        if one.id in now and one.label != now[one.id].label:
            values = {"line": f"cautions.{one.id}", "before": one.label, "after": now[one.id].label}
            yield Finding(VOCABULARY.path, "reworded", values)
    for id_, kinds, old, new in _defaults_changed(before, after):
        if old.do == new.do and _said(old) != _said(new):
            values = {"line": f"cautions.{id_} ({kinds})", "before": _said(old), "after": _said(new)}
            yield Finding(VOCABULARY.path, "reworded", values)


def _defaults_changed(before: Vocabulary, after: Vocabulary) -> Iterator[tuple[str, str, Default, Default]]:
    """Yield each condition with the kinds in which one default took the place of another."""
    now = {one.id: one for one in after.cautions}
    for one in before.cautions:
        changed: dict[tuple[int, int], tuple[list[str], Default, Default]] = {}
        for kind in (kind.id for kind in before.kinds) if one.id in now else ():
            old, new = one.default(kind), now[one.id].default(kind)
            if old and new and (old.do, _said(old)) != (new.do, _said(new)):
                changed.setdefault((id(old), id(new)), ([], old, new))[0].append(kind)
        yield from ((one.id, ", ".join(kinds), old, new) for kinds, old, new in changed.values())


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
