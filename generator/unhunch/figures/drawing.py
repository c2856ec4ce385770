"""From a figure as its author wrote it to finished SVG in every size it is shown in."""

from dataclasses import dataclass

import numpy as np
from scipy.spatial import cKDTree

from unhunch.figures import back, svg
from unhunch.figures.arrays import Floats
from unhunch.figures.arrows import HEAD_LENGTH, Draughtsman, Shaft
from unhunch.figures.bezier import Stroke, fit
from unhunch.figures.casting import look
from unhunch.figures.hair import GREY
from unhunch.figures.paths import Path, curved, straight
from unhunch.figures.picture import MOTION, STILL, UNITS, Detail, Picture, Sight, beside, ink, over
from unhunch.figures.posture import Posed
from unhunch.figures.props import signs
from unhunch.figures.scene import Scene, stage, view_of
from unhunch.figures.surfaces import Window, see
from unhunch.model.figure import Figure

_MARGIN = 14
_GAP = 28
_CROPS = {"waist": ("upperleg01.L", 0.05), "chest": ("spine02", 0.0)}
"""Where a cropped picture ends: so many metres below the head of a bone."""
_OVERLAP = 12
_CLEAR = 16
"""Units around the person that an arrow keeps clear of if it can."""


@dataclass(frozen=True)
class Drawing:
    """A figure as SVG texts, all with the author's alternative text.

    `still` shows start and end side by side, or the one position; `thumb` is small and carries the least
    detail; `motion` is a flipbook that needs `figure.css`, and empty when nothing moves.
    """

    still: str
    start: str
    end: str
    thumb: str
    motion: str
    alt: str


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


def _bounds(scene: Scene) -> Floats:
    """The least rectangle around everything, in picture metres: left, top, right, bottom."""
    bottom = np.inf
    if scene.figure.crop:
        bone, below = _CROPS[scene.figure.crop]
        places = [p.skeleton.heads[0, scene.body.bones.index(bone)] for p in scene.moments]
        bottom = float(max(scene.camera(place * [0, 1, 1] - [0, 0, below])[1] for place in places))
    seen = [scene.camera(p.vertices) for p in scene.moments]
    seen += [scene.camera(m.vertices) for m in scene.props]
    if scene.figure.crop:
        seen = [s[s[:, 1] < bottom] for s in seen]
    every = np.vstack(seen)[:, :2]
    low, high = every.min(0), every.max(0)
    return np.array([*low, high[0], min(high[1], bottom)])


def _frame(scene: Scene) -> tuple[Frame, list[Shaft]]:
    """The frame that holds person, props and arrows, and the arrows in its units."""
    box = left, top, right, bottom = _bounds(scene)
    skin = cKDTree(scene.camera(scene.end.vertices[::7])[:, :2])
    for _ in range(2 if scene.figure.arrows else 0):
        # Arrows keep their size in units, so the scale depends on them and they on the scale.
        scale = (UNITS - 2 * _MARGIN) / max(right - left, bottom - top)
        frame = Frame(left, top, right, bottom, scale)
        reach = HEAD_LENGTH / 2 + 2
        points = np.vstack([s.points for s in _shafts(scene, frame, skin)])
        low, high = (points.min(0) - reach) / scale, (points.max(0) + reach) / scale
        left, top = min(box[0], frame.left + low[0]), min(box[1], frame.top + low[1])
        right = max(box[2], frame.left + high[0])
        bottom = box[3] if scene.figure.crop else max(box[3], frame.top + high[1])
    margin = _MARGIN * max(right - left, bottom - top) / (UNITS - 2 * _MARGIN)
    foot = 0.0 if scene.figure.crop else margin
    scale = UNITS / max(right - left + 2 * margin, bottom - top + margin + foot)
    frame = Frame(left - margin, top - margin, right + margin, bottom + foot, scale)
    return frame, _shafts(scene, frame, skin)


def _shafts(scene: Scene, frame: Frame, skin: cKDTree) -> list[Shaft]:
    """The arrows; `skin` holds points of the person in picture metres, which arrows keep clear of."""

    def covered(points: Floats) -> float:
        gaps, _ = skin.query(points / frame.scale + [frame.left, frame.top])
        return float(np.count_nonzero(gaps < _CLEAR / frame.scale))

    hand = Draughtsman(scene.body, scene.moments, lambda p: frame.units(scene.camera(p)), covered)
    return [hand.shaft(arrow, frame.scale / 100) for arrow in scene.figure.arrows]


