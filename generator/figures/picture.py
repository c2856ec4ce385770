"""One position as lines and areas in picture units: seen, inked, traced, smoothed and fitted."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import distance_transform_edt

from generator.figures import contours
from generator.figures.bezier import fit, path_data
from generator.figures.ink import Line, edges
from generator.figures.surfaces import HAIR, SHORTS, Surfaces

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

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


STILL = Detail(pixels=460, tolerance=0.9, area_tolerance=1.8)
MOTION = Detail(pixels=340, tolerance=1.8, area_tolerance=3.0)

_SOFTNESS = 0.008
"""Metres of Gaussian smoothing along a line."""
_SHORTEST = {Line.PROP: 0.05, Line.HEM: 0.03, Line.CONTOUR: 0.06}
"""Metres below which a loose line is dropped."""
_SHORTEST_LINK = 0.1
"""Share of that length which suffices for a line that ends on other lines at both ends; half at one end."""


@dataclass(frozen=True)
class Picture:
    """Path data by layer, back to front within each kind."""

    areas: dict[str, str] = field(default_factory=dict)
    lines: dict[str, str] = field(default_factory=dict)
    ghost: str = ""


def ink(
    surfaces: Surfaces, scale: float, origin: Floats, detail: Detail, ghost_of: Bools | None = None
) -> Picture:
    """Draw what is seen; `scale` is units a pixel, `origin` the units of the first pixel's corner.

    `ghost_of` is the mask of the start position, whose outline is dotted in where it is clear of this one.
    """
    sigma = _SOFTNESS * surfaces.scale
    kinds = edges(surfaces, fingers=surfaces.scale >= FINGERS_FROM)
    jobs: list[tuple[str, Floats, bool, float]] = []
    for name, low, high in (("prop", Line.PROP, Line.PROP), ("hem", Line.HEM, Line.HEM), ("contour", 3, 4)):
        chosen = [np.where((k >= low) & (k <= high), k, 0) for k in kinds]
        shortest = _SHORTEST[Line(low)] * surfaces.scale
        for chain in contours.trace(*chosen):
            if len(chain.points) < (1, 0.5, _SHORTEST_LINK)[chain.junctions] * shortest:
                continue
            jobs.append((name, contours.smooth(chain, sigma), chain.closed, detail.tolerance))
    masks = {
        "prop": surfaces.is_prop,
        "body": surfaces.is_body,
        "shorts": surfaces.label == SHORTS,
        "hair": surfaces.label == HAIR,
        **{
            f"mark-{name}": mask & surfaces.is_body & (surfaces.label != HAIR)
            for name, mask in surfaces.areas.items()
        },
    }
    for name, mask in masks.items():
        jobs += [(f"{name} area", *loop, detail.area_tolerance) for loop in outline(mask, sigma * 0.7)]
    if ghost_of is not None:
        jobs += [
            ("ghost", *part, detail.area_tolerance) for part in _clear_of(ghost_of, surfaces.is_body, sigma)
        ]
    curves = fit([(points * scale + origin, closed, tolerance) for _, points, closed, tolerance in jobs])
    paths: dict[str, str] = {}
    for (name, *_), curve in zip(jobs, curves, strict=True):
        paths[name] = paths.get(name, "") + path_data(curve)
    areas = {name.removesuffix(" area"): data for name, data in paths.items() if name.endswith(" area")}
    return Picture(
        areas, {n: paths[n] for n in ("prop", "hem", "contour") if n in paths}, paths.get("ghost", "")
    )


def outline(mask: Bools, sigma: float) -> list[tuple[Floats, bool]]:
    """The closed outlines of a mask in pixels, smoothed."""
    if not mask.any():
        return []
    padded = np.pad(mask, 1)
    height, width = padded.shape
    vertical, horizontal = np.zeros((2, height + 1, width + 1), np.int64)
    vertical[:height, 1:width] = padded[:, 1:] != padded[:, :-1]
    horizontal[1:height, :width] = padded[1:, :] != padded[:-1, :]
    chains = contours.trace(vertical, horizontal)
    loops = [c for c in chains if c.closed and len(c.points) > 14]
    return [(contours.smooth(c, sigma) - 1, True) for c in loops]


def _clear_of(ghost: Bools, body: Bools, sigma: float) -> list[tuple[Floats, bool]]:
    """The parts of the ghost's outline that keep a distance from the body."""
    far = distance_transform_edt(~body) > 5 if body.any() else np.ones_like(body)
    parts: list[tuple[Floats, bool]] = []
    for points, _ in outline(ghost, sigma):
        at = np.rint(points).astype(int)
        x, y = np.clip(at[:, 0], 0, far.shape[1] - 1), np.clip(at[:, 1], 0, far.shape[0] - 1)
        free = far[y, x]
        if free.all():
            parts.append((points, True))
            continue
        first = int(np.argmin(free[:-1]))
        line, open_ = np.roll(points[:-1], -first, 0), np.roll(free[:-1], -first)
        bounds = np.flatnonzero(np.diff(np.concatenate([[False], open_, [False]]).astype(int)))
        parts += [(line[a:b], False) for a, b in bounds.reshape(-1, 2) if b - a > 12]
    return parts
