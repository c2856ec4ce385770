"""Where the shoulder blades lie: flat outlines in the frame of the chest, which glide over the ribs with the shoulders.

The frame's origin is the head of the bone `spine01`; points are metres to the left and upward.
"""

import numpy as np

from unhunch.figures.arrays import Floats
from unhunch.figures.body import Body
from unhunch.figures.forward_kinematics import SIGNS, scapular_angles
from unhunch.figures.joints import INDEX
from unhunch.figures.posture import Posed

_OUTLINE = np.array(
    [
        *[(0.010, 0.039), (0.0, 0.005), (0.002, -0.046), (0.011, -0.095), (0.027, -0.119), (0.045, -0.112)],
        *[(0.060, -0.078), (0.076, -0.034), (0.092, 0.004), (0.094, 0.034), (0.066, 0.042), (0.034, 0.048)],
    ]
)
"""The left blade from its upper inner corner down the inner border, past the tip and up the outer border, from the
root of its spine. A shape to be recognised, drawn by eye."""
INNER = 4
"""The first points of the outline are the inner border."""
_AT_REST = np.array([0.060, 0.034])
"""The root of the blade's spine when the arm hangs."""
_GLIDE, _LIFT = 0.0014, 0.0013
"""Metres along the ribs and upward for a degree: squeezed blades come within 5 cm of each other."""
_NEAREST, _FARTHEST = 0.024, 0.105
"""Metres from the midline that the root stays within."""
_UPWARD, _AROUND = 0.34, 0.15
"""Degrees that the blade turns upward for each degree of the arm's raise beyond `_SET`, and of protraction."""
_SET = 20.0
_CURVE = 6
"""Points on a curve from one point of an outline to the next."""
_BROAD = 0.176
"""Metres from the midline to the shoulder joint of the body for which all of this is stated."""


def outline(body: Body, posed: Posed, side: str) -> Floats:
    """The corners of the blade on side `L` or `R`, (12, 2)."""
    elevate, protract = (float(angle[0]) for angle in scapular_angles(posed.angles[None], side))
    raised = posed.angles[INDEX[f"shoulder_{side.lower()}", "raise"]]
    turn = np.radians(_UPWARD * max(0.0, raised - _SET) + _AROUND * max(0.0, protract))
    upward = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    broad = abs(body.head(f"upperarm01.{side}")[0]) / _BROAD
    beside = np.clip(_AT_REST[0] + _GLIDE * protract, _NEAREST, _FARTHEST)
    root = np.array([beside, _AT_REST[1] + _LIFT * elevate])
    placed: Floats = (root + _OUTLINE @ upward.T) * broad * [SIGNS[side], 1]
    return placed


def curved(corners: Floats, *, closed: bool) -> Floats:
    """A smooth line through points (p, 2): a Catmull-Rom spline."""
    if closed:
        before, here, after, beyond = (np.roll(corners, shift, 0) for shift in (1, 0, -1, -2))
    else:
        ends = np.vstack([2 * corners[0] - corners[1], corners, 2 * corners[-1] - corners[-2]])
        before, here, after, beyond = ends[:-3], ends[1:-2], ends[2:-1], ends[3:]
    t = np.linspace(0, 1, _CURVE, endpoint=False)[:, None, None]
    line = 0.5 * (
        2 * here
        + (after - before) * t
        + (2 * before - 5 * here + 4 * after - beyond) * t**2
        + (3 * here - before - 3 * after + beyond) * t**3
    )
    points: Floats = line.swapaxes(0, 1).reshape(-1, 2)
    return points if closed else np.vstack([points, corners[-1:]])


def middle(body: Body, posed: Posed, side: str) -> Floats:
    """The middle of a blade on the skin, in the world, (3,)."""
    chest = body.bones.index("spine01")
    turn, origin = posed.skeleton.turns[0, chest], posed.skeleton.heads[0, chest]
    left, up = outline(body, posed, side).mean(0)
    skin = posed.vertices[body.landmarks[f"shoulder_blade_{side.lower()}"]]
    depth = ((skin - origin) @ turn)[1]
    place: Floats = origin + turn @ np.array([left, depth, up])
    return place
