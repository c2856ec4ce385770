"""Forward kinematics: from a batch of postures to where every bone is and how it is turned.

Postures are (f, d) arrays in the order of `joints.LIMITS`. The arm swings in the frame of the chest, and the
shoulder blade follows it by a scapulohumeral rhythm; twists spread along spine, upper arm and forearm.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from unhunch.figures.arrays import Floats
from unhunch.figures.body import Body
from unhunch.figures.joints import FINGER_NAMES, column
from unhunch.figures.rotations import about_x, about_y, about_z

Turns = dict[str, Floats]
"""Bone -> its rotation from the modelling pose in world axes, (f, 3, 3)."""

_SPINE = (
    *(("spine05", "lumbar", 0.5), ("spine04", "lumbar", 0.5)),
    *(("spine03", "thoracic", 0.34), ("spine02", "thoracic", 0.33), ("spine01", "thoracic", 0.33)),
    *(("neck01", "neck", 0.34), ("neck02", "neck", 0.33), ("neck03", "neck", 0.33), ("head", "head", 1.0)),
)
SIGNS = {"L": 1.0, "R": -1.0}
_OPPOSED = 0.4
"""How much a thumb that goes towards the little finger comes off the palm as it goes."""
_BESIDE = {2: 1.5, 3: 0.5, 4: -0.5, 5: -1.5}
"""How many gaps between fingers lie between a finger and the middle of the hand, on the side of the thumb."""


@dataclass(frozen=True, eq=False)
class Skeleton:
    """Every bone of a batch of f postures: rotations (f, b, 3, 3) and heads (f, b, 3) in metres."""

    turns: Floats
    heads: Floats

    def point(self, body: Body, bone: str, rest: Floats) -> Floats:
        """Where a point fixed to a bone, given in the modelling pose, has moved to, (f, 3)."""
        i = body.bones.index(bone)
        moved: Floats = self.turns[:, i] @ (rest - body.heads[i]) + self.heads[:, i]
        return moved


def root_turn(postures: Floats) -> Floats:
    """The rotation of the pelvis, (f, 3, 3)."""
    turn, lean, tilt = (column(postures, "trunk", a) for a in ("turn", "lean", "tilt"))
    return about_z(turn) @ about_x(lean) @ about_y(tilt)


def scapular_angles(postures: Floats, side: str) -> tuple[Floats, Floats]:
    """How far the shoulder blade is lifted and drawn forward, (f,) each, with what it does by itself as the arm moves.

    Scapulohumeral rhythm: the blade turns upward with the arm beyond about 30 degrees, and comes forward with a
    forward raise. The shares are estimates that look right on this mesh.
    """
    s = side.lower()
    raised, plane = (column(postures, f"shoulder_{s}", a) for a in ("raise", "plane"))
    elevate = column(postures, f"scapula_{s}", "elevate")
    elevate = elevate + 0.22 * np.maximum(0, raised - 30) - 6 * np.maximum(0, 1 - raised / 40)
    overhead = 1 - 0.6 * np.maximum(0, raised - 90) / 90
    protract = column(postures, f"scapula_{s}", "protract")
    return elevate, protract + 0.10 * raised * np.sin(np.radians(plane)) * overhead


def arm_turns(body: Body, postures: Floats, side: str, chest: Floats) -> Turns:
    """The bones of one arm, from the collarbone to the hand; `hand` is the hand's own frame."""
    sign, s = SIGNS[side], side.lower()
    raised, plane, rotate = (column(postures, f"shoulder_{s}", a) for a in ("raise", "plane", "rotate"))
    frames, turns = body.canonical, {}
    elevate, protract = scapular_angles(postures, side)
    clavicle = chest @ about_z(-sign * protract * 0.8) @ about_y(-sign * elevate * 0.75)
    turns[f"clavicle.{side}"] = clavicle
    turns[f"shoulder01.{side}"] = clavicle @ about_z(-sign * protract * 0.2) @ about_y(-sign * elevate * 0.25)
    # The arm lifts in the vertical plane at `plane` degrees from the side; turning that plane back
    # afterwards leaves the arm without twist of its own.
    azimuth = about_z(-sign * plane)
    swing = chest @ azimuth @ about_y(-sign * raised) @ azimuth.swapaxes(-1, -2)
    upper = frames[f"upperarm.{side}"]
    turns[f"upperarm01.{side}"] = swing @ about_z(sign * rotate * 0.4) @ upper
    turns[f"upperarm02.{side}"] = swing @ about_z(sign * rotate * 0.85) @ upper
    elbow = swing @ about_z(sign * rotate) @ about_x(-column(postures, f"elbow_{s}", "bend"))
    pronate = column(postures, f"forearm_{s}", "pronate")
    modelled = body.forearm_twist[side]
    for bone, share in (("lowerarm01", 0.35), ("lowerarm02", 0.8)):
        twist = about_z(-sign * (modelled + share * (pronate - modelled)))
        turns[f"{bone}.{side}"] = elbow @ twist @ frames[f"forearm.{side}"]
    flex, deviate = (column(postures, f"wrist_{s}", a) for a in ("flex", "deviate"))
    hand = elbow @ about_z(-sign * pronate) @ about_y(sign * flex) @ about_x(deviate)
    turns[f"hand.{side}"] = hand
    turns[f"wrist.{side}"] = hand @ frames[f"hand.{side}"]
    return turns


