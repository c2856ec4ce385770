"""What the triangles of a mesh say about its vertices: neighbours and normals."""

from typing import Any, TypeAlias

import numpy as np
from scipy import sparse

from unhunch.figures.arrays import Floats, Ints

Sparse: TypeAlias = "sparse.csr_matrix[Any]"


def neighbour_mean(triangles: Ints, count: int) -> Sparse:
    """The sparse matrix that replaces each vertex by the mean of its neighbours, (count, count)."""
    a, b, c = triangles.T
    rows, columns = np.r_[a, b, c, b, c, a], np.r_[b, c, a, a, b, c]
    links = sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(count, count))
    links.data[:] = 1
    degrees = np.diff(links.indptr)
    links.data /= np.repeat(degrees, degrees)
    return links


def vertex_normals(points: Floats, triangles: Ints) -> Floats:
    """Unit normals weighted by area, (n, 3)."""
    corners = points[triangles]
    faces = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    normals = np.column_stack(
        [np.bincount(triangles.ravel(), np.repeat(faces[:, i], 3), len(points)) for i in range(3)]
    )
    lengths = np.linalg.norm(normals, axis=1, keepdims=True)
    unit: Floats = normals / np.where(lengths == 0, 1, lengths)
    return unit
