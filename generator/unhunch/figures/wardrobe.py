"""Dress the bare mesh while baking: body parts, clothes, hair, marked areas and landmarks, all per vertex.

A garment is a scalar field over the vertices, in metres, positive where it covers the skin; its hem is the
zero line. Only `bake` uses this module.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from unhunch.figures.anatomy import LANDMARKS, PARTS, REGIONS, Spot, part_of
from unhunch.figures.arrays import Floats, Ints
from unhunch.figures.geometry import signed_distance
from unhunch.figures.topology import Sparse, neighbour_mean, vertex_normals

HAIRLINE = np.array(
    [
        *[
            (-0.30, 0.800),
            (-0.128, 0.797),
            (-0.104, 0.786),
            (-0.090, 0.768),
            (-0.084, 0.738),
            (-0.078, 0.712),
        ],
        *[
            (-0.064, 0.708),
            (-0.061, 0.735),
            (-0.052, 0.749),
            (-0.036, 0.750),
            (-0.024, 0.738),
            (-0.018, 0.712),
        ],
        *[(-0.012, 0.690), (0.0, 0.674), (0.03, 0.664), (0.2, 0.655), (0.2, 1.0), (-0.3, 1.0)],
    ]
)
"""Outline of the hair seen from the side, as (y, z): the front hairline, the sideburn, the ear, the nape."""


def ramp(x: Floats, low: float, high: float) -> Floats:
    """0 below `low`, 1 above `high`, linear between."""
    share: Floats = np.clip((x - low) / (high - low), 0, 1)
    return share


def garments(points: Floats, part: Ints, head: dict[str, Floats]) -> dict[str, Floats]:
    """The fields of hair, shirt, shorts and shoes, each (n,)."""
    x, y, z = points.T
    is_part = {name: part == i for i, name in enumerate(PARTS)}
    on_head, on_torso = is_part["head"], is_part["torso"]
    arms = is_part["arm_l"] | is_part["arm_r"] | is_part["hand_l"] | is_part["hand_r"]
    legs = is_part["leg_l"] | is_part["leg_r"] | is_part["foot_l"] | is_part["foot_r"]
    hair = signed_distance(points[:, 1:], HAIRLINE)
    ear = (np.abs(x) > 0.0735) & (y < -0.022) & (y > -0.062) & (z < 0.752)
    hair = np.where(on_head | is_part["neck"], np.where(ear, -0.004, hair), -1)
    tilt = np.array([0, -0.35, 0.93]) / np.hypot(0.35, 0.93)
    collar = np.where(arms, 1, -(points - (head["neck01"] + [0, -0.03, 0.008])) @ tilt)
    sleeve = np.ones(len(points))
    shorts, shoe = np.full(len(points), -1.0), np.full(len(points), -1.0)
    hem = head["upperleg01.L"][2] - 0.02
    for side in "LR":
        shoulder, elbow = head[f"upperarm01.{side}"], head[f"lowerarm01.{side}"]
        length = np.linalg.norm(elbow - shoulder)
        on_arm = is_part[f"arm_{side.lower()}"] | is_part[f"hand_{side.lower()}"]
        sleeve[on_arm] = 0.58 * length - (points[on_arm] - shoulder) @ (elbow - shoulder) / length
        hip, knee = head[f"upperleg01.{side}"][2], head[f"lowerleg01.{side}"][2]
        same_side = (x > 0) == (side == "L")
        on_leg = same_side & (legs | on_torso)
        shorts[on_leg] = z[on_leg] - (knee + 0.40 * (hip - knee))
        shoe[same_side & legs] = head[f"foot.{side}"][2] - 0.015 - z[same_side & legs]
    shirt = np.minimum.reduce([collar, sleeve, np.where(arms, 1, z - hem), np.where(on_head, -1, 1)])
    return {"hair": hair, "shirt": shirt, "shorts": np.where(z > hem + 0.15, -1, shorts), "shoe": shoe}


def inflate(points: Floats, normals: Floats, field: dict[str, Floats]) -> Floats:
    """Clothes and hair stand off the skin by their thickness."""
    shorts = ramp(np.minimum(field["shorts"], 0.2), 0, 0.06) * (field["shirt"] < 0.05)
    thickness = 0.007 * ramp(field["shirt"], 0, 0.02) + 0.012 * shorts
    thickness += 0.016 * ramp(field["hair"], -0.002, 0.03) + 0.006 * ramp(field["shoe"], 0, 0.02)
    return points + normals * thickness[:, None]


def relax(points: Floats, average: Sparse, rate: Floats, rounds: int) -> Floats:
    """Laplacian smoothing: each vertex moves towards its neighbours' mean by its own rate."""
    for _ in range(rounds):
        points = points + (average @ points - points) * rate[:, None]
    return points


