"""What stands upright beside a person: walls, doors and their frames."""

from collections.abc import Iterator

import numpy as np

from unhunch.figures.arrays import Bools, Floats
from unhunch.figures.meshes import Mesh, box
from unhunch.figures.things.setting import Setting

_THICK = 0.07
_POST, _DEEP = 0.09, 0.12
"""Metres that the post of a door's frame is wide and deep."""
_LINTEL = 2.03
_NEAR = 0.004


def side_wall(setting: Setting) -> list[Mesh]:
    """A wall behind the person, seen from the side."""
    back = max(float(points[:, 1].max()) for points in _touching(setting, slice(None)))
    return [_wall(setting, back + _NEAR, back + _NEAR + _THICK)]


def front_wall(setting: Setting) -> list[Mesh]:
    """A wall in front of the person, seen from the side: the hands come up to it."""
    hands = setting.body.on("hand_l", "hand_r")
    front = min(float(points[:, 1].min()) for points in _touching(setting, hands))
    return [_wall(setting, front - _NEAR - _THICK, front - _NEAR)]


def _touching(setting: Setting, part: slice | Bools) -> Iterator[Floats]:
    """What may touch a wall: a part of the person in every position, and what lies between."""
    yield from (posed.vertices[part] for posed in setting.all)
    yield from (mesh.vertices for mesh in setting.between)


def _wall(setting: Setting, near: float, far: float) -> Mesh:
    top = max(float(p.vertices[:, 2].max()) for p in setting.all)
    return box((-0.6, near, 0), (0.6, far, top + 0.12))


def doorway(setting: Setting) -> list[Mesh]:
    """A door's frame around the person: the forearms lie against its posts, from behind."""
    arms = setting.body.on("arm_l", "arm_r", "hand_l", "hand_r")
    reach = setting.posed.vertices[arms]
    outer = reach[reach[:, 2] > 0.5 * float(reach[:, 2].max())]
    wide = [side * float((side * outer[:, 0]).max()) for side in (-1, 1)]
    front = float(outer[np.abs(outer[:, 0]) > 0.6 * max(wide), 1].min()) - _NEAR
    top = max(_LINTEL, float(reach[:, 2].max()) + 0.1)
    posts = []
    for side, edge in zip((-1, 1), wide, strict=True):
        inner, outside = sorted((edge - side * 0.02, edge - side * 0.02 + side * _POST))
        posts.append(box((inner, front - _DEEP, 0), (outside, front, top)))
    left, right = wide[0] + 0.02 - _POST, wide[1] - 0.02 + _POST
    return [*posts, box((left, front - _DEEP, top), (right, front, top + _POST))]


def door(place: Floats) -> list[Mesh]:
    """The edge of a closed door that holds something at a place, (3,)."""
    x, y, _ = place
    return [box((x - 0.45, y - 0.04, 0), (x + 0.45, y - 0.002, _LINTEL))]
