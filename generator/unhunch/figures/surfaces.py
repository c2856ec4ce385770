"""What each pixel of a picture shows: which garment or prop, which part of the body, and where on it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage, sparse

from unhunch.figures.anatomy import PARTS
from unhunch.figures.arrays import Bools, Floats, Ints
from unhunch.figures.body import Body
from unhunch.figures.meshes import Mesh, Tone
from unhunch.figures.z_buffer import Camera, rasterise

Labels = NDArray[np.int16]

NOTHING, SKIN, SHORTS, SHIRT, SHOE, HAIR, PROP = -1, 0, 1, 2, 3, 4, 100
"""Labels of pixels; faces of props count from PROP upward."""
_WORN = {"shorts": SHORTS, "shirt": SHIRT, "shoe": SHOE, "hair": HAIR}
"""Garments, each over those before it."""

_GAP = 0.01
"""Metres: slits between fingers narrower than this are closed, so that a hand has one outline."""
_FEW = 30
"""Pixels: what shows less of a hand or foot has no slits."""


@dataclass(frozen=True)
class Window:
    """The part of the picture plane that is drawn: its corner in metres, size in pixels, pixels a metre."""

    left: float
    top: float
    width: int
    height: int
    scale: float

    def pixels(self, points: Floats) -> Floats:
        """Picture coordinates (..., 3) in pixels of this window; depth stays in metres."""
        return (points - [self.left, self.top, 0]) * [self.scale, self.scale, 1]


@dataclass(frozen=True, eq=False)
class Surfaces:
    """Maps of shape (h, w); `rest` is the place on the average resting body, (3, h, w) in metres."""

    label: Labels
    part: Labels
    finger: Labels
    depth: Floats
    rest: NDArray[np.float32]
    areas: dict[str, Bools]
    scale: float
    tones: tuple[Tone | None, ...] = ()
    """The tone of each prop."""

    @property
    def is_body(self) -> Bools:
        """Pixels that show the person."""
        return (self.label >= 0) & (self.label < PROP)

    def toned(self, tone: Tone) -> Bools:
        """Pixels that show a prop of this tone."""
        return np.isin(self.part, [PROP + number for number, its in enumerate(self.tones) if its == tone])

    @property
    def is_prop(self) -> Bools:
        """Pixels that show a prop."""
        return self.label >= PROP


def see(
    body: Body,
    vertices: Floats,
    props: tuple[Mesh, ...],
    camera: Camera,
    window: Window,
    *,
    areas: tuple[str, ...] = (),
) -> Surfaces:
    """Look at a body and its props through a window."""
    points, triangles = [vertices], [body.triangles]
    faces: list[Ints] = []
    count = len(vertices)
    for number, mesh in enumerate(props):
        points.append(mesh.vertices)
        triangles.append(mesh.triangles + count)
        faces.append(PROP + 10 * number + mesh.faces)
        count += len(mesh.vertices)
    pixels = window.pixels(camera(np.vstack(points)))
    raster = rasterise(pixels, np.vstack(triangles), window.width, window.height, camera.facing)
    shape = raster.triangle.shape
    own = (raster.triangle >= 0) & (raster.triangle < len(body.triangles))
    corners, weights = body.triangles[raster.triangle[own]], raster.weights[own[raster.triangle >= 0]]
    first, second, third = weights.T
    main = np.where(
        first >= np.maximum(second, third), corners[:, 0], np.where(second >= third, corners[:, 1], corners[:, 2])
    )
    worn = [body.garments[name] for name in _WORN] + [body.regions[name] for name in areas]
    spread = sparse.csr_array(
        (weights.ravel(), corners.ravel(), np.arange(0, corners.size + 1, 3)), (len(corners), len(vertices))
    )
    values = spread @ np.column_stack([body.chart, *worn])
    label, part, finger = np.full(shape, NOTHING, np.int16), np.full(shape, -1, np.int16), np.zeros(shape, np.int16)
    rest = np.full((3, *shape), 1e3, np.float32)
    covered = np.full(len(corners), SKIN)
    for code, covers in zip(_WORN.values(), values[:, 3:].T, strict=False):
        covered[covers > 0] = code
    label[own], part[own], finger[own], rest[:, own] = covered, body.part[main], body.finger[main], values[:, :3].T
    marked = {}
    for name, field in zip(areas, values[:, 3 + len(_WORN) :].T, strict=True):
        marked[name] = np.zeros(shape, bool)
        marked[name][own] = field > 0
    if faces:
        of_prop = raster.triangle >= len(body.triangles)
        face = np.concatenate(faces)[raster.triangle[of_prop] - len(body.triangles)]
        label[of_prop], part[of_prop] = face, PROP + (face - PROP) // 10
    surfaces = Surfaces(label, part, finger, raster.depth, rest, marked, window.scale, tuple(m.tone for m in props))
    _close_slits(surfaces)
    return surfaces


def _close_slits(surfaces: Surfaces) -> None:
    """Fill narrow slits of hands and feet from the nearest pixel of the same hand or foot."""
    radius = max(1, round(_GAP * surfaces.scale))
    disc = np.hypot(*np.mgrid[-radius : radius + 1, -radius : radius + 1]) <= radius
    pad = radius + 2
    places = dict(enumerate(ndimage.find_objects(np.where(surfaces.is_body, surfaces.part + 1, 0))))
    for number in map(PARTS.index, ("hand_l", "hand_r", "foot_l", "foot_r")):
        place = places.get(number)
        if place is None:
            continue
        box = tuple(slice(max(side.start - pad, 0), side.stop + pad) for side in place)
        inside = surfaces.part[box] == number
        if np.count_nonzero(inside) < _FEW:
            continue
        closed = ndimage.binary_closing(np.pad(inside, pad), disc)[pad:-pad, pad:-pad] & ~inside
        if not closed.any():
            continue
        near = ndimage.distance_transform_edt(~inside, return_distances=False, return_indices=True)
        source = near[0][closed], near[1][closed]
        depth = surfaces.depth[box]
        # Only where the hand lies in front: a gap that shows something nearer stays as it is.
        front = depth[source] < depth[closed] + 0.003
        rows, columns = (i[front] for i in np.nonzero(closed))
        source = source[0][front], source[1][front]
        for plane in (surfaces.label, surfaces.part, surfaces.finger, surfaces.depth, *surfaces.rest):
            view = plane[box]
            view[rows, columns] = view[source]