def _look(scene: Scene, frame: Frame, posed: Posed, detail: Detail, before: Sight | None = None) -> Sight:
    """What is seen of one position; `before` is the sight of another one, whose ghost it shows."""
    width, height = frame.size
    per_pixel = UNITS / detail.pixels
    overlap = _OVERLAP / frame.scale
    window = Window(
        frame.left - overlap,
        frame.top - overlap,
        int((width + 2 * _OVERLAP) / per_pixel) + 1,
        int((height + 2 * _OVERLAP) / per_pixel) + 1,
        frame.scale / per_pixel,
    )
    seen = see(scene.body, posed.vertices, scene.props, scene.camera, window, areas=scene.figure.highlight)
    ghost = None if before is None else before.surfaces.is_body
    shown = back.look(scene.body, posed, seen, window, scene.camera, show=scene.figure.show)
    return Sight(seen, per_pixel, np.array([-_OVERLAP, -_OVERLAP], float), detail, ghost, shown)


def _ground(scene: Scene, frame: Frame) -> Picture:
    """What is drawn flat behind the person: the wall and the floor line."""
    width, height = frame.size
    picture = {}
    level = frame.units(scene.camera(np.zeros(3)))[1]
    floor = min(round(level) + 4, height - 3)
    if "wall" in scene.figure.props:
        bottom = height if scene.figure.crop else floor
        picture["wall"] = (Path(0, 0, f"h{width}v{bottom}h-{width}z"),)
    stands = "floor" in scene.figure.props or (
        scene.figure.base in ("standing", "sitting-chair", "kneeling") and view_of(scene.figure)[1] == 0
    )
    if stands and not scene.figure.crop:
        picture["floor"] = (Path(12, floor, f"h{width - 24}"),)
    return picture


def _signs(scene: Scene, frame: Frame) -> Picture:
    """The sign on a pack, which tells whether it is cold or warm."""
    lines = signs(scene.figure.props, scene.setting)
    return {"sign": tuple(straight(frame.units(scene.camera(line))) for line in lines)} if lines else {}


def _coloured(figure: Figure, picture: Picture) -> Picture:
    """The picture with the person's own skin and hair."""
    _, hair, skin = look(figure)
    own = {"skin": f"{skin} skin", "hair": "grey hair" if hair in GREY else "hair"}
    return {own.get(layer, layer): paths for layer, paths in picture.items()}


def _arrows(shafts: list[Shaft]) -> Picture:
    fitted = fit([Stroke(shaft.points, False, 1.0) for shaft in shafts])
    lines = tuple(curved(fitted, [False] * len(fitted)))
    heads = tuple(straight(shaft.head, closed=True) for shaft in shafts)
    return {"halo": lines + heads, "arrow": lines, "arrow head": heads}


def draw(figure: Figure) -> Drawing:
    """Draw a figure; the same figure gives the same bytes."""
    scene = stage(figure)
    frame, shafts = _frame(scene)
    width, height = frame.size
    ground, sign = _ground(scene, frame), _signs(scene, frame)
    first = None if scene.start is None else _look(scene, frame, scene.start, STILL)
    sights = [_look(scene, frame, scene.end, STILL, first)]
    if first is not None:
        sights += [first, *(_look(scene, frame, posed, MOTION) for posed in scene.middle)]
    last, *others = (over(_coloured(figure, picture), sign) for picture in ink(sights))
    plain = {layer: paths for layer, paths in last.items() if layer != "ghost"}
    arrows = _arrows(shafts)
    start, end = over(ground, others[0] if others else last), over(ground, over(last, arrows))
    single, double = (svg.weight_of(w, height, UNITS) for w in (width, 2 * width + _GAP))

    def document(content: str, total: int = width, class_name: str = "fig") -> str:
        return svg.document(content, total, height, figure.alt, class_name)

    return Drawing(
        still=document(svg.layers(beside(start, end, width + _GAP), double), 2 * width + _GAP)
        if others
        else document(svg.layers(end, single)),
        start=document(svg.layers(start if others else end, single)),
        end=document(svg.layers(end, single)),
        thumb=document(svg.layers(over(ground, over(plain, arrows)), single)),
        motion=document(svg.layers(ground, single) + svg.frames([*others, plain], single), class_name="fig fig-motion")
        if others
        else "",
        alt=figure.alt,
    )
