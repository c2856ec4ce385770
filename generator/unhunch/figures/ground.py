"""A posture put on the ground: what carries it, at which height, and where it stays."""

from dataclasses import dataclass, replace

import numpy as np

from unhunch.figures.arrays import Floats
from unhunch.figures.body import Body
from unhunch.figures.forward_kinematics import SIGNS, Skeleton, pose_skeleton
from unhunch.figures.joints import INDEX
from unhunch.figures.mass import rolled
from unhunch.figures.skinning import skin
from unhunch.figures.spots import places
from unhunch.figures.stances import STANCES, contacts, told
from unhunch.figures.support import HEAD, LEG, Rest, carry, lay, rests_of
from unhunch.model.pose import Base, Pose

_STANDS = 0.13
"""A foot of who stands or sits that hangs no higher than this stands on the floor."""
_FLAT, _TIPPED = 0.07, 0.02
"""Metres between the ends of a sole that lies flat, at most: of an ankle that is not stated, and of one that is."""
_REACHES = {"arm": 0.45, "leg": 0.25, "head": 0.2}
"""Metres that a limb may hang that lies down beside what carries the body."""
_LIES = 0.02
_EXACT = 0.006
"""Metres that a limb may be off where it lies, and that a foot may hang before the legs give way."""
_LOOSE = 0.3
"""How much less shoulders count than what touches the floor: arms that are a little bent still reach it."""


@dataclass(frozen=True, eq=False)
class Grounded:
    """A posture on the ground: its angles, its bones, where its root is, (3,), and what should carry it."""

    angles: Floats
    bones: Skeleton
    """With the root at the origin."""
    root: Floats
    rests: tuple[Rest, ...] = ()
    reached: frozenset[str] = frozenset()
    """Spots of arms whose hands touch something: no part of the ground."""

    @property
    def skeleton(self) -> Skeleton:
        """The bones in their place."""
        return replace(self.bones, heads=self.bones.heads + self.root)

    def placed(self, body: Body) -> tuple[Skeleton, Floats]:
        """Skeleton and skin in their place."""
        return self.skeleton, skin(body, self.bones) + self.root

    def turned(self, body: Body, angles: Floats, root: Floats | None = None) -> "Grounded":
        """The same with other angles, and perhaps its root elsewhere."""
        return replace(self, angles=angles, bones=_bones(body, angles), root=self.root if root is None else root)


def posture_at(body: Body, angles: Floats, root: Floats) -> Grounded:
    """A posture with its root there, whatever carries it."""
    return Grounded(angles, _bones(body, angles), root)


def place(body: Body, base: Base, vector: Floats) -> tuple[Skeleton, Floats]:
    """Skeleton and skin on the floor, the anchor joints over the origin."""
    return _on_floor(body, base, vector).placed(body)


def _bones(body: Body, angles: Floats) -> Skeleton:
    return pose_skeleton(body, angles[None])


def _on_floor(body: Body, base: Base, angles: Floats) -> Grounded:
    bones = _bones(body, angles)
    low = -skin(body, bones)[body.on(*STANCES[base].weight_on), 2].min()
    return Grounded(angles, bones, np.array([*_anchored(body, base, bones), low]))


def _anchored(body: Body, base: Base, bones: Skeleton) -> Floats:
    """How far bones move, (2,), for the anchor joints to be over the origin."""
    anchors = bones.heads[0, [body.bones.index(f"{STANCES[base].anchor}.{side}") for side in SIGNS], :2]
    moved: Floats = -anchors.mean(0)
    return moved


def tip_of(base: Base) -> str:
    """The angle of the trunk that gives way to what carries the body."""
    return "tilt" if base == "side-lying" else "lean"


def ground(body: Body, base: Base, vector: Floats, pose: Pose) -> Grounded:
    """Put a posture on what carries it."""
    tip = tip_of(base)
    if pose.settle:
        vector = _settled(body, vector, tip)
    grounded = _on_floor(body, base, vector)
    rests = _resting(body, base, pose, grounded.skeleton)
    if rests:
        angles, moved = carry(body, vector, rests, tip, grounded.root)
        bones = _bones(body, angles)
        # Where it stands is up to the anchor, how high to what carries it.
        grounded = Grounded(angles, bones, np.array([*_anchored(body, base, bones), moved[2]]), rests)
    if STANCES[base].lies:
        grounded = _laid(body, grounded, _lying(body, base, pose, grounded.skeleton))
    if pose.rests is not None:
        grounded = _laid(body, grounded, _sunk(body, grounded.skeleton))
    return grounded


