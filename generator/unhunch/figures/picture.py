"""One position as lines and areas in picture units: seen, inked, traced, smoothed and fitted."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import get_args

import numpy as np
from scipy.ndimage import distance_transform_edt, maximum_filter

from unhunch.figures import contours, corners
from unhunch.figures.arrays import Bools, Floats
from unhunch.figures.back import NOTHING, Back
from unhunch.figures.bezier import Stroke, fit
from unhunch.figures.ink import Line, edges
from unhunch.figures.meshes import Tone
from unhunch.figures.paths import Path, curved
from unhunch.figures.smoothing import smooth
from unhunch.figures.surfaces import HAIR, SHORTS, SKIN, Surfaces

Picture = Mapping[str, tuple[Path, ...]]
"""Paths by layer; `svg.LAYERS` has the layers in the order in which they are drawn."""

UNITS = 640
"""The long side of a picture in units; lines keep one weight in units, whatever the crop."""
FINGERS_FROM = 330
"""Pixels a metre from which single fingers are drawn."""


@dataclass(frozen=True)
class Detail:
    """How finely a picture is drawn."""

    pixels: int
    """Long side of the raster."""
    tolerance: float
    """How far a line may stray, in units."""
    area_tolerance: float
    """The same for areas, whose edges lie under a line."""


STILL = Detail(pixels=460, tolerance=1.4, area_tolerance=3.2)
MOTION = Detail(pixels=280, tolerance=2.6, area_tolerance=4.6)

_SOFTNESS = 0.008
"""Metres of Gaussian smoothing along a line."""
_STIFFNESS = 0.003
"""The same for furniture, whose corners stay sharp."""
_SPACING = 0.8
"""How much of the Gaussian's width lies between the points that a curve is fitted to."""
_LOOSE = {"skin": 1.5, "light thing": 1.5, "dark thing": 1.5}
"""How much further the edge of an area may stray that has a line on all of it."""
_SHORTEST = {Line.PROP: 0.05, Line.HEM: 0.03, Line.CONTOUR: 0.06}
"""Metres below which a loose line is dropped."""
_LINKED = {Line.PROP: (1, 0.8, 0.6), Line.HEM: (1, 0.5, 0.1), Line.CONTOUR: (1, 0.5, 0.1)}
"""Shares of that length which suffice for a line with no, one or both ends on other lines."""


@dataclass(frozen=True, eq=False)
class Sight:
    """What is seen of one position, and how it is to be drawn."""

    surfaces: Surfaces
    scale: float
    """Units a pixel."""
    origin: Floats
    """The units of the first pixel's corner, (2,)."""
    detail: Detail
    ghost_of: Bools | None = None
    """The mask of the start position: its outline is dotted in where it is clear of this one."""
    back: Back = NOTHING
    """What is shown of the back."""


@dataclass(frozen=True, eq=False)
class _Job:
    """A line of one layer: its strokes run on into each other, with corners between them."""

    layer: str
    strokes: list[Stroke]
    closed: bool


def ink(sights: Sequence[Sight]) -> list[Picture]:
    """Draw what is seen, all pictures of a figure at once."""
    jobs = [(number, job) for number, sight in enumerate(sights) for job in (*_lines(sight), *_areas(sight))]
    fitted = iter(fit(list(chain.from_iterable(job.strokes for _, job in jobs))))
    lines = [np.concatenate([next(fitted) for _ in job.strokes]) for _, job in jobs]
    paths = curved(lines, [job.closed for _, job in jobs])
    pictures: list[Picture] = [{} for _ in sights]
    for (number, job), path in zip(jobs, paths, strict=True):
        pictures[number] = over(pictures[number], {job.layer: (path,)})
    return pictures


def over(below: Picture, above: Picture) -> Picture:
    """One picture over another, layer by layer."""
    return {layer: below.get(layer, ()) + above.get(layer, ()) for layer in {**below, **above}}


def _lines(sight: Sight) -> Iterator[_Job]:
    surfaces = sight.surfaces
    every = edges(surfaces, fingers=surfaces.scale >= FINGERS_FROM)
    lines = [("prop", every.between(1, 1)), ("hem", every.between(2, 2)), ("contour", every.between(3, 4))]
    if sight.back.spine is not None:
        lines.append(("hem", sight.back.spine))
    for layer, found_edges in lines:
        lightest = Line[layer.upper()]
        enough = [_SHORTEST[lightest] * share * surfaces.scale for share in _LINKED[lightest]]
        kept = [c for c in contours.trace(found_edges) if _matters(c, enough)]
        sigma = (_STIFFNESS if layer == "prop" else _SOFTNESS) * surfaces.scale
        for found, points in zip(kept, smooth(kept, sigma), strict=True):
            yield _job(layer, points, found.closed, sight, sight.detail.tolerance)