def fingers(dense: Floats, bones: list[str]) -> NDArray[np.uint8]:
    """Which finger a vertex belongs to: 0 none, 1 the thumb, to 5 the little finger."""
    digit = np.array([int(b[6]) if b.startswith("finger") else 0 for b in bones])
    found: NDArray[np.uint8] = digit[dense.argmax(1)].astype(np.uint8)
    return found


def dress(points: Floats, triangles: Ints, dense: Floats, bones: list[str], heads: Floats) -> dict[str, NDArray[Any]]:
    """All arrays per vertex of the body asset, from the bare vertices (n, 3) and weights (n, bones)."""
    head = dict(zip(bones, heads, strict=True))
    share = np.zeros((len(points), len(PARTS)))
    for column, bone in enumerate(bones):
        share[:, PARTS.index(part_of(bone))] += dense[:, column]
    part = share.argmax(1)
    limb = {kind: np.isin(part, [i for i, p in enumerate(PARTS) if p[:-2] in kind]) for kind in _KINDS}
    average = neighbour_mean(triangles, len(points))
    normals = vertex_normals(points, triangles)
    field = garments(points, part, head)
    cloth: Floats = np.maximum(
        ramp(field["shirt"], 0, 0.03) * ~limb["arm hand"],
        ramp(np.minimum(field["shorts"], 1), 0, 0.05) * 0.8,
    )
    rest = relax(points, average, cloth * 0.6, 14)
    rest = relax(rest, average, limb["foot"].astype(float) * 0.45, 6)
    field = garments(rest, part, head)
    soft = np.select([part == PARTS.index("torso"), limb["arm"], limb["leg foot"]], [0.9, 0.7, 0.6], 0.0)
    soft = np.where(part == PARTS.index("head"), 0, np.maximum(soft, 0.9 * ramp(field["shirt"], 0, 0.03)))
    landmark = {name: nearest(rest, normals, part, spot, head) for name, spot in LANDMARKS.items()}
    marked = {name: rule(rest, part, head) for name, rule in REGIONS.items()}
    return {
        "vertices": inflate(rest, normals, field).astype(np.float32),
        "rest": rest.astype(np.float32),
        "part": part.astype(np.uint8),
        "finger": fingers(dense, bones),
        "softness": soft.astype(np.float16),
        "garments": np.clip(np.stack(list(field.values())), -1, 1).astype(np.float16),
        "landmarks": np.array(list(landmark)),
        "landmark_vertices": np.array(list(landmark.values()), np.uint16),
        "regions": np.array(list(marked)),
        "region_fields": np.clip(np.stack(list(marked.values())), -1, 1).astype(np.float16),
    }


_KINDS = ("arm hand", "arm", "leg foot", "foot")


def nearest(points: Floats, normals: Floats, part: Ints, spot: Spot, head: dict[str, Floats]) -> int:
    """The vertex nearest to a landmark, on one of its parts and, if it says so, facing its way."""
    target = np.mean([head[bone] for bone in spot.bones], axis=0) + spot.offset
    distance = np.linalg.norm(points - target, axis=1)
    distance = distance + 10 * ~np.isin(part, [PARTS.index(p) for p in spot.parts])
    if spot.facing is not None:
        distance = distance + 0.05 * (1 - normals @ np.array(spot.facing))
    return int(distance.argmin())
