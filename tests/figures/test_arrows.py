"""Arrows: under every outline, without hooks, none longer than the movement; and lines by the size of a picture."""

import re

import numpy as np
import pytest

from tests.figures.support import POSES, Floats, drawn, figure, paths, subpaths, technique, view_box
from unhunch.figures.drawing import draw
from unhunch.figures.framing import frame_of
from unhunch.figures.movement import followed
from unhunch.figures.scene import stage
from unhunch.figures.shafts import HEAD_LENGTH
from unhunch.figures.svg import LAYERS, WEIGHTS, weight_of

FOLLOWING = sorted(name for name in POSES if any(arrow.follow for arrow in technique(name).arrows))


def shafts(svg: str) -> list[Floats]:
    """The end points of the curves of each arrow."""
    found = [p for p in paths(svg) if "--fig-arrow" in (p.get("stroke") or "") and p.get("stroke-linecap") is None]
    return [points for path in found for points, _ in subpaths(path.attrib["d"])]


def test_no_arrow_and_no_halo_lies_over_an_outline() -> None:
    order = list(LAYERS)
    outlines = [order.index(layer) for layer in ("prop", "hem", "contour")]
    assert max(order.index(layer) for layer in ("halo", "arrow", "arrow head")) < min(outlines)


@pytest.mark.parametrize("name", FOLLOWING)
def test_no_arrow_hooks(name: str) -> None:
    for points in shafts(drawn(name).end):
        steps = np.diff(points, axis=0)
        heading = np.unwrap(np.arctan2(steps[:, 1], steps[:, 0]))
        assert np.degrees(np.ptp(heading)) < 100


def test_a_pull_along_a_straight_way_is_a_straight_arrow() -> None:
    (points,) = shafts(draw(figure(view="right", start={}, end={"base": "sitting-chair"},
                                   arrows=[{"follow": "belly"}])).end)  # fmt: skip
    chord = np.hypot(*(points[-1] - points[0]))
    assert np.hypot(*np.diff(points, axis=0).T).sum() < 1.12 * chord


@pytest.mark.parametrize(("degrees", "longest"), [(20, 110), (60, 260)])
def test_an_arrow_is_no_longer_than_the_movement(degrees: float, longest: float) -> None:
    (points,) = shafts(draw(figure(start={}, end={"shoulder_l": {"raise": 9 + degrees}},
                                   arrows=[{"follow": "hand_l"}])).end)  # fmt: skip
    assert np.hypot(*np.diff(points, axis=0).T).sum() + HEAD_LENGTH / 2 < longest


@pytest.mark.parametrize(("bend", "way"), [(-25, 1), (25, -1)])
def test_an_arrow_follows_a_back_down_as_it_sinks_and_up_as_it_rounds(bend: float, way: int) -> None:
    start, end = ({"lumbar": {"flex": flex}} for flex in (-bend, bend))
    arrows = [{"follow": "back", "offset": 0}]
    (points,) = shafts(draw(figure(base="hands-and-knees", view="left", start=start, end=end, arrows=arrows)).end)
    assert way * (points[-1] - points[0])[1] > 0


def test_no_arrow_goes_below_the_floor() -> None:
    reach = {"base": "hands-and-knees", "view": "left", "props": ["floor"], "start": {"hands": {"touch": "floor"}},
             "end": {"hand_l": {"touch": "floor"}, "shoulder_r": {"raise": 164, "plane": 80}}}  # fmt: skip
    svg = draw(figure(**reach, arrows=[{"follow": "hand_r"}])).end
    (points,) = shafts(svg)
    assert points[:, 1].max() < view_box(svg)[1] - 30


def test_each_position_of_a_loop_has_the_part_of_the_circle_that_leads_to_it() -> None:
    roll = {"start": {"scapulae": {"elevate": -12}}, "through": [{"scapulae": {"protract": -24}},
            {"scapulae": {"elevate": 36}}], "end": {"scapulae": {"protract": 24}}, "loop": True,
            "view": "right", "crop": "chest"}  # fmt: skip
    drawing = draw(figure(**roll, arrows=[{"circle": "shoulder_r", "radius": 13}]))
    arcs = [np.hypot(*np.diff(points, axis=0).T).sum() for points in shafts(drawing.still)]
    (ring,) = shafts(drawing.end)
    assert len(arcs) == 4
    assert sum(arcs) < 1.3 * np.hypot(*np.diff(ring, axis=0).T).sum()
    assert "stroke-dasharray" not in drawing.still  # no ghosts: arrows tell the way


def test_a_straight_arrow_shrinks_with_a_small_movement_and_not_with_a_push() -> None:
    def length(**fields: object) -> float:
        (points,) = shafts(draw(figure(arrows=[{"at": "shoulder_l", "direction": "up"}], **fields)).end)
        return float(np.hypot(*np.diff(points, axis=0).T).sum())

    push = length()
    assert push == length(start={}, end={"neck": {"flex": 20}})  # the shoulder does not move: a push
    assert length(start={}, end={"scapula_l": {"elevate": 30}}) < push


def test_a_wide_picture_has_lighter_lines_than_a_high_one() -> None:
    def contour(svg: str) -> float:
        return max(float(w) for w in re.findall(r'--fig-ink,#1d1d1b\)" stroke-width="([\d.]+)"', svg))

    standing, lying = draw(figure(view="right")), draw(figure(base="supine", view="right"))
    assert contour(standing.end) == WEIGHTS["contour"]
    assert contour(lying.end) < 0.85 * WEIGHTS["contour"]
    assert 0.5 < weight_of(640, 300, 640) < weight_of(640, 560, 640) < weight_of(300, 640, 640) == 1


def test_a_circle_around_fingertips_is_open_towards_their_hand() -> None:
    touch = {"hand_l": {"touch": "neck_back", "with": "fingertips", "elbow": [0.8, 0.2, 0.8]}}
    scene = stage(figure(view="back", crop="chest", end=touch, arrows=[{"circle": "fingers_l", "radius": 5}]))
    (points,) = shafts(draw(scene.figure).end)
    frame, _ = frame_of(scene)
    tips, hand = (frame.units(scene.camera(followed(scene.body, scene.end, name))) for name in ("fingers_l", "hand_l"))
    ways = [(way - tips) / np.hypot(*(way - tips)) for way in (hand, *points)]
    nearest = max(float(ways[0] @ way) for way in ways[1:])
    assert np.degrees(np.arccos(nearest)) > 60


def test_there_is_no_ghost_of_what_hardly_moves() -> None:
    small, large = (
        draw(figure(view="left", crop="waist", start={}, end={"thoracic": {"flex": flex}})).still for flex in (3, 40)
    )
    assert "stroke-dasharray" not in small
    assert "stroke-dasharray" in large