def _matters(found: contours.Chain, enough: Sequence[float]) -> bool:
    """Whether a line is long enough for how many of its ends meet others, or part of the body's outline, where any gap
    would show.

    A loop leads nowhere, whatever it meets: a small one is a speck.
    """
    if found.closed:
        return len(found.points) >= max(5, enough[0])
    outlines = bool(found.junctions and (found.kinds == Line.OUTLINE).any())
    return outlines or len(found.points) >= max(5, enough[found.junctions])


def _job(layer: str, points: Floats, closed: bool, sight: Sight, tolerance: float) -> _Job:
    placed = points * sight.scale + sight.origin
    if layer != "prop":
        # Smoothed points say no more than every so many of them.
        step = max(2, round(_SPACING * _SOFTNESS * sight.surfaces.scale))
        return _Job(layer, [Stroke(np.concatenate([placed[:-1:step], placed[-1:]]), closed, tolerance)], closed)
    # Furniture is straight and shows any wobble; people are not and do not.
    parts = corners.edges(placed, closed=closed, pixel=sight.scale)
    tolerance = min(tolerance, 1.5)
    return _Job(layer, [Stroke(part, closed and len(parts) == 1, tolerance) for part in parts], closed)


def _areas(sight: Sight) -> Iterator[_Job]:
    surfaces, tolerance = sight.surfaces, sight.detail.area_tolerance
    sigma = _SOFTNESS * surfaces.scale * 0.7
    marks = [("mark", mask & surfaces.is_body & (surfaces.label != HAIR)) for mask in surfaces.areas.values()]
    if sight.back.between is not None:
        marks.append(("mark", sight.back.between))
    masks = [
        ("paper", surfaces.is_body | surfaces.is_prop),
        ("skin", surfaces.label == SKIN),
        ("shorts", surfaces.label == SHORTS),
        ("hair", surfaces.label == HAIR),
        *((f"{tone} thing", surfaces.toned(tone)) for tone in get_args(Tone) if tone in surfaces.tones),
        *marks,
        *(("blade", mask) for mask in sight.back.blades),
    ]
    for layer, mask in masks:
        for points in outline(mask, sigma):
            yield _job(layer, points, True, sight, tolerance * _LOOSE.get(layer, 1.0))
    if sight.ghost_of is not None:
        for points, closed in _clear_of(sight.ghost_of, surfaces.is_body, sigma, _GHOST_TELLS * surfaces.scale):
            yield _job("ghost", points, closed, sight, tolerance)


def outline(mask: Bools, sigma: float) -> list[Floats]:
    """The closed outlines of a mask in pixels, smoothed."""
    rows, columns = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    if not len(rows):
        return []
    corner = np.array([columns[0], rows[0]])
    padded = np.pad(mask[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1], 1)
    chains = contours.trace(
        contours.edges_at(padded[:, 1:] != padded[:, :-1], padded[1:] != padded[:-1]), max_turn=np.inf
    )
    # Smoothing shrinks a loop that is no longer than this around to a point.
    loops = [c for c in chains if c.closed and len(c.points) > max(14, 2 * np.pi * sigma)]
    return [points - 1 + corner for points in smooth(loops, sigma)]


_GHOST_GAP = 5
"""Pixels that a ghost keeps from the body."""
_GHOST_TELLS = 0.04
"""Metres that a part of a ghost is from the body at its farthest, at the least: what hardly moved is not shown. A loop
of it is four times as long around at the least."""


def _clear_of(ghost: Bools, body: Bools, sigma: float, least: float) -> list[tuple[Floats, bool]]:
    """The parts of the ghost's outline that keep a distance from the body, and are `least` pixels from it somewhere."""
    far = ~maximum_filter(body, 2 * _GHOST_GAP + 1)
    away = distance_transform_edt(~body)
    parts: list[tuple[Floats, bool]] = []
    for points in outline(ghost, sigma):
        at = np.rint(points).astype(int)
        x, y = np.clip(at[:, 0], 0, far.shape[1] - 1), np.clip(at[:, 1], 0, far.shape[0] - 1)
        free, gaps = far[y, x], away[y, x]
        if free.all():
            parts += [(points, True)] if len(points) >= 4 * least else []
            continue
        first = int(np.argmin(free[:-1]))
        line, open_, gaps = (np.roll(each[:-1], -first, 0) for each in (points, free, gaps))
        bounds = np.flatnonzero(np.diff(np.concatenate([[False], open_, [False]]).astype(int)))
        parts += [(line[a:b], False) for a, b in bounds.reshape(-1, 2) if b - a > 12 and gaps[a:b].max() >= least]
    return parts
