"""From a figure as its author wrote it to finished SVG in every size it is shown in."""

from collections.abc import Iterable, Iterator
from itertools import chain

import numpy as np

from unhunch.figures import back, numbers, rows, svg
from unhunch.figures.backdrop import backdrop
from unhunch.figures.bezier import Stroke, fit
from unhunch.figures.casting import look
from unhunch.figures.drawn import Drawing
from unhunch.figures.framing import Frame, frame_of
from unhunch.figures.hair import GREY
from unhunch.figures.paths import curved, straight
from unhunch.figures.picture import MOTION, STILL, UNITS, Detail, Picture, Sight, ink, over
from unhunch.figures.posture import Posed
from unhunch.figures.scene import Scene, stage
from unhunch.figures.shafts import Shaft
from unhunch.figures.surfaces import Window, see
from unhunch.figures.things.packs import signs
from unhunch.model.figure import Figure

_OVERLAP = 12


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
    things = (*scene.props, *scene.beyond, *scene.carried(posed))
    seen = see(scene.body, posed.vertices, things, scene.camera, window, areas=scene.figure.highlight)
    ghost = None if before is None else before.surfaces.is_body
    shown = back.look(scene.body, posed, seen, window, scene.camera, show=scene.figure.show)
    return Sight(seen, per_pixel, np.array([-_OVERLAP, -_OVERLAP], float), detail, ghost, shown)


def _signs(scene: Scene, frame: Frame, posed: Posed) -> Picture:
    """The sign on a pack, which tells whether it is cold or warm, and the hems of its towel."""
    drawn = signs(scene.figure.props, scene.setting(posed), scene.camera.axes[2])
    return {layer: tuple(straight(frame.units(scene.camera(line))) for line in lines) for layer, lines in drawn.items()}


def _coloured(figure: Figure, picture: Picture) -> Picture:
    """The picture with the person's own skin and hair."""
    _, hair, skin = look(figure)
    own = {"skin": f"{skin} skin", "hair": "grey hair" if hair in GREY else "hair"}
    return {own.get(layer, layer): paths for layer, paths in picture.items()}


def _arrows(shafts: list[Shaft]) -> Picture:
    if not shafts:
        return {}
    fitted = fit([Stroke(shaft.points, False, 1.0) for shaft in shafts])
    lines = tuple(curved(fitted, [False] * len(fitted)))
    heads = tuple(straight(shaft.head, closed=True) for shaft in shafts)
    return {"halo": lines + heads, "arrow": lines, "arrow head": heads}


def _numbers(scene: Scene, frame: Frame, sights: list[Sight], shafts: Iterable[Shaft]) -> list[Picture]:
    """The number of each key position, all in the same corner; empty where there is none."""
    if not scene.figure.numbered:
        return [{} for _ in sights]
    skip = round(_OVERLAP / sights[0].scale)
    taken = np.any([sight.surfaces.is_body | sight.surfaces.is_prop for sight in sights], axis=0)[skip:, skip:]
    taken = numbers.beside(taken, (shaft.points for shaft in shafts), sights[0].scale)
    high = numbers.HEIGHTS[len(sights)]
    corner = numbers.corner(frame.size, high, taken, sights[0].scale)
    each = range(1, len(sights) + 1)
    lines = [tuple(straight(line) for line in numbers.strokes(number, corner, high)) for number in each]
    return [{"number edge": line, "number": line} for line in lines]


def _classes(scene: Scene) -> str:
    """What a flipbook says of itself: how many pictures it has, whether it goes round, whether they are numbered."""
    figure = scene.figure
    more = [name for name, so in (("fig-loop", figure.loop), ("fig-numbered", figure.numbered)) if so]
    return " ".join(["fig", "fig-motion", f"fig-of-{len(scene.frames)}", *more])


def one_position(scene: Scene) -> tuple[Picture, Frame]:
    """Draw the person in the last position alone, without arrows, and tell where in the picture what is."""
    frame, _ = frame_of(scene)
    (picture,) = ink([_look(scene, frame, scene.end, STILL)])
    return _coloured(scene.figure, picture), frame


def _each(pictures: list[Picture], words: str, size: tuple[int, int]) -> Iterator[str]:
    """Each position by itself: the first says what all of them show, the others their number."""
    for number, picture in enumerate(pictures, 1):
        said = words if number == 1 else str(number)
        yield svg.document(svg.layers(picture, svg.weight_of(*size, UNITS)), *size, said)


def draw(figure: Figure) -> Drawing:
    """Draw a figure; the same figure gives the same bytes."""
    scene = stage(figure)
    frame, shafts = frame_of(scene)
    size = frame.size
    ground = backdrop(scene, frame)
    sights: list[Sight] = []
    for posed in scene.keys:
        # Where it goes round, arrows tell the way: a ghost of each position before would only be in theirs.
        before = sights[-1] if sights and not figure.loop else None
        sights.append(_look(scene, frame, posed, STILL, before))
    middle = [posed for posed in scene.frames if posed not in scene.keys]
    inked = ink([*sights, *(_look(scene, frame, posed, MOTION) for posed in middle)])
    drawn = {
        id(posed): over(_coloured(figure, picture), _signs(scene, frame, posed))
        for posed, picture in zip((*scene.keys, *middle), inked, strict=True)
    }
    plain = {key: {layer: p for layer, p in picture.items() if layer != "ghost"} for key, picture in drawn.items()}
    marks = _numbers(scene, frame, sights, chain.from_iterable(shafts.each))
    stills = [over(ground, drawn[id(key)]) for key in scene.keys]
    arrows = _arrows(shafts.whole)
    end = over(stills[-1], arrows)
    pictures = [
        over(still, arrows if each is shafts.whole else _arrows(each))
        for still, each in zip(stills, shafts.each, strict=True)
    ]
    side_by_side = rows.columns(len(pictures), size) if figure.numbered else len(pictures)
    shown = [over(*pair) for pair in zip(pictures, marks, strict=True)]
    both = rows.together(shown, side_by_side, size)

    def document(picture: str, total: tuple[int, int] = size, class_name: str = "fig") -> str:
        return svg.document(picture, *total, figure.words, class_name)

    alone = {scene.frames.index(key): over(ground, mark) for key, mark in zip(scene.keys, marks, strict=True) if mark}
    whole, weight = rows.whole(len(pictures), side_by_side, size), svg.weight_of(*size, UNITS)
    moving = f'<g class="fig-ground">{svg.layers(ground, weight)}</g>' if ground else ""
    moving += svg.frames([plain[id(posed)] for posed in scene.frames], alone, weight)
    return Drawing(
        still=document(svg.layers(both, svg.weight_of(*whole, UNITS)), whole),
        start=document(svg.layers(stills[0] if len(stills) > 1 else end, weight)),
        end=document(svg.layers(end, weight)),
        thumb=document(svg.layers(over(ground, over(plain[id(scene.end)], arrows)), weight)),
        motion=document(moving, class_name=_classes(scene)) if len(scene.frames) > 1 else "",
        numbered=tuple(_each(shown, figure.words, size)) if figure.numbered else (),
        alt=figure.words,
    )
