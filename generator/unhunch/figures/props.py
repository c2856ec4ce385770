"""Furniture and cushions, each sized and placed to fit the person in both positions."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from unhunch.figures.arrays import Floats
from unhunch.figures.body import Body
from unhunch.figures.meshes import Mesh, box, cushion, roll
from unhunch.figures.posture import Posed
from unhunch.figures.rotations import about_x
from unhunch.model.figure import Prop

SEAT_BACK = 0.40
_WOOD = 0.03


@dataclass(frozen=True, eq=False)
class Setting:
    """What the props have to fit: the body, the position they belong to, the others to stay clear of."""

    body: Body
    posed: Posed
    others: tuple[Posed, ...]

    def joint(self, bone: str) -> Floats:
        """Where a bone starts, (3,)."""
        head: Floats = self.posed.skeleton.heads[0, self.body.bones.index(bone)]
        return head

    def turn(self, bone: str) -> Floats:
        """How a bone is turned, (3, 3)."""
        rotation: Floats = self.posed.skeleton.turns[0, self.body.bones.index(bone)]
        return rotation

    def landmark(self, name: str) -> Floats:
        """Where a landmark is, (3,)."""
        place: Floats = self.posed.vertices[self.body.landmarks[name]]
        return place


def _seat(setting: Setting) -> tuple[float, float]:
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


def _chair(setting: Setting) -> list[Mesh]:
    height, back = _seat(setting)
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


def _desk_top(setting: Setting) -> tuple[float, float]:
    """Height of the desk under the hands, and its near edge."""
    hands = setting.posed.vertices[setting.body.on("hand_l", "hand_r")]
    trunk = min(float(p.vertices[setting.body.on("torso"), 1].min()) for p in (setting.posed, *setting.others))
    return float(hands[:, 2].min()) - 0.004, trunk - 0.06


def _desk(setting: Setting) -> list[Mesh]:
    height, near = _desk_top(setting)
    far, half = near - 0.66, 0.62
    top = box((-half, far, height - _WOOD), (half, near, height))
    legs = [
        box((s * (half - 0.05) - 0.02, y - 0.02, 0), (s * (half - 0.05) + 0.02, y + 0.02, height - _WOOD))
        for s in (-1, 1)
        for y in (near - 0.05, far + 0.05)
    ]
    return [top, *legs]


def _screen(setting: Setting) -> list[Mesh]:
    height, near = _desk_top(setting)
    eyes = float(setting.joint("head")[2]) + 0.06
    y = near - 0.52
    return [
        box((-0.28, y - 0.02, eyes - 0.33), (0.28, y, eyes)),
        box((-0.03, y - 0.05, height), (0.03, y - 0.02, eyes - 0.15)),
        box((-0.12, y - 0.12, height), (0.12, y + 0.06, height + 0.012)),
    ]


def _side_wall(setting: Setting) -> list[Mesh]:
    back = max(float(p.vertices[:, 1].max()) for p in (setting.posed, *setting.others))
    top = max(float(p.vertices[:, 2].max()) for p in (setting.posed, *setting.others))
    return [box((-0.6, back + 0.004, 0), (0.6, back + 0.07, top + 0.12))]


_MAT_WIDTH = 0.84
_LIES = 0.25
"""Metres above the floor under which a body lies on its mat."""


def _mat(setting: Setting) -> list[Mesh]:
    """As long as who is on it without the arms, and turned with who lies on the side."""
    skin = setting.posed.vertices[~setting.body.on("arm_l", "arm_r", "hand_l", "hand_r")]
    low = skin[skin[:, 2] < _LIES, :2]
    first, last = low.min(0) - 0.12, low.max(0) + 0.12
    across = int((last - first).argmin())
    middle = (first[across] + last[across]) / 2
    half = max(_MAT_WIDTH, last[across] - first[across]) / 2
    first[across], last[across] = middle - half, middle + half
    return [box((*first, -0.022), (*last, -0.002))]


def _pillow_chest(setting: Setting) -> list[Mesh]:
    chest = setting.landmark("chest")
    high = max(float(chest[2]) + 0.02, 0.09)
    return [cushion((0.62, 0.34, high)).moved(np.eye(3), np.array([0, chest[1] + 0.02, high / 2 - 0.01]))]


def _pillow_head(setting: Setting) -> list[Mesh]:
    head = setting.joint("head") + setting.turn("head") @ [0, 0.03, 0.07]
    high = max(float(head[2]) - 0.05, 0.06)
    return [cushion((0.56, 0.36, high)).moved(np.eye(3), np.array([head[0], head[1], high / 2]))]


def _towel_forehead(setting: Setting) -> list[Mesh]:
    forehead = setting.landmark("forehead")
    radius = max(float(forehead[2]) / 2, 0.025)
    return [roll(0.32, radius).moved(np.eye(3), np.array([0, forehead[1], radius]))]


def _towel_back(setting: Setting) -> list[Mesh]:
    turn = setting.turn("spine01")
    return [roll(0.40, 0.035).moved(turn, setting.landmark("upper_back") + turn @ [0, 0.03, 0])]


def _pack_frame(setting: Setting) -> tuple[Floats, Floats]:
    """The turn of a pack and its middle, on the upper back beside the spine's left."""
    turn = setting.turn("spine01") @ about_x(-8)
    place = setting.landmark("shoulder_blade_l") + turn @ np.array([-0.03, 0.012, 0.075])
    return turn, place


