"""Faults of reach: hands that fall short of what they touch, or go through it."""

from collections.abc import Iterator

import numpy as np
from scipy.spatial import cKDTree

from unhunch.figures.body import Body
from unhunch.figures.fault import Fault, Place
from unhunch.figures.posture import Posed
from unhunch.figures.reaching import TOO_SHORT, nearer, nearest_place
from unhunch.figures.topology import vertex_normals
from unhunch.model.pose import Pose

INSIDE = 0.03
"""Metres that a hand may go into the body."""
_SHARE_INSIDE = 0.25


def out_of_reach(at: Place, body: Body, pose: Pose, posed: Posed) -> Iterator[Fault]:
    """A hand reaches what it is said to touch."""
    for reach in posed.reaches:
        if reach.short > TOO_SHORT:
            field = f"hand_{reach.side}"
            stated = field if getattr(pose, field) is not None else "hands"
            yield Fault(
                (*at, stated, "touch"),
                "out-of-reach",
                f"{field} cannot reach {reach.contact.touch}: {reach.short * 100:.0f} cm short",
                nearer(body, posed.base, pose, reach),
            )


def hand_inside(at: Place, body: Body, posed: Posed) -> Iterator[Fault]:
    """A hand rests on the body, never in it."""
    trunk = body.on("head", "neck", "torso")
    normals = vertex_normals(posed.vertices, body.triangles)[trunk]
    surface = posed.vertices[trunk]
    tree = cKDTree(surface)
    for side, word in (("l", "left"), ("r", "right")):
        hand = posed.vertices[body.on(f"hand_{side}")]
        distance, nearest = (np.asarray(found) for found in tree.query(hand, distance_upper_bound=4 * INSIDE))
        near = np.isfinite(distance)
        depth = ((surface[nearest[near]] - hand[near]) * normals[nearest[near]]).sum(1)
        inside = depth > INSIDE
        if inside.sum() > _SHARE_INSIDE * len(hand):
            yield Fault(
                at,
                "hand-inside-body",
                f"the {word} hand goes {depth[inside].max() * 100:.0f} cm into the body",
                "move the arm away, or let the hand be laid there: "
                f"`hand_{side}: {{touch: {nearest_place(body, posed, side)}}}`",
            )
