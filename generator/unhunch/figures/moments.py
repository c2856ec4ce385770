"""The moments of a movement by their names: the positions that are written, those that are drawn between, and more."""

from collections.abc import Iterator
from dataclasses import dataclass

from unhunch.figures.fault import Place
from unhunch.figures.movement import moments_at, places
from unhunch.figures.posture import Posed
from unhunch.figures.scene import Scene
from unhunch.model.figure import Figure
from unhunch.model.pose import Pose


@dataclass(frozen=True, eq=False)
class Moment:
    """One position of a movement: its name, and the key of the pose that it is, or is nearest to, with that pose."""

    name: str
    key: str
    pose: Pose
    posed: Posed


def written(figure: Figure) -> Iterator[Place]:
    """Yield where each position of a figure is written, in order."""
    if figure.start is not None:
        yield ("start",)
    yield from (("through", number) for number in range(len(figure.through)))
    yield ("end",)


def moments(scene: Scene) -> list[Moment]:
    """The positions of a movement: those that are drawn, and one between each two."""
    figure, keys = scene.figure, scene.keys
    names = [str(place[0]) if len(place) == 1 else f"position {int(place[1]) + 2}" for place in written(figure)]
    stated = [Moment(name, name, pose, posed) for name, pose, posed in zip(names, figure.poses, keys, strict=True)]
    if len(keys) == 1:
        return stated
    whole = len(keys) - (not figure.loop)
    on_the_way = places(figure, len(keys), finer=2)
    drawn, between = on_the_way[::2], on_the_way[1::2]
    all_ = (*scene.frames, *moments_at(scene.body, figure, keys, between))
    posed = dict(zip((*drawn, *between), all_, strict=True))
    found = []
    for at in on_the_way:
        near = stated[int(at + 0.5) % len(keys)]
        found.append(
            near if at == int(at) else Moment(f"after {at / whole:.0%} of the way", near.key, near.pose, posed[at])
        )
    return found
