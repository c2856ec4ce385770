"""The body asset: a dressed mesh in its modelling pose, its skeleton and what is known per vertex."""

from dataclasses import dataclass
from functools import cache
from importlib import resources
from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from unhunch.figures.anatomy import PARTS
from unhunch.figures.arrays import Floats, Ints
from unhunch.figures.rotations import DOWN, FORWARD, LEFT, align, shortest_arc, unit
from unhunch.figures.topology import Sparse, neighbour_mean


@dataclass(frozen=True, eq=False)
class Body:
    """Arrays over n vertices, t triangles and b bones; lengths in metres."""

    vertices: Floats
    """(n, 3) dressed, in the modelling pose."""
    rest: Floats
    """(n, 3) before clothes and hair stand off."""
    chart: Floats
    """(n, 3) where on a body a vertex is: the `rest` of the average adult, whoever this is."""
    triangles: Ints
    weights: Sparse
    """(n, b) sparse: how much each bone carries each vertex."""
    average: Sparse
    """(n, n) sparse: the mean of each vertex's neighbours."""
    softness: Floats
    part: Ints
    finger: Ints
    garments: dict[str, Floats]
    regions: dict[str, Floats]
    landmarks: dict[str, int]
    bones: tuple[str, ...]
    parents: tuple[int, ...]
    heads: Floats
    tails: Floats
    canonical: dict[str, Floats]
    """Rotations that bring limbs from the modelling pose to hanging straight, palms inward."""
    forearm_twist: dict[str, float]
    """Pronation in the modelling pose, by side, in degrees."""

    def head(self, bone: str) -> Floats:
        """Where a bone starts in the modelling pose, (3,)."""
        position: Floats = self.heads[self.bones.index(bone)]
        return position

    def on(self, *parts: str) -> NDArray[np.bool_]:
        """Which vertices belong to one of these parts, (n,)."""
        chosen = np.zeros(len(PARTS), bool)
        chosen[[PARTS.index(part) for part in parts]] = True
        return chosen[self.part]


@cache
def average() -> Body:
    """The average adult, bare-headed as short hair is; read once a process, never changed."""
    with np.load(BytesIO(resources.files(__package__).joinpath("body.npz").read_bytes())) as packed:
        data = {name: packed[name] for name in packed.files}
    bones = tuple(str(b) for b in data["bones"])
    heads, tails = data["heads"].astype(float), data["tails"].astype(float)
    triangles = data["triangles"].astype(np.int64)
    shape = (len(data["vertices"]), len(bones))
    weights = sparse.csr_matrix(
        (data["weights"].astype(float), data["weight_bones"].astype(np.int32), data["weight_rows"]), shape
    )
    totals = np.asarray(weights.sum(1)).ravel()
    weights.data /= np.repeat(totals, np.diff(weights.indptr))
    canonical, twist = canonical_frames(dict(zip(bones, heads, strict=True)))
    fields = data["garments"].astype(float)
    return Body(
        vertices=data["vertices"].astype(float),
        rest=data["rest"].astype(float),
        chart=data["rest"].astype(float),
        triangles=triangles,
        weights=_with_toes(weights, bones, data["rest"].astype(float), heads),
        average=neighbour_mean(triangles, shape[0]),
        softness=data["softness"].astype(float),
        part=data["part"].astype(np.int64),
        finger=data["finger"].astype(np.int64),
        garments=dict(zip(("hair", "shirt", "shorts", "shoe"), fields, strict=True)),
        regions=dict(zip(map(str, data["regions"]), data["region_fields"].astype(float), strict=True)),
        landmarks=dict(zip(map(str, data["landmarks"]), map(int, data["landmark_vertices"]), strict=True)),
        bones=bones,
        parents=tuple(int(p) for p in data["parents"]),
        heads=heads,
        tails=tails,
        canonical=canonical,
        forearm_twist=twist,
    )


_BALL = 0.02
"""Metres before and behind the joint of the big toe over which the sole bends."""


def _with_toes(weights: Sparse, bones: tuple[str, ...], rest: Floats, heads: Floats) -> Sparse:
    """Let the bone of the big toe carry the whole front of its foot: the other toes have none of their own."""
    moved = weights
    for side in ("L", "R"):
        foot, toe = bones.index(f"foot.{side}"), bones.index(f"toe1-1.{side}")
        share = np.clip((heads[toe, 1] + _BALL - rest[:, 1]) / (2 * _BALL), 0, 1)
        handed = sparse.csr_matrix(([-1.0, 1.0], ([foot, foot], [foot, toe])), (len(bones), len(bones)))
        moved = moved + sparse.diags(share) @ weights @ handed
    return sparse.csr_matrix(moved)


def canonical_frames(head: dict[str, Floats]) -> tuple[dict[str, Floats], dict[str, float]]:
    """For each limb bone the rotation from the modelling pose to hanging down; and the forearm's twist."""
    frames, twist = {}, {}
    for side, sign in (("L", 1.0), ("R", -1.0)):
        shoulder, elbow, wrist = (head[f"{b}.{side}"] for b in ("upperarm01", "lowerarm01", "wrist"))
        hinge = np.cross(unit(elbow - shoulder), unit(wrist - elbow))
        knuckles = 0.5 * (head[f"finger3-1.{side}"] + head[f"finger4-1.{side}"])
        thumb_side = head[f"finger2-1.{side}"] - head[f"finger5-1.{side}"]
        frames[f"upperarm.{side}"] = align(elbow - shoulder, hinge, DOWN, -LEFT)
        near = align(wrist - elbow, hinge, DOWN, -LEFT)
        far = align(wrist - elbow, thumb_side, DOWN, FORWARD)
        between = near @ far.T
        twist[side] = float(-sign * np.degrees(np.arctan2(between[1, 0], between[0, 0])))
        frames[f"forearm.{side}"] = near
        frames[f"hand.{side}"] = align(knuckles - wrist, thumb_side, DOWN, FORWARD)
        hip, knee, ankle = (head[f"{b}.{side}"] for b in ("upperleg01", "lowerleg01", "foot"))
        frames[f"thigh.{side}"] = shortest_arc(knee - hip, DOWN)
        frames[f"shin.{side}"] = shortest_arc(ankle - knee, DOWN)
        foot = (head[f"toe1-1.{side}"] - ankle) * [1, 1, 0]
        frames[f"foot.{side}"] = shortest_arc(foot, FORWARD)
    return frames, twist
