"""The parts of the engine: curves, chains, raster, kinematics."""

import numpy as np
import pytest

from generator.figures.bezier import fit, path_data
from generator.figures.body import load
from generator.figures.contours import trace
from generator.figures.forward_kinematics import pose_skeleton
from generator.figures.joints import INDEX
from generator.figures.movement import between, positions
from generator.figures.scene import stage
from generator.figures.z_buffer import VIEWS, Camera, rasterise
from tests.figures.support import figure, technique


def test_a_circle_is_fitted_by_few_curves_within_the_tolerance() -> None:
    angle = np.linspace(0, 2 * np.pi, 200)
    (curve,) = fit([(100 * np.column_stack([np.cos(angle), np.sin(angle)]), True, 0.5)])
    u = np.linspace(0, 1, 20)[:, None]
    for a, b, c, d in curve.segments:
        points = (1 - u) ** 3 * a + 3 * u * (1 - u) ** 2 * b + 3 * u * u * (1 - u) * c + u**3 * d
        assert np.abs(np.hypot(*points.T) - 100).max() < 0.6
    assert len(curve.segments) <= 8


def test_path_data_is_relative_whole_and_short() -> None:
    (curve,) = fit([(np.array([[0.0, 0], [3, 0], [6, 0], [9, 0], [12, 0]]), False, 0.5)])
    assert path_data(curve) == "M0 0c4 0 8 0 12 0"


def test_a_square_of_pixels_is_one_closed_chain() -> None:
    vertical, horizontal = np.zeros((2, 6, 6), int)
    vertical[1:4, [1, 4]] = 1
    horizontal[[1, 4], 1:4] = 1
    (chain,) = trace(vertical, horizontal)
    assert chain.closed
    assert len(chain.points) == 13


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
    start, end = positions(body, held)
    (middle,) = between(body, held, start, end, [0.5])
    assert max(r.short for r in middle.reaches) < 0.02


def test_the_seat_stays_under_the_person_and_the_floor_under_the_feet() -> None:
    scene = stage(technique("seated-thoracic-stretch"))
    top = max(m.vertices[:, 2].max() for m in scene.props[:1])
    thighs = scene.end.vertices[scene.body.on("torso"), 2].min()
    assert abs(top - thighs) < 0.06
