"""What a person lies on or leans over: mats, pillows, rolls."""

import numpy as np

from unhunch.figures.arrays import Floats
from unhunch.figures.meshes import Mesh, box, cushion, roll
from unhunch.figures.rotations import unit
from unhunch.figures.things.setting import Setting

_MAT_WIDTH = 0.84
_LIES = 0.25
"""Metres above the floor under which a body lies on its mat."""


def mat(setting: Setting) -> list[Mesh]:
    """A mat as long as who is on it without the arms, and turned with who lies on the side."""
    skin = setting.posed.vertices[~setting.body.on("arm_l", "arm_r", "hand_l", "hand_r")]
    low = skin[skin[:, 2] < _LIES, :2]
    first, last = low.min(0) - 0.12, low.max(0) + 0.12
    across = int((last - first).argmin())
    middle = (first[across] + last[across]) / 2
    half = max(_MAT_WIDTH, last[across] - first[across]) / 2
    first[across], last[across] = middle - half, middle + half
    return [box((*first, -0.022), (*last, -0.002))]


def pillow_chest(setting: Setting) -> list[Mesh]:
    """A pillow under the chest of who lies face down."""
    chest = setting.landmark("chest")
    high = max(float(chest[2]) + 0.02, 0.09)
    pillow = cushion((0.62, 0.34, high)).filled("light")
    return [pillow.moved(np.eye(3), np.array([0, chest[1] + 0.02, high / 2 - 0.01]))]


def pillow_head(setting: Setting) -> list[Mesh]:
    """A pillow under the head of who lies, or who lowers the head to the floor: where it is lowest.

    It lies between the hands that lean on the floor.
    """
    each = [Setting(setting.body, posed, ()) for posed in setting.all]
    lowest = min(each, key=lambda one: _low(one)[1])
    middle, low = _low(lowest)
    high = max(low + _SINKS, 0.06)
    hands = np.vstack([_leaning(one) for one in each])
    beside = np.abs(hands[np.abs(hands[:, 1] - middle[1]) < _PILLOW_DEEP / 2 - _SINKS, 0] - middle[0])
    wide = max(min(_PILLOW_WIDE, 2 * float(beside.min(initial=np.inf)) - 0.01), _PILLOW_DEEP / 2)
    return [cushion((wide, _PILLOW_DEEP, high)).moved(np.eye(3), np.array([middle[0], middle[1], high / 2]))]


_PILLOW_WIDE, _PILLOW_DEEP = 0.56, 0.36
_SINKS = 0.03
"""Metres that a head sinks into its pillow."""


def _low(setting: Setting) -> tuple[Floats, float]:
    """The middle of a head, (3,), and the height of its lowest skin."""
    middle: Floats = setting.joint("head") + setting.turn("head") @ [0, 0.03, 0.07]
    return middle, float(setting.posed.vertices[setting.body.on("head"), 2].min())


def _leaning(setting: Setting) -> Floats:
    """The skin of hands that lean on the floor, (n, 3)."""
    hands = [f"hand_{reach.side.lower()}" for reach in setting.posed.reaches if reach.contact.touch == "floor"]
    skin: Floats = setting.posed.vertices[setting.body.on(*hands)] if hands else np.empty((0, 3))
    return skin


def towel_forehead(setting: Setting) -> list[Mesh]:
    """A rolled towel under the forehead of who lies face down."""
    forehead = setting.landmark("forehead")
    radius = max(float(forehead[2]) / 2, 0.025)
    return [roll(0.46, radius).filled("light").moved(np.eye(3), np.array([0, forehead[1], radius]))]


def towel_neck(setting: Setting) -> list[Mesh]:
    """A rolled towel under the hollow of the neck of who lies on the back."""
    neck = 0.5 * (setting.landmark("neck_back_l") + setting.landmark("neck_back_r"))
    radius = float(np.clip(neck[2] / 2, 0.02, 0.045))
    return [roll(0.42, radius).filled("light").moved(np.eye(3), np.array([0, neck[1], radius]))]


def towel_back(setting: Setting) -> list[Mesh]:
    """A rolled towel across the upper back."""
    turn = setting.turn("spine01")
    return [roll(0.40, 0.035).moved(turn, setting.landmark("upper_back") + turn @ [0, 0.03, 0])]


FOAM_ROLLER = 0.072
"""Metres from the middle of a foam roller to its outside."""


def foam_roller(setting: Setting) -> list[Mesh]:
    """A foam roller on the floor under the upper back, as thick as there is room for."""
    back = setting.landmark("upper_back")
    radius = float(np.clip(back[2] / 2, 0.03, FOAM_ROLLER))
    return [roll(0.90, radius).filled("light").moved(np.eye(3), np.array([back[0], back[1], radius]))]


def towel_spine(setting: Setting) -> list[Mesh]:
    """A rolled towel along the spine of who lies on the back, from the low back to beyond the head."""
    low, high = setting.joint("spine05"), setting.landmark("head_top")
    along = unit((high - low) * [1, 1, 0])
    beside = np.array([-along[1], along[0], 0])
    radius = float(np.clip(setting.landmark("upper_back")[2] / 2 + 0.005, 0.02, 0.05))
    end = high + _BEYOND_HEAD * along
    middle = 0.5 * (low + end) * [1, 1, 0] + [0, 0, radius]
    turn = np.column_stack([along, beside, [0, 0, 1]])
    return [roll(float(np.linalg.norm((end - low)[:2])), radius).filled("light").moved(turn, middle)]


_BEYOND_HEAD = 0.10
