"""A dose to phases and seconds: what the card, the sheet and the player all show.

Everything here is whole seconds. A timeline is a flat list of phases, each with what is done and for how long.

Scripts have the same in as-in-python/timeline.js, for doses that a reader changes; tests/own/test_ports.py compares
them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from math import floor
from typing import Literal

from unhunch.model.dose import Breaths, Dose, Each, Repetitions, Timed

Kind = Literal["ready", "move", "hold", "release", "rest", "set-rest", "switch", "go", "in", "out"]

READY_SECONDS = 10
"""Time to read the name of the next technique and to get into place; our choice."""


@dataclass(frozen=True)
class Phase:
    """One thing to do for `seconds`. Counts start at 1; `half` is 1 or 2 on techniques done twice."""

    kind: Kind
    seconds: int
    rep: int = 0
    reps: int = 0
    set: int = 0
    sets: int = 0
    half: int = 0
    each: Each | None = None
    item: int = 0


def phases(dose: Dose) -> Iterator[Phase]:
    """Yield the phases of one technique, without the time to get ready."""
    if isinstance(dose, Breaths):
        yield from _breaths(dose)
    elif dose.each is None:
        yield from _once(dose)
    else:
        for half in (1, 2):
            if half == 2 and dose.switch_seconds:  # noqa: PLR2004 - two sides, two directions
                yield Phase("switch", dose.switch_seconds, half=2, each=dose.each)
            yield from (replace(phase, half=half, each=dose.each) for phase in _once(dose))


def _once(dose: Repetitions | Timed) -> Iterator[Phase]:
    if isinstance(dose, Timed):
        yield Phase("go", round(dose.minutes * 60))
        return
    there = dose.seconds_each - dose.seconds_each // 2
    for set_ in range(1, dose.sets + 1):
        if set_ > 1 and dose.set_rest_seconds:
            yield Phase("set-rest", dose.set_rest_seconds, set=set_, sets=dose.sets)
        for rep in range(1, dose.reps + 1):
            parts: tuple[tuple[Kind, int], ...] = (
                ("move", there),
                ("hold", dose.hold_seconds),
                ("release", dose.seconds_each - there),
                ("rest", dose.rest_seconds if rep < dose.reps else 0),
            )
            for kind, seconds in parts:
                if seconds:
                    yield Phase(kind, seconds, rep=rep, reps=dose.reps, set=set_, sets=dose.sets)


def _breaths(dose: Breaths) -> Iterator[Phase]:
    count = max(1, floor(dose.minutes * 60 / (dose.in_seconds + dose.out_seconds)))
    for breath in range(1, count + 1):
        yield Phase("in", dose.in_seconds, rep=breath, reps=count)
        yield Phase("out", dose.out_seconds, rep=breath, reps=count)


def timeline(doses: Iterable[Dose]) -> tuple[Phase, ...]:
    """Give the phases of a whole routine; each item begins with the time to get ready."""
    found: list[Phase] = []
    for item, dose in enumerate(doses):
        found.append(Phase("ready", READY_SECONDS, item=item))
        found += (replace(phase, item=item) for phase in phases(dose))
    return tuple(found)


def seconds(timed: Iterable[Phase]) -> int:
    """Give the length of some phases, in seconds."""
    return sum(phase.seconds for phase in timed)


def minutes(timed: Iterable[Phase]) -> int:
    """Give the length in whole minutes as shown to readers: rounded to the nearest, at least 1."""
    return max(1, floor(seconds(timed) / 60 + 0.5))
