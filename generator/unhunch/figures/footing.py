"""What carries a posed body: where its skin meets the floor and the things around it."""

from collections.abc import Iterator, Sequence

import numpy as np
from scipy.spatial import ConvexHull, QhullError

from unhunch.figures.arrays import Bools, Floats
from unhunch.figures.meshes import Mesh
from unhunch.figures.posture import Posed
from unhunch.figures.scene import Scene
from unhunch.figures.things.furniture import chair
from unhunch.figures.things.held import balls
from unhunch.model.pose import Base

LYING = frozenset[Base]({"prone", "supine", "side-lying", "sitting-floor"})
_NEAR, _NEAR_LYING = 0.02, 0.035
"""Metres from the floor within which skin is carried by it; soft parts lie flatter than they are drawn."""
_NEAR_THING = 0.025
_SEATS = frozenset({"chair", "stool"})


def carriers(scene: Scene, posed: Posed) -> Sequence[Mesh]:
    """The things around a body that may carry it; who sits on a chair has a seat, drawn or not."""
    setting = scene.setting(posed)
    seat = chair(setting) if posed.base == "sitting-chair" and _SEATS.isdisjoint(scene.figure.props) else []
    return (*scene.props, *seat, *balls(setting, scene.figure.balls))


def footing(scene: Scene, posed: Posed) -> Floats:
    """The points of the skin that are carried, from above, (p, 2). A head carries nobody."""
    skin = posed.vertices[~scene.body.on("head", "neck")]
    carried = skin[:, 2] < (_NEAR_LYING if posed.base in LYING else _NEAR)
    for mesh in carriers(scene, posed):
        carried |= _touches(skin, mesh)
    points: Floats = np.vstack([skin[carried, :2], *_on_walls(posed)])
    return points


def _on_walls(posed: Posed) -> Iterator[Floats]:
    """Where hands lean on a wall, (1, 2) each: a wrist bends less far than a wall asks, so that no palm lies flat."""
    for reach in posed.reaches:
        if reach.contact.touch == "wall" and not reach.contact.gap and reach.short < _NEAR_THING:
            yield reach.point[None, :2]


def _touches(skin: Floats, mesh: Mesh) -> Bools:
    """Which points of the skin meet a thing, taken as the box around it."""
    low, high = mesh.vertices.min(0) - _NEAR_THING, mesh.vertices.max(0) + _NEAR_THING
    inside: Bools = ((skin > low) & (skin < high)).all(1)
    return inside


def outside(points: Floats, middle: Floats) -> float:
    """How far a point lies outside the hull of others, in metres; negative inside. Infinite if there are none."""
    if not len(points):
        return np.inf
    try:
        edges = ConvexHull(points).equations
    except QhullError:
        return float(np.linalg.norm(points - middle, axis=1).min())
    return float((edges[:, :2] @ middle + edges[:, 2]).max())
