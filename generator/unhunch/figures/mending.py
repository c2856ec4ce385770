"""What would bring a pose back into a bound: which angle to change, which way, and about how far."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from unhunch.figures.body import Body
from unhunch.figures.ground import place
from unhunch.figures.joints import INDEX, LIMITS, PLURALS
from unhunch.figures.measures import measure
from unhunch.figures.posture import Posed
from unhunch.figures.stances import STANCES
from unhunch.model.bound import ANGLES
from unhunch.model.measure import sides
from unhunch.model.pose import Pose

_STEP = 4.0
"""Degrees by which an angle is changed to see what it does to a measure."""
_MOVES = 0.1
"""Units that a measure must change by for each degree of an angle that is worth naming."""
_FROM_THE_ENDS = (
    "wrist", "forearm", "elbow", "shoulder", "scapula", "head", "neck", "thoracic", "lumbar",
    "ankle", "knee", "hip", "lean", "tilt", "turn",
)  # fmt: skip
"""Joints in the order in which they are best changed: the nearer to an end, the less else moves with it."""
_OF_THE_ARM = ("wrist", "forearm", "elbow", "shoulder")
_UNWRITTEN = (
    "lean", "lumbar.flex", "lumbar.side", "thoracic.flex", "thoracic.side", "neck.flex", "head.flex",
    "scapulae.elevate", "scapulae.protract", "shoulders.raise", "shoulders.plane", "elbows.bend",
    "hips.flex", "knees.bend", "ankles.point",
)  # fmt: skip
"""What is worth trying besides the angles that the author wrote."""


@dataclass(frozen=True, eq=False)
class Broken:
    """A pose that does not keep a bound: its key in the figure, as it is written, and as it came out."""

    body: Body
    key: str
    pose: Pose
    posed: Posed
    name: str
    between: tuple[float, float]

    @property
    def reaching(self) -> frozenset[str]:
        """The sides whose arm a contact has laid where it is."""
        return frozenset(reach.side for reach in self.posed.reaches)


def advice(broken: Broken) -> str:
    """Tell what to write so that the bound holds."""
    if broken.name in ANGLES:
        return _of_angle(broken)
    if broken.reaching & _of_arms(broken.name):
        return _other_hold(broken)
    low, high = broken.between
    values = measure(broken.body, broken.posed, broken.name)
    worst = max(values, key=lambda value: max(low - value, value - high))
    missing = (low if worst < low else high) - worst
    written = {*_written(broken.pose)}
    found = [*_candidates(broken, values.index(worst), missing)]
    if not found:
        return f"change the pose of {broken.key}, or the bound if the words allow it"
    angle, change = min(found, key=lambda one: (one[0] not in written, _FROM_THE_ENDS.index(_single(one[0]))))
    way = "larger" if change > 0 else "smaller"
    return f"in {broken.key}, make {angle.replace('.', ' ')} about {np.ceil(abs(change)):.0f}° {way}"


def _of_angle(broken: Broken) -> str:
    joint, _, motion = broken.name.partition(".")
    if _single(broken.name) in _OF_THE_ARM and (joint in PLURALS or joint[-1] in broken.reaching) and broken.reaching:
        return _other_hold(broken)
    low, high = broken.between
    below = min(measure(broken.body, broken.posed, broken.name)) < low
    wanted, than = (f"{low:g}", "or more") if below else (f"{high:g}", "or less")
    written = f"{joint}: {{{motion}: {wanted}}}" if motion else f"{joint}: {wanted}"
    return f"in {broken.key}, write {written} {than}"


def _other_hold(broken: Broken) -> str:
    hand = "hands" if len(broken.reaching) > 1 else f"hand_{min(broken.reaching)}"
    return f"let {hand} touch something else, or change the direction of its elbow"


def _of_arms(name: str) -> frozenset[str]:
    """The sides whose hand or elbow a measure is of."""
    part = name.partition("-")[0].partition("_")[0].removesuffix("s")
    return frozenset(sides(name) or "lr") if part in ("hand", "thumb", "elbow") else frozenset()


def _single(name: str) -> str:
    """The joint of an angle, whatever its side."""
    joint = name.partition(".")[0]
    return PLURALS.get(joint, joint).removesuffix("_l").removesuffix("_r")


def _written(pose: Pose) -> Iterator[str]:
    """Yield the names of the angles that an author wrote into a pose."""
    for field in sorted(pose.model_fields_set):
        if field in ANGLES:
            yield field
        motions = getattr(getattr(pose, field), "model_fields_set", ())
        yield from (name for motion in sorted(motions) if (name := f"{field}.{motion.rstrip('_')}") in ANGLES)


def _candidates(broken: Broken, side: int, missing: float) -> Iterator[tuple[str, float]]:
    """Yield the angles that could make up for what is missing, each with the degrees that it would take."""
    now = measure(broken.body, broken.posed, broken.name)[side]
    for angle in dict.fromkeys((*_written(broken.pose), *_UNWRITTEN)):
        if _single(angle) in _OF_THE_ARM and broken.reaching:
            continue
        slope = (_measured(broken, side, angle, _STEP) - now) / _STEP
        if abs(slope) >= _MOVES:
            change = missing / slope
            # A measure seldom follows an angle in a straight line.
            change *= missing / (_measured(broken, side, angle, change) - now or missing)
            if _can_change(broken.posed, angle, change):
                yield angle, change


def _measured(broken: Broken, side: int, angle: str, by: float) -> float:
    """The measure with one angle changed by some degrees."""
    posed = broken.posed
    tried = posed.angles.copy()
    tried[[INDEX[name] for name in _motions(angle)]] += by
    turned = Posed(posed.base, tried, *place(broken.body, posed.base, tried))
    return measure(broken.body, turned, broken.name)[side]


def _motions(angle: str) -> list[tuple[str, str]]:
    """The joints and their motions that an angle's name stands for."""
    joint, _, motion = angle.partition(".")
    if not motion:
        return [("trunk", joint)]
    return [(f"{PLURALS[joint]}_{side}", motion) for side in "lr"] if joint in PLURALS else [(joint, motion)]


def _can_change(posed: Posed, angle: str, by: float) -> bool:
    """Whether joints allow it."""
    return all(
        LIMITS[joint, motion].low
        <= posed.angles[INDEX[joint, motion]]
        - (getattr(STANCES[posed.base].pose, motion) if joint == "trunk" else 0)
        + by
        <= LIMITS[joint, motion].high
        for joint, motion in _motions(angle)
    )
