"""What is wrong with a figure, said so that its author can put it right.

Each rule is a generator of faults in a module of its kind; its docstring is the rule.
"""

from collections.abc import Iterable

from unhunch.figures.fault import Fault
from unhunch.figures.faults_of_contact import lets_go, not_carried
from unhunch.figures.faults_of_range import beyond_range
from unhunch.figures.faults_of_reach import hand_inside, out_of_reach
from unhunch.figures.faults_of_support import below_floor, falls_on_the_way, out_of_balance
from unhunch.figures.faults_of_view import barely_visible, hidden_highlight
from unhunch.figures.keep import not_kept
from unhunch.figures.moments import moments, written
from unhunch.figures.scene import stage
from unhunch.model.figure import Figure


def check(figure: Figure) -> Iterable[Fault]:
    """Every fault of a figure, in the order of its fields."""
    scene = stage(figure)
    body, keys = scene.body, scene.keys
    faults: list[Fault] = []
    for at, pose, posed in zip(written(figure), figure.poses, keys, strict=True):
        faults += beyond_range(at, pose)
        faults += out_of_reach(at, body, pose, posed)
        faults += not_carried(at, body, pose, posed)
        faults += below_floor(at, body, posed)
        faults += hand_inside(at, body, posed)
        faults += out_of_balance(at, scene, posed)
    if len(keys) > 1:
        for at, way in zip(written(figure), scene.ways, strict=True):
            faults += lets_go(at, body, way)
            faults += falls_on_the_way(at, scene, way)
        faults += barely_visible(figure, body, keys)
    faults += hidden_highlight(figure, body, keys[-1])
    if figure.keep:
        faults += not_kept(figure, body, moments(scene))
    return faults
