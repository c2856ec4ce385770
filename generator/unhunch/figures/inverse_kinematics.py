"""Inverse kinematics of an arm: the angles that lay a hand on a point.

Damped least squares over six angles. All seeds and all perturbations run as one batch of the arm's forward
kinematics, so that a solution costs milliseconds; many seeds, because single ones end in arms bent the wrong way.
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from unhunch.figures.arrays import Floats
from unhunch.figures.body import Body
from unhunch.figures.forward_kinematics import SIGNS, arm_turns, finger_bones, finger_turns
from unhunch.figures.joints import INDEX, LIMITS
from unhunch.figures.least_squares import descend
from unhunch.figures.rotations import DOWN, unit

_FREE = (("shoulder", "raise"), ("shoulder", "plane"), ("shoulder", "rotate"), ("elbow", "bend"),
         ("forearm", "pronate"), ("wrist", "flex"))  # fmt: skip
_SEEDS = np.array(
    [
        [125, 45, 50, 135, 0, 0], [100, 105, 10, 125, 0, 0], [80, 20, 60, 140, 0, 0], [45, 60, 10, 80, 0, 0],
        [60, -20, -30, 100, 0, 0], [150, 40, 40, 140, 30, 0], [86, 5, 75, 146, 0, 45],
        [86, 95, 20, 146, 0, 45],
    ],
    float,
)  # fmt: skip
"""Arm positions spread over what hands do: behind the head, across the chest, on the hip, overhead."""

REACH_WEIGHT, PALM_WEIGHT, ELBOW_WEIGHT, HABIT_WEIGHT = 60.0, 1.2, 2.2, 1 / 240
_STEPS = np.full(len(_FREE), 0.05)
_CAUTION = 1e-2


@dataclass(frozen=True, eq=False)
class Goal:
    """Where a hand should be: a point (3,), and optionally what the palm, hand and elbow should face."""

    point: Floats
    part: str
    facing: Floats | None = None
    """The outward normal of what is touched; the palm turns against it."""
    along: Floats | None = None
    """The direction from wrist to fingers."""
    elbow: Floats | None = None
    """The direction from shoulder to elbow."""


def contact_point(body: Body, side: str, part: str) -> Floats:
    """The touching point of a hand in the modelling pose, (3,)."""
    sign, frame, wrist = SIGNS[side], body.canonical[f"hand.{side}"], body.head(f"wrist.{side}")
    at: Floats
    knuckles = 0.5 * (body.head(f"finger3-1.{side}") + body.head(f"finger4-1.{side}"))
    palm = np.linalg.norm(knuckles - wrist)
    tip = body.tails[body.bones.index(f"finger3-3.{side}")]
    reach = np.linalg.norm(tip - body.head(f"finger3-1.{side}"))
    match part:
        case "palm":
            at = wrist + 0.62 * (knuckles - wrist) + frame.T @ np.array([-sign * 0.028, 0, 0])
        case "knuckles":
            at = wrist + frame.T @ np.array([-sign * 0.012, 0, -(palm + 0.014)])
        case "fingers":
            at = wrist + frame.T @ np.array([-sign * 0.022, 0, -(palm + 0.035)])
        case _:
            at = wrist + frame.T @ np.array([-sign * 0.004, 0, -(palm + 0.97 * reach)])
    return at


def thumb_tip(body: Body, posture: Floats, side: str) -> Floats:
    """The end of the thumb as the hand is shaped, where the wrist is as in the modelling pose, (3,)."""
    wrist = np.eye(3)[None], body.head(f"wrist.{side}")[None]
    *_, (bone, turn, head) = finger_bones(body, finger_turns(body, posture[None], side), side, 1, wrist)
    tip: Floats = (head + turn @ (body.tails[bone] - body.heads[bone]))[0]
    return tip


def _arm_points(
    body: Body, postures: Floats, side: str, chest: Floats, start: Floats
) -> tuple[Floats, Floats, Floats, Floats]:
    """Wrist (f, 3), its turn (f, 3, 3), elbow and shoulder (f, 3) of a batch of postures."""
    turns = arm_turns(body, postures, side, chest)
    chain = ("clavicle", "shoulder01", "upperarm01", "upperarm02", "lowerarm01", "lowerarm02", "wrist")
    places = {chain[0]: np.broadcast_to(start, (len(postures), 3))}
    for above, bone in pairwise(chain):
        offset = body.head(f"{bone}.{side}") - body.head(f"{above}.{side}")
        places[bone] = places[above] + turns[f"{above}.{side}"] @ offset
    return places["wrist"], turns[f"wrist.{side}"], places["lowerarm01"], places["upperarm01"]


def solve(
    body: Body, posture: Floats, side: str, goal: Goal, *, chest: Floats, start: Floats, near: bool
) -> tuple[Floats, float]:
    """The posture with this arm laid on its goal, and how far it falls short in metres.

    `chest` (3, 3) and `start` (3,) place the collarbone. With `near`, only solutions close to the given
    posture are looked for, as between the frames of a movement.
    """
    columns = [INDEX[f"{j}_{side.lower()}", a] for j, a in _FREE]
    bounds = [LIMITS[f"{j}_{side.lower()}", a] for j, a in _FREE]
    low, high = np.array([b.low for b in bounds]), np.array([b.high for b in bounds])
    habit = np.clip(posture[columns], low, high)
    at = thumb_tip(body, posture, side) if goal.part == "thumb" else contact_point(body, side, goal.part)
    touch = at - body.head(f"wrist.{side}")
    palm = body.canonical[f"hand.{side}"].T @ np.array([-SIGNS[side], 0, 0])
    fingers = body.canonical[f"hand.{side}"].T @ DOWN

    def residuals(angles: Floats) -> Floats:
        postures = np.repeat(posture[None], len(angles), 0)
        postures[:, columns] = angles
        wrist, turn, elbow, shoulder = _arm_points(body, postures, side, chest, start)
        parts = [(wrist + turn @ touch - goal.point) * REACH_WEIGHT, (angles - habit) * HABIT_WEIGHT]
        if goal.facing is not None:
            parts.append((turn @ palm + goal.facing) * (0.15 if goal.part in ("fingertips", "thumb") else PALM_WEIGHT))
        if goal.along is not None:
            parts.append((turn @ fingers - goal.along) * PALM_WEIGHT)
        if goal.elbow is not None:
            parts.append((unit(elbow - shoulder) - goal.elbow) * ELBOW_WEIGHT)
        return np.concatenate(parts, axis=1)

    angles = np.clip(habit[None] if near else np.vstack([habit, _SEEDS]), low, high)
    angles, cost = descend(residuals, angles, (low, high), _STEPS, _CAUTION)
    best = angles[int(np.argmin(np.round(cost, 6)))]
    solved = posture.copy()
    solved[columns] = best
    wrist, turn, _, _ = _arm_points(body, solved[None], side, chest, start)
    return solved, float(np.linalg.norm(wrist[0] + turn[0] @ touch - goal.point))
