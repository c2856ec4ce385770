"""What is wrong with a figure, said so that its author can put it right.

Each rule is a generator of faults; its docstring is the rule.
"""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from pydantic import BaseModel
from scipy.spatial import cKDTree

from unhunch.figures.body import Body
from unhunch.figures.fault import Fault
from unhunch.figures.joints import LIMITS, Limit
from unhunch.figures.keep import not_kept
from unhunch.figures.moments import Place, moments, written
from unhunch.figures.movement import key_positions
from unhunch.figures.people import body_of
from unhunch.figures.posture import PLURALS, Posed
from unhunch.figures.reaching import TOO_SHORT, nearer, nearest_place
from unhunch.figures.showing import advice, area_shown, change, enough
from unhunch.figures.skinning import FLOOR_SQUASH
from unhunch.figures.topology import vertex_normals
from unhunch.figures.z_buffer import VIEWS
from unhunch.model.figure import Figure
from unhunch.model.pose import Contact, Pose

SINKS = 0.05
INSIDE = 0.03
"""Metres that the body may press into the floor, and a hand into the body."""
_SHARE_INSIDE = 0.25
_AREA_PIXELS = 25
_FOOTING = 0.03


def check(figure: Figure) -> Iterable[Fault]:
    """Every fault of a figure, in the order of its fields."""
    body = body_of(figure)
    keys = key_positions(body, figure)
    faults: list[Fault] = []
    for at, pose, posed in zip(written(figure), figure.poses, keys, strict=True):
        faults += beyond_range(at, pose)
        faults += out_of_reach(at, body, pose, posed)
        faults += below_floor(at, posed)
        faults += hand_inside(at, body, posed)
        faults += out_of_balance(at, body, posed)
    if len(keys) > 1:
        faults += barely_visible(figure, body, keys)
    faults += hidden_highlight(figure, body, keys[-1])
    if figure.keep:
        faults += not_kept(figure, body, moments(body, figure, keys))
    return faults


def beyond_range(at: Place, pose: Pose) -> Iterator[Fault]:
    """No joint goes beyond a healthy adult's range of motion."""
    for keys, limit, value in _written(pose):
        if not limit.low <= value <= limit.high:
            yield Fault(
                (*at, *keys),
                "beyond-range",
                f"{' '.join(keys)} {value:g}° is beyond the range of motion, "
                f"{limit.low:g}° to {limit.high:g}° ({limit.source})",
                f"write a number from {limit.low:g} to {limit.high:g}",
            )


def _written(pose: Pose) -> Iterator[tuple[tuple[str, ...], Limit, float]]:
    """Each angle that an author wrote, by its keys, with its limit."""
    for field in sorted(pose.model_fields_set):
        value = getattr(pose, field)
        if ("trunk", field) in LIMITS:
            yield (field,), LIMITS["trunk", field], value
        elif isinstance(value, BaseModel) and not isinstance(value, Contact):
            joint = f"{PLURALS[field]}_l" if field in PLURALS else field
            for angle in sorted(value.model_fields_set):
                motion = angle.rstrip("_")
                yield (field, motion), LIMITS[joint, motion], getattr(value, angle)


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


def below_floor(at: Place, posed: Posed) -> Iterator[Fault]:
    """The body stays above the floor."""
    depth = -float(posed.vertices[:, 2].min()) / FLOOR_SQUASH
    if depth > SINKS:
        yield Fault(
            at,
            "below-floor",
            f"the body sinks {depth * 100:.0f} cm into the floor",
            "lift the part that is lowest, or bend the joints that carry it",
        )


def hand_inside(at: Place, body: Body, posed: Posed) -> Iterator[Fault]:
    """A hand rests on the body, never in it."""
    trunk = body.on("head", "neck", "torso")
    normals = vertex_normals(posed.vertices, body.triangles)[trunk]
    surface = posed.vertices[trunk]
    tree = cKDTree(surface)
    for side, word in (("l", "left"), ("r", "right")):
        hand = posed.vertices[body.on(f"hand_{side}")]
        distance, nearest = tree.query(hand)
        depth = ((surface[nearest] - hand) * normals[nearest]).sum(1)
        inside = (depth > INSIDE) & (distance < 4 * INSIDE)
        if inside.mean() > _SHARE_INSIDE:
            yield Fault(
                at,
                "hand-inside-body",
                f"the {word} hand goes {depth[inside].max() * 100:.0f} cm into the body",
                "move the arm away, or let the hand be laid there: "
                f"`hand_{side}: {{touch: {nearest_place(body, posed, side)}}}`",
            )


_MASSES = {
    "head": 0.08, "spine02": 0.36, "spine05": 0.14, "upperarm02.L": 0.03, "upperarm02.R": 0.03,
    "lowerarm02.L": 0.02, "lowerarm02.R": 0.02, "upperleg02.L": 0.10, "upperleg02.R": 0.10,
    "lowerleg02.L": 0.06, "lowerleg02.R": 0.06,
}  # fmt: skip
"""Rough shares of the body's mass at the heads of bones: an estimate, enough for a warning."""


def out_of_balance(at: Place, body: Body, posed: Posed) -> Iterator[Fault]:
    """A standing person's weight is over the feet (a warning)."""
    if posed.base != "standing":
        return
    heads = posed.skeleton.heads[0]
    centre = sum(share * heads[body.bones.index(bone)] for bone, share in _MASSES.items())
    feet = posed.vertices[body.on("foot_l", "foot_r"), :2]
    beyond = np.maximum(feet.min(0) - _FOOTING - centre[:2], centre[:2] - feet.max(0) - _FOOTING).max()
    if beyond > 0:
        yield Fault(
            at,
            "out-of-balance",
            f"the weight is {beyond * 100:.0f} cm outside the feet: this person would fall",
            "lean less, bend the hips back, or put a foot where the weight is",
            "warning",
        )


def barely_visible(figure: Figure, body: Body, keys: Sequence[Posed]) -> Iterator[Fault]:
    """The picture shows the movement; one that is meant to be small is told by an arrow."""
    start, *others = keys
    shares = [change(figure, body, start, other) for other in others]
    share = max(shares)
    if share < enough(figure):
        yield Fault(
            ("view",),
            "barely-visible",
            f"the movement is hardly visible: {share:.0%} of what is shown of the person changes",
            advice(figure, body, start, others[shares.index(share)]),
        )


def hidden_highlight(figure: Figure, body: Body, end: Posed) -> Iterator[Fault]:
    """A marked area can be seen in the chosen view."""
    for number, name in enumerate(figure.highlight):
        if area_shown(figure, body, end, name) >= _AREA_PIXELS:
            continue
        found = {view: area_shown(figure.model_copy(update={"view": view}), body, end, name) for view in VIEWS}
        best = max(found, key=lambda view: found[view])
        better = f"view: {best} shows it" if found[best] >= _AREA_PIXELS else "leave it out"
        if figure.crop and area_shown(figure.model_copy(update={"crop": None}), body, end, name) >= _AREA_PIXELS:
            better = "leave `crop` out: it cuts the area off"
        yield Fault(("highlight", number), "hidden-highlight", f"{name} cannot be seen in this view", better)
