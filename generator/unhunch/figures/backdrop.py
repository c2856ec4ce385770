"""What is drawn flat behind a person: the wall, the water and the floor line."""

import numpy as np

from unhunch.figures.framing import Frame
from unhunch.figures.paths import Path
from unhunch.figures.picture import Picture
from unhunch.figures.scene import Scene, view_of

_WAVES, _SWELL = 9, 9
"""Waves of the water in a picture, and units that each is high."""
_SUNK = 0.03
"""Metres of the highest part of a back over the water that it lies in."""
_EDGE = 12
"""Units from either end of the floor line to the edge of the picture."""


def backdrop(scene: Scene, frame: Frame) -> Picture:
    """Draw what is behind the person in every position."""
    width, height = frame.size
    floor = min(_level(scene, frame, 0) + 4, height - 3)
    picture: dict[str, tuple[Path, ...]] = {}
    lines: list[Path] = []
    if "water" in scene.figure.props:
        surface, water = _water(scene, frame)
        picture["water"] = (water,)
        lines.append(surface)
    if "wall" in scene.figure.props:
        bottom = height if scene.figure.crop else floor
        picture["wall"] = (Path(0, 0, f"h{width}v{bottom}h-{width}z"),)
    if _stands(scene):
        lines.append(Path(_EDGE, floor, f"h{width - 2 * _EDGE}"))
    if lines:
        picture["floor"] = tuple(lines)
    return picture


def _stands(scene: Scene) -> bool:
    """Whether the floor shows as a line."""
    figure = scene.figure
    level = figure.base in ("standing", "sitting-chair", "kneeling") and view_of(figure)[1] == 0
    return not figure.crop and ("floor" in figure.props or level)


def _water(scene: Scene, frame: Frame) -> tuple[Path, Path]:
    """The surface of the water that a body lies in up to its back, and all that is below it."""
    width, height = frame.size
    up = float(scene.keys[0].vertices[scene.body.landmarks["upper_back"], 2])
    level = _level(scene, frame, up - _SUNK)
    half = round(width / _WAVES / 2)
    quarter = half // 2
    wave = f"c{quarter} {-_SWELL} {quarter} {-_SWELL} {half} 0c{quarter} {_SWELL} {quarter} {_SWELL} {half} 0"
    below = f"v{height - level}h{-2 * half * _WAVES}z"
    return Path(0, level, wave * _WAVES), Path(0, level, wave * _WAVES + below)


def _level(scene: Scene, frame: Frame, height: float) -> int:
    """How far down in the picture a height in metres is, in units."""
    return round(float(frame.units(scene.camera(np.array([0.0, 0, height])))[1]))
