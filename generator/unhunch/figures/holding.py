"""Contacts that hold: what touches the ground in two positions stays where it is from one to the other."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from unhunch.figures.arrays import Floats
from unhunch.figures.body import Body
from unhunch.figures.forward_kinematics import Skeleton
from unhunch.figures.ground import Grounded, posture_at, tip_of
from unhunch.figures.spots import ALL, places
from unhunch.figures.support import HEAD, Rest, carry
from unhunch.model.pose import Base

TOUCHES = 0.012
"""Metres over the floor within which a spot touches it."""
_SAME, _STAYS, _EXACT = 0.03, 0.10, 0.003
"""Metres: spots that moved alike; how far one may have moved that is meant to stay; what nobody sees."""
_STEP = 0.25
"""How high a foot that steps is lifted, as a share of its way."""


@dataclass(frozen=True, eq=False)
class Stand:
    """Where a position stands: its root, (3,), and each spot that touches the floor or rests at a height, (3,).

    A head is round: it rolls on the floor as it nods, so that none of its spots stays.
    """

    root: Floats
    touches: Mapping[str, Floats]


NOWHERE = Stand(np.zeros(3), {})


def stand(body: Body, skeleton: Skeleton, grounded: Grounded) -> Stand:
    """Where a skeleton in place stands."""
    heights = {rest.spot: rest.height for rest in grounded.rests if rest.weight == 1}
    touches = {
        spot: at
        for spot, at in zip(ALL, places(body, skeleton, ALL)[0], strict=True)
        if spot not in grounded.reached | HEAD and abs(at[2] - heights.get(spot, min(0.0, at[2]))) < TOUCHES
    }
    return Stand(skeleton.heads[0, 0], touches)


def stay(body: Body, base: Base, grounded: Grounded, before: Stand) -> Grounded:
    """The same posture standing where the one before stood: what touched the ground and still does has not slid."""
    then, now = before.touches, stand(body, grounded.skeleton, grounded).touches
    common = [spot for spot in now if spot in then]
    if not common:
        return grounded
    ways = np.array([(then[spot] - now[spot])[:2] for spot in common])
    alike = np.linalg.norm(ways[:, None] - ways, axis=2) < _SAME
    shift = ways[alike[alike.sum(1).argmax()]].mean(0)
    left = np.linalg.norm(ways - shift, axis=1)
    held = [
        Rest(spot, float(now[spot][2]), then[spot][:2]) for spot, far in zip(common, left, strict=True) if far < _STAYS
    ]
    grounded = replace(grounded, root=grounded.root + np.array([*shift, 0]))
    return hold(body, base, grounded, held) if left[left < _STAYS].max(initial=0) > _EXACT else grounded


def hold(body: Body, base: Base, grounded: Grounded, held: list[Rest]) -> Grounded:
    """The same posture with these spots where they stay, and all others that carry at their heights."""
    named = {rest.spot for rest in held}
    others = [rest for rest in grounded.rests if rest.spot not in named]
    angles, root = carry(body, grounded.angles, [*held, *others], tip_of(base), grounded.root)
    return grounded.turned(body, angles, root)


def on_the_way(body: Body, base: Base, angles: Floats, ends: tuple[Stand, Stand], share: float) -> Grounded:
    """A posture between two, at this share of the way: what touches the ground in both stays, or steps."""
    before, after = ends
    grounded = posture_at(body, angles, before.root * (1 - share) + after.root * share)
    held = [
        _underway(spot, start, after.touches[spot], share)
        for spot, start in before.touches.items()
        if spot in after.touches
    ]
    if not held:
        return grounded
    wanted = np.array([[*rest.at, rest.height] for rest in held if rest.at is not None])
    now = places(body, grounded.skeleton, tuple(rest.spot for rest in held))[0]
    return grounded if np.abs(now - wanted).max() < _EXACT else hold(body, base, grounded, held)


def _underway(spot: str, start: Floats, end: Floats, share: float) -> Rest:
    """Where a spot is that touches the ground before and after: in its place, or lifted if it steps."""
    way = float(np.linalg.norm((end - start)[:2]))
    lift = _STEP * way * 4 * share * (1 - share) if way > _STAYS else 0.0
    at = start + share * (end - start)
    return Rest(spot, float(at[2]) + lift, at[:2])
