"""R354 to R356: the words beside a figure, and the bounds that keep them."""

from collections.abc import Iterable, Iterator

from unhunch.catalog.catalog import Catalog
from unhunch.catalog.pictured import Pictured, written
from unhunch.model.bound import Bound, as_bound
from unhunch.model.technique import Mistake, Technique
from unhunch.problems.advice import Advice
from unhunch.problems.code import Found, rule
from unhunch.problems.nearest import suggestion


@rule("R354", "mistake-not-kept")
def mistake_not_kept(catalog: Catalog) -> Iterator[Found]:
    """Beside a figure, each mistake names the bound that keeps it off, or why no picture can show it."""
    for technique in catalog.techniques.values():
        if technique.entry.figure is None:
            continue
        for index, mistake in enumerate(technique.entry.often_wrong):
            place = technique.document.place(("mistakes", index))
            if not mistake.bounds and not mistake.not_drawn:
                yield place, "nothing says how the figure keeps clear of this mistake", _what_to_write(technique.entry)
            elif mistake.bounds and mistake.not_drawn:
                yield (
                    place,
                    "the figure both keeps clear of this mistake and cannot show it",
                    "Take one of the two out.",
                )


def _what_to_write(technique: Technique) -> str:
    names = [*technique.figure.keep] if technique.figure else []
    told = f" The figure keeps {_listed(names)}." if names else " First give the figure a `keep:`."
    return (
        "Write the text after `text:`, and below it either `keep:` and the name of a bound of the figure, or "
        f"`not-drawn:` and why no picture can show it.{told}"
    )


def _listed(names: list[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


@rule("R355", "unknown-bound")
def unknown_bound(catalog: Catalog) -> Iterator[Found]:
    """The bound that a mistake names is one that the figure of its technique keeps."""
    for technique in catalog.techniques.values():
        figure = technique.entry.figure
        known = figure.keep if figure else {}
        for index, mistake in enumerate(technique.entry.often_wrong):
            for number, name in enumerate(mistake.bounds):
                if name not in known:
                    place = technique.document.place(("mistakes", index, "keep", *_further(mistake, number)))
                    yield place, f"the figure keeps no bound `{name}`", _meant(technique.entry, name)


def _further(mistake: Mistake, number: int) -> tuple[int, ...]:
    return () if isinstance(mistake.keep, str) else (number,)


def _meant(technique: Technique, name: str) -> Advice:
    if technique.figure is None:
        return Advice("There is no figure. Take `keep:` out.")
    if not technique.figure.keep:
        return Advice(f"Write `keep: {{{name}: [least, most]}}` into the figure.")
    return suggestion(name, technique.figure.keep)


@rule("R356", "no-such-step")
def no_such_step(catalog: Catalog) -> Iterator[Found]:
    """The number after `because`, or in `timed_steps`, is that of a step of the technique."""
    for id_, technique in catalog.techniques.items():
        steps, timed = len(technique.entry.steps), technique.entry.timed_steps
        for kind, numbers in timed.by_kind.items() if timed else ():
            for index, number in enumerate(numbers):
                if number > steps:
                    place = technique.document.place(("timed_steps", kind, index))
                    hint = f"Write a number from 1 to {steps}." if steps else "Take `timed_steps:` out."
                    yield place, f"there is no step {number}", hint
        for one, name, bound in _bounds(written(id_, technique.entry)):
            because = as_bound(bound).because
            if isinstance(because, int) and not 1 <= because <= steps:
                place = technique.document.place((*one.loc, "keep", name, "because"))
                hint = f"Write a number from 1 to {steps}, or the words themselves." if steps else "Write the words."
                yield place, f"there is no step {because}", hint


def _bounds(pictured: Iterable[Pictured]) -> Iterator[tuple[Pictured, str, tuple[float, float] | Bound]]:
    for one in pictured:
        yield from ((one, name, bound) for name, bound in one.figure.keep.items())


RULES = (mistake_not_kept, unknown_bound, no_such_step)
