"""Where a crop ends a picture: at its foot, or around both hands, or around one limb."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from unhunch.figures.arrays import Bools, Floats
from unhunch.figures.body import Body
from unhunch.figures.posture import Posed
from unhunch.figures.z_buffer import Camera

FROM = {"waist": ("upperleg01.L", 0.05), "chest": ("spine02", 0.0)}
"""Where a cropped picture ends at its foot: so many metres below the head of a bone."""


@dataclass(frozen=True)
class _Near:
    """What a picture of a part of the body shows: bones of one side, and so many metres around their skin."""

    bones: tuple[str, ...]
    around: float


_HAND = ("wrist", "finger")
_LIMBS = {
    "hand": _Near(_HAND, 0.04),
    "forearm": _Near((*_HAND, "lowerarm"), 0.05),
    "foot": _Near(("foot", "toe"), 0.05),
    "leg": _Near(("foot", "toe", "lowerleg", "upperleg"), 0.05),
}
LIMBS = tuple(_LIMBS)
"""The crops of one limb, which may name its side."""
_LIES = 0.35
"""The share of its length by which the chest of who lies rises at most from bone to neck."""
_ABOUT_HANDS = 0.07
"""Metres that a picture of both hands alone shows around them."""
_ALIKE = 0.9
"""Limbs of which one moves so much of the other's way move alike."""
_STILL = 0.005
"""Metres below which a limb does not move."""


def around(crop: str | None) -> bool:
    """Whether a crop ends the picture on every side."""
    return crop is not None and crop not in FROM


def cut(body: Body, camera: Camera, crop: str | None, frames: Sequence[Posed]) -> Floats:
    """Where a crop ends the picture, in picture metres: left, top, right, bottom; infinite where it does not."""
    if crop is None:
        return np.array([-np.inf, -np.inf, np.inf, np.inf])
    if crop == "hands":
        return _about(camera, body.on("hand_l", "hand_r"), frames, _ABOUT_HANDS)
    if crop in FROM:
        return _below(body, camera, *FROM[crop], frames)
    name, _, side = crop.partition("_")
    near = _LIMBS[name]
    return _about(camera, _skin(body, near, side) if side else _shown(body, camera, near, frames), frames, near.around)


def _below(body: Body, camera: Camera, bone: str, metres: float, frames: Sequence[Posed]) -> Floats:
    """It ends below a bone of the spine. Of who lies, that is beside it, on the side of the legs."""
    places, necks = (
        np.array([posed.skeleton.heads[0, body.bones.index(name)] for posed in frames]) for name in (bone, "neck01")
    )
    if (np.abs((necks - places)[:, 2]) < _LIES * np.linalg.norm(necks - places, axis=1)).all():
        across, to_head = camera(places)[:, 0], camera(necks)[:, 0]
        if (to_head > across).all():
            return np.array([float(across.min()) - metres, -np.inf, np.inf, np.inf])
        return np.array([-np.inf, -np.inf, float(across.max()) + metres, np.inf])
    bottom = float(camera(places * [0, 1, 1] - [0, 0, metres])[:, 1].max())
    return np.array([-np.inf, -np.inf, np.inf, bottom])


def _about(camera: Camera, skin: Bools, frames: Sequence[Posed], metres: float) -> Floats:
    seen = np.vstack([camera(posed.vertices[skin])[:, :2] for posed in frames])
    return np.array([*(seen.min(0) - metres), *(seen.max(0) + metres)])


def _skin(body: Body, near: _Near, side: str) -> Bools:
    """What these bones of one side carry more than others do, (n,)."""
    bones = [bone.startswith(near.bones) and bone.endswith(f".{side.upper()}") for bone in body.bones]
    carried: Bools = np.asarray(body.weights @ np.array(bones, float)).ravel() > 0.5
    return carried


def _shown(body: Body, camera: Camera, near: _Near, frames: Sequence[Posed]) -> Bools:
    """The limb that moves, or the nearer one if both do or none does."""
    left, right = (_skin(body, near, side) for side in "lr")
    one, other = (_way(frames, skin) for skin in (left, right))
    if max(one, other) > _STILL and min(one, other) < _ALIKE * max(one, other):
        return left if one > other else right
    away = [float(camera(frames[-1].vertices[skin])[:, 2].mean()) for skin in (left, right)]
    return left if away[0] <= away[1] else right


def _way(frames: Sequence[Posed], skin: Bools) -> float:
    """How far skin moves on average from where it begins, in metres."""
    begin = frames[0].vertices[skin]
    return max(float(np.linalg.norm(posed.vertices[skin] - begin, axis=1).mean()) for posed in frames)
