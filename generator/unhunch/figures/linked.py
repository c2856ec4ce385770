"""Where two hands go that hold each other in the air."""

import numpy as np

from unhunch.figures import inverse_kinematics as ik
from unhunch.figures.arrays import Floats

_LINKED = np.radians(50)
"""How far linked fingers point inward from straight ahead."""
_BETWEEN = 0.006
"""Metres that one of two linked hands is lifted, so that its fingers lie between those of the other."""


def linked(chest: Floats, sign: float, point: Floats, elbow: Floats | None) -> ik.Goal:
    """Where a hand goes that holds the other one, fingers between fingers."""
    inward, ahead = np.array([-sign, 0, 0]), np.array([0, -1, 0])
    along = np.sin(_LINKED) * inward + np.cos(_LINKED) * ahead
    palm = np.cos(_LINKED) * inward - np.sin(_LINKED) * ahead
    lifted = point + chest @ np.array([0, 0, sign * _BETWEEN])
    return ik.Goal(lifted, "knuckles", -(chest @ palm), chest @ along, elbow)
