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
from unhunch.figures.scene import stage
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
    return faults
