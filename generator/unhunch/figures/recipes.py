"""How each person is mixed from the morph targets of the source. Only `bake` uses this module."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from unhunch.figures.anatomy import PARTS
from unhunch.figures.arrays import Floats, Ints
from unhunch.figures.topology import neighbour_mean
from unhunch.model.figure import Person


@dataclass(frozen=True)
class Recipe:
    """How a person is mixed."""

    female: float = 0.5
    """The share of the woman's targets; the rest are the man's."""
    old: float = 0.0
    weight: float = 0.0
    """From average (0) to the greatest (1)."""
    carries: bool = False
    """Whether a child is on its way. The source's own target for it ends in a point: this belly is made round."""
    more: Mapping[str, float] = field(default_factory=dict)
    """Other targets, by their path below `targets/`, each with its share."""


_UNIVERSAL = "macrodetails/universal"
RECIPES: dict[Person, Recipe] = {
    "average": Recipe(),
    "heavy": Recipe(
        weight=1.0,
        more={
            f"{_UNIVERSAL}-female-young-minmuscle-maxweight": 0.5,
            f"{_UNIVERSAL}-male-young-minmuscle-maxweight": 0.4,
            "torso/measure-waist-circ-incr": 1.2,
            "torso/measure-hips-circ-incr": 0.8,
            "stomach/stomach-tone-decr": 1.0,
        },
    ),
    "old": Recipe(
        female=0.7,
        old=1.0,
        weight=0.2,
        more={
            f"{_UNIVERSAL}-female-old-minmuscle-averageweight": 0.5,
            f"{_UNIVERSAL}-female-old-averagemuscle-averageweight": -0.3,
            "torso/measure-waist-circ-incr": 0.3,
        },
    ),
    "pregnant": Recipe(
        female=0.95, carries=True, more={"torso/measure-waist-circ-incr": 0.5, "torso/measure-hips-circ-incr": 0.4}
    ),
}
"""Everybody a figure can show. Average is midway between the man and the woman of the source; each has an even mix of
its three ancestries."""


def targets_of(recipe: Recipe) -> dict[str, float]:
    """The morph targets of a recipe by their paths, each with its share."""
    found: dict[str, float] = {}
    for sex, sex_share in (("female", recipe.female), ("male", 1 - recipe.female)):
        for age, age_share in (("young", 1 - recipe.old), ("old", recipe.old)):
            share = sex_share * age_share
            for ancestry in ("african", "asian", "caucasian"):
                found[f"macrodetails/{ancestry}-{sex}-{age}"] = share / 3
            for weight, weight_share in (("average", 1 - recipe.weight), ("max", recipe.weight)):
                found[f"macrodetails/universal-{sex}-{age}-averagemuscle-{weight}weight"] = share * weight_share
    for target, share in recipe.more.items():
        found[target] = found.get(target, 0.0) + share
    return {target: share for target, share in found.items() if share}


_MIDDLE, _RADII = np.array([0, -0.070, 0.020]), np.array([0.150, 0.180, 0.185])
"""Metres from the joint of the low back to the middle of a child's place, and its half axes."""
_BLEND = 0.15
"""Share of the half axes over which belly and body run into each other."""
_BEHIND, _FADE = 0.06, 0.10
"""Metres behind that middle at which nothing changes, and over which it comes to that."""


def carrying(points: Floats, part: Ints, triangles: Ints, low_back: Floats) -> Floats:
    """The skin (n, 3) with a belly that lies around an ellipsoid."""
    middle = low_back + _MIDDLE
    away = np.linalg.norm((points - middle) / _RADII, axis=1)
    soft = 1 + np.maximum(away - (1 - _BLEND), 0) ** 2 / (4 * _BLEND)
    wanted = np.where(away < 1 + _BLEND, soft, away)
    fade = np.clip((middle[1] + _BEHIND - points[:, 1]) / _FADE, 0, 1) * (part == PARTS.index("torso"))
    scale = 1 + (wanted / np.maximum(away, 1e-6) - 1) * fade
    moved: Floats = middle + (points - middle) * scale[:, None]
    rate = 0.5 * np.clip(np.linalg.norm(moved - points, axis=1) / 0.02, 0, 1)[:, None]
    average = neighbour_mean(triangles, len(points))
    for _ in range(2):
        moved = moved + (average @ moved - moved) * rate
    return moved
