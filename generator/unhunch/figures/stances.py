"""The base poses: the angles they start from, and what carries the body in each."""

from collections.abc import Mapping
from dataclasses import dataclass

from unhunch.model.pose import Base, Contact, Pose

_FEET, _KNEES, _HIPS = "foot", "lowerleg01", "upperleg01"
_LEGS = ("leg_l", "leg_r")
_SOLES = ("foot_l", "foot_r")


@dataclass(frozen=True)
class Stance:
    """A base pose: its angles, the joint that stays put, and the parts that carry the weight."""

    pose: Pose
    anchor: str
    weight_on: tuple[str, ...]
    """The lowest of these parts is on the floor, unless something rests at a stated height."""
    rests: Mapping[str, float]
    """What always carries, and at which height in centimetres."""
    over_hands: Mapping[str, float]
    """What is at about which height over a hand on the floor."""
    lies: Mapping[str, float]
    """Spots of limbs that lie on the floor unless a pose says where the limb goes."""


def _stance(
    anchor: str,
    weight_on: tuple[str, ...],
    *,
    rests: Mapping[str, float] | None = None,
    over_hands: Mapping[str, float] | None = None,
    lies: Mapping[str, float] | None = None,
    **pose: object,
) -> Stance:
    return Stance(Pose.model_validate(pose), anchor, weight_on, rests or {}, over_hands or {}, lies or {})


STANCES: Mapping[Base, Stance] = {
    "standing": _stance(_FEET, _SOLES, shoulders={"raise": 9}, elbows={"bend": 8}, hips={"abduct": 2}),
    "sitting-chair": _stance(
        _FEET, _SOLES, shoulders={"raise": 12, "plane": 40}, elbows={"bend": 15},
        hips={"flex": 88, "abduct": 5}, knee_l={"bend": 82}, ankle_l={"point": 6},
        knee_r={"bend": 92}, ankle_r={"point": -4},
    ),
    "sitting-floor": _stance(
        _HIPS, ("torso", *_LEGS, *_SOLES), lean=-6, lumbar={"flex": 8}, elbows={"bend": 15},
        shoulders={"raise": 20, "plane": 70}, hips={"flex": 84, "abduct": 3}, knees={"bend": 2},
        ankles={"point": 8},
    ),
    "hands-and-knees": _stance(
        _KNEES, (*_LEGS, *_SOLES), lean=74, shoulders={"raise": 76, "plane": 90}, lumbar={"flex": -6},
        thoracic={"flex": 10}, neck={"flex": -8}, wrists={"flex": -60}, hips={"flex": 76, "abduct": 3},
        knees={"bend": 92}, ankles={"point": 58}, hand_shapes="flat", hands={"touch": "floor"},
        rests={"lower_legs": 0}, over_hands={"shoulders": 51},
    ),
    "prone": _stance(
        _HIPS, ("torso", *_LEGS), lean=88, lumbar={"flex": -4}, head={"flex": 8}, shoulders={"raise": 14, "plane": 20},
        hips={"abduct": 4},
        ankles={"point": 55}, lies={"insteps": 0, "hands": 3, "forehead": 2},
    ),
    "supine": _stance(
        _HIPS, ("head", "torso", *_LEGS), lean=-90, shoulders={"raise": 15}, hips={"abduct": 4}, ankles={"point": 20},
        lies={"heels": 0, "hands": 1, "head": 0},
    ),
    "side-lying": _stance(
        _HIPS, ("torso", *_LEGS), tilt=90, shoulders={"raise": 88, "plane": 88}, shoulder_l={"plane": 92},
        shoulder_r={"plane": 113},
        hips={"flex": 62}, knees={"bend": 80},
        hip_l={"abduct": 2}, hip_r={"abduct": -16}, ankles={"point": 10}, neck={"side": -14}, elbows={"bend": 6},
        lies={"elbow_l": 1, "hand_l": 1},
    ),
    "kneeling": _stance(
        _KNEES, (*_LEGS, *_SOLES), shoulders={"raise": 9}, knees={"bend": 90}, ankles={"point": 50},
        rests={"lower_legs": 0},
    ),
    "half-kneeling": _stance(
        _HIPS, (*_LEGS, *_SOLES), shoulders={"raise": 9}, hips={"abduct": 3}, hip_l={"flex": 90}, knee_l={"bend": 88},
        hip_r={"flex": 0}, knee_r={"bend": 90}, ankle_r={"point": 50}, rests={"foot_l": 0, "lower_leg_r": 0},
    ),
}  # fmt: skip
"""The base poses; `lean` and `tilt` here tip the whole body, hips included."""

LEANS_AT_HIPS = frozenset[Base]({"standing", "sitting-chair", "sitting-floor"})

_JOINTS = {
    "foot": ("ankles", "ankle_*"),
    "leg": ("hips", "knees", "ankles", "hip_*", "knee_*", "ankle_*"),
    "arm": ("shoulders", "elbows", "forearms", "hands", "shoulder_*", "elbow_*", "forearm_*", "hand_*"),
    "head": ("head", "neck", "thoracic", "lumbar", "lean", "hands", "hand_l", "hand_r"),
}
"""The keys of a pose that say where a limb goes; `*` stands for its side."""


def told(pose: Pose, limb: str, side: str = "") -> bool:
    """Whether a pose says where this limb goes."""
    return not pose.model_fields_set.isdisjoint(key.replace("*", side) for key in _JOINTS[limb])


def contacts(base: Base, pose: Pose) -> dict[str, Contact]:
    """What the hands of a pose touch, by side; those of hands and knees the floor, unless it says where they go."""
    both = {side: getattr(pose, f"hand_{side.lower()}") or pose.hands for side in "LR"}
    usual = STANCES[base].pose.hands
    if usual is not None and pose.rests is None:
        both = {side: found or (None if told(pose, "arm", side.lower()) else usual) for side, found in both.items()}
    return {side: contact for side, contact in both.items() if contact}