def _laid(body: Body, grounded: Grounded, rests: tuple[Rest, ...]) -> Grounded:
    """The same with limbs that rest so."""
    return grounded.turned(body, lay(body, grounded.angles, rests, grounded.root)) if rests else grounded


def _sunk(body: Body, skeleton: Skeleton) -> tuple[Rest, ...]:
    """The head of who rests as stated, if the floor stops it: its angle against a trunk that gave way is not known."""
    names = tuple(sorted(HEAD))
    up = places(body, skeleton, names)[0, :, 2]
    return tuple(Rest(name, 0.0) for name, z in zip(names, up, strict=True) if z < -_EXACT)


def _settled(body: Body, vector: Floats, tip: str) -> Floats:
    bones = _bones(body, vector)
    settled = vector.copy()
    settled[INDEX["trunk", tip]] += rolled(body, bones, skin(body, bones), sideways=tip == "tilt")
    return settled


def _resting(body: Body, base: Base, pose: Pose, skeleton: Skeleton) -> tuple[Rest, ...]:
    """What carries a pose: what it says, or what carries its base pose, or the feet that nearly stand."""
    if pose.rests is not None:
        return rests_of(pose.rests.items())
    stance = STANCES[base]
    if stance.rests:
        reached = {
            f"shoulder_{side.lower()}" for side, contact in contacts(base, pose).items() if contact.touch == "floor"
        }
        loose = rests_of(stance.over_hands.items(), _LOOSE)
        return rests_of(stance.rests.items()) + tuple(rest for rest in loose if rest.spot in reached)
    return _standing(body, pose, skeleton) if base in ("standing", "sitting-chair") else ()


def _standing(body: Body, pose: Pose, skeleton: Skeleton) -> tuple[Rest, ...]:
    """The ends of the soles that should be on the floor; none if all are."""
    names = tuple(f"{spot}_{side}" for side in "lr" for spot in ("heel", "forefoot", "toe"))
    where = dict(zip(names, places(body, skeleton, names)[0], strict=True))
    up = {name: float(at[2]) for name, at in where.items()}
    stand = []
    for side in "lr":
        # Toes count only where they are lowest: they turn up a little in a shoe that stands flat.
        toe = f"toe_{side}"
        ends = {
            name: z for name, z in up.items() if name.endswith(side) and (name != toe or z < up[f"forefoot_{side}"])
        }
        flat = _TIPPED if told(pose, "foot", side) else _FLAT
        stand += [name for name, z in ends.items() if min(ends.values()) < _STANDS and z < min(ends.values()) + flat]
    return tuple(Rest(name, 0.0, where[name][:2]) for name in stand) if any(up[name] > _EXACT for name in stand) else ()


def _lying(body: Body, base: Base, pose: Pose, skeleton: Skeleton) -> tuple[Rest, ...]:
    """The spots of limbs that lie on the floor since nothing is said about them."""
    carries = {_limb(rest.spot) for rest in rests_of((pose.rests or {}).items())}
    untold = [
        rest
        for rest in rests_of(STANCES[base].lies.items())
        if _limb(rest.spot) not in carries and not told(pose, *_limb(rest.spot))
    ]
    # What carries the body may lift a limb out of reach of the floor.
    up = places(body, skeleton, tuple(rest.spot for rest in untold))[0, :, 2]
    lying = tuple(rest for rest, z in zip(untold, up, strict=True) if z < _REACHES[_limb(rest.spot)[0]])
    lying = lying if any(abs(z - rest.height) > _LIES for rest, z in zip(untold, up, strict=True)) else ()
    return (*lying, *_standing(body, pose, skeleton)) if base == "supine" and pose.rests is None else lying


def _limb(spot: str) -> tuple[str, str]:
    if spot in HEAD:
        return "head", ""
    return "leg" if spot[:-2] in LEG else "arm", spot[-1]
