"""A figure resolved and furnished, ready to be looked at."""

from dataclasses import dataclass

import numpy as np

from unhunch.figures.arrows import path_of
from unhunch.figures.body import Body, load
from unhunch.figures.meshes import Mesh
from unhunch.figures.movement import between, positions
from unhunch.figures.posture import Posed
from unhunch.figures.props import Setting, furnish
from unhunch.figures.z_buffer import VIEWS, Camera
from unhunch.model.figure import Figure

FRAMES = 6
"""Pictures in a flipbook, from start to end."""


@dataclass(frozen=True, eq=False)
class Scene:
    """A figure resolved: its positions, props and camera."""

    body: Body
    figure: Figure
    start: Posed | None
    end: Posed
    middle: list[Posed]
    props: tuple[Mesh, ...]
    setting: Setting
    camera: Camera

    @property
    def moments(self) -> list[Posed]:
        """All positions in order."""
        return path_of(self.start, self.middle, self.end)


def view_of(figure: Figure) -> tuple[float, float]:
    """Azimuth and elevation of the figure's view, in degrees."""
    return VIEWS[figure.view] if isinstance(figure.view, str) else figure.view


def stage(figure: Figure) -> Scene:
    """Resolve the positions of a figure and furnish it."""
    body = load(figure.hair)
    start, end = positions(body, figure)
    shares = [0.5 - 0.5 * np.cos(np.pi * i / (FRAMES - 1)) for i in range(1, FRAMES - 1)]
    middle = [] if start is None else between(body, start, end, shares)
    seated = [p for p in (start, end) if p is not None and p.base == figure.base]
    fitted = seated[0] if seated else end
    others = tuple(p for p in (start, end) if p is not None and p is not fitted)
    setting = Setting(body, fitted, others)
    camera = Camera.at(*view_of(figure), mirror=figure.mirror)
    return Scene(body, figure, start, end, middle, furnish(figure.props, setting), setting, camera)
