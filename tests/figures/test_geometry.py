"""The parts of the engine: curves, chains, raster, kinematics."""

import numpy as np
import pytest

from tests.figures.support import figure, technique
from unhunch.figures.bezier import Stroke, fit
from unhunch.figures.contours import Chain, edges_at, trace
from unhunch.figures.corners import edges
from unhunch.figures.forward_kinematics import pose_skeleton
from unhunch.figures.joints import INDEX
from unhunch.figures.movement import key_positions, moments_at
from unhunch.figures.paths import curved, straight
from unhunch.figures.people import load
from unhunch.figures.scene import stage
from unhunch.figures.smoothing import smooth
from unhunch.figures.z_buffer import VIEWS, Camera, rasterise


def test_a_circle_is_fitted_by_few_curves_within_the_tolerance() -> None:
    angle = np.linspace(0, 2 * np.pi, 200)
    (segments,) = fit([Stroke(100 * np.column_stack([np.cos(angle), np.sin(angle)]), True, 0.5)])
    u = np.linspace(0, 1, 20)[:, None]
    for a, b, c, d in segments:
        points = (1 - u) ** 3 * a + 3 * u * (1 - u) ** 2 * b + 3 * u * u * (1 - u) * c + u**3 * d
        assert np.abs(np.hypot(*points.T) - 100).max() < 0.6
    assert len(segments) <= 8


def test_strokes_fitted_together_are_fitted_as_alone() -> None:
    x = np.linspace(0, 60, 61)
    wave = Stroke(np.column_stack([x, 20 * np.sin(x / 8)]), False, 0.5)
    line = Stroke(np.column_stack([x, x]), False, 0.5)
    together = fit([wave, line])
    assert [len(s) for s in together] == [len(fit([s])[0]) for s in (wave, line)]
    assert together[0] == pytest.approx(fit([wave])[0])


def test_path_data_is_relative_whole_and_short() -> None:
    bend = np.array([[0.0, 0], [4, 3], [8, 3], [12, 0]])
    level = np.array([[12.0, 0], [16, 0], [20, 0], [24, 0]])
    (path,) = curved([np.stack([bend, level])], [False])
    assert str(path) == "M0 0c4 3 8 3 12 0h12"
    assert str(path.moved(5)) == "M5 0c4 3 8 3 12 0h12"
    assert str(straight(np.array([[1.0, 2], [4, 1], [3, 0]]), closed=True)) == "M1 2l3-1-1-1z"


def test_a_square_of_pixels_is_one_closed_chain() -> None:
    square = np.zeros((6, 6), bool)
    square[1:4, 1:4] = True
    (chain,) = trace(edges_at(square[:, 1:] != square[:, :-1], square[1:] != square[:-1]))
    assert chain.closed
    assert len(chain.points) == 13


def test_lines_that_cross_run_on_straight() -> None:
    row = np.zeros((8, 9), bool)
    row[4, :] = True
    column = np.zeros((9, 8), bool)
    column[:, 3] = True
    spans = [np.ptp(chain.points, axis=0).tolist() for chain in trace(edges_at(column, row))]
    assert sorted(spans) == [[0, 9], [9, 0]]


def test_smoothing_moves_no_open_end_and_treats_each_line_alone() -> None:
    lines = [Chain(np.column_stack([np.arange(20.0), np.arange(20.0) % 2 + y]), np.ones(19, int), 0) for y in (0, 90)]
    first, second = smooth(lines, 2.0)
    assert first[[0, -1]] == pytest.approx(lines[0].points[[0, -1]])
    assert np.ptp(first[5:-5, 1]) < 0.1
    assert second == pytest.approx(first + np.array([0, 90]))


def test_furniture_keeps_its_corners_and_straight_edges() -> None:
    t = np.linspace(0, 1, 40, endpoint=False)[:, None]
    corners = np.array([[0.0, 0], [40, 0], [40, 30], [0, 30]])
    ring = np.vstack([a + t * (b - a) for a, b in zip(corners, np.roll(corners, -1, 0), strict=True)])
    wobbly = ring + 0.3 * np.sin(np.arange(len(ring)))[:, None]
    parts = edges(np.vstack([wobbly, wobbly[:1]]), closed=True, pixel=1)
    assert [len(part) for part in parts] == [2, 2, 2, 2]
    found = np.array([part[0] for part in parts])
    assert np.abs(found[:, None] - corners).max(2).min(0) == pytest.approx(np.zeros(4), abs=0.5)


def test_a_round_line_has_no_corners() -> None:
    angle = np.linspace(0, 2 * np.pi, 100)
    (whole,) = edges(20 * np.column_stack([np.cos(angle), np.sin(angle)]), closed=True, pixel=1)
    assert len(whole) == 100


def test_the_nearer_triangle_hides_the_farther() -> None:
    near, far = (
        np.array([[0, 0, 1], [0, 8, 1], [8, 0, 1]], float),
        np.array([[0, 0, 2], [0, 8, 2], [8, 0, 2]], float),
    )
    seen = rasterise(np.vstack([far, near]), np.array([[0, 1, 2], [3, 4, 5]]), 8, 8, -1)
    assert set(np.unique(seen.triangle)) == {-1, 1}


@pytest.mark.parametrize("view", VIEWS)
def test_a_mirrored_camera_turns_facing_round(view: str) -> None:
    assert Camera.at(*VIEWS[view]).facing == pytest.approx(-Camera.at(*VIEWS[view], mirror=True).facing)


def test_bones_keep_their_length_in_every_pose() -> None:
    body = load()
    generator = np.random.default_rng(1)
    skeleton = pose_skeleton(body, generator.uniform(-60, 60, (5, len(INDEX))))
    for i, parent in enumerate(body.parents):
        if parent >= 0:
            rest = np.linalg.norm(body.heads[i] - body.heads[parent])
            posed = np.linalg.norm(skeleton.heads[:, i] - skeleton.heads[:, parent], axis=1)
            assert posed == pytest.approx(rest, abs=1e-9)


def test_raising_an_arm_points_it_where_the_angles_say() -> None:
    heads = stage(figure(end={"shoulder_l": {"raise": 90}, "elbow_l": {"bend": 0}})).end.skeleton.heads[0]
    body = load()
    arm = heads[body.bones.index("lowerarm01.L")] - heads[body.bones.index("upperarm02.L")]
    assert arm / np.linalg.norm(arm) == pytest.approx([1, 0, 0], abs=0.1)


def test_hands_that_hold_on_keep_hold_through_the_movement() -> None:
    body, pose = load(), {"hands": {"touch": "hip"}}
    held = figure(start=pose, end={**pose, "thoracic": {"side": 20}})
    (middle,) = moments_at(body, held, key_positions(body, held), [0.5])
    assert max(r.short for r in middle.reaches) < 0.02


def test_the_seat_stays_under_the_person_and_the_floor_under_the_feet() -> None:
    scene = stage(technique("seated-thoracic-stretch"))
    top = max(m.vertices[:, 2].max() for m in scene.props[:1])
    thighs = scene.end.vertices[scene.body.on("torso"), 2].min()
    assert abs(top - thighs) < 0.06
