"""What a thing has to fit: the person in one position, and the other positions that it must stay clear of."""

from dataclasses import dataclass

import numpy as np

from unhunch.figures.arrays import Floats
from unhunch.figures.body import Body
from unhunch.figures.forward_kinematics import SIGNS
from unhunch.figures.inverse_kinematics import contact_point
from unhunch.figures.meshes import Mesh
from unhunch.figures.posture import Posed
from unhunch.figures.rotations import unit
from unhunch.figures.skinning import normal_at


@dataclass(frozen=True, eq=False)
class Setting:
    """A body, the position a thing belongs to, and the others to stay clear of."""

    body: Body
    posed: Posed
    others: tuple[Posed, ...]
    between: tuple[Mesh, ...] = ()
    """What lies between the person and a wall, in any position."""

    def joint(self, bone: str) -> Floats:
        """Where a bone starts, (3,)."""
        head: Floats = self.posed.skeleton.heads[0, self.body.bones.index(bone)]
        return head

    def turn(self, bone: str) -> Floats:
        """How a bone is turned, (3, 3)."""
        rotation: Floats = self.posed.skeleton.turns[0, self.body.bones.index(bone)]
        return rotation

    def landmark(self, name: str) -> Floats:
        """Where a landmark is, (3,)."""
        place: Floats = self.posed.vertices[self.body.landmarks[name]]
        return place

    def outward(self, name: str) -> Floats:
        """The direction in which the skin faces at a landmark, (3,)."""
        return normal_at(self.body, self.posed.vertices, self.body.landmarks[name])

    @property
    def all(self) -> tuple[Posed, ...]:
        """Every position that a thing is there for."""
        return (self.posed, *self.others)

    def palm(self, side: str) -> tuple[Floats, Floats]:
        """The middle of a palm, (3,), and the direction in which it faces, (3,)."""
        bone = f"wrist.{side.upper()}"
        middle: Floats = self.posed.skeleton.point(self.body, bone, contact_point(self.body, side.upper(), "palm"))[0]
        out = self.body.canonical[f"hand.{side.upper()}"].T @ np.array([-SIGNS[side.upper()], 0, 0])
        return middle, self.turn(bone) @ out

    def knuckles(self, side: str) -> Floats:
        """The direction of what a closed hand holds, from the little finger to the thumb, (3,)."""
        return unit(self.joint(f"finger2-1.{side.upper()}") - self.joint(f"finger5-1.{side.upper()}"))

    def grip(self, side: str) -> Floats:
        """The middle of what a closed hand holds, (3,)."""
        middle, out = self.palm(side)
        knuckles = 0.5 * (self.joint(f"finger3-1.{side.upper()}") + self.joint(f"finger4-1.{side.upper()}"))
        wrist = self.joint(f"wrist.{side.upper()}")
        return middle + 0.35 * (knuckles - wrist) + _IN_FIST * out


_IN_FIST = 0.002
"""Metres from the palm to the middle of what it holds, towards the fingers that close on it."""
