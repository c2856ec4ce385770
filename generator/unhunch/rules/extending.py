"""R394: what a catalog builds on keeps its warnings."""

from collections.abc import Iterator

from unhunch.catalog.catalog import Base, Catalog, Sourced
from unhunch.catalog.conditions import answers, strictness
from unhunch.catalog.kinds import VOCABULARY
from unhunch.model.technique import Technique
from unhunch.model.vocabulary import Condition, Default
from unhunch.problems.advice import Advice
from unhunch.problems.code import Found, rule


@rule("R394", "warning-taken-away", of_safety=True)
def warning_taken_away(catalog: Catalog) -> Iterator[Found]:
    """Where a catalog builds on another one, nobody is warned less than there: of no condition, in no technique.

    What a file leaves out is added to it. An answer that lets somebody do more than the other catalog does is refused.
    """
    if catalog.base:
        yield from _kinds(catalog, catalog.base)
        yield from _conditions(catalog, catalog.base)
        yield from _techniques(catalog, catalog.base)


def _kinds(catalog: Catalog, base: Base) -> Iterator[Found]:
    """Yield each kind, and each own technique by its kind, to which the common signs to stop apply no more."""
    moves = {kind.id for kind in base.catalog.vocabulary.kinds if kind.movement}
    for index, kind in enumerate(catalog.vocabulary.kinds):
        if kind.id in moves and not kind.movement:
            place = catalog.documents[VOCABULARY.path].place(("kinds", index, "movement"))
            hint = Advice("Write `true`, or give the kind another id.", instead=("true",))
            yield place, f"in {base.home} the common signs to stop apply to `{kind.id}`", hint
    still = {kind.id for kind in catalog.vocabulary.kinds if kind.movement}
    for id_, own in catalog.techniques.items():
        before = base.catalog.techniques.get(id_)
        if before and before.entry.kind in moves & still and own.entry.kind not in still:
            message = f"in {base.home} the common signs to stop apply to `{id_}`"
            words = f"Write `{before.entry.kind}`, or another kind with `movement: true`."
            yield own.document.place(("kind",)), message, Advice(words, instead=(before.entry.kind,))


def _conditions(catalog: Catalog, base: Base) -> Iterator[Found]:
    """Yield each condition that asks for less by default, or is no longer part of another one."""
    document = catalog.documents[VOCABULARY.path]
    theirs = {condition.id: condition for condition in base.catalog.vocabulary.cautions}
    for index, condition in enumerate(catalog.vocabulary.cautions):
        before = theirs.get(condition.id)
        if before is None:
            continue
        for number, kind, default in _by_kind(condition):
            old = before.default(kind)
            if old and strictness(default) > strictness(old):
                place = document.place(("cautions", index, "defaults", number, "do"))
                message = f"`{condition.id}` says `{default.do}` of `{kind}`, and `{old.do}` in {base.home}"
                yield place, message, Advice(f"Write `{old.do}`, or something stricter.", instead=(old.do,))
        if before.part_of and condition.part_of != before.part_of:
            place = document.place(("cautions", index, "id"))
            message = f"in {base.home} `{condition.id}` is part of `{before.part_of}`"
            yield place, message, f"Give it `part_of: {before.part_of}` here, too."


def _by_kind(condition: Condition) -> Iterator[tuple[int, str, Default]]:
    for number, default in enumerate(condition.defaults):
        yield from ((number, kind, default) for kind in default.kinds)


def _techniques(catalog: Catalog, base: Base) -> Iterator[Found]:
    """Yield each answer of an own technique that asks for less than the one whose place it took."""
    for id_, own in catalog.techniques.items():
        before = base.catalog.techniques.get(id_)
        if before is None or not catalog.is_own(own.document):
            continue
        old = answers(base.catalog.vocabulary, before.entry)
        for name, now in answers(catalog.vocabulary, own.entry).items():
            if name in old and strictness(now) > strictness(old[name]):
                yield _less(base, own, name, now.do, old[name].do)


def _less(base: Base, own: Sourced[Technique], name: str, now: str, before: str) -> Found:
    message = f"`{name}` says `{now}`, and `{before}` in {base.home}"
    if name in own.entry.cautions:
        hint = Advice(f"Write `{before}`, or something stricter. What you leave out is added.", instead=(before,))
        return own.document.place(("cautions", name, "do")), message, hint
    words = f"It is so by default for this kind. Add `{name}` to `cautions`, with `do: {before}`, or keep the kind."
    return own.document.place(("kind",)), message, words


RULES = (warning_taken_away,)
