"""From a figure as its author wrote it to finished SVG in every size it is shown in."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generator.figures import svg
from generator.figures.arrows import HEAD_LENGTH, Draughtsman, Shaft
from generator.figures.bezier import fit, path_data
from generator.figures.picture import MOTION, STILL, UNITS, Detail, Picture, Sight, ink
from generator.figures.posture import Posed
from generator.figures.props import snowflake
from generator.figures.scene import Scene, stage, view_of
from generator.figures.surfaces import Window, see
from generator.model.figure import Figure

Floats = NDArray[np.float64]

_MARGIN = 14
_GAP = 28
_BELOW_HIPS = 0.05
_OVERLAP = 12


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
        hips = [p.skeleton.heads[0, scene.body.bones.index("upperleg01.L")] for p in scene.moments]
        bottom = float(max(scene.camera(h * [0, 1, 1] - [0, 0, _BELOW_HIPS])[1] for h in hips))
    seen = [scene.camera(p.vertices) for p in scene.moments]
    seen += [scene.camera(m.vertices) for m in scene.props]
    if scene.figure.crop:
        seen = [s[s[:, 1] < bottom] for s in seen]
    every = np.vstack(seen)[:, :2]
    low, high = every.min(0), every.max(0)
    return np.array([*low, high[0], min(high[1], bottom)])


def _frame(scene: Scene) -> tuple[Frame, list[Shaft]]:
    """The frame that holds person, props and arrows, and the arrows in its units."""
    left, top, right, bottom = _bounds(scene)
    draft: list[Shaft] = []
    for _ in range(2):
        # Arrows keep their size in units, so the scale depends on them and they on the scale.
        scale = (UNITS - 2 * _MARGIN) / max(right - left, bottom - top)
        frame = Frame(left, top, right, bottom, scale)
        draft = _shafts(scene, frame)
        if not draft:
            break
        reach = HEAD_LENGTH / 2 + 2
        points = np.vstack([s.points for s in draft])
        low, high = (points.min(0) - reach) / scale, (points.max(0) + reach) / scale
        box = _bounds(scene)
        left, top = min(box[0], frame.left + low[0]), min(box[1], frame.top + low[1])
        right = max(box[2], frame.left + high[0])
        bottom = box[3] if scene.figure.crop else max(box[3], frame.top + high[1])
    margin = _MARGIN / scale
    foot = 0.0 if scene.figure.crop else margin
    scale = UNITS / max(right - left + 2 * margin, bottom - top + margin + foot)
    frame = Frame(left - margin, top - margin, right + margin, bottom + foot, scale)
    return frame, _shafts(scene, frame)


def _shafts(scene: Scene, frame: Frame) -> list[Shaft]:
    cover = frame.units(scene.camera(scene.end.vertices[::7]))

    def covered(points: Floats) -> float:
        gaps = np.hypot(*(points[:, None] - cover[None]).transpose(2, 0, 1)).min(1)
        return float((gaps < 16).sum())

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
    return Sight(seen, per_pixel, np.array([-_OVERLAP, -_OVERLAP], float), detail, ghost)


def _ground(scene: Scene, frame: Frame) -> str:
    """What is drawn flat behind the person: the wall and the floor line."""
    width, height = frame.size
    parts = []
    level = frame.units(scene.camera(np.zeros(3)))[1]
    floor = min(round(level) + 4, height - 3)
    if "wall" in scene.figure.props:
        parts.append(svg.backdrop(width, height if scene.figure.crop else floor))
    stands = "floor" in scene.figure.props or (
        scene.figure.base in ("standing", "sitting-chair", "kneeling") and view_of(scene.figure)[1] == 0
    )
    if stands and not scene.figure.crop:
        parts.append(svg.floor_line(width, floor))
    return "".join(parts)


def _mark(scene: Scene, frame: Frame) -> str:
    if "cold-pack" not in scene.figure.props:
        return ""
    strokes = [frame.units(scene.camera(s)) for s in snowflake(scene.setting)]
    return "".join("M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in stroke) for stroke in strokes)


def _arrow(shaft: Shaft) -> str:
    line = path_data(fit([(shaft.points, False, 1.0)])[0])
    head = "M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in shaft.head) + "z"
    return svg.arrow(line, head)


def draw(figure: Figure) -> Drawing:
    """Draw a figure; the same figure gives the same bytes."""
    scene = stage(figure)
    frame, shafts = _frame(scene)
    width, height = frame.size
    ground, mark = _ground(scene, frame), _mark(scene, frame)
    first = None if scene.start is None else _look(scene, frame, scene.start, STILL)
    sights = [_look(scene, frame, scene.end, STILL, first)]
    if first is not None:
        sights += [first, *(_look(scene, frame, posed, MOTION) for posed in scene.moments)]
    last, *rest = ink(sights)
    arrows = "".join(_arrow(s) for s in shafts)
    end = ground + svg.layers(last, mark) + arrows
    thumb = ground + svg.layers(Picture(last.areas, last.lines), mark) + arrows
    start = ground + svg.layers(rest[0], mark) if rest else end
    shifted = svg.group(end, f' transform="translate({width + _GAP})"')
    frames = "".join(
        svg.group(svg.layers(picture, mark), f' class="fig-frame fig-frame-{number}"')
        for number, picture in enumerate(rest[1:], start=1)
    )

    def document(content: str, total: int = width, class_name: str = "fig") -> str:
        return svg.document(content, total, height, figure.alt, class_name)

    return Drawing(
        still=document(start + shifted, 2 * width + _GAP) if rest else document(end),
        start=document(start),
        end=document(end),
        thumb=document(thumb),
        motion=document(ground + frames, class_name="fig fig-motion") if rest else "",
        alt=figure.alt,
    )
