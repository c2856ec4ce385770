"""Whether a figure keeps to its bounds: in all that is drawn, and in the moments between."""

from collections.abc import Iterator, Sequence

from unhunch.figures.body import Body
from unhunch.figures.fault import Fault
from unhunch.figures.measures import measure
from unhunch.figures.mending import Broken, advice
from unhunch.figures.moments import Moment
from unhunch.model.bound import Bound, as_bound
from unhunch.model.figure import Figure
from unhunch.model.measure import MEASURES, ONE_SIDED

TOLERANCE = 0.5
"""Degrees or centimetres that a value may lie outside its bound: less than anybody sees."""


def not_kept(figure: Figure, body: Body, moments: Sequence[Moment]) -> Iterator[Fault]:
    """Every moment of a movement keeps to the bounds of the figure; of each bound the worst moment is told."""
    for name, written in figure.keep.items():
        bound = as_bound(written)
        found = [
            (_outside(value, bound), value, moment)
            for moment in moments
            if bound.at in (None, moment.name)
            for value in measure(body, moment.posed, name)
        ]
        beyond, value, moment = max(found, key=lambda one: one[0], default=(0.0, 0.0, None))
        if moment is not None and beyond > TOLERANCE:
            yield Fault(
                ("keep", name),
                "not-kept",
                f"{name} is {amount(name, value)} {_when(moment.name)}, but must be {_span(name, bound)}",
                advice(Broken(body, moment.key, moment.pose, moment.posed, name, bound.between)),
            )


def _outside(value: float, bound: Bound) -> float:
    low, high = bound.between
    return max(low - value, value - high)


def amount(name: str, value: float) -> str:
    """A value with the unit of what is bounded."""
    plural = ONE_SIDED.get(name, (name,))[0]
    return f"{value:.3g} cm" if plural in MEASURES and MEASURES[plural].unit == "cm" else f"{value:.3g}°"


def _span(name: str, bound: Bound) -> str:
    low, high = (f"{limit:g}" for limit in bound.between)
    return f"from {low} to {amount(name, bound.between[1])}" if low != high else amount(name, bound.between[0])


def _when(name: str) -> str:
    return name if name.startswith("after ") else f"at the {name}" if name in ("start", "end") else f"at {name}"
