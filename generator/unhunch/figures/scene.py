"""A figure resolved and furnished, ready to be looked at."""

from dataclasses import dataclass
from itertools import chain, pairwise

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
        return carried(self.figure, self.setting(posed), self.setting(self.keys[0]))

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
