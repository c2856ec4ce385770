"""Which part of a body is lowest, and what lifts it."""

from unhunch.figures.anatomy import PARTS
from unhunch.figures.body import Body
from unhunch.figures.posture import Posed

_SIDES = {"l": "left", "r": "right"}
_LIMBS = {"arm": ("shoulder", "elbow"), "leg": ("hip", "knee"), "foot": ("hip", "knee", "ankle")}
"""The joints that lift a part, as a pose names them."""
_TRUNK = ("lean", "lumbar", "thoracic")


def lowest(body: Body, posed: Posed) -> str:
    """The key of the part that is lowest, as `hand_l`."""
    return PARTS[int(body.part[posed.vertices[:, 2].argmin()])]


def named(part: str) -> str:
    """What a part is called."""
    name, _, side = part.partition("_")
    return f"the {_SIDES[side]} {name}" if side else f"the {name}"


def lifted(body: Body, posed: Posed, part: str) -> str:
    """What to do about a part that sinks into the floor."""
    name, _, side = part.partition("_")
    if name == "hand":
        other = posed.vertices[body.on("hand_r" if side == "l" else "hand_l"), 2].min()
        key = "hands" if other < 0 else part
        return f"let it rest on the floor: `{key}: {{touch: floor}}`"
    joints = [f"`{joint}_{side}`" for joint in _LIMBS[name]] if name in _LIMBS else [f"`{joint}`" for joint in _TRUNK]
    return f"lift it by the joints that lead to it: {', '.join(joints)}"
