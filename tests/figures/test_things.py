"""Things that stand around the person or move with it: each where it belongs, in every position."""

from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from pydantic import ValidationError
from scipy.spatial import cKDTree

from tests.figures.support import Floats, difference, figure, raster
from unhunch.figures.drawing import draw
from unhunch.figures.meshes import Mesh, tube
from unhunch.figures.props import MAKERS
from unhunch.figures.scene import Scene, stage
from unhunch.figures.things.bands import line
from unhunch.figures.things.furniture import SEAT_BACK
from unhunch.figures.things.held import middle_of
from unhunch.figures.things.setting import Setting

FISTS = {"shoulders": {"raise": 80, "plane": 80}, "hand_shapes": "fist"}
APART = {"shoulders": {"raise": 80, "plane": 10}, "hand_shapes": "fist"}


def middle(scene: Scene, band: int = 0) -> list[Floats]:
    """The line of a band in every frame."""
    return [line(scene.setting(posed), scene.figure.bands[band]) for posed in scene.frames]


def length(points: Floats) -> float:
    return float(np.linalg.norm(np.diff(points, axis=0), axis=1).sum())


def box_of(meshes: list[Mesh]) -> tuple[Floats, Floats]:
    points = np.vstack([mesh.vertices for mesh in meshes])
    return points.min(0), points.max(0)


def test_a_band_goes_from_hand_to_hand_in_every_picture() -> None:
    scene = stage(figure(start=FISTS, end=APART, bands=[{"from": "hand_l", "to": "hand_r"}]))
    for posed, points in zip(scene.frames, middle(scene), strict=True):
        for end, part in ((points[0], "hand_l"), (points[-1], "hand_r")):
            assert cKDTree(posed.vertices[scene.body.on(part)]).query(end)[0] < 0.03
    lengths = [length(points) for points in middle(scene)]
    assert all(after > before for before, after in pairwise(lengths))


def test_a_slack_band_hangs_and_a_taut_one_does_not() -> None:
    taut, slack = ({"from": "hand_l", "to": "hand_r", "slack": cm} for cm in (0, 15))
    scene = stage(figure(end=APART, bands=[taut, slack]))
    (straight,), (hanging,) = middle(scene, 0), middle(scene, 1)
    assert straight[:, 2].min() - hanging[:, 2].min() == pytest.approx(0.15, abs=0.02)


def test_a_band_round_the_back_lies_on_it_and_goes_through_nobody() -> None:
    scene = stage(figure(end=FISTS, bands=[{"from": "hand_l", "to": "hand_r", "round": "upper_back"}]))
    (points,) = middle(scene)
    back = scene.end.vertices[scene.body.landmarks["upper_back"]]
    assert np.linalg.norm(points - back, axis=1).min() < 0.03
    behind = points[:, 1].max()
    assert behind >= scene.end.vertices[scene.body.on("torso"), 1].max() - 0.03
    assert length(points) > 1.5


def test_a_band_that_is_fixed_to_a_door_ends_there_and_the_door_may_run_out_of_the_picture() -> None:
    anchored = {"from": "hand_l", "to": "anchor", "anchor": [0, 110, 105]}
    scene = stage(figure(view="right", end=FISTS, bands=[anchored]))
    (points,) = middle(scene)
    assert points[-1] == pytest.approx([0, -1.10, 1.05])
    low, high = box_of(list(scene.beyond))
    assert low[1] <= -1.10 <= high[1] + 0.01
    assert high[2] > 2


def test_a_band_under_a_foot_lies_on_the_floor() -> None:
    scene = stage(figure(base="sitting-chair", end=FISTS, bands=[{"from": "hand_l", "to": "foot_l"}]))
    (points,) = middle(scene)
    assert 0 < points[-1][2] < 0.03


@pytest.mark.parametrize("side", ["l", "r"])
def test_a_band_pulled_up_from_under_a_foot_comes_out_beside_the_sole_and_not_through_it(side: str) -> None:
    scene = stage(figure(end=FISTS, bands=[{"from": f"foot_{side}", "to": f"hand_{side}"}]))
    (points,) = middle(scene)
    sole = scene.end.vertices[scene.body.on(f"foot_{side}")]
    sole = sole[sole[:, 2] < 0.02]
    beside, low, high = points[0], sole.min(0), sole.max(0)
    assert low[1] < beside[1] < high[1]
    assert 0 < cKDTree(sole).query(beside)[0] < 0.03
    assert abs(beside[0]) > np.abs(sole[:, 0]).mean() + 0.02


