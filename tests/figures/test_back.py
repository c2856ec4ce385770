"""The back: shoulder blades that glide, the field between them, the spine, and whatever stands before them."""

import numpy as np
import pytest

from tests.figures.support import Floats, difference, figure, paths, raster, subpaths
from unhunch.figures import back
from unhunch.figures.anatomy import PARTS
from unhunch.figures.blades import INNER, middle, outline
from unhunch.figures.drawing import draw
from unhunch.figures.geometry import inside
from unhunch.figures.scene import Scene, stage
from unhunch.figures.surfaces import HAIR, Surfaces, Window, see
from unhunch.model.figure import Figure

APART: dict[str, object] = {"scapulae": {"protract": 12}, "shoulders": {"raise": 8, "plane": 40}}
SQUEEZED: dict[str, object] = {"scapulae": {"protract": -28, "elevate": -6}, "shoulders": {"raise": 12, "plane": -30}}
WINDOW = Window(-1.2, -2.2, 480, 480, 200)


def seen_of(wanted: Figure) -> tuple[Scene, Surfaces, back.Back]:
    scene = stage(wanted)
    seen = see(scene.body, scene.end.vertices, scene.props, scene.camera, WINDOW)
    return scene, seen, back.look(scene.body, scene.end, seen, WINDOW, scene.camera, show=wanted.show)


def gap(pose: dict[str, object]) -> float:
    """Metres between the inner borders of the blades."""
    scene = stage(figure(end=pose))
    left, right = (outline(scene.body, scene.end, side)[:INNER, 0] for side in "LR")
    return float((left - right).min())


def test_squeezed_blades_come_within_five_centimetres_and_reaching_ones_part() -> None:
    assert 0.03 < gap(SQUEEZED) < 0.06
    assert gap({}) > 0.09
    assert gap({"scapulae": {"protract": 30}}) > 0.14


def test_a_blade_turns_upward_with_the_arm_and_rises_with_a_shrug() -> None:
    scene = stage(figure(end={"shoulder_l": {"raise": 160}, "scapula_r": {"elevate": 40}}))
    raised, shrugged = (outline(scene.body, scene.end, side) for side in "LR")
    rest = stage(figure())
    tip = outline(rest.body, rest.end, "L")[4]
    assert raised[4][0] > tip[0] + 0.04  # the tip swings outward
    assert shrugged[:, 1].mean() > outline(rest.body, rest.end, "R")[:, 1].mean() + 0.03


def test_a_squeeze_is_seen_on_a_small_picture() -> None:
    pictures = [raster(draw(figure(view="back", crop="waist", show=["blades", "between"], end=pose)).end, 160)
                for pose in (APART, SQUEEZED)]  # fmt: skip
    assert difference(*pictures) > 0.01


def test_the_field_between_the_blades_shrinks_with_a_squeeze() -> None:
    sizes = []
    for pose in (APART, SQUEEZED):
        _, _, found = seen_of(figure(view="back", show=["between"], end=pose))
        assert found.between is not None
        sizes.append(int(found.between.sum()))
    assert sizes[1] < 0.45 * sizes[0]


def test_nothing_of_the_back_shows_from_the_front() -> None:
    _, _, found = seen_of(figure(show=["blades", "spine", "between"]))
    assert found.between is not None
    assert found.spine is not None
    assert not any(mask.any() for mask in (*found.blades, found.between))
    assert not len(found.spine.kind)


def test_a_hand_and_hair_cover_what_lies_behind_them() -> None:
    pose = {"neck": {"flex": -40}, "head": {"flex": -20}, "hand_l": {"touch": "upper_back", "with": "palm"}}
    _, seen, found = seen_of(figure(view="back", show=["blades", "spine", "between"], end=pose))
    bare = seen_of(figure(view="back", show=["blades", "spine", "between"]))[2]
    before = np.isin(seen.part, [PARTS.index(part) for part in ("hand_l", "head")]) | (seen.label == HAIR)
    assert found.between is not None
    assert bare.between is not None
    assert (bare.between & before).any()  # something does stand before it
    assert not any((mask & before).any() for mask in (*found.blades, found.between))


def test_the_spine_bends_with_the_back() -> None:
    def line(pose: dict[str, object]) -> Floats:
        _, _, found = seen_of(figure(view="back", show=["spine"], end=pose))
        assert found.spine is not None
        return found.spine.start.astype(float)

    assert np.ptp(line({})[:, 0]) <= 3
    assert np.ptp(line({"thoracic": {"side": 25}})[:, 0]) > 12


def test_what_is_shown_of_the_back_is_drawn_in_every_picture() -> None:
    drawing = draw(figure(view="back", crop="waist", show=["blades", "between"], start=APART, end=SQUEEZED))
    for svg in (drawing.still, drawing.start, drawing.end, drawing.thumb):
        assert "--fig-highlight" in svg
        assert 'fill-opacity=".7"' in svg
    assert drawing.motion.count("--fig-highlight") >= 6


@pytest.mark.parametrize("side", ["L", "R"])
def test_an_arrow_on_a_blade_starts_from_its_middle(side: str) -> None:
    for pose in ({}, APART, SQUEEZED):
        scene, _, found = seen_of(figure(view="back", show=["blades"], end=pose))
        column, row, _ = WINDOW.pixels(scene.camera(middle(scene.body, scene.end, side)))
        assert found.blades["LR".index(side)][int(row), int(column)]


def test_an_arrow_along_a_blade_lies_on_the_back() -> None:
    wanted = figure(view="back", crop="waist", start=APART, end=SQUEEZED, arrows=[{"follow": "blade_l"}])
    (shaft,) = (p for p in paths(draw(wanted).end) if "--fig-arrow" in (p.get("stroke") or ""))
    ((points, _),) = subpaths(shaft.attrib["d"])
    assert np.ptp(points[:, 0]) > 2 * np.ptp(points[:, 1])


def test_points_are_inside_a_ring_by_the_even_odd_rule() -> None:
    ring = np.array([[0.0, 0], [4, 0], [4, 4], [2, 1], [0, 4]])
    points = np.array([[1.0, 1], [2, 3], [3.5, 2], [5, 1], [-1, 0]])
    assert inside(points, ring).tolist() == [True, False, True, False, False]
