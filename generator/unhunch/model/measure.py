"""The measures of a posed body that a figure can keep within bounds: their names, units and meanings.

How each is taken stands in `figures/measures.py`.
"""

from dataclasses import dataclass
from typing import Literal

Unit = Literal["degrees", "cm"]


@dataclass(frozen=True)
class Measure:
    """One thing about a posed body: its unit, and in words what is measured, and which way it counts."""

    unit: Unit
    meaning: str


_WHOLE = {
    "gaze": Measure("degrees", "How far the face looks up: 0 is level, -90 straight down."),
    "trunk-lean": Measure("degrees", "How far the line from hips to neck tips forward from upright."),
    "trunk-side": Measure("degrees", "How far the line from hips to neck tips to the left from upright."),
    "head-forward": Measure("cm", "How far the ears are in front of the shoulders, where the chest faces."),
    "head-height": Measure("cm", "How high the lowest part of the head is over the floor."),
    "hands-apart": Measure("cm", "The gap between both hands; 0 when they touch."),
    "elbows-apart": Measure("cm", "From the joint of one elbow to that of the other; about 9 when they touch."),
}
_OF_EACH_SIDE = {
    "hands-to-head": Measure("cm", "The gap between the hand and the head; 0 when it touches."),
    "hands-to-throat": Measure(
        "cm", "How far the ends of the fingers and the thumb are from the front and the sides of the neck."
    ),
    "hands-to-shoulders": Measure("cm", "The gap between the hand and the top of its own shoulder."),
    "hands-to-thighs": Measure("cm", "The gap between the hand and the legs; 0 when it touches."),
    "hands-beside-spine": Measure("cm", "How far the ends of the fingers are beside the middle of the spine."),
    "hands-over-shoulders": Measure("cm", "How much higher the knuckles are than the joint of their own shoulder."),
    "hands-over-head": Measure("cm", "How much higher the knuckles are than the top of the head."),
    "hands-over-back": Measure("cm", "How much higher the wrist is than the skin of the upper back."),
    "hands-before-chest": Measure("cm", "How far the knuckles are in front of the breastbone, where the chest faces."),
    "hands-behind-shoulders": Measure(
        "cm", "How far the ends of the fingers are behind the joints of the shoulders, where the chest faces."
    ),
    "hands-from-shoulders": Measure(
        "cm", "How far beside, before or behind its own shoulder the wrist is, seen from above."
    ),
    "thumbs-up": Measure(
        "degrees", "How far the side of the hand with the thumb looks up: 0 is level, 90 straight up."
    ),
    "elbows-over-shoulders": Measure("cm", "How much higher the elbow is than the joint of its own shoulder."),
    "elbows-before-chest": Measure("cm", "How far the elbow is in front of the breastbone, where the chest faces."),
    "elbows-off-wall": Measure("cm", "How far the elbow is in front of an upright wall that touches the back."),
    "shoulders-to-ears": Measure("cm", "From the joint of the shoulder to the ear, along the upper back."),
    "knees-from-hips": Measure("cm", "How far beside, before or behind its hip the knee is, seen from above."),
    "knees-height": Measure("cm", "How high the lowest part of the knee is over the floor."),
    "feet-height": Measure("cm", "How high the heel or the ball of the foot is over the floor, whichever is higher."),
}
_ONE = {"hands": "hand", "thumbs": "thumb", "elbows": "elbow", "shoulders": "shoulder", "knees": "knee", "feet": "foot"}

MEASURES: dict[str, Measure] = {**_WHOLE, **_OF_EACH_SIDE}
"""Every measure by its name. Of those that both sides have, the plural stands for the side that is worse."""


def one_sided(name: str) -> tuple[str, ...]:
    """Give the names that measure the left and the right side alone: `hand_l-to-head` and its other."""
    part, _, rest = name.partition("-")
    return tuple(f"{_ONE[part]}_{side}-{rest}" for side in ("l", "r")) if name in _OF_EACH_SIDE else ()


ONE_SIDED: dict[str, tuple[str, str]] = {
    one: (name, side) for name in _OF_EACH_SIDE for one, side in zip(one_sided(name), ("l", "r"), strict=True)
}
"""The names of the measures of one side, with the plural and the side."""


def sides(name: str) -> tuple[str, ...]:
    """Give the sides that a measure is taken on: none for one of the whole body."""
    if name in ONE_SIDED:
        return (ONE_SIDED[name][1],)
    return ("l", "r") if name in _OF_EACH_SIDE else ()
