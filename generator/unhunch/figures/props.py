"""The things of a figure: those that stand, and those that move with the person."""

from collections.abc import Callable, Mapping

import numpy as np

from unhunch.figures.meshes import Mesh
from unhunch.figures.things import bedding, furniture, packs, walls
from unhunch.figures.things.bands import anchor, bands
from unhunch.figures.things.held import balls, dumbbells, rolling
from unhunch.figures.things.setting import Setting
from unhunch.model.figure import Figure, Prop

Maker = Callable[[Setting], list[Mesh]]

MAKERS: Mapping[Prop, Maker] = {
    "chair": furniture.chair,
    "stool": furniture.stool,
    "desk": furniture.desk,
    "screen": furniture.screen,
    "side-wall": walls.side_wall,
    "front-wall": walls.front_wall,
    "doorway": walls.doorway,
    "mat": bedding.mat,
    "pillow-chest": bedding.pillow_chest,
    "pillow-head": bedding.pillow_head,
    "towel-forehead": bedding.towel_forehead,
    "towel-neck": bedding.towel_neck,
    "towel-back": bedding.towel_back,
    "towel-spine": bedding.towel_spine,
    "foam-roller": bedding.foam_roller,
}
"""What makes the solids of each prop that stands where it is, whatever the person does."""

CARRIED: Mapping[Prop, Maker] = {"cold-pack": packs.cold_pack, "heat-pack": packs.heat_pack}
"""What makes the solids of each prop that moves with the person."""

FLAT: frozenset[Prop] = frozenset({"floor", "wall", "water"})
"""Props that have no solids: `backdrop.py` draws them as lines and areas."""


def furnish(names: tuple[Prop, ...], setting: Setting) -> tuple[Mesh, ...]:
    """The solids of all named props that stand where they are."""
    return tuple(mesh for name in names if name in MAKERS for mesh in MAKERS[name](setting))


def carried(figure: Figure, setting: Setting, begin: Setting) -> tuple[Mesh, ...]:
    """The solids that move with the person, in the setting's position; `begin` is that of the first one."""
    worn = [mesh for name in figure.props if name in CARRIED for mesh in CARRIED[name](setting)]
    round_things = (
        rolling(setting, begin, figure.balls) if "side-wall" in figure.props else balls(setting, figure.balls)
    )
    return (*worn, *dumbbells(setting, figure.dumbbells), *round_things, *bands(setting, figure.bands))


def doors(figure: Figure) -> tuple[Mesh, ...]:
    """The doors to which bands are fixed: they may run out of the picture."""
    places = [place for band in figure.bands if (place := anchor(band)) is not None]
    return tuple(walls.door(np.mean(places, axis=0))) if places else ()
