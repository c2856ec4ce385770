"""F501 to F511: what can be wrong with a figure's pose. Each docstring is the rule."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from unhunch.catalog.catalog import Catalog
from unhunch.catalog.pictured import OWN, Pictured, of_others
from unhunch.figures.checked import check_all
from unhunch.figures.fault import Fault
from unhunch.model.bound import as_bound
from unhunch.model.figure import Person
from unhunch.model.technique import Technique
from unhunch.problems.code import Words, wording
from unhunch.problems.diagnostics import Diagnostic, Place
from unhunch.text.source import Document
from unhunch.work.progress import Progress, silent
from unhunch.work.store import NO_CACHE, Cache


@wording("F501", "beyond-range")
def beyond_range(message: str, hint: str) -> Words:
    """No joint goes further than a healthy adult's does."""
    return message, hint


@wording("F502", "out-of-reach")
def out_of_reach(message: str, hint: str) -> Words:
    """A hand can reach what the pose says that it touches."""
    return message, hint


@wording("F503", "below-floor")
def below_floor(message: str, hint: str) -> Words:
    """No part of the body is below the floor."""
    return message, hint


@wording("F504", "hand-inside-body")
def hand_inside_body(message: str, hint: str) -> Words:
    """A hand lies on the body, not in it."""
    return message, hint


@wording("F505", "barely-visible")
def barely_visible(message: str, hint: str) -> Words:
    """The chosen view shows that something moves."""
    return message, hint


@wording("F506", "hidden-highlight")
def hidden_highlight(message: str, hint: str) -> Words:
    """What is highlighted can be seen in the chosen view."""
    return message, hint


@wording("F507", "out-of-balance", of_safety=True)
def out_of_balance(message: str, hint: str) -> Words:
    """The weight of a body is over what carries it: its feet, a seat or the floor. The head alone never does."""
    return message, hint


@wording("F508", "not-kept")
def not_kept(message: str, hint: str) -> Words:
    """All that is drawn, and every moment between, keeps to the bounds of the figure."""
    return message, hint


@wording("F510", "not-carried")
def not_carried(message: str, hint: str) -> Words:
    """What should carry the body touches what it rests on: nothing hangs in the air."""
    return message, hint


@wording("F511", "lets-go")
def lets_go(message: str, hint: str) -> Words:
    """What stays on the floor does not slide or lift on the way."""
    return message, hint


CODES = (
    beyond_range,
    out_of_reach,
    below_floor,
    hand_inside_body,
    barely_visible,
    hidden_highlight,
    out_of_balance,
    not_kept,
    not_carried,
    lets_go,
)

_BY_SLUG: Mapping[str, Callable[[Place, str, str], Diagnostic]] = {words.code.slug: words for words in CODES}


def figure_problems(catalog: Catalog, cache: Cache = NO_CACHE, progress: Progress = silent) -> Iterator[Diagnostic]:
    """Yield what is wrong with the poses, at their places."""
    pictured = catalog.pictured()
    figures = {name: one.figure for name, (_, one) in pictured.items()}
    for name, faults in check_all(figures, cache, progress).items():
        id_, one = pictured[name]
        technique = catalog.techniques[id_]
        fits = _who_fits(catalog, id_, one, cache) if faults else None
        also = f" Or write `person: {fits}` into the figure: that body is right as it is." if fits else ""
        for problem in placed(technique.document, faults, one, technique.entry):
            yield replace(problem, hint=f"{problem.hint}{also}")


def _who_fits(catalog: Catalog, id_: str, one: Pictured, cache: Cache) -> Person | None:
    """Give somebody in whom nothing is wrong with a figure, where its file leaves open whom it shows."""
    others = of_others(id_, catalog.techniques[id_].entry, catalog.vocabulary, one)
    found = ((other.figure.person, check_all({"": other.figure}, cache)[""]) for other in others)
    return next((person for person, faults in found if not faults), None)


def placed(
    document: Document,
    faults: Iterable[Fault],
    pictured: Pictured | None = None,
    technique: Technique | None = None,
) -> Iterator[Diagnostic]:
    """Yield what is wrong with a figure of a file, at its place: its technique's own, unless it is told which.

    A whole technique tells the words behind a bound.
    """
    loc = pictured.loc if pictured else (OWN,)
    for fault in faults:
        place = document.place((*loc, *fault.loc))
        message = f"{fault.message}{_words_behind(technique, pictured, fault) if technique and pictured else ''}"
        yield _BY_SLUG[fault.slug](place, message, f"{fault.hint[0].upper()}{fault.hint[1:]}.")


def _words_behind(technique: Technique, pictured: Pictured, fault: Fault) -> str:
    """Give the words that a bound comes from, to stand after what is wrong: a mistake, a step, or its own."""
    if fault.slug != not_kept.code.slug:
        return ""
    name = str(fault.loc[-1])
    mistakes = technique.often_wrong if pictured.loc == (OWN,) else ()
    said = [mistake.text for mistake in mistakes if name in mistake.bounds]
    because = as_bound(pictured.figure.keep[name]).because
    if isinstance(because, int):
        said += technique.steps[because - 1 : because] if because > 0 else ()
    elif because:
        said.append(because)
    quoted = " and ".join(f'"{words}"' for words in said)
    return f", because of {quoted}" if said else ""
