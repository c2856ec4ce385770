"""Elastic bands: taut from end to end, slack, or round the back."""

import numpy as np
from scipy.spatial import ConvexHull

from unhunch.figures.arrays import Floats
from unhunch.figures.meshes import Mesh, tube
from unhunch.figures.rotations import unit
from unhunch.figures.things.setting import Setting
from unhunch.model.things import Band, BandEnd

_THICK = 0.009
"""Metres from the middle of a band to its outside."""
_SOLE = 0.03
"""Metres above its lowest skin that are still the sole of a foot."""
_AROUND = 0.05
"""Metres above and below within which a body is where a band goes round it."""


def line(setting: Setting, band: Band) -> Floats:
    """The middle of a band, (p, 3)."""
    first, last = _end(setting, band, band.from_), _end(setting, band, band.to)
    if band.round is not None:
        return _round(setting, first, last, band.round)
    share = np.linspace(0, 1, 21 if band.slack else 2)[:, None]
    sag = 4 * band.slack / 100 * share * (1 - share)
    hanging: Floats = first + share * (last - first) - sag * [0, 0, 1]
    return np.maximum(hanging, [-np.inf, -np.inf, _THICK])


def bands(setting: Setting, worn: tuple[Band, ...]) -> list[Mesh]:
    """All bands in one position."""
    return [tube(line(setting, band), _THICK).filled("dark") for band in worn]


def anchor(band: Band) -> Floats | None:
    """Where a band is fixed, in metres (3,), if it is."""
    if band.anchor is None:
        return None
    left, forward, up = band.anchor
    return np.array([left, -forward, up]) / 100


def _end(setting: Setting, band: Band, name: BandEnd) -> Floats:
    if name == "anchor":
        place = anchor(band)
        assert place is not None, "the model asks for it"
        return place
    part, _, side = name.partition("_")
    if part == "hand":
        return setting.grip(side)
    if part == "foot":
        return _beside_sole(setting, side)
    knee: Floats = setting.joint(f"lowerleg01.{side.upper()}")
    return knee


def _beside_sole(setting: Setting, side: str) -> Floats:
    """Where a band comes out from under a foot, on the side away from the other foot, (3,)."""
    foot = setting.posed.vertices[setting.body.on(f"foot_{side}")]
    low = foot[foot[:, 2] < foot[:, 2].min() + _SOLE]
    middle, heel, toes = low.mean(0), *(setting.joint(f"{bone}.{side.upper()}") for bone in ("foot", "toe1-1"))
    along = unit((toes - heel) * [1, 1, 0])
    outward = np.array([along[1], -along[0], 0]) * {"l": -1, "r": 1}[side]
    beside = float(((low - middle) @ outward).max()) + _THICK
    edge: Floats = middle * [1, 1, 0] + beside * outward + [0, 0, float(low[:, 2].min()) + _THICK]
    return edge


def _round(setting: Setting, first: Floats, last: Floats, over: str) -> Floats:
    """Taut from end to end over the skin at a landmark: the shortest way round the body in the plane of all three."""
    behind = setting.landmark(over)
    across = unit(last - first)
    normal = unit(np.cross(across, behind - 0.5 * (first + last)))
    flat = np.stack([across, np.cross(normal, across)])
    trunk = setting.posed.vertices[setting.body.on("torso", "neck", "arm_l", "arm_r")]
    near = trunk[np.abs((trunk - behind) @ normal) < _AROUND]
    points = (np.vstack([near, first, last]) - behind) @ flat.T
    ring = ConvexHull(points).vertices
    ends = [int(np.flatnonzero(ring == len(points) - 2 + k)[0]) if len(points) - 2 + k in ring else -1 for k in (0, 1)]
    if min(ends) < 0:  # an end inside the body's outline: straight to the landmark and on
        return np.array([first, behind, last])
    ways = [_between(ring, *ends), _between(ring, *ends[::-1])[::-1]]
    nearest = min(ways, key=lambda way: float(np.hypot(*points[way].T).min()))
    way: Floats = behind + points[nearest] @ flat
    return way


def _between(ring: np.ndarray, first: int, last: int) -> list[int]:
    turned = np.roll(ring, -first)
    found: list[int] = turned[: (last - first) % len(ring) + 1].tolist()
    return found
