"""What lets a hand reach what it falls short of: changes of a pose, tried one after the other."""

from collections.abc import Iterator

import numpy as np

from unhunch.figures.body import Body
from unhunch.figures.joints import LIMITS
from unhunch.figures.posture import Posed, Reach, resolve
from unhunch.figures.skinning import normal_at
from unhunch.model.pose import Base, Contact, Hip, Knee, Pose, Spine

TOO_SHORT = 0.03
"""Metres that a hand may fall short of a contact."""
_FOREARM = 0.5
"""How much the way from the elbow counts beside that from the hand."""
_STEPS = (15, 30, 45, 60, 75, 90)
"""Degrees by which the trunk is bent towards what a hand shall reach."""


def nearer(body: Body, base: Base, pose: Pose, reach: Reach) -> str:
    """What to write so that a hand reaches what it touches; what changes the least comes first."""
    found = next((words for words, changed in _changes(pose, reach) if _reaches(body, base, changed, reach.side)), "")
    return found or "touch something nearer, or begin from a base that brings the body nearer"


def nearest_place(body: Body, posed: Posed, side: str) -> str:
    """The place on the body that a hand is nearest to, as a contact names it."""
    hand = posed.vertices[body.on(f"hand_{side}")].mean(0)
    elbow = posed.skeleton.heads[0, body.bones.index(f"lowerarm01.{side.upper()}")]
    own = {
        name: vertex
        for name, vertex in body.landmarks.items()
        if not name.endswith(_ARM)
        and normal_at(body, posed.vertices, vertex) @ (elbow - posed.vertices[vertex]) > 0  # which the forearm faces
    }

    def way(name: str) -> float:
        """How far it is from the hand, and for the forearm: a hand lies on the side that it comes from."""
        there = posed.vertices[own[name]]
        return float(np.linalg.norm(there - hand) + _FOREARM * np.linalg.norm(there - elbow))

    name = min(own, key=way)
    other = {"l": "_r", "r": "_l"}[side]
    place = name.removesuffix("_l").removesuffix("_r")
    return f"{place}, cross: true" if name.endswith(other) else place


_ARM = tuple(f"{name}_{side}" for name in ("fingers", "fingernail", "elbow", "upper_arm") for side in "lr")
"""Places that move with the arms."""


def _reaches(body: Body, base: Base, pose: Pose, side: str) -> bool:
    posed = resolve(body, base, pose)
    return all(reach.short <= TOO_SHORT for reach in posed.reaches if reach.side == side)


def _changes(pose: Pose, reach: Reach) -> Iterator[tuple[str, Pose]]:
    """Yield what could be written in words, and the pose with it."""
    contact = reach.contact
    if contact.elbow is not None:
        yield "leave out where the elbow points", _with(pose, reach, contact.model_copy(update={"elbow": None}))
    if contact.with_ != "fingertips":
        tips = contact.model_copy(update={"with_": "fingertips"})
        yield "let the fingertips touch: `with: fingertips`", _with(pose, reach, tips)
    if contact.cross:
        own = contact.model_copy(update={"cross": False})
        yield "touch the hand's own side: leave `cross` out", _with(pose, reach, own)
    for degrees in _STEPS:
        lean = pose.lean + degrees
        if lean <= LIMITS["trunk", "lean"].high:
            yield f"bend the trunk towards it: `lean: {lean:g}`", pose.model_copy(update={"lean": lean})
    for degrees in (*_STEPS, 105):
        legs = {"hips": Hip.model_validate({"flex": degrees}), "knees": Knee.model_validate({"bend": degrees})}
        words = f"bend hips and knees: `hips: {{flex: {degrees}}}` and `knees: {{bend: {degrees}}}`"
        yield words, pose.model_copy(update=legs)
    for degrees in _STEPS:
        thoracic = pose.thoracic or Spine.model_validate({})
        flex = thoracic.flex + degrees
        if flex <= LIMITS["thoracic", "flex"].high:
            bent = thoracic.model_copy(update={"flex": flex})
            yield f"round the back: `thoracic: {{flex: {flex:g}}}`", pose.model_copy(update={"thoracic": bent})


def _with(pose: Pose, reach: Reach, contact: Contact) -> Pose:
    field = f"hand_{reach.side}"
    return pose.model_copy(update={field if getattr(pose, field) is not None else "hands": contact})
