"""Heads of hair. Each grows on the same places of every head, so that it fits whoever wears it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from unhunch.figures.anatomy import PARTS
from unhunch.figures.arrays import Floats
from unhunch.figures.body import Body, average
from unhunch.figures.geometry import signed_distance
from unhunch.figures.meshes import cushion
from unhunch.figures.topology import neighbour_mean, vertex_normals
from unhunch.model.figure import Hair

_THICK, _FULL = (0.016, 0.030), (0.046, 0.060)
"""Metres that hair stands off the skin, and over which it comes to that from its edge: combed, and curly."""
_BUN = np.array([0, 0.06, 0.195])
"""Metres from the joint of the average head to the middle of a bun, high enough to lie on the back."""
_BUN_SIZE = 0.095
_CROWN = np.array([(-0.3, 0.770), (-0.02, 0.785), (0.04, 0.800), (0.3, 0.800), (0.3, 0.5), (-0.3, 0.5)])
"""Where thin hair is left, seen from the side as (y, z) on the average head: below this line."""
_LOCKS, _DEPTH = 190.0, 0.10
"""Curls: radians of their waves a metre, and how much deeper and flatter they are than their mean."""


def with_hair(body: Body, hair: Hair) -> Body:
    """The same person with another head of hair."""
    return STYLES[hair](body)


def _short(body: Body) -> Body:
    return body


def _thin(body: Body) -> Body:
    """A wreath of hair around a bare crown."""
    left = np.minimum(body.garments["hair"], signed_distance(body.chart[:, 1:], _CROWN))
    return _grown(body, left, _stand_off(left, *_THICK))


def _curly(body: Body) -> Body:
    """Full and curly: the outline waves."""
    x, y, z = body.chart.T * _LOCKS
    waves = 1 + _DEPTH * (np.sin(x) * np.sin(y) + np.sin(y) * np.sin(z) + np.sin(z) * np.sin(x))
    return _grown(body, body.garments["hair"], _stand_off(body.garments["hair"], *_FULL) * waves)


def _stand_off(field: Floats, thick: float, over: float) -> Floats:
    share: Floats = np.clip((field + 0.002) / over, 0, 1)
    return thick * share


def _grown(body: Body, field: Floats, thickness: Floats) -> Body:
    """The same person with other hair on the skin, where the field (n,) is positive."""
    change = thickness - _stand_off(body.garments["hair"], *_THICK)
    normals = vertex_normals(body.vertices, body.triangles)
    return replace(body, vertices=body.vertices + normals * change[:, None], garments={**body.garments, "hair": field})


def _bun(body: Body) -> Body:
    """Hair tied in a bun, which moves with the head."""
    usual = average()
    place = usual.head("head") + _BUN
    root = int(np.linalg.norm(usual.vertices - place, axis=1).argmin())
    size = _reach(body, root) / _reach(usual, root)
    bun = cushion((_BUN_SIZE, _BUN_SIZE, _BUN_SIZE), 0.9, steps=12)
    added, count = len(bun.vertices), len(body.vertices)
    points = body.vertices[root] + (bun.vertices + place - usual.vertices[root]) * size
    triangles = np.vstack([body.triangles, bun.triangles + count])
    on_head = sparse.csr_matrix(np.tile(np.array(body.bones) == "head", (added, 1)).astype(float))

    def extended(values: NDArray[Any], value: float) -> NDArray[Any]:
        return np.concatenate([values, np.full(added, value, values.dtype)])

    return replace(
        body,
        vertices=np.vstack([body.vertices, points]),
        rest=np.vstack([body.rest, points]),
        chart=np.vstack([body.chart, bun.vertices + place]),
        triangles=triangles,
        weights=sparse.csr_matrix(sparse.vstack([body.weights, on_head])),
        average=neighbour_mean(triangles, count + added),
        softness=extended(body.softness, 0),
        part=extended(body.part, PARTS.index("head")),
        finger=extended(body.finger, 0),
        garments={name: extended(field, 1 if name == "hair" else -1) for name, field in body.garments.items()},
        regions={name: extended(field, -1) for name, field in body.regions.items()},
    )


def _reach(body: Body, vertex: int) -> float:
    """Metres from the joint of the head to a place on it."""
    return float(np.linalg.norm(body.vertices[vertex] - body.head("head")))


STYLES: dict[Hair, Callable[[Body], Body]] = {
    "short": _short,
    "bun": _bun,
    "curls": _curly,
    "thin": _thin,
    "grey": _short,
    "grey-bun": _bun,
}
"""What makes each head of hair."""
GREY: frozenset[Hair] = frozenset({"grey", "grey-bun", "thin"})
"""The heads of hair that are grey."""
