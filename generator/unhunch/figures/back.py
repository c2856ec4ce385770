"""What a figure shows of a person's back: shoulder blades, the field between them, the line of the spine.

All of it is found pixel by pixel on what is seen of the back, so that whatever stands before it covers it.
"""

from dataclasses import dataclass

import numpy as np

from unhunch.figures import blades
from unhunch.figures.anatomy import PARTS
from unhunch.figures.arrays import Bools, Floats
from unhunch.figures.body import Body, average
from unhunch.figures.contours import Edges, edges_at
from unhunch.figures.forward_kinematics import SIGNS
from unhunch.figures.geometry import inside
from unhunch.figures.posture import Posed
from unhunch.figures.surfaces import HAIR, Surfaces, Window
from unhunch.figures.z_buffer import Camera
from unhunch.model.figure import Show

_ASIDE = 0.012
"""Metres that the field between the blades keeps from them."""
_TRUNK = [PARTS.index(part) for part in ("torso", "neck")]
_SHOULDERS = [PARTS.index(part) for part in ("arm_l", "arm_r")]


@dataclass(frozen=True, eq=False)
class Back:
    """Masks and edges of one sight, (h, w)."""

    blades: tuple[Bools, ...] = ()
    between: Bools | None = None
    spine: Edges | None = None


NOTHING = Back()


@dataclass(frozen=True, eq=False)
class _Skin:
    """The pixels that show the back, and where they lie in the frame of the chest: to the left and upward (p, 2)."""

    shown: Bools
    places: Floats

    def mask(self, ring: Floats) -> Bools:
        """The pixels within a closed line (r, 2)."""
        found = np.zeros(self.shown.shape, bool)
        found[self.shown] = inside(self.places, ring)
        return found


def look(body: Body, posed: Posed, seen: Surfaces, window: Window, camera: Camera, *, show: tuple[Show, ...]) -> Back:
    """What is to be shown of the back in one sight."""
    if not show:
        return NOTHING
    skin = _skin(body, posed, seen, window, camera)
    return Back(
        tuple(skin.mask(_blade(body, posed, side)) for side in SIGNS) if "blades" in show else (),
        skin.mask(_between(body, posed)) if "between" in show else None,
        _spine(seen, skin.shown) if "spine" in show else None,
    )


def _skin(body: Body, posed: Posed, seen: Surfaces, window: Window, camera: Camera) -> _Skin:
    across, depth, up = seen.rest
    joint = average().head("upperarm01.L")
    behind = depth > average().head("spine01")[1]
    shoulder = np.isin(seen.part, _SHOULDERS) & (np.abs(across) < joint[0] + 0.02) & (up > joint[2] - 0.12)
    shown = seen.is_body & (seen.label != HAIR) & behind & (np.isin(seen.part, _TRUNK) | shoulder)
    row, column = np.nonzero(shown)
    flat = np.column_stack([column + 0.5, row + 0.5]) / window.scale + [window.left, window.top]
    world = np.column_stack([flat, seen.depth[shown]]) @ camera.axes
    chest = body.bones.index("spine01")
    local = (world - posed.skeleton.heads[0, chest]) @ posed.skeleton.turns[0, chest]
    return _Skin(shown, local[:, [0, 2]])


def _blade(body: Body, posed: Posed, side: str) -> Floats:
    return blades.curved(blades.outline(body, posed, side), closed=True)


def _between(body: Body, posed: Posed) -> Floats:
    """The field between both inner borders, which shrinks as the blades draw together."""
    sides = []
    for side, sign in SIGNS.items():
        border = blades.outline(body, posed, side)[: blades.INNER]
        beside = np.maximum(sign * border[:, 0] - _ASIDE, 0.004) * sign
        sides.append(blades.curved(np.column_stack([beside, border[:, 1]]), closed=False))
    return np.vstack([sides[0], sides[1][::-1]])


def _spine(seen: Surfaces, shown: Bools) -> Edges:
    """The edges where the left of the resting back meets its right, from the nape to the waist."""
    up = seen.rest[2]
    usual = average()
    along = shown & (up < usual.head("neck02")[2]) & (up > usual.head("spine04")[2])
    left = seen.rest[0] > 0
    return edges_at(
        along[:, 1:] & along[:, :-1] & (left[:, 1:] != left[:, :-1]), along[1:] & along[:-1] & (left[1:] != left[:-1])
    )
