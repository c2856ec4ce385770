"""R322, R325 to R328: every condition changes something or says why not, and a stop sign is a sign."""

from collections.abc import Iterator, Sequence

from unhunch.catalog.catalog import Catalog
from unhunch.catalog.conditions import answers
from unhunch.catalog.kinds import SAFETY, VOCABULARY
from unhunch.model.caution import Caution
from unhunch.model.evidence import Statement
from unhunch.model.vocabulary import Condition
from unhunch.problems.advice import Advice
from unhunch.problems.code import Found, rule
from unhunch.problems.diagnostics import Place
from unhunch.text.source import Document, Loc


@rule("R325", "kind-unanswered")
def kind_unanswered(catalog: Catalog) -> Iterator[Found]:
    """Each condition says once for every kind of technique what a person with it does."""
    document = catalog.documents[VOCABULARY.path]
    kinds = [kind.id for kind in catalog.vocabulary.kinds]
    for index, condition in enumerate(catalog.vocabulary.cautions):
        said: dict[str, int] = {}
        for place, kind in _kinds_named(document, index, condition):
            if kind in said:
                hint = "Take it out of one of the two."
                yield place, f"`{condition.id}` answers for `{kind}` here and already in line {said[kind]}", hint
            said.setdefault(kind, place.line)
        for kind in kinds:
            if kind not in said:
                place = document.place(("cautions", index, "defaults"), at_key=True)
                hint = f"Put `{kind}` among the `kinds` of the default that is true for it, or add a default."
                yield place, f"`{condition.id}` says nothing of techniques of the kind `{kind}`", hint


def _kinds_named(document: Document, index: int, condition: Condition) -> Iterator[tuple[Place, str]]:
    for number, default in enumerate(condition.defaults):
        for position, kind in enumerate(default.kinds):
            yield document.place(("cautions", index, "defaults", number, "kinds", position)), kind


@rule("R326", "condition-without-effect")
def condition_without_effect(catalog: Catalog) -> Iterator[Found]:
    """A condition changes something for some kind or technique; else readers tick it for nothing."""
    own = [sourced.entry.cautions for sourced in catalog.techniques.values()]
    for index, condition in enumerate(catalog.vocabulary.cautions):
        here = (cautions[condition.id] for cautions in own if condition.id in cautions)
        if all(caution.do == "fine" for caution in (*condition.defaults, *here)):
            place = catalog.documents[VOCABULARY.path].place(("cautions", index, "id"))
            hint = "Say in a default or a technique what a person with it must do, or take the condition out."
            yield place, f"`{condition.id}` is fine with everything", hint


@rule("R327", "nothing-left", "warning")
def nothing_left(catalog: Catalog) -> Iterator[Found]:
    """Whoever ticks one condition can still do a technique at once, as it is or in another way."""
    alone = [sourced.entry for sourced in catalog.techniques.values() if not sourced.entry.by_others]
    rows = [answers(catalog.vocabulary, technique) for technique in alone]
    for index, condition in enumerate(catalog.vocabulary.cautions):
        found = [row[condition.id] for row in rows if condition.id in row]
        if found and all(caution.do in ("leave-out", "ask") for caution in found):
            place = catalog.documents[VOCABULARY.path].place(("cautions", index, "id"))
            hint = (
                "Say which technique is fine, or how one is done in another way. Add one that suits it, if none does."
            )
            yield place, f"`{condition.id}` leaves nothing that can be done before asking", hint


@rule("R322", "adapt-without-how")
def adapt_without_how(catalog: Catalog) -> Iterator[Found]:
    """A caution that says `do: adapt` says under `how` what to do instead; the others have no `how`."""
    for document, loc, name, caution in _cautions(catalog):
        if caution.do == "adapt" and caution.how is None:
            yield (
                document.place((*loc, "do")),
                f"`{name}` says `adapt` but not how",
                "Add `how:` with one short sentence.",
            )
        elif caution.do != "adapt" and caution.how is not None:
            words = f"Take `how` out, or write `do: adapt` instead of `do: {caution.do}`."
            hint = Advice(words, suggestions=((document.instead((*loc, "do"), "adapt"),),))
            yield document.place((*loc, "how"), at_key=True), f"`how` has no meaning with `do: {caution.do}`", hint


def _cautions(catalog: Catalog) -> Iterator[tuple[Document, Loc, str, Caution]]:
    """Yield every caution: those of the techniques, and then the defaults of the conditions."""
    for technique in catalog.techniques.values():
        for name, caution in technique.entry.cautions.items():
            yield technique.document, ("cautions", name), name, caution
    for index, condition in enumerate(catalog.vocabulary.cautions):
        for number, default in enumerate(condition.defaults):
            place = ("cautions", index, "defaults", number)
            yield catalog.documents[VOCABULARY.path], place, condition.id, default


@rule("R328", "sign-that-instructs", "warning")
def sign_that_instructs(catalog: Catalog) -> Iterator[Found]:
    """A stop sign says what a reader notices. It does not begin as a step does: what to do then comes after it.

    Known by its first word: one with which a step of the catalog begins, and no warning sign.
    """
    signs = {_first(sign.text) for group in catalog.safety.tiers for sign in group.signs}
    verbs = {_first(step) for sourced in catalog.techniques.values() for step in sourced.entry.steps} - signs
    for document, loc, text in _stop_signs(catalog):
        if _first(text) in verbs:
            hint = "Begin with what the reader feels or sees. An instruction for everybody is a step."
            yield document.place(loc), f"the stop sign begins with an instruction, `{text.split()[0]}`", hint


def _stop_signs(catalog: Catalog) -> Iterator[tuple[Document, Loc, str]]:
    common: tuple[Document, Sequence[Statement]] = (catalog.documents[SAFETY.path], catalog.safety.stop_if)
    own = ((sourced.document, sourced.entry.stop_if) for sourced in catalog.techniques.values())
    for document, signs in (common, *own):
        yield from ((document, ("stop_if", index, "text"), sign.text) for index, sign in enumerate(signs))


def _first(text: str) -> str:
    return next(iter(text.split()), "").strip(",.:;").casefold()


RULES = (kind_unanswered, condition_without_effect, nothing_left, adapt_without_how, sign_that_instructs)
