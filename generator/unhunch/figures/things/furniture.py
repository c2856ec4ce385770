"""Furniture: what a person sits on and works at, sized to fit."""

import numpy as np

from unhunch.figures.meshes import Mesh, box
from unhunch.figures.things.setting import Setting

SEAT_BACK = 0.31
"""Metres over the seat of the back of a chair: to the middle of the back of who sits there."""
_WOOD = 0.03


def seat(setting: Setting) -> tuple[float, float]:
    """Height of the seat and how far back the trunk reaches."""
    carries = setting.body.on("torso", "leg_l", "leg_r")
    hips = setting.joint("upperleg01.L")[1]
    vertices = setting.posed.vertices[carries]
    near = np.abs(vertices[:, 1] - hips) < 0.12
    height = float(vertices[near, 2].min()) - 0.005
    back = max(
        float(v[carries & (v[:, 2] < height + SEAT_BACK) & (v[:, 1] > hips - 0.1), 1].max())
        for v in (setting.posed.vertices, *(p.vertices for p in setting.others if p.base == "sitting-chair"))
    )
    return height, back


_BEHIND_CALVES = 0.035


def chair(setting: Setting) -> list[Mesh]:
    """A chair with a back, its front behind the calves."""
    height, back = seat(setting)
    rear, half = back + 0.02, 0.21
    calves = setting.posed.vertices[setting.body.on("leg_l", "leg_r")]
    calves = calves[(calves[:, 2] < height - _WOOD) & (calves[:, 2] > _WOOD), 1]
    front = max(rear - 0.44, float(calves.max(initial=-np.inf)) + _BEHIND_CALVES)
    parts = [box((-half, front, height - _WOOD), (half, rear, height))]
    for side in (-1, 1):
        inner, outer = sorted((side * (half - 0.037), side * (half - 0.002)))
        parts.append(box((inner, front + 0.003, 0), (outer, front + 0.038, height - _WOOD)))
        parts.append(box((inner, rear - 0.018, 0), (outer, rear + 0.017, height + SEAT_BACK)))
    parts.append(box((-half, rear - 0.011, height + SEAT_BACK - 0.16), (half, rear + 0.019, height + SEAT_BACK)))
    return parts


def stool(setting: Setting) -> list[Mesh]:
    """A stool: the seat of the chair without its back."""
    height, back = seat(setting)
    rear, half = back + 0.01, 0.17
    front = rear - 2 * half
    legs = [
        box((x - 0.017, y - 0.017, 0), (x + 0.017, y + 0.017, height - _WOOD))
        for x in (0.03 - half, half - 0.03)
        for y in (front + 0.03, rear - 0.03)
    ]
    return [box((-half, front, height - _WOOD), (half, rear, height)), *legs]


def _desk_top(setting: Setting) -> tuple[float, float]:
    """Height of the desk under the hands, and its near edge."""
    hands = setting.posed.vertices[setting.body.on("hand_l", "hand_r")]
    trunk = min(float(p.vertices[setting.body.on("torso"), 1].min()) for p in (setting.posed, *setting.others))
    return float(hands[:, 2].min()) - 0.004, trunk - 0.06


def desk(setting: Setting) -> list[Mesh]:
    """A desk under the hands."""
    height, near = _desk_top(setting)
    far, half = near - 0.66, 0.62
    top = box((-half, far, height - _WOOD), (half, near, height))
    legs = [
        box((s * (half - 0.05) - 0.02, y - 0.02, 0), (s * (half - 0.05) + 0.02, y + 0.02, height - _WOOD))
        for s in (-1, 1)
        for y in (near - 0.05, far + 0.05)
    ]
    return [top, *legs]


def screen(setting: Setting) -> list[Mesh]:
    """A screen on the desk, its upper edge at the height of the eyes."""
    height, near = _desk_top(setting)
    eyes = float(setting.joint("head")[2]) + 0.06
    y = near - 0.52
    return [
        box((-0.28, y - 0.02, eyes - 0.33), (0.28, y, eyes)),
        box((-0.03, y - 0.05, height), (0.03, y - 0.02, eyes - 0.15)),
        box((-0.12, y - 0.12, height), (0.12, y + 0.06, height + 0.012)),
    ]
