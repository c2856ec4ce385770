"""What is wrong with a figure, said so that its author can put it right.

Each rule is a generator of faults in a module of its kind; its docstring is the rule.
"""

from collections.abc import Iterable

from unhunch.figures.fault import Fault
from unhunch.figures.faults_of_contact import lets_go, not_carried
from unhunch.figures.faults_of_range import beyond_range
from unhunch.figures.faults_of_reach import hand_inside, out_of_reach
from unhunch.figures.faults_of_support import below_floor, out_of_balance
from unhunch.figures.faults_of_view import barely_visible, hidden_highlight
from unhunch.figures.keep import not_kept
from unhunch.figures.moments import moments, written
from unhunch.figures.scene import stage
from unhunch.model.figure import Figure


def check(figure: Figure) -> Iterable[Fault]:
    """Every fault of a figure, in the order of its fields."""
    scene = stage(figure)
    faults: list[Fault] = []
    for at, pose, posed in zip(written(figure), figure.poses, scene.keys, strict=True):
        faults += beyond_range(at, pose)
        faults += out_of_reach(at, scene.body, pose, posed)
        faults += not_carried(at, scene.body, pose, posed)
        faults += below_floor(at, posed)
        faults += hand_inside(at, scene.body, posed)
        faults += out_of_balance(at, scene, posed)
    if len(scene.keys) > 1:
        faults += lets_go(scene.body, scene.ways)
        faults += barely_visible(figure, scene.body, scene.keys)
    faults += hidden_highlight(figure, scene.body, scene.end)
    if figure.keep:
        faults += not_kept(figure, scene.body, moments(scene.body, figure, scene.keys))
    return faults
