"""The movement of a figure: its key positions, and the moments between them."""

from collections.abc import Callable, Sequence

import numpy as np
from scipy.interpolate import CubicSpline, PchipInterpolator

from unhunch.figures import blades
from unhunch.figures.arrays import Floats
from unhunch.figures.body import Body
from unhunch.figures.joints import LIMITS
from unhunch.figures.posture import Posed, moment, resolve
from unhunch.model.figure import Figure

THERE = 5
"""Steps of a flipbook from start to end, where nothing is on the way."""
BETWEEN_KEYS = 3
"""Steps of a flipbook from one key position to the next, where there are more than two."""


def key_positions(body: Body, figure: Figure) -> tuple[Posed, ...]:
    """Every position that is written, in order."""
    keys: list[Posed] = []
    for pose in figure.poses:
        keys.append(resolve(body, figure.base, pose, keys[-1] if keys else None))
    return tuple(keys)


def frames_of(body: Body, figure: Figure, keys: Sequence[Posed]) -> list[Posed]:
    """The pictures of a flipbook, in order: the key positions and the moments between them.

    One that goes round ends before it comes to its start again.
    """
    if len(keys) == 1:
        return list(keys)
    return moments_at(body, figure, keys, places(figure, len(keys)))


def places(figure: Figure, keys: int, *, finer: int = 1) -> list[float]:
    """The places on the way that have a picture, or so many times as many: 0 is the first key position, 1 the next.

    Where nothing is on the way, a movement begins and ends slowly.
    """
    steps = finer * (BETWEEN_KEYS if figure.through else THERE)
    even = np.arange(steps) / steps
    shares = even if figure.through else 0.5 - 0.5 * np.cos(np.pi * even)
    ways = keys if figure.loop else keys - 1
    found = [way + float(share) for way in range(ways) for share in shares]
    return found if figure.loop else [*found, float(keys - 1)]


def moments_at(body: Body, figure: Figure, keys: Sequence[Posed], places: Sequence[float]) -> list[Posed]:
    """The positions at these places of the way: 0 is the first key position, 1 the next; hands that hold on keep hold,
    and what touches the ground before and after stays.

    A key position itself is given as it is.
    """
    way = _way([key.angles for key in keys], loop=figure.loop)
    moments = []
    for at in places:
        before, after = keys[int(at)], keys[(int(at) + 1) % len(keys)]
        moments.append(before if at == int(at) else moment(body, way(at), before, after, at - int(at)))
    return moments


_LOW, _HIGH = np.array([(limit.low, limit.high) for limit in LIMITS.values()]).T


def _way(keys: Sequence[Floats], *, loop: bool) -> Callable[[float], Floats]:
    """The angles at each place of the way: within the range of motion, unless a key position leaves it."""
    stations = np.array([*keys, keys[0]] if loop else keys)
    times = np.arange(len(stations))
    # A loop goes round: four positions on a circle give a circle. A way there goes nowhere beyond its positions.
    curve = CubicSpline(times, stations, bc_type="periodic") if loop else PchipInterpolator(times, stations)
    low, high = np.minimum(_LOW, stations.min(0)), np.maximum(_HIGH, stations.max(0))
    return lambda at: np.clip(curve(at), low, high)


_FOLLOWED = {
    "head": ("head", "head", (0.0, 0.0, 0.08)),
    "mouth": ("head", "head", (0.0, -0.12, -0.02)),
    "belly": ("spine04", "spine04", (0.0, -0.15, 0.03)),
    "chest": ("spine01", "spine01", (0.0, -0.13, -0.05)),
    "back": ("spine04", "spine03", (0.0, 0.12, 0.0)),
    "hand": ("wrist", "finger3-1", (0.0, 0.0, 0.0)),
    "fingers": ("finger3-3", "finger3-3", (0.0, 0.0, 0.0)),
    "elbow": ("lowerarm01", "lowerarm01", (0.0, 0.0, 0.0)),
    "shoulder": ("upperarm01", "upperarm01", (0.0, 0.0, 0.0)),
    "knee": ("lowerleg01", "lowerleg01", (0.0, 0.0, 0.0)),
    "thumb": ("finger1-3", "finger1-3", (0.0, 0.0, 0.0)),
    "foot": ("foot", "foot", (0.0, 0.0, 0.0)),
    "toes": ("toe1-1", "toe1-1", (0.0, -0.06, 0.0)),
}
"""What an arrow follows: the bone it is fixed to, and the bone's head it lies at, with an offset."""


def followed(body: Body, posed: Posed, name: str) -> Floats:
    """Where the body part that an arrow follows is, (3,)."""
    joint, _, side = name.partition("_")
    if joint == "blade":
        return blades.middle(body, posed, side.upper())
    suffix = f".{side.upper()}" if side else ""
    bone, at, offset = _FOLLOWED[joint]
    place_now: Floats = posed.skeleton.point(body, bone + suffix, body.head(at + suffix) + np.array(offset))[0]
    return place_now
