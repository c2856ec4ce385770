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
_CORNER = 0.01
"""Metres before a corner at which a band still has its direction."""
_AROUND = 0.05
"""Metres above and below within which a body is where a band goes round it."""


def line(setting: Setting, band: Band) -> Floats:
    """The middle of a band, (p, 3)."""
    ends = (band.from_, band.to)
    first, last = (_end(setting, band, name) for name in ends)
    if band.round is not None:
        return _round(setting, first, last, band.round)
    under = [_under(setting, name) for name in ends]
    if under[1] is not None and under[0] is None:
        return np.vstack([_bent(_hanging(first, under[1], band.slack)), last])
    if under[0] is not None and under[1] is None:
        return np.vstack([_bent(_hanging(last, under[0], band.slack)), first])[::-1]
    return _hanging(first, last, band.slack)


def _bent(way: Floats) -> Floats:
    """The same way, as wide as it is until shortly before its end, where it goes round a corner."""
    back = way[-2] - way[-1]
    return np.insert(way, -1, way[-1] + _CORNER * unit(back), axis=0)


def _hanging(first: Floats, last: Floats, slack: float) -> Floats:
    """From place to place, (p, 3): straight, or hanging down in between, never below the floor."""
    share = np.linspace(0, 1, 21 if slack else 2)[:, None]
    sag = 4 * slack / 100 * share * (1 - share)
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
        low = _sole(setting, side)
        middle: Floats = low.mean(0) * [1, 1, 0] + [0, 0, float(low[:, 2].min()) + _THICK]
        return middle
    knee: Floats = setting.joint(f"lowerleg01.{side.upper()}")
    return knee


def _sole(setting: Setting, side: str) -> Floats:
    """The lowest skin of a foot, (n, 3)."""
    foot = setting.posed.vertices[setting.body.on(f"foot_{side}")]
    low: Floats = foot[foot[:, 2] < foot[:, 2].min() + _SOLE]
    return low


def _under(setting: Setting, name: BandEnd) -> Floats | None:
    """Where a band that is pulled up from under a foot comes out, on the side away from the other foot, (3,)."""
    part, _, side = name.partition("_")
    if part != "foot":
        return None
    low = _sole(setting, side)
    middle, toes = low.mean(0), setting.joint(f"toe1-1.{side.upper()}")
    along = unit((toes - setting.joint(f"foot.{side.upper()}")) * [1, 1, 0])
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
