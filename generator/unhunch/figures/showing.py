"""How much of a movement a picture shows, and what would show more of it."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias, get_args

import numpy as np
from numpy.typing import NDArray

from unhunch.figures.body import Body
from unhunch.figures.movement import followed
from unhunch.figures.posture import Posed
from unhunch.figures.scene import CROPS, cut, view_of
from unhunch.figures.surfaces import Surfaces, Window, see
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
"""Pixels a metre at which visibility is judged."""
_NEARLY, _MUCH = 0.8, 1.3
"""Shares of something that are nearly as much, or much more."""
_LEFT, _TOP, _SPAN = -1.3, -2.2, 2.6
"""What is looked at, in metres of the picture."""


def enough(figure: Figure) -> float:
    """The share that must change in a figure."""
    return TOLD if figure.arrows else BARELY


def seen(figure: Figure, body: Body, posed: Posed, view: tuple[float, float], areas: tuple[str, ...] = ()) -> Surfaces:
    """The person alone from a view, coarsely."""
    camera = Camera.at(*view, mirror=figure.mirror)
    size = int(_SPAN * _COARSE)
    return see(body, posed.vertices, (), camera, Window(_LEFT, _TOP, size, size, _COARSE), areas=areas)


def change(figure: Figure, body: Body, one: Posed, other: Posed) -> float:
    """The share of what the picture shows of the person that looks different in the other position."""
    view = view_of(figure)
    return _share(_both(figure, body, one, other, view), _within(figure, body, (one, other), view, figure.crop))


def area_shown(figure: Figure, body: Body, posed: Posed, name: str) -> int:
    """How many pixels of an area the picture shows."""
    view = view_of(figure)
    area = seen(figure, body, posed, view, (name,)).areas[name]
    return int(area[_within(figure, body, (posed,), view, figure.crop)].sum())


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
    crops = [crop for crop in CROPS if crop != figure.crop]
    here = view_of(figure)
    own = _both(figure, body, one, other, here)
    nearer = {crop: _share(own, _within(figure, body, (one, other), here, crop)) for crop in crops}
    yield from ((f"`crop: {crop}`", share) for crop, share in nearer.items() if share >= least)
    found = {name: _both(figure, body, one, other, view) for name, view in VIEWS.items() if view != here}
    for crop in (figure.crop, *crops):
        shares = {
            name: _share(both, _within(figure, body, (one, other), VIEWS[name], crop)) for name, both in found.items()
        }
        best = max(shares, key=lambda name: shares[name])
        if shares[best] >= max(least, _MUCH * max(nearer.values(), default=0)):
            yield f"`view: {best}`" + (f" with `crop: {crop}`" if crop != figure.crop else ""), shares[best]
            return


def _both(figure: Figure, body: Body, one: Posed, other: Posed, view: tuple[float, float]) -> tuple[Parts, Parts]:
    return seen(figure, body, one, view).part, seen(figure, body, other, view).part


_Within: TypeAlias = tuple[slice, slice]
"""The rows and columns of pixels that a picture shows."""


def _within(
    figure: Figure, body: Body, positions: Sequence[Posed], view: tuple[float, float], crop: str | None
) -> _Within:
    ends = cut(body, Camera.at(*view, mirror=figure.mirror), crop, positions)
    pixels = (ends - [_LEFT, _TOP, _LEFT, _TOP]) * _COARSE
    left, top, right, bottom = np.clip(pixels, 0, _SPAN * _COARSE).astype(int)
    return slice(top, bottom), slice(left, right)


def _share(both: tuple[Parts, Parts], within: _Within) -> float:
    before, after = (part[within] for part in both)
    return float((before != after).sum() / max((before >= 0).sum(), 1))


def _mover(body: Body, one: Posed, other: Posed) -> str:
    """What an arrow can follow that moves farthest."""
    names: tuple[str, ...] = get_args(Follow)
    ways = [float(np.linalg.norm(followed(body, other, name) - followed(body, one, name))) for name in names]
    # What moves nearly as far will do: the head says more than the mouth.
    return next(name for name, way in zip(names, ways, strict=True) if way >= _NEARLY * max(ways))