def test_one_band_under_both_feet_joins_them_on_the_floor() -> None:
    scene = stage(figure(end=FISTS, bands=[{"from": "foot_l", "to": "foot_r"}]))
    (points,) = middle(scene)
    assert points[0][0] > 0 > points[-1][0]
    assert (points[:, 2] < 0.03).all()


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"bands": [{"from": "hand_l", "to": "hand_l"}]}, "the same"),
        ({"bands": [{"from": "hand_l", "to": "anchor"}]}, "needs its place"),
        ({"bands": [{"from": "hand_l", "to": "hand_r", "anchor": [0, 1, 1]}]}, "needs its place"),
        ({"bands": [{"from": "hand_l", "to": "hand_r", "round": "chest", "slack": 5}]}, "leave slack out"),
        ({"balls": [{"at": "moon"}]}, "hand_l"),
        ({"dumbbells": ["foot_l"]}, "hand_l"),
    ],
)
def test_what_is_no_thing_is_refused(fields: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        figure(**fields)


def test_dumbbells_stay_in_the_hands() -> None:
    scene = stage(figure(start=FISTS, end=APART, dumbbells=["hand_l", "hand_r"]))
    for posed in scene.frames:
        bars = scene.carried(posed)[::3]
        for mesh, side in zip(bars, "lr", strict=True):
            hand = posed.vertices[scene.body.on(f"hand_{side}")]
            assert np.linalg.norm(mesh.vertices.mean(0) - hand.mean(0)) < 0.06


@pytest.mark.parametrize("at", ["shoulder_blade_l", "upper_back", "hand_r", "hip_r", "chest"])
def test_a_ball_touches_the_body_and_does_not_enter_it(at: str) -> None:
    shape = {"hand_shapes": "flat", **{k: v for k, v in FISTS.items() if k != "hand_shapes"}}
    scene = stage(figure(end=shape, balls=[{"at": at, "size": 12}]))
    centre = middle_of(scene.setting(scene.end), scene.figure.balls[0])
    assert cKDTree(scene.end.vertices).query(centre)[0] == pytest.approx(0.06, abs=0.02)


def test_a_wall_stands_behind_the_ball_that_leans_on_it() -> None:
    with_ball, without = (
        stage(figure(view="right", props=["side-wall"], balls=balls)).props
        for balls in ([{"at": "upper_back", "size": 20}], [])
    )
    assert box_of(list(with_ball))[0][1] - box_of(list(without))[0][1] == pytest.approx(0.17, abs=0.05)


def test_a_ball_at_a_wall_rolls_half_as_far_as_the_back_slides() -> None:
    bent = {"hips": {"flex": 40}, "knees": {"bend": 60}, "ankles": {"point": -20}}
    scene = stage(figure(view="right", start={}, end=bent, props=["side-wall"], balls=[{"at": "shoulder_blade_r"}]))
    first, last = (
        (scene.carried(key)[0].vertices.mean(0), middle_of(scene.setting(key), scene.figure.balls[0]))
        for key in scene.keys
    )
    down = first[1][2] - last[1][2]
    assert down > 0.05
    assert first[0][2] - last[0][2] == pytest.approx(down / 2, abs=0.005)


def test_a_pillow_lies_between_the_hands_that_lean_on_the_floor_and_just_below_the_face() -> None:
    down = {"lean": 60, "hips": {"flex": 122}, "knees": {"bend": 148}, "rests": {"lower_legs": 0, "forehead": 8}}
    pose = {"base": "kneeling", "start": {"base": "hands-and-knees"}, "end": down}
    scene = stage(figure(view="left", props=["pillow-head"], **pose))
    low, high = box_of(list(scene.props))
    hands = scene.keys[0].vertices[scene.body.on("hand_l", "hand_r")]
    assert high[0] < np.abs(hands[:, 0]).min()
    face = scene.end.vertices[scene.body.on("head"), 2].min()
    assert face < high[2] < face + 0.05
    assert low[0] < 0


def test_hands_on_a_wall_stay_where_they_are_whatever_the_body_does() -> None:
    hands = {"hands": {"touch": "wall", "at": [18, 48, 125]}, "hand_shapes": "flat"}
    scene = stage(figure(view="right", start=hands, end={**hands, "lean": 8}, props=["front-wall"]))
    fronts = [frame.vertices[scene.body.on("hand_l", "hand_r"), 1].min() for frame in scene.frames]
    assert np.ptp(fronts) < 0.01
    (wall,) = scene.props
    assert wall.vertices[:, 1].max() == pytest.approx(min(fronts), abs=0.01)
    assert all(reach.short < 0.02 for frame in scene.frames for reach in frame.reaches)


def test_a_hand_rolls_a_ball_round_on_a_wall() -> None:
    def at(out: float, up: float) -> dict[str, Any]:
        return {"hand_r": {"touch": "wall", "gap": 20, "at": [out, 70, up]}, "hand_shape_r": "flat"}

    ring = {"start": at(14, 132), "through": [at(24, 142), at(14, 152)], "end": at(4, 142), "loop": True}
    scene = stage(figure(view="right", props=["front-wall"], balls=[{"at": "hand_r", "size": 20}], **ring))
    (wall,) = scene.props
    for posed in scene.keys:
        (ball,) = scene.carried(posed)
        assert wall.vertices[:, 1].max() - ball.vertices[:, 1].min() == pytest.approx(0, abs=0.02)


def test_the_posts_of_a_door_frame_stand_before_the_forearms() -> None:
    pose = {"shoulders": {"raise": 88, "plane": 5, "rotate": 88}, "elbows": {"bend": 90}, "hand_shapes": "flat"}
    scene = stage(figure(end=pose, props=["doorway"]))
    left, right, lintel = scene.props
    hands = scene.end.vertices[scene.body.on("hand_l", "hand_r")]
    assert min(left.vertices[:, 0].min(), right.vertices[:, 0].min()) < hands[:, 0].min()
    assert max(left.vertices[:, 0].max(), right.vertices[:, 0].max()) > hands[:, 0].max()
    assert left.vertices[:, 1].max() <= hands[:, 1].max()
    assert lintel.vertices[:, 2].min() > scene.end.vertices[:, 2].max()


def test_a_stool_is_a_chair_without_a_back() -> None:
    setting = stage(figure(base="sitting-chair"))
    chair, stool = (box_of(MAKERS[name](Setting(setting.body, setting.end, ())))[1][2] for name in ("chair", "stool"))
    assert chair - stool == pytest.approx(SEAT_BACK, abs=0.05)


def test_a_pack_moves_with_the_back_and_lies_in_a_larger_towel() -> None:
    scene = stage(figure(start={}, end={"thoracic": {"flex": 40}}, props=["cold-pack"]))
    towel, pack = scene.carried(scene.end)
    back = scene.end.vertices[scene.body.landmarks["shoulder_blade_l"]]
    assert cKDTree(towel.vertices).query(back)[0] < 0.1
    assert (np.ptp(towel.vertices, axis=0) > np.ptp(pack.vertices, axis=0)).all()
    before, _ = scene.carried(scene.keys[0])
    assert np.linalg.norm(before.vertices.mean(0) - towel.vertices.mean(0)) > 0.1


def test_a_pillow_lies_where_the_head_is_lowest() -> None:
    low = {"lean": 40, "rests": {"lower_legs": 0, "forehead": 8}}
    scene = stage(figure(base="hands-and-knees", props=["pillow-head"], start={}, end=low))
    (pillow,) = scene.props
    heads = [posed.vertices[scene.body.on("head")] for posed in scene.keys]
    assert pillow.vertices[:, 2].max() < heads[1][:, 2].max() < heads[0][:, 2].min()
    assert np.linalg.norm((pillow.vertices.mean(0) - heads[1].mean(0))[:2]) < 0.15


def test_a_towel_fills_the_hollow_of_the_neck() -> None:
    scene = stage(figure(base="supine", props=["towel-neck"]))
    (towel,) = scene.props
    neck = scene.end.vertices[scene.body.landmarks["neck_back_l"]]
    assert abs(towel.vertices[:, 2].max() - neck[2]) < 0.02
    assert abs(towel.vertices[:, 2].min()) < 0.001


@pytest.mark.parametrize(("view", "seen"), [("back", True), ("front", False), ("right", False)])
def test_the_sign_of_a_pack_is_seen_only_from_its_side(view: str, seen: bool) -> None:
    svg = draw(figure(view=view, crop="waist", props=["cold-pack"])).end
    assert ("--fig-arrow" in svg) == seen


def test_the_sign_of_a_warm_pack_is_warm_and_that_of_a_cold_one_is_not() -> None:
    warm, cold = (draw(figure(view="back", crop="waist", props=[f"{kind}-pack"])).end for kind in ("heat", "cold"))
    assert "--fig-arrow" not in warm
    assert "--fig-highlight-edge" in warm
    assert "--fig-highlight-edge" not in cold


@pytest.mark.parametrize(
    "things",
    [
        {"bands": [{"from": "hand_l", "to": "hand_r"}]},
        {"dumbbells": ["hand_l"]},
        {"balls": [{"at": "hand_r", "size": 20}]},
    ],
)
def test_whatever_moves_with_the_person_is_seen(things: dict[str, Any]) -> None:
    bare, held = (raster(draw(figure(end=APART, **more)).end, 300) for more in ({}, things))
    assert difference(bare, held) > 0.001


def test_a_tube_is_closed_and_as_thick_as_it_is_said_to_be() -> None:
    bent = np.array([[0, 0, 0], [0, 0, 1], [0, 1, 1], [1, 1, 1]], float)
    mesh = tube(bent, 0.01)
    assert np.isfinite(mesh.vertices).all()
    gaps = np.asarray(cKDTree(bent).query(mesh.vertices)[0])
    assert gaps.max() == pytest.approx(0.01, abs=1e-6)
