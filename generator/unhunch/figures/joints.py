"""The degrees of freedom of the figure, in one fixed order, and how far each can go.

A posture is a vector of angles in degrees in that order, so that postures interpolate, batch and compare.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # who only asks for limits needs no numpy
    from unhunch.figures.arrays import Floats

SIDES = ("l", "r")
PLURALS = {"scapulae": "scapula", "shoulders": "shoulder", "elbows": "elbow", "forearms": "forearm",
            "wrists": "wrist", "fingers": "fingers", "thumbs": "thumb", "hips": "hip", "knees": "knee",
            "ankles": "ankle", "toes": "toes"}  # fmt: skip
"""The keys of a pose that set both sides alike, with the joint of each."""
ESTIMATE = "estimate"
FINGERS = (2, 3, 4, 5)
"""The fingers by their numbers; the thumb is 1."""
FINGER_NAMES = dict(zip(("index", "middle", "ring", "little"), FINGERS, strict=True))
"""The number of each finger by its name."""


@dataclass(frozen=True)
class Limit:
    """The range of motion of one angle in degrees, and where it comes from."""

    low: float
    high: float
    source: str


_SPINE = {
    "lumbar": {"flex": (-25, 60), "side": (-30, 30), "twist": (-15, 15)},
    "thoracic": {"flex": (-30, 50), "side": (-30, 30), "twist": (-40, 40)},
    "neck": {"flex": (-55, 50), "side": (-45, 45), "twist": (-75, 75)},
    "head": {"flex": (-25, 25), "side": (-15, 15), "twist": (-15, 15)},
    "trunk": {"lean": (-130, 130), "turn": (-180, 180), "tilt": (-100, 100)},
}
_LIMBS = {
    "scapula": {"elevate": (-15, 40, ESTIMATE), "protract": (-28, 30, ESTIMATE)},
    "shoulder": {
        "raise": (0, 180, ESTIMATE),
        "plane": (-60, 135, ESTIMATE),
        "rotate": (-90, 95, ESTIMATE),
    },
    "elbow": {"bend": (-5, 150, ESTIMATE)},
    "forearm": {"pronate": (-85, 80, ESTIMATE)},
    "wrist": {"flex": (-70, 80, ESTIMATE), "deviate": (-20, 45, ESTIMATE)},
    "hip": {"flex": (-25, 125, ESTIMATE), "abduct": (-25, 45, ESTIMATE), "rotate": (-40, 60, ESTIMATE)},
    "knee": {"bend": (-3, 150, ESTIMATE)},
    "ankle": {"point": (-20, 60, ESTIMATE)},
}
_DIGITS = {
    "fingers": {"knuckle": (-30, 95), "middle": (-5, 110), "end": (-10, 80), "spread": (-3, 20)},
    **{f: {"knuckle": (-95, 95), "middle": (-110, 110), "end": (-80, 80), "spread": (-20, 20)} for f in FINGER_NAMES},
    "thumb": {"out": (-25, 50), "across": (-20, 60), "bend": (-15, 70)},
    "toes": {"bend": (-40, 70)},
}
"""Of fingers together, what single ones add, the thumb, and the front of the foot."""
_HAND = {"curl": (-20, 90), "thumb": (0, 2), "fold": (0, 60), **{f"curl{finger}": (-110, 110) for finger in FINGERS}}
"""`curl` of each finger joint and what single fingers add to it, `thumb` 0 along the palm to 1 and more held away,
`fold` of the thumb."""


def _limits() -> dict[tuple[str, str], Limit]:
    table = {(j, a): Limit(*r, ESTIMATE) for j, angles in _SPINE.items() for a, r in angles.items()}
    for side in SIDES:
        for joint, motions in _LIMBS.items():
            table.update({(f"{joint}_{side}", a): Limit(*limit) for a, limit in motions.items()})
        for joint, angles in _DIGITS.items():
            table.update({(f"{joint}_{side}", a): Limit(*r, ESTIMATE) for a, r in angles.items()})
        table.update({(f"hand_{side}", a): Limit(*r, ESTIMATE) for a, r in _HAND.items()})
    return table


LIMITS = _limits()
"""The range of motion of each (joint, angle), in the order of a posture's entries."""

INDEX = {name: i for i, name in enumerate(LIMITS)}
"""Where each (joint, angle) stands in a posture."""

HAND_SHAPES = {
    "relaxed": (14.0, 0.5, 0.0),
    "flat": (-4.0, 0.62, 0.0),
    "straight": (0.0, 0.5, 0.0),
    "fist": (72.0, 0.25, 18.0),
    "thumb": (66.0, 1.6, -4.0),
    "cup": (26.0, 0.4, 0.0),
    "linked": (38.0, 0.3, 24.0),
    "pinch": (38.0, 0.5, 20.0),
}
"""`curl`, `thumb` and `fold` of each named shape of the hand."""


def column(posture: "Floats", joint: str, angle: str) -> "Floats":
    """One angle of a batch of postures, (..., )."""
    values: Floats = posture[..., INDEX[joint, angle]]
    return values
