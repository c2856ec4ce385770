"""Faults of support: bodies that sink into the floor, or that nothing holds up."""

from collections.abc import Iterator, Sequence

import numpy as np

from unhunch.figures.body import Body
from unhunch.figures.fault import Fault, Place
from unhunch.figures.footing import LYING, footing, outside
from unhunch.figures.mass import centre
from unhunch.figures.posture import Posed
from unhunch.figures.scene import Scene
from unhunch.figures.sinking import lifted, lowest, named
from unhunch.figures.skinning import FLOOR_SQUASH

SINKS = 0.05
BALANCED, BALANCED_LYING = 0.03, 0.08
"""Metres that a body may press into the floor, and that its weight may be beside what carries it: one that lies gives
way to the floor, and is carried by more of it than is drawn."""


def below_floor(at: Place, body: Body, posed: Posed) -> Iterator[Fault]:
    """The body stays above the floor."""
    depth = -float(posed.vertices[:, 2].min()) / FLOOR_SQUASH
    if depth > SINKS:
        part = lowest(body, posed)
        message = f"{named(part)} sinks {depth * 100:.0f} cm into the floor"
        yield Fault(at, "below-floor", message, lifted(body, posed, part))


def falls_on_the_way(at: Place, scene: Scene, way: Sequence[Posed]) -> Iterator[Fault]:
    """The weight stays over what carries the body all the way from one balanced position to the next.

    Whoever gets up or lies down is carried by the swing of it: from one base pose to another nobody stops on the way.
    """
    if len(way) < 3 or way[0].base != way[-1].base or _beyond(scene, way[0]) or _beyond(scene, way[-1]):
        return
    worst = max(_beyond(scene, posed) for posed in way[1:-1])
    if worst:
        carried = (
            f"the weight is {worst * 100:.0f} cm beside what carries it" if np.isfinite(worst) else "nothing carries it"
        )
        yield Fault(
            at,
            "out-of-balance",
            f"on the way to this position {carried}: this person would fall",
            "make both positions more alike, or put one between them under `through`",
        )


def _beyond(scene: Scene, posed: Posed) -> float:
    """How far the weight is beside what carries the body, in metres; 0 where it is over it, or nearly so."""
    beyond = outside(footing(scene, posed), centre(scene.body, posed.skeleton)[:2])
    return beyond if beyond > (BALANCED_LYING if posed.base in LYING else BALANCED) else 0.0


def out_of_balance(at: Place, scene: Scene, posed: Posed) -> Iterator[Fault]:
    """The weight is over what carries the body: the floor, a seat, a thing, and never the head alone."""
    beyond = _beyond(scene, posed)
    if not beyond:
        return
    if np.isfinite(beyond):
        said = f"the weight is {beyond * 100:.0f} cm beside what carries it: this person would fall"
    else:
        said = "nothing but the head carries this person"
    yield Fault(
        at,
        "out-of-balance",
        said,
        "lean less, bring feet, knees or hands under the weight, or name in `rests` what else is on the floor",
    )
