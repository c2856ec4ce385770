"""What is wrong with a figure, said so that its author can put it right.

Each rule is a generator of faults in a module of its kind; its docstring is the rule.
"""

from collections.abc import Iterable

import numpy as np

from unhunch.figures.body import Body
from unhunch.figures.fault import Fault
from unhunch.figures.faults_of_contact import lets_go, not_carried
from unhunch.figures.faults_of_range import beyond_range
from unhunch.figures.faults_of_reach import hand_inside, out_of_reach
from unhunch.figures.faults_of_support import below_floor, out_of_balance
from unhunch.figures.faults_of_view import barely_visible, hidden_highlight
from unhunch.figures.keep import Moment, not_kept
from unhunch.figures.movement import between
from unhunch.figures.posture import Posed
from unhunch.figures.scene import FRAMES, stage
from unhunch.model.figure import Figure


def check(figure: Figure) -> Iterable[Fault]:
    """Every fault of a figure, in the order of its fields."""
    scene = stage(figure)
    faults: list[Fault] = []
    for name, pose, posed in (("start", figure.start, scene.start), ("end", figure.end, scene.end)):
        if pose is None or posed is None:
            continue
        faults += beyond_range((name,), pose)
        faults += out_of_reach((name,), pose, posed)
        faults += not_carried((name,), scene.body, pose, posed)
        faults += below_floor((name,), posed)
        faults += hand_inside((name,), scene.body, posed)
        faults += out_of_balance((name,), scene, posed)
    if scene.start is not None:
        faults += lets_go(scene.body, scene.moments)
        faults += barely_visible(figure, scene.body, scene.start, scene.end)
    faults += hidden_highlight(figure, scene.body, scene.end)
    if figure.keep:
        faults += not_kept(figure, scene.body, moments(scene.body, scene.start, scene.end))
    return faults


def moments(body: Body, start: Posed | None, end: Posed) -> list[Moment]:
    """The positions of a movement by their names: those that are drawn, and one between each two."""
    if start is None:
        return [Moment("end", "end", end)]
    steps = 2 * (FRAMES - 1)
    shares = [0.5 - 0.5 * float(np.cos(np.pi * i / steps)) for i in range(1, steps)]
    ways = [
        Moment(f"after {share:.0%} of the way", "start" if share < 0.5 else "end", posed)
        for share, posed in zip(shares, between(body, start, end, shares), strict=True)
    ]
    return [Moment("start", "start", start), *ways, Moment("end", "end", end)]
