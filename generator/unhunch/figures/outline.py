"""The outline of a body from the front and from behind, with numbered marks at chosen points."""

from collections.abc import Iterator, Mapping
from typing import Literal, get_args

import numpy as np

from unhunch.figures import numbers, svg
from unhunch.figures.drawing import one_position
from unhunch.figures.drawn import Outline
from unhunch.figures.paths import straight
from unhunch.figures.picture import Picture, over
from unhunch.figures.scene import stage
from unhunch.model.figure import Figure
from unhunch.model.point import Point
from unhunch.model.pose import Pose

Side = Literal["front", "back"]
_FIGURES: Mapping[Side, Figure] = {
    side: Figure(base="standing", view=side, person="average", hair="short", skin="light", end=Pose(), alt=side)
    for side in get_args(Side)
}

_AT: Mapping[Point, tuple[Side, tuple[str, ...]]] = {
    "jaw": ("front", ("neck01", "head", "head")),
    "shoulder": ("front", ("upperarm01.L",)),
    "chest": ("front", ("spine01", "spine01", "spine02")),
    "arm": ("front", ("upperarm01.L", "lowerarm01.L", "lowerarm01.L")),
    "hand": ("front", ("wrist.L", "finger3-1.L")),
    "ribs": ("front", ("spine02", "upperleg01.R", "upperarm01.R")),
    "side": ("front", ("spine05", "upperleg01.L", "upperarm01.L")),
    "belly": ("front", ("spine05",)),
    "groin": ("front", ("upperleg01.L", "upperleg01.R") * 3 + ("lowerleg01.L", "lowerleg01.R")),
    "thigh": ("front", ("upperleg01.L", "lowerleg01.L", "lowerleg01.L")),
    "shin": ("front", ("lowerleg01.L", "foot.L")),
    "nape": ("back", ("neck01",)),
    "back-of-shoulder": ("back", ("upperarm01.R",)),
    "between-blades": ("back", ("spine01",)),
    "blade": ("back", ("spine03", "spine03", "upperarm01.L", "upperarm01.L", "upperleg01.L")),
    "back-of-ribs": ("back", ("spine03", "upperleg01.R", "upperleg01.R", "upperarm01.R")),
    "low-back": ("back", ("spine05",)),
    "calf": ("back", ("lowerleg01.R", "lowerleg01.R", "foot.R")),
}
"""From which side each point is seen, and the bones at the mean of whose heads it is; one named twice counts twice."""

_GAP = 60
"""Units between both views."""
_HIGH = 17
"""Units: how high numbers are."""


def draw_outline() -> Outline:
    """Draw the average adult from both sides; the same bytes each time."""
    picture: Picture = {}
    points: dict[Point, tuple[int, int]] = {}
    right = height = 0
    for side, figure in _FIGURES.items():
        scene = stage(figure)
        seen, frame = one_position(scene)
        moved = {layer: tuple(path.moved(right) for path in paths) for layer, paths in seen.items()}
        picture = over(picture, moved)
        heads = dict(zip(scene.body.bones, scene.end.skeleton.heads[0], strict=True))
        for point, (on, bones) in _AT.items():
            if on == side:
                across, down = frame.units(scene.camera(np.mean([heads[bone] for bone in bones], axis=0)))
                points[point] = right + round(float(across)), round(float(down))
        right, height = right + frame.size[0] + _GAP, max(height, frame.size[1])
    signs = tuple(tuple(_strokes(number)) for number in range(1, len(points) + 1))
    return Outline(svg.layers(picture), (right - _GAP, height), points, signs)


def _strokes(number: int) -> Iterator[tuple[int, int, str]]:
    """Yield the strokes of a number around its middle."""
    for line in numbers.strokes(number, -numbers.middle(number, _HIGH), _HIGH):
        path = straight(line)
        yield path.x, path.y, path.rest
