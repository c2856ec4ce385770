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
from unhunch.figures.scene import view_of
from unhunch.figures.skinning import FLOOR_SQUASH
from unhunch.figures.surfaces import Surfaces, Window, see
from unhunch.figures.topology import vertex_normals
from unhunch.figures.z_buffer import VIEWS, Camera
from unhunch.model.figure import Figure
from unhunch.model.pose import Contact, Pose

TOO_SHORT = 0.03
SINKS = 0.05
INSIDE = 0.03
"""Metres that a hand may fall short of a contact, the body press into the floor, a hand into the body."""
_SHARE_INSIDE = 0.25
BARELY = 0.06
"""Share of the figure's pixels that must change for a movement to be seen."""
_AREA_PIXELS = 25
_COARSE = 120.0
"""Pixels a metre at which visibility is judged."""
_FOOTING = 0.03


def check(figure: Figure) -> Iterable[Fault]:
    """Every fault of a figure, in the order of its fields."""
    body = body_of(figure)
    keys = key_positions(body, figure)
    faults: list[Fault] = []
    for at, pose, posed in zip(written(figure), figure.poses, keys, strict=True):
        faults += beyond_range(at, pose)
        faults += out_of_reach(at, pose, posed)
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


def out_of_reach(at: Place, pose: Pose, posed: Posed) -> Iterator[Fault]:
    """A hand reaches what it is said to touch."""
    for reach in posed.reaches:
        if reach.short > TOO_SHORT:
            field = f"hand_{reach.side}"
            stated = field if getattr(pose, field) is not None else "hands"
            yield Fault(
                (*at, stated, "touch"),
                "out-of-reach",
                f"{field} cannot reach {reach.contact.touch}: {reach.short * 100:.0f} cm short",
                "bend the trunk towards it, touch something nearer, or leave the direction of the elbow out",
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
                f"move the arm away, or let the generator place it with hand_{side}: {{touch: ...}}",
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


def _seen(figure: Figure, body: Body, posed: Posed, view: tuple[float, float], areas: tuple[str, ...] = ()) -> Surfaces:
    camera = Camera.at(*view, mirror=figure.mirror)
    size = int(2.6 * _COARSE)
    window = Window(-1.3, -2.2, size, size, _COARSE)
    return see(body, posed.vertices, (), camera, window, areas=areas)


def _change(figure: Figure, body: Body, start: Posed, end: Posed, view: tuple[float, float]) -> float:
    """The share of the figure that looks different at the end."""
    before, after = (_seen(figure, body, posed, view).part for posed in (start, end))
    return float((before != after).sum() / max((before >= 0).sum(), 1))


def barely_visible(figure: Figure, body: Body, keys: Sequence[Posed]) -> Iterator[Fault]:
    """The chosen view shows the movement."""
    start, *others = keys
    view = view_of(figure)
    shares = [_change(figure, body, start, other, view) for other in others]
    share = max(shares)
    if share >= BARELY:
        return
    farthest = others[shares.index(share)]
    elsewhere = {name: _change(figure, body, start, farthest, angles) for name, angles in VIEWS.items()}
    best = max(elsewhere, key=lambda name: elsewhere[name])
    better = f"view: {best} shows {elsewhere[best]:.0%}" if elsewhere[best] > share + 0.01 else "make it larger"
    yield Fault(
        ("view",),
        "barely-visible",
        f"the movement is hardly visible: {share:.0%} of the figure changes in this view",
        better,
    )


def hidden_highlight(figure: Figure, body: Body, end: Posed) -> Iterator[Fault]:
    """A marked area can be seen in the chosen view."""
    if not figure.highlight:
        return
    areas = _seen(figure, body, end, view_of(figure), figure.highlight).areas
    for number, name in enumerate(figure.highlight):
        if areas[name].sum() >= _AREA_PIXELS:
            continue
        found = {
            view: int(_seen(figure, body, end, angles, (name,)).areas[name].sum()) for view, angles in VIEWS.items()
        }
        best = max(found, key=lambda view: found[view])
        yield Fault(
            ("highlight", number),
            "hidden-highlight",
            f"{name} cannot be seen in this view",
            f"view: {best} shows it" if found[best] >= _AREA_PIXELS else "leave it out",
        )
