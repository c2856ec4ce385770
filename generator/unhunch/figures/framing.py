"""Where a figure's picture ends, and its arrows, which need room in it."""

from dataclasses import dataclass
from itertools import chain

import numpy as np
from scipy.spatial import cKDTree

from unhunch.figures.arrays import Floats
from unhunch.figures.arrows import Draughtsman
from unhunch.figures.crops import around, cut
from unhunch.figures.picture import UNITS
from unhunch.figures.posture import Posed
from unhunch.figures.scene import Scene, view_of
from unhunch.figures.shafts import HEAD_LENGTH, Shaft

_MARGIN = 14
_CLEAR = 16
"""Units around the person that an arrow keeps clear of if it can."""


@dataclass(frozen=True)
class Frame:
    """The visible rectangle in picture metres, and units a metre."""

    left: float
    top: float
    right: float
    bottom: float
    scale: float

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in whole units."""
        return round((self.right - self.left) * self.scale), round((self.bottom - self.top) * self.scale)

    def units(self, seen: Floats) -> Floats:
        """Picture coordinates (..., 3) in units (..., 2)."""
        return (seen[..., :2] - [self.left, self.top]) * self.scale


def _bounds(scene: Scene, ends: Floats) -> Floats:
    """The least rectangle around everything within the ends of a crop, in picture metres: left, top, right, bottom."""
    seen = [scene.camera(p.vertices) for p in scene.frames]
    things = (*scene.props, *chain.from_iterable(map(scene.carried, scene.frames)))
    seen += [scene.camera(m.vertices) for m in things]
    every = np.vstack(seen)[:, :2]
    if not around(scene.figure.crop):
        every = every[((every > ends[:2]) & (every < ends[2:])).all(1)]
    low, high = np.maximum(every.min(0), ends[:2]), np.minimum(every.max(0), ends[2:])
    return np.array([*low, *high])


@dataclass(frozen=True)
class Shafts:
    """The arrows of a figure: of the whole movement, and those that belong to the picture of each key position."""

    whole: list[Shaft]
    each: list[list[Shaft]]

    @property
    def points(self) -> Floats:
        """Every point of every arrow, (p, 2)."""
        return np.vstack([shaft.points for shaft in (*self.whole, *chain.from_iterable(self.each))])


def frame_of(scene: Scene) -> tuple[Frame, Shafts]:
    """The frame that holds person, props and arrows, and the arrows in its units."""
    ends = cut(scene.body, scene.camera, scene.figure.crop, scene.frames)
    box = left, top, right, bottom = _bounds(scene, ends)
    cut_below = bool(np.isfinite(ends[3]))
    skin = cKDTree(scene.camera(scene.end.vertices[::7])[:, :2])
    for _ in range(2 if scene.figure.arrows else 0):
        # Arrows keep their size in units, so the scale depends on them and they on the scale.
        scale = (UNITS - 2 * _MARGIN) / max(right - left, bottom - top)
        frame = Frame(left, top, right, bottom, scale)
        reach = HEAD_LENGTH / 2 + 2
        points = _shafts(scene, frame, skin).points
        low, high = (points.min(0) - reach) / scale, (points.max(0) + reach) / scale
        left, top = min(box[0], frame.left + low[0]), min(box[1], frame.top + low[1])
        right = max(box[2], frame.left + high[0])
        bottom = box[3] if cut_below else max(box[3], frame.top + high[1])
    margin = _MARGIN * max(right - left, bottom - top) / (UNITS - 2 * _MARGIN)
    beside = 0.0 if around(scene.figure.crop) else margin
    foot = 0.0 if cut_below else margin
    scale = UNITS / max(right - left + 2 * beside, bottom - top + beside + foot)
    frame = Frame(left - beside, top - beside, right + beside, bottom + foot, scale)
    return frame, _shafts(scene, frame, skin)


def _shafts(scene: Scene, frame: Frame, skin: cKDTree) -> Shafts:
    """The arrows; `skin` holds points of the person in picture metres, which arrows keep clear of."""

    def covered(points: Floats) -> float:
        gaps, _ = skin.query(points / frame.scale + [frame.left, frame.top])
        return float(np.count_nonzero(gaps < _CLEAR / frame.scale))

    floor = float(frame.units(scene.camera(np.zeros(3)))[1]) if view_of(scene.figure)[1] == 0 else np.inf

    def drawn(path: list[Posed], *, loop: bool = False) -> Draughtsman:
        return Draughtsman(scene.body, path, lambda p: frame.units(scene.camera(p)), covered, loop, floor)

    arrows, scale = scene.figure.arrows, frame.scale / 100
    hand = drawn(scene.frames, loop=scene.figure.loop)
    # A way there and back would be a hook: the end shows the last part of its way.
    last = drawn(scene.ways[-1]) if scene.figure.through and not scene.figure.loop else hand
    whole = [(last if arrow.follow else hand).shaft(arrow, scale) for arrow in arrows]
    if not scene.figure.through:
        return Shafts(whole, [*([] for _ in scene.keys[1:]), whole])
    # The picture of each position has the way that leads to it; what follows no way is shown once.
    following = [arrow for arrow in arrows if arrow.follow]
    circling = [arrow for arrow in arrows if arrow.circle and scene.figure.loop]
    others = [shaft for arrow, shaft in zip(arrows, whole, strict=True) if arrow not in (*following, *circling)]
    each = [[drawn(way).shaft(arrow, scale) for arrow in following] if way else [] for way in scene.ways]
    for arrow in circling:
        each = [[*found, arc] for found, arc in zip(each, hand.arcs(arrow, scale, scene.ways), strict=True)]
    return Shafts(whole, [*each[:-1], each[-1] + others])
