"""A figure resolved and furnished, ready to be looked at."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

import numpy as np

from unhunch.figures.arrays import Floats
from unhunch.figures.body import Body
from unhunch.figures.meshes import Mesh
from unhunch.figures.movement import frames_of, key_positions
from unhunch.figures.people import body_of
from unhunch.figures.posture import Posed
from unhunch.figures.props import carried, doors, furnish
from unhunch.figures.things.held import balls
from unhunch.figures.things.setting import Setting
from unhunch.figures.z_buffer import VIEWS, Camera
from unhunch.model.figure import Figure

CROPS = {"waist": ("upperleg01.L", 0.05), "chest": ("spine02", 0.0)}
"""Where a cropped picture ends at its foot: so many metres below the head of a bone."""
_LIES = 0.35
"""The share of its length by which the chest of who lies rises at most from bone to neck."""
_ABOUT_HANDS = 0.12
"""Metres that a picture of both hands alone shows around them."""


@dataclass(frozen=True, eq=False)
class Scene:
    """A figure resolved: its positions, props and camera."""

    body: Body
    figure: Figure
    keys: tuple[Posed, ...]
    """The positions that are written, in order."""
    frames: list[Posed]
    """All pictures of its flipbook in order, the key positions among them."""
    props: tuple[Mesh, ...]
    """What stands where it is."""
    beyond: tuple[Mesh, ...]
    """What may run out of the picture."""
    camera: Camera

    def setting(self, posed: Posed) -> Setting:
        """What things have to fit in one position."""
        return Setting(self.body, posed, ())

    def carried(self, posed: Posed) -> tuple[Mesh, ...]:
        """What moves with the person, in one position."""
        return carried(self.figure, self.setting(posed))

    @property
    def end(self) -> Posed:
        """The last position that is written."""
        return self.keys[-1]

    @property
    def ways(self) -> list[list[Posed]]:
        """The pictures from the position before to each key position; none lead to the first of a way there."""
        at = [self.frames.index(key) for key in self.keys]
        home = [*self.frames[at[-1] :], self.keys[0]] if self.figure.loop else []
        return [home, *(self.frames[first : last + 1] for first, last in pairwise(at))]


def view_of(figure: Figure) -> tuple[float, float]:
    """Azimuth and elevation of the figure's view, in degrees."""
    return VIEWS[figure.view] if isinstance(figure.view, str) else figure.view


def cut(body: Body, camera: Camera, crop: str | None, frames: Sequence[Posed]) -> Floats:
    """Where a crop ends the picture, in picture metres: left, top, right, bottom; infinite where it does not.

    It ends below a bone of the spine. Of who lies, that is beside it, on the side of the legs.
    """
    if crop is None:
        return np.array([-np.inf, -np.inf, np.inf, np.inf])
    if crop == "hands":
        skin = np.vstack([camera(posed.vertices[body.on("hand_l", "hand_r")])[:, :2] for posed in frames])
        return np.array([*(skin.min(0) - _ABOUT_HANDS), *(skin.max(0) + _ABOUT_HANDS)])
    bone, below = CROPS[crop]
    places, necks = (
        np.array([posed.skeleton.heads[0, body.bones.index(name)] for posed in frames]) for name in (bone, "neck01")
    )
    if (np.abs((necks - places)[:, 2]) < _LIES * np.linalg.norm(necks - places, axis=1)).all():
        across, to_head = camera(places)[:, 0], camera(necks)[:, 0]
        if (to_head > across).all():
            return np.array([float(across.min()) - below, -np.inf, np.inf, np.inf])
        return np.array([-np.inf, -np.inf, float(across.max()) + below, np.inf])
    bottom = float(camera(places * [0, 1, 1] - [0, 0, below])[:, 1].max())
    return np.array([-np.inf, -np.inf, np.inf, bottom])


def stage(figure: Figure) -> Scene:
    """Resolve the positions of a figure and furnish it."""
    body = body_of(figure)
    keys = key_positions(body, figure)
    fitted = next((key for key in keys if key.base == figure.base), keys[-1])
    between = tuple(chain.from_iterable(balls(Setting(body, key, ()), figure.balls) for key in keys))
    setting = Setting(body, fitted, tuple(key for key in keys if key is not fitted), between)
    camera = Camera.at(*view_of(figure), mirror=figure.mirror)
    frames = frames_of(body, figure, keys)
    return Scene(body, figure, keys, frames, furnish(figure.props, setting), doors(figure), camera)
