"""The moments of a movement by their names: the positions that are written, those that are drawn between, and more."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from unhunch.figures.body import Body
from unhunch.figures.fault import Place
from unhunch.figures.movement import moments_at, places
from unhunch.figures.posture import Posed
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


def moments(body: Body, figure: Figure, keys: Sequence[Posed]) -> list[Moment]:
    """The positions of a movement: those that are drawn, and one between each two."""
    names = [str(place[0]) if len(place) == 1 else f"position {int(place[1]) + 2}" for place in written(figure)]
    stated = [Moment(name, name, pose, posed) for name, pose, posed in zip(names, figure.poses, keys, strict=True)]
    if len(keys) == 1:
        return stated
    whole = len(keys) - (not figure.loop)
    on_the_way = places(figure, len(keys), finer=2)
    found = []
    for at, posed in zip(on_the_way, moments_at(body, figure, keys, on_the_way), strict=True):
        near = stated[int(at + 0.5) % len(keys)]
        found.append(
            near if at == int(at) else Moment(f"after {at / whole:.0%} of the way", near.key, near.pose, posed)
        )
    return found
