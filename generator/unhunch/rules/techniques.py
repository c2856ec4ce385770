"""R320, R321, R323, R324: a technique that is complete and agrees with itself."""

from collections.abc import Iterator

from unhunch.catalog.catalog import Catalog
from unhunch.model.technique import OF_ONES_OWN
from unhunch.problems.advice import Advice
from unhunch.problems.code import Found, rule

_NOT_OF_TREATMENTS = ("dose", "build_up_to", "range", "steps")


@rule("R320", "incomplete-technique")
def incomplete_technique(catalog: Catalog) -> Iterator[Found]:
    """A technique that people do by themselves has a dose, steps and positions."""
    for technique in catalog.techniques.values():
        for name in OF_ONES_OWN:
            if not technique.entry.by_others and not getattr(technique.entry, name):
                place = technique.document.place((name,), at_key=True)
                hint = f"Add `{name}:`. If somebody else gives it, describe it under `treatment:` instead."
                yield place, f"a technique to do by oneself needs `{name}`", hint


@rule("R321", "treatment-with-dose")
def treatment_with_dose(catalog: Catalog) -> Iterator[Found]:
    """A treatment that somebody else gives has no dose and no steps: whoever gives it decides."""
    for technique in catalog.techniques.values():
        for name in _NOT_OF_TREATMENTS:
            if technique.entry.by_others and getattr(technique.entry, name):
                place = technique.document.place((name,), at_key=True)
                yield place, f"a treatment by somebody else has no `{name}`", f"Take `{name}` out."


@rule("R323", "range-reversed")
def range_reversed(catalog: Catalog) -> Iterator[Found]:
    """In a range, the least comes first."""
    for technique in catalog.techniques.values():
        for key, (least, most) in _spans(technique.entry.range):
            if least > most:
                place = technique.document.place(("range", key))
                yield place, f"the range of `{key}` begins with the larger number", _the_other_way(least, most)


def _the_other_way(least: float, most: float) -> Advice:
    better = f"[{most:g}, {least:g}]"
    return Advice(f"Write `{better}`.", instead=(better,))


@rule("R324", "range-without-dose")
def range_without_dose(catalog: Catalog) -> Iterator[Found]:
    """The range holds the dose that we suggest, and the one to build up to."""
    for technique in catalog.techniques.values():
        for part in ("dose", "build_up_to"):
            dose = getattr(technique.entry, part)
            for key, (least, most) in _spans(technique.entry.range):
                value = getattr(dose, key, None)
                if value is not None and least <= most and not least <= value <= most:
                    place = technique.document.place(("range", key))
                    hint = f"Widen the range until it holds {value:g}, or change `{part}`."
                    yield place, f"the range of `{key}` leaves out the {value:g} of `{part}`", hint


def _spans(range_: object) -> Iterator[tuple[str, tuple[float, float]]]:
    for key, value in vars(range_).items() if range_ is not None else ():
        if key not in ("note", "references") and value is not None:
            yield key, value


RULES = (incomplete_technique, treatment_with_dose, range_reversed, range_without_dose)
