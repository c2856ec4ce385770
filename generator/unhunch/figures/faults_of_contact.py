"""Faults of contact: parts that hang above what should carry them, or that let go of it on the way."""

from collections.abc import Iterator, Sequence

import numpy as np

from unhunch.figures.body import Body
from unhunch.figures.fault import Fault, Place
from unhunch.figures.forward_kinematics import SIGNS
from unhunch.figures.joints import INDEX
from unhunch.figures.posture import Posed, angles
from unhunch.figures.spots import places
from unhunch.model.pose import Base, Pose

HANGS = 0.02
LETS_GO = 0.03
"""Metres that a spot may be off the height that it rests at, or move that stays where it is."""
_STAYS = 0.02
GIVES = 25.0
"""Degrees that a trunk may be tipped otherwise than it is stated."""
_ON_THE_TRUNK: frozenset[Base] = frozenset({"prone", "supine", "side-lying", "sitting-floor"})
_TRUNK_HANGS, _SEAT = 0.04, 0.25


def not_carried(at: Place, body: Body, pose: Pose, posed: Posed) -> Iterator[Fault]:
    """What carries the body touches what it rests on."""
    rests = [rest for rest in posed.rests if rest.weight == 1]
    if rests:
        up = places(body, posed.skeleton, tuple(rest.spot for rest in rests))[0, :, 2]
        off = {rest.spot: z - rest.height for rest, z in zip(rests, up, strict=True)}
        spot = max(off, key=lambda name: abs(off[name]))
        if abs(off[spot]) > HANGS:
            way = "too high" if off[spot] > 0 else "too low"
            yield Fault(
                (*at, "rests") if pose.rests is not None else at,
                "not-carried",
                f"{spot} cannot rest there: it stays {abs(off[spot]) * 100:.0f} cm {way}",
                "bend the joints that lead to it, tip the trunk, or leave it out of `rests`",
            )
    elif posed.base in _ON_THE_TRUNK and pose.rests is None:
        hips = posed.skeleton.heads[0, [body.bones.index(f"upperleg01.{side}") for side in SIGNS]].mean(0)
        trunk = body.on("torso") | (np.linalg.norm(posed.vertices - hips, axis=1) < _SEAT)
        hangs = float(posed.vertices[trunk, 2].min())
        if hangs > _TRUNK_HANGS:
            yield Fault(
                at,
                "not-carried",
                f"the trunk hangs {hangs * 100:.0f} cm over the floor",
                "lower the legs or the arms, or name in `rests` what carries the body",
            )
    yield from _tips_otherwise(at, pose, posed)


def _tips_otherwise(at: Place, pose: Pose, posed: Posed) -> Iterator[Fault]:
    """A trunk that could not stay as tipped as it is stated, since then its base pose would lift off."""
    if pose.rests is not None or not posed.rests or "lean" not in pose.model_fields_set:
        return
    column = INDEX["trunk", "lean"]
    more = float(posed.angles[column] - angles(posed.base, pose)[column])
    if abs(more) > GIVES:
        yield Fault(
            (*at, "lean"),
            "not-carried",
            f"with lean {pose.lean:g} what carries the body would lift off: it is drawn with {pose.lean + more:.0f}",
            f"write lean: {pose.lean + more:.0f}, leave it out, or name in `rests` what carries the body",
        )


def lets_go(at: Place, body: Body, way: Sequence[Posed]) -> Iterator[Fault]:
    """What touches the floor before and after a movement, in the same place, stays there on the way."""
    if len(way) < 3:
        return
    before, after = way[0].stand.touches, way[-1].stand.touches
    names = tuple(n for n in before if n in after and np.linalg.norm(before[n] - after[n]) < _STAYS)
    if not names:
        return
    stay = np.array([before[name] for name in names])
    off = np.array([np.linalg.norm(places(body, m.skeleton, names)[0] - stay, axis=1) for m in way[1:-1]])
    if off.max() > LETS_GO:
        spot = names[int(off.max(0).round(3).argmax())]
        yield Fault(
            at,
            "lets-go",
            f"{spot} is on the ground before and after, but moves {off.max() * 100:.0f} cm on the way",
            "make both positions more alike in the limb that it belongs to",
        )