def _pack(setting: Setting) -> list[Mesh]:
    turn, place = _pack_frame(setting)
    return [cushion((0.20, 0.15, 0.04), 0.35).moved(turn @ about_x(90), place)]


MAKERS: Mapping[Prop, Callable[[Setting], list[Mesh]]] = {
    "chair": _chair,
    "desk": _desk,
    "screen": _screen,
    "side-wall": _side_wall,
    "mat": _mat,
    "pillow-chest": _pillow_chest,
    "pillow-head": _pillow_head,
    "towel-forehead": _towel_forehead,
    "towel-back": _towel_back,
    "cold-pack": _pack,
    "heat-pack": _pack,
}
"""What makes the solids of each prop."""

FLAT: frozenset[Prop] = frozenset({"floor", "wall"})
"""Props that have no solids: `drawing.py` draws them as lines and areas."""


def furnish(names: tuple[Prop, ...], setting: Setting) -> tuple[Mesh, ...]:
    """The solids of all named props."""
    return tuple(mesh for name in names if name not in FLAT for mesh in MAKERS[name](setting))


def signs(names: tuple[str, ...], setting: Setting) -> list[Floats]:
    """The lines on the packs among the named props, each (p, 3): a snowflake on a cold one, waves on a warm one."""
    turn, place = _pack_frame(setting)
    front = place + turn @ [0, 0.02, 0]
    return [front + stroke @ turn.T for name in names if name in _SIGNS for stroke in _SIGNS[name]()]


def _snowflake() -> list[Floats]:
    """Three crossing strokes with barbs, flat and around the origin."""
    strokes = []
    for angle in np.radians([90, 210, 330]):
        arm = np.array([np.cos(angle), 0, np.sin(angle)])
        side = np.array([-np.sin(angle), 0, np.cos(angle)])
        for way in (arm, -arm):
            strokes.append(np.array([[0, 0, 0], way * 0.046]))
            strokes.append(np.array([way * 0.042 + side * 0.014, way * 0.026, way * 0.042 - side * 0.014]))
    return strokes


def _waves() -> list[Floats]:
    """Three waves that rise side by side, flat and around the origin."""
    up = np.linspace(-0.046, 0.046, 17)
    sway = 0.010 * np.sin(up / 0.046 * np.pi)
    return [np.column_stack([middle + sway, np.zeros_like(up), up]) for middle in (-0.032, 0.0, 0.032)]


_SIGNS: dict[str, Callable[[], list[Floats]]] = {"cold-pack": _snowflake, "heat-pack": _waves}
