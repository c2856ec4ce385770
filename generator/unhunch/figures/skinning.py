"""Linear blend skinning, and the smoothing that hides its dents."""

import numpy as np

from unhunch.figures.arrays import Floats
from unhunch.figures.body import Body
from unhunch.figures.forward_kinematics import Skeleton

SMOOTHING_ROUNDS = 5
FLOOR_SQUASH = 0.08
"""What would sink below the floor is pressed flat to this share of its depth, as soft tissue is."""


def skin(body: Body, skeleton: Skeleton, frame: int = 0) -> Floats:
    """The vertices carried along by the bones of one frame, (n, 3)."""
    turns, heads = skeleton.turns[frame], skeleton.heads[frame]
    shift = heads - np.einsum("bij,bj->bi", turns, body.heads)
    blended = body.weights @ np.concatenate([turns.reshape(-1, 9), shift], axis=1)
    matrices = blended[:, :9].reshape(-1, 3, 3)
    moved: Floats = np.einsum("nij,nj->ni", matrices, body.vertices) + blended[:, 9:]
    return moved


def softened(body: Body, vertices: Floats) -> Floats:
    """Laplacian smoothing where the body is soft, (n, 3)."""
    rate = (0.6 * body.softness)[:, None]
    for _ in range(SMOOTHING_ROUNDS):
        vertices = vertices + (body.average @ vertices - vertices) * rate
    return vertices


def smooth(body: Body, vertices: Floats) -> Floats:
    """The skin as it is drawn: softened, then flattened against the floor."""
    vertices = softened(body, vertices)
    z = vertices[:, 2]
    return np.column_stack([vertices[:, :2], np.where(z < 0, z * FLOOR_SQUASH, z)])


def normal_at(body: Body, vertices: Floats, vertex: int) -> Floats:
    """The outward unit normal at one vertex, (3,)."""
    around = body.triangles[(body.triangles == vertex).any(1)]
    a, b, c = (vertices[around[:, i]] for i in range(3))
    normal = np.cross(b - a, c - a).sum(0)
    outward: Floats = normal / np.linalg.norm(normal)
    return outward
