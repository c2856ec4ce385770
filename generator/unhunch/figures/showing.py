"""How much of a movement a picture shows, and what would show more of it."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TypeAlias, get_args

import numpy as np
from numpy.typing import NDArray

from unhunch.figures.arrays import Floats
from unhunch.figures.body import Body
from unhunch.figures.crops import FROM, LIMBS, around, cut
from unhunch.figures.movement import followed
from unhunch.figures.posture import Posed
from unhunch.figures.scene import view_of
from unhunch.figures.surfaces import Window, see
from unhunch.figures.z_buffer import VIEWS, Camera
from unhunch.model.arrow import Follow
from unhunch.model.figure import Figure

Parts: TypeAlias = NDArray[np.int16]
"""Which part of the body each pixel shows, negative where it shows none."""

BARELY = 0.06
"""Share of what is shown of the person that must change for a movement to be seen."""
TOLD = 0.015
"""The same where an arrow tells of it: some movements are meant to be small."""
_COARSE = 120.0
"""Pixels a metre at which a whole person is looked at; a limb alone is looked at from nearer."""
_NEARLY, _MUCH = 0.8, 1.3
"""Shares of something that are nearly as much, or much more."""
_LEFT, _TOP, _SPAN = -1.3, -2.2, 2.6
_WHOLE = Window(_LEFT, _TOP, int(_SPAN * _COARSE), int(_SPAN * _COARSE), _COARSE)
"""What is looked at of a whole person, in metres of the picture."""
_DIGITS = 8
"""More than a hand has fingers: each of them is a part that can be told from the others."""


def enough(figure: Figure) -> float:
    """The share that must change in a figure."""
    return TOLD if figure.arrows else BARELY


def change(figure: Figure, body: Body, one: Posed, other: Posed) -> float:
    """The share of what the picture shows of the person that looks different in the other position."""
    return _shares(figure, body, (one, other), view_of(figure), (figure.crop,))[figure.crop]


def area_shown(figure: Figure, body: Body, posed: Posed, name: str) -> int:
    """How many pixels of an area the picture shows."""
    camera = _camera(figure, view_of(figure))
    ends = cut(body, camera, figure.crop, (posed,))
    window = _window(ends) if around(figure.crop) else _WHOLE
    surfaces = see(body, posed.vertices, (), camera, window, areas=(name,))
    return int(surfaces.areas[name][_above(ends, window)].sum())


def advice(figure: Figure, body: Body, one: Posed, other: Posed) -> str:
    """What to write so that the movement is seen, in the order in which it changes the least; each of it mends that."""
    ways = [*_better(figure, body, one, other, BARELY)]
    tell = "" if figure.arrows else f"`arrows: [{{follow: {_mover(body, one, other)}}}]`"
    larger = [f"use {' or '.join(f'{keys}, which shows {share:.0%}' for keys, share in ways[:2])}"] if ways else []
    if tell and change(figure, body, one, other) >= TOLD:
        larger.append(f"if your words say that it is small, tell of it by an arrow: {tell}")
    if tell and not larger:
        larger += [
            f"use {keys}, and tell of it by an arrow: {tell}" for keys, _ in _better(figure, body, one, other, TOLD)
        ][-1:]
    return "; ".join(larger) or "make the movement larger: next to nothing of the person changes, from wherever we look"


def _better(figure: Figure, body: Body, one: Posed, other: Posed, least: float) -> Iterator[tuple[str, float]]:
    """What shows at least so much: the same view from nearer; and the best of other views, from nearer if need be."""
    positions, here = (one, other), view_of(figure)
    crops = [crop for crop in FROM if crop != figure.crop]
    limbs = [] if around(figure.crop) else [*LIMBS]
    nearer = _shares(figure, body, positions, here, (*crops, *limbs))
    yield from ((f"`crop: {crop}`", share) for crop, share in nearer.items() if share >= least)
    tried = (figure.crop, *crops)
    found = {name: _shares(figure, body, positions, view, tried) for name, view in VIEWS.items() if view != here}
    for crop in tried:
        best = max(found, key=lambda name: found[name][crop])
        if found[best][crop] >= max(least, _MUCH * max((nearer[crop] for crop in crops), default=0)):
            keys = f"`view: {best}`" + (f" with `crop: {crop}`" if crop != figure.crop else "")
            yield keys, found[best][crop]
            return


def _shares(
    figure: Figure, body: Body, positions: tuple[Posed, Posed], view: tuple[float, float], crops: Sequence[str | None]
) -> dict[str | None, float]:
    """For each crop the share of the person in it that looks different in the other position."""
    camera = _camera(figure, view)

    @cache
    def parts(window: Window) -> tuple[Parts, ...]:
        looks = [see(body, posed.vertices, (), camera, window) for posed in positions]
        return tuple(np.where(look.part < 0, look.part, _DIGITS * look.part + look.finger) for look in looks)

    shares: dict[str | None, float] = {}
    for crop in crops:
        ends = cut(body, camera, crop, positions)
        window = _window(ends) if around(crop) else _WHOLE
        before, after = (part[_above(ends, window)] for part in parts(window))
        shares[crop] = float((before != after).sum() / max((before >= 0).sum(), 1))
    return shares


def _camera(figure: Figure, view: tuple[float, float]) -> Camera:
    return Camera.at(*view, mirror=figure.mirror)


def _window(ends: Floats) -> Window:
    """What a crop shows that ends the picture on every side, as finely as a whole person is looked at."""
    left, top, right, bottom = map(float, ends)
    scale = _SPAN * _COARSE / max(right - left, bottom - top)
    return Window(left, top, int((right - left) * scale) + 1, int((bottom - top) * scale) + 1, scale)


def _above(ends: Floats, window: Window) -> slice:
    """The rows of pixels over the foot of a picture."""
    rows = np.clip((ends[3] - window.top) * window.scale, 0, window.height)
    return slice(0, int(rows))


def _mover(body: Body, one: Posed, other: Posed) -> str:
    """What an arrow can follow that moves farthest."""
    names: tuple[str, ...] = get_args(Follow)
    ways = [float(np.linalg.norm(followed(body, other, name) - followed(body, one, name))) for name in names]
    # What moves nearly as far will do: the head says more than the mouth.
    return next(name for name, way in zip(names, ways, strict=True) if way >= _NEARLY * max(ways))
