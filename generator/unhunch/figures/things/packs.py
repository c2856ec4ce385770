"""Cold and warm packs, each in the cloth that belongs between it and the skin."""

from collections.abc import Callable, Mapping

import numpy as np

from unhunch.figures.arrays import Floats
from unhunch.figures.meshes import Mesh, cushion
from unhunch.figures.rotations import about_x
from unhunch.figures.things.setting import Setting
from unhunch.model.figure import Prop


def _pack_frame(setting: Setting) -> tuple[Floats, Floats]:
    """The turn of a pack and its middle, on the upper back beside the spine's left."""
    turn = setting.turn("spine01") @ about_x(-8)
    place = setting.landmark("shoulder_blade_l") + turn @ np.array([-0.03, 0.02, 0.055])
    return turn, place


def cold_pack(setting: Setting) -> list[Mesh]:
    """A cold pack on the upper back, over a towel that is larger than it on all sides."""
    return _in_towel(setting)


def heat_pack(setting: Setting) -> list[Mesh]:
    """A warm pack, in the same way; its tone tells it from a cold one."""
    return [part.filled("light") for part in _in_towel(setting)]


def _in_towel(setting: Setting) -> list[Mesh]:
    turn, place = _pack_frame(setting)
    towel = cushion((0.33, 0.23, 0.05), 0.15).moved(turn @ about_x(90), place)
    return [towel, cushion((0.19, 0.14, 0.05), 0.35).moved(turn @ about_x(90), place + turn @ [0, 0.012, 0])]


def signs(names: tuple[Prop, ...], setting: Setting, away: Floats) -> dict[str, list[Floats]]:
    """The lines on the packs among the named props by their layer, each (p, 3).

    A cold pack has a snowflake, a warm one has waves, and the towel of either has hems.
    There are none where one looks `away` (3,) from the back, and sees no pack.
    """
    turn, place = _pack_frame(setting)
    if turn[:, 1] @ away > -_ASLANT:
        return {}
    front = place + turn @ [0, 0.038, 0]
    drawn: dict[str, list[Floats]] = {}
    for name in names:
        if name in _SIGNS:
            layer, strokes = _SIGNS[name]
            drawn[layer] = [front + stroke @ turn.T for stroke in strokes()]
            drawn["prop"] = [place + stroke @ turn.T for stroke in _hems()]
    return drawn


_HEM = 0.135
"""Metres from the middle of a towel to its hems."""
_ASLANT = 0.2
"""How much the front of a pack turns to the viewer at the least, of 1, to show its sign."""


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


def _hems() -> list[Floats]:
    """A line along either end of the towel, around its middle."""
    return [np.array([[x, 0.025, -0.075], [x, 0.025, 0.075]]) for x in (-_HEM, _HEM)]


_SIGNS: Mapping[Prop, tuple[str, Callable[[], list[Floats]]]] = {
    "cold-pack": ("cold sign", _snowflake),
    "heat-pack": ("warm sign", _waves),
}