def _leg_turns(body: Body, postures: Floats, side: str, root: Floats) -> Turns:
    sign, s = SIGNS[side], side.lower()
    flex, abduct, rotate = (column(postures, f"hip_{s}", a) for a in ("flex", "abduct", "rotate"))
    frames = body.canonical
    thigh = root @ about_x(-flex) @ about_y(-sign * abduct)
    turned = thigh @ about_z(sign * rotate)
    shin = turned @ about_x(column(postures, f"knee_{s}", "bend"))
    foot = shin @ about_x(column(postures, f"ankle_{s}", "point"))
    return {
        f"upperleg01.{side}": thigh @ about_z(sign * rotate * 0.5) @ frames[f"thigh.{side}"],
        f"upperleg02.{side}": turned @ frames[f"thigh.{side}"],
        f"lowerleg01.{side}": shin @ frames[f"shin.{side}"],
        f"lowerleg02.{side}": shin @ frames[f"shin.{side}"],
        f"foot.{side}": foot @ frames[f"foot.{side}"],
        f"toe1-1.{side}": foot @ about_x(-column(postures, f"toes_{s}", "bend")) @ frames[f"foot.{side}"],
    }


def finger_turns(body: Body, postures: Floats, side: str) -> Turns:
    """Rotations of the finger bones against their parents: the fan is closed, then the fingers curl."""
    sign, s = SIGNS[side], side.lower()
    curl, thumb, fold = (column(postures, f"hand_{s}", a) for a in ("curl", "thumb", "fold"))
    frame = body.canonical[f"hand.{side}"]
    turns = {}

    def fan(finger: int) -> float:
        """Degrees by which a finger of the modelling pose stands off the line of the palm."""
        tip = body.tails[body.bones.index(f"finger{finger}-3.{side}")]
        along = frame @ (tip - body.head(f"finger{finger}-1.{side}"))
        return float(np.degrees(np.arctan2(along[1], -along[2])))

    def turn(finger: int, first: Floats, second: Floats, third: Floats) -> None:
        for joint, local in enumerate((first, second, third), 1):
            turns[f"finger{finger}-{joint}.{side}"] = frame.T @ local @ frame

    out, across, bend = (column(postures, f"thumb_{s}", a) for a in ("out", "across", "bend"))
    base = about_y(sign * across * _OPPOSED) @ about_x(across - fan(1) * (1 - thumb) - out)
    turn(1, base, *(about_x(bend) @ about_y(sign * (fold + bend * _OPPOSED)),) * 2)
    for name, finger in FINGER_NAMES.items():
        every = curl + column(postures, f"hand_{s}", f"curl{finger}")
        own = {
            a: column(postures, f"fingers_{s}", a) + column(postures, f"{name}_{s}", a)
            for a in ("knuckle", "middle", "end", "spread")
        }
        knuckle, middle, end = (about_y(sign * (every + own[a])) for a in ("knuckle", "middle", "end"))
        turn(finger, knuckle @ about_x(-fan(finger) * 0.95 - _BESIDE[finger] * own["spread"]), middle, end)
    return turns


def pose_skeleton(body: Body, postures: Floats) -> Skeleton:
    """All bones of a batch of postures; the root bone's head is at the origin."""
    current = root_turn(postures)
    turns = {"root": current}
    for bone, joint, share in _SPINE:
        twist, bend, flex = (share * column(postures, joint, a) for a in ("twist", "side", "flex"))
        current = current @ about_z(twist) @ about_y(bend) @ about_x(flex)
        turns[bone] = current
    local: Turns = {}
    for side in SIGNS:
        turns.update(arm_turns(body, postures, side, turns["spine01"]))
        turns.update(_leg_turns(body, postures, side, turns["root"]))
        local.update(finger_turns(body, postures, side))
    return _chain(body, turns, local, len(postures))


def finger_bones(
    body: Body, local: Turns, side: str, finger: int, wrist: tuple[Floats, Floats]
) -> Iterator[tuple[int, Floats, Floats]]:
    """Yield each bone of a finger from the palm outward: which it is, its turn (k, 3, 3) and where its head is, (k, 3).

    `local` are the turns of `finger_turns`, `wrist` is the turn of the wrist and where its head is.
    """
    turn, head = wrist
    above = body.heads[body.bones.index(f"wrist.{side}")]
    for joint in (1, 2, 3):
        name = f"finger{finger}-{joint}.{side}"
        bone = body.bones.index(name)
        head = head + turn @ (body.heads[bone] - above)
        turn = turn @ local[name]
        above = body.heads[bone]
        yield bone, turn, head


def _chain(body: Body, turns: Turns, local: Turns, count: int) -> Skeleton:
    rotation = np.zeros((count, len(body.bones), 3, 3))
    heads = np.zeros((count, len(body.bones), 3))
    for i, (bone, parent) in enumerate(zip(body.bones, body.parents, strict=True)):
        above = rotation[:, parent] if parent >= 0 else turns["root"]
        if parent >= 0:
            heads[:, i] = heads[:, parent] + above @ (body.heads[i] - body.heads[parent])
        rotation[:, i] = turns[bone] if bone in turns else above @ local[bone] if bone in local else above
    return Skeleton(rotation, heads)
