"""One position as lines and areas in picture units: seen, inked, traced, smoothed and fitted."""

from collections.abc import Iterator, Sequence
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
Ints = NDArray[np.int64]

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


STILL = Detail(pixels=460, tolerance=1.3, area_tolerance=3.0)
MOTION = Detail(pixels=280, tolerance=2.4, area_tolerance=4.2)

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


_Job = tuple[str, Floats, bool, float]
"""A layer's name, points in units, whether they close, and the tolerance."""


def ink(sights: Sequence[Sight]) -> list[Picture]:
    """Draw what is seen, all pictures of a figure at once."""
    jobs = [(number, job) for number, sight in enumerate(sights) for job in (*_lines(sight), *_areas(sight))]
    curves = fit([(points, closed, tolerance) for _, (_, points, closed, tolerance) in jobs])
    paths: list[dict[str, str]] = [{} for _ in sights]
    for (number, (name, *_)), curve in zip(jobs, curves, strict=True):
        paths[number][name] = paths[number].get(name, "") + path_data(curve)
    return [
        Picture(
            {name.removesuffix(" area"): data for name, data in layers.items() if name.endswith(" area")},
            {name: layers[name] for name in ("prop", "hem", "contour") if name in layers},
            layers.get("ghost", ""),
        )
        for layers in paths
    ]


def _lines(sight: Sight) -> Iterator[_Job]:
    surfaces = sight.surfaces
    kinds = edges(surfaces, fingers=surfaces.scale >= FINGERS_FROM)
    for name, low, high in (("prop", 1, 1), ("hem", 2, 2), ("contour", 3, 4)):
        chosen = [np.where((k >= low) & (k <= high), k, 0) for k in kinds]
        shortest = _SHORTEST[Line(low)] * surfaces.scale
        for chain in contours.trace(chosen[0], chosen[1]):
            enough = max(5, (1, 0.5, _SHORTEST_LINK)[chain.junctions] * shortest)
            if len(chain.points) < enough and not (chain.junctions and _on_outline(chain, chosen)):
                continue
            soft = contours.smooth(chain, _SOFTNESS * surfaces.scale)
            # Furniture is straight and shows any wobble; people are not and do not.
            tolerance = min(sight.detail.tolerance, 1.5) if name == "prop" else sight.detail.tolerance
            yield name, soft * sight.scale + sight.origin, chain.closed, tolerance


def _on_outline(chain: contours.Chain, kinds: list[Ints]) -> bool:
    """Whether a chain is part of the body's outline, where any gap would show."""
    x, y = chain.points[:-1].astype(int).T
    return bool(((kinds[0][y, x] == Line.OUTLINE) | (kinds[1][y, x] == Line.OUTLINE)).any())


def _areas(sight: Sight) -> Iterator[_Job]:
    surfaces = sight.surfaces
    sigma = _SOFTNESS * surfaces.scale
    masks = {
        "prop": surfaces.is_prop,
        "body": surfaces.is_body,
        "shorts": surfaces.label == SHORTS,
        "hair": surfaces.label == HAIR,
    }
    for name, mask in surfaces.areas.items():
        masks[f"mark-{name}"] = mask & surfaces.is_body & (surfaces.label != HAIR)
    loops = [(f"{name} area", *loop) for name, mask in masks.items() for loop in outline(mask, sigma * 0.7)]
    if sight.ghost_of is not None:
        loops += [("ghost", *part) for part in _clear_of(sight.ghost_of, surfaces.is_body, sigma)]
    for name, points, closed in loops:
        yield name, points * sight.scale + sight.origin, closed, sight.detail.area_tolerance


def outline(mask: Bools, sigma: float) -> list[tuple[Floats, bool]]:
    """The closed outlines of a mask in pixels, smoothed."""
    rows, columns = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    if not len(rows):
        return []
    corner = np.array([columns[0], rows[0]])
    padded = np.pad(mask[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1], 1)
    height, width = padded.shape
    vertical, horizontal = np.zeros((2, height + 1, width + 1), np.int64)
    vertical[:height, 1:width] = padded[:, 1:] != padded[:, :-1]
    horizontal[1:height, :width] = padded[1:, :] != padded[:-1, :]
    chains = contours.trace(vertical, horizontal, max_turn=np.inf)
    loops = [c for c in chains if c.closed and len(c.points) > 14]
    return [(contours.smooth(c, sigma) - 1 + corner, True) for c in loops]


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
