"""Drawing: the same bytes again, both sides, safe text, every base pose, prop, contact and hand shape."""

from itertools import combinations
from pathlib import Path
from typing import Any, get_args

import numpy as np
import pytest

from tests.figures.support import Floats, difference, drawn, figure, paths, raster, subpaths, technique
from unhunch.edges.caching import LIMIT
from unhunch.figures import cache as figures_cache
from unhunch.figures.cache import draw_all
from unhunch.figures.drawing import draw
from unhunch.figures.framing import frame_of
from unhunch.figures.keys import key
from unhunch.figures.people import load
from unhunch.figures.props import CARRIED, FLAT, MAKERS
from unhunch.figures.scene import stage
from unhunch.figures.stances import STANCES
from unhunch.figures.svg import PAPER, for_print
from unhunch.model.figure import Area, Hair, Prop
from unhunch.model.pose import Base, HandShape, Landmark
from unhunch.work.store import Store


def test_the_same_figure_gives_the_same_bytes() -> None:
    assert draw(technique("arm-reach")) == drawn("arm-reach")


def test_the_number_of_processes_does_not_change_a_byte() -> None:
    figures = {"a": figure(end={"neck": {"flex": 20}}), "b": figure(view="back")}
    assert draw_all(figures, processes=1) == draw_all(figures, processes=2)


def test_a_kept_drawing_is_read_back_and_a_damaged_one_drawn_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    figures = {"a": figure(crop="waist")}
    cache = Store(tmp_path, LIMIT)
    first = draw_all(figures, cache, 1)
    with monkeypatch.context() as nobody_draws:
        nobody_draws.setattr(figures_cache, "each", lambda _, left, __: iter(left))
        assert draw_all(figures, cache, 1) == first
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(kept.read_bytes().replace(b"A person stands.", b"A person dances"))
    assert draw_all(figures, cache, 1) == first


def test_the_name_of_a_kept_drawing_follows_the_pose() -> None:
    assert key(figure()) == key(figure())
    assert key(figure()) != key(figure(end={"neck": {"flex": 1}}))


def test_alternative_text_is_escaped() -> None:
    svg = draw(figure(alt='Hands "up" <b>&')).end
    assert 'aria-label="Hands &quot;up&quot; &lt;b&gt;&amp;"' in svg


def test_print_can_replace_an_ink() -> None:
    svg = draw(figure(end={}, crop="waist")).end
    assert "#123456" in for_print(svg, {"--fig-ink": "#123456"})


def test_a_mirrored_figure_is_the_mirror_image() -> None:
    pose = {"shoulder_l": {"raise": 90}}
    plain, mirrored = (raster(draw(figure(end=pose, mirror=m)).end) for m in (False, True))
    assert difference(plain, mirrored) > 0.02
    assert difference(plain, mirrored[:, ::-1]) < 0.02


def test_left_is_the_persons_left() -> None:
    right_half = raster(draw(figure(end={"shoulder_l": {"raise": 90}})).end)
    middle = right_half.shape[1] // 3
    assert right_half[:, -middle:].min() < 0.5  # seen from the front, the person's left is on our right


def test_a_crop_shows_the_upper_body_larger() -> None:
    whole, cropped = (stage(figure(crop=c)) for c in (None, "waist"))
    assert len(draw(cropped.figure).end) != len(draw(whole.figure).end)
    assert raster(draw(cropped.figure).end).shape[1] > raster(draw(figure()).end).shape[1]


def test_a_crop_at_the_chest_shows_the_head_larger_than_one_at_the_waist() -> None:
    chest, waist = (paths(draw(figure(crop=crop)).end) for crop in ("chest", "waist"))
    hair = [next(p for p in found if "--fig-hair" in (p.get("fill") or "")) for found in (chest, waist)]
    wide, narrow = (np.ptp(subpaths(path.attrib["d"])[0][0][:, 0]) for path in hair)
    assert wide > 1.2 * narrow


@pytest.mark.parametrize("view", ["left", "right"])
def test_a_crop_of_who_lies_ends_beside_the_chest_and_shows_the_floor(view: str) -> None:
    scene = stage(figure(base="supine", view=view, crop="chest", props=["floor"]))
    frame, _ = frame_of(scene)
    head, hips, low = (
        scene.camera(scene.end.vertices[scene.body.on(part)])[:, :2] for part in ("head", "leg_l", "torso")
    )
    assert frame.left < head[:, 0].min() < head[:, 0].max() < frame.right
    assert not ((frame.left < hips[:, 0]) & (hips[:, 0] < frame.right)).any()
    assert frame.bottom > low[:, 1].max()


def test_a_crop_at_the_hands_ends_around_them_on_every_side() -> None:
    scene = stage(figure(crop="hands", end={"hands": {"touch": "chest"}}))
    frame, _ = frame_of(scene)
    skin = scene.camera(scene.end.vertices[scene.body.on("hand_l", "hand_r")])[:, :2]
    low, high = skin.min(0), skin.max(0)
    gaps = [*(low - [frame.left, frame.top]), *([frame.right, frame.bottom] - high)]
    assert min(gaps) > 0.05
    assert max(gaps) < 0.2


def test_every_hair_looks_different() -> None:
    pictures = [raster(draw(figure(crop="chest", hair=hair)).end, 192) for hair in get_args(Hair)]
    pairs = list(combinations(pictures, 2))
    assert len(pairs) == 15
    assert min(difference(one, other) for one, other in pairs) > 0.004


def test_a_bun_moves_with_the_head() -> None:
    bare, bun = load(), load(hair="bun")
    for pose in ({}, {"neck": {"flex": 40}, "head": {"flex": 20}}):
        posed = stage(figure(hair="bun", end=pose)).end
        middle = posed.vertices[len(bare.vertices) :].mean(0)
        crown = posed.vertices[bun.landmarks["head_top"]]
        assert np.linalg.norm(middle - crown) < 0.09


def test_a_bun_does_not_lift_who_lies_on_the_back() -> None:
    shorn, bun = (stage(figure(base="supine", hair=hair)).end.vertices for hair in ("short", "bun"))
    assert bun[: len(shorn)] == pytest.approx(shorn, abs=1e-9)


def test_grey_hair_has_an_ink_of_its_own_on_screen_and_paper() -> None:
    svg = draw(figure(crop="chest", hair="grey")).end
    assert "var(--fig-hair-grey,#c3c7cc)" in svg
    assert "#c3c7cc" in for_print(svg)
    assert "var(" not in for_print(svg)


def test_every_base_pose_has_its_stance() -> None:
    assert STANCES.keys() == set(get_args(Base)), "each base pose of model/pose.py has a stance in figures/stances.py"


@pytest.mark.parametrize("base", get_args(Base))
def test_every_base_pose_rests_on_the_floor(base: str) -> None:
    vertices = stage(figure(base=base)).end.vertices
    assert abs(vertices[:, 2].min()) < 0.01
    lying = base in ("prone", "supine", "side-lying")
    assert (vertices[:, 2].max() < 0.5) == lying
    assert np.isfinite(vertices).all()


def test_every_prop_has_what_makes_it() -> None:
    assert {*MAKERS, *CARRIED, *FLAT} == set(get_args(Prop)), (
        "each prop of model/figure.py has a function in figures/props.py"
    )


@pytest.mark.parametrize("prop", get_args(Prop))
def test_every_prop_changes_the_picture(prop: str) -> None:
    fits = {"mat": "prone", "pillow-chest": "prone", "towel-forehead": "prone", "pillow-head": "supine",
            "towel-back": "supine", "towel-neck": "supine", "towel-spine": "supine", "foam-roller": "supine",
            "floor": "kneeling"}.get(prop, "sitting-chair")  # fmt: skip
    view = {"cold-pack": "back", "heat-pack": "back", "wall": "front", "floor": "front-left"}.get(prop, "right")
    bare, furnished = (draw(figure(base=fits, view=view, props=p)).end for p in ([], [prop]))
    assert furnished.count("<path") > bare.count("<path")
    assert difference(raster(bare, 300), raster(furnished, 300)) > 0.001


ON_THE_HAND_ITSELF = {"fingers", "fingernail"}


@pytest.mark.parametrize(
    "landmark", sorted(set(get_args(Landmark)) - {"floor", "wall", "point", "linked"} - ON_THE_HAND_ITSELF)
)
def test_a_hand_reaches_every_place(landmark: str) -> None:
    spare = {"upper_back", "shoulder_back", "shoulder_blade", "upper_arm", "elbow", "knee", "head_top"}
    pose = {"hand_r": {"touch": landmark, "with": "fingertips", "cross": landmark in ("upper_arm", "elbow")}}
    if landmark == "knee":
        pose |= {"thoracic": {"flex": 30}, "lumbar": {"flex": 30}}
    (reach,) = stage(figure(base="sitting-chair", end=pose)).end.reaches
    assert reach.short < (0.30 if landmark in spare else 0.03)


def test_hands_meet_at_a_point_in_the_air() -> None:
    pose = {"hands": {"touch": "point", "at": [2, 45, -5]}}
    end = stage(figure(end=pose)).end
    assert max(r.short for r in end.reaches) < 0.02
    wrists = [end.skeleton.heads[0, load().bones.index(f"wrist.{side}")] for side in "LR"]
    assert np.linalg.norm(wrists[0] - wrists[1]) < 0.25


@pytest.mark.parametrize("contact", [{"touch": "point"}, {"touch": "hip", "at": [2, 45, -5]}])
def test_only_a_point_has_its_place_and_always_has(contact: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="point and linked need at"):
        figure(end={"hands": contact})


def test_hands_reach_the_floor_on_all_fours() -> None:
    reaches = stage(figure(base="hands-and-knees", end={"hands": {"touch": "floor"}})).end.reaches
    assert [r.side for r in reaches] == ["l", "r"]
    assert max(r.short for r in reaches) < 0.03


def test_one_hand_can_rest_on_the_other() -> None:
    pose = {"hand_l": {"touch": "chest"}, "hand_r": {"touch": "fingers", "cross": True}}
    assert max(r.short for r in stage(figure(end=pose)).end.reaches) < 0.03


@pytest.mark.parametrize("shape", get_args(HandShape))
def test_every_hand_shape_looks_different(shape: str) -> None:
    def picture(hands: str) -> Floats:
        pose = {"shoulders": {"raise": 90, "plane": 90}, "elbows": {"bend": 90}, "hand_shapes": hands}
        return raster(draw(figure(crop="waist", view="right", end=pose)).end, 300)

    mine = picture(shape)
    others = [picture(s) for s in get_args(HandShape) if s != shape]
    assert min(difference(mine, other) for other in others) > 0.0005


@pytest.mark.parametrize("area", get_args(Area))
def test_every_area_can_be_marked(area: str) -> None:
    views = ("front", "back", "left", "right")
    assert any("--fig-highlight" in draw(figure(view=v, highlight=[area], crop="waist")).end for v in views)


@pytest.mark.parametrize(
    "arrow",
    [{"follow": "hand_l"}, {"follow": "head", "offset": -5}, {"circle": "shoulder_r"}, {"at": "elbow_l"},
     {"at": "chest", "direction": "up"}, {"circle": "shoulder_l", "direction": "backward"}],
)  # fmt: skip
def test_every_kind_of_arrow_is_drawn_with_head_and_halo(arrow: dict[str, Any]) -> None:
    svg = draw(figure(start={}, end={"shoulder_l": {"raise": 120}}, arrows=[arrow])).end
    assert svg.count("--fig-arrow") == 2
    assert f'stroke="{PAPER}" stroke-width="15"' in svg


def arrow(**fields: object) -> Floats:
    """The end points of an arrow's line, on a person seen from the right unless told otherwise."""
    svg = draw(figure(**{"view": "right", "arrows": [fields.pop("arrow")], **fields})).end
    (line,) = (path for path in paths(svg) if "--fig-arrow" in (path.get("stroke") or ""))
    ((points, _),) = subpaths(line.attrib["d"])
    return points


def test_an_arrow_in_points_at_the_middle_of_the_body_from_where_it_stands() -> None:
    into = arrow(arrow={"at": "mouth"})
    assert into[-1][0] < into[0][0]  # seen from the right, the person looks to our right
    out = arrow(arrow={"at": "mouth", "direction": "out"})
    assert out[0][0] < out[-1][0]
    side = arrow(view="front", arrow={"at": "shoulder_l"})
    assert side[-1][0] < side[0][0]


def test_an_arrow_down_ends_at_what_it_presses() -> None:
    points = arrow(view="front", arrow={"at": "shoulder_l", "direction": "down"})
    assert points[0][1] < points[-1][1]


def test_a_circle_is_flat_to_the_viewer_unless_it_turns_like_a_wheel() -> None:
    flat = arrow(view="front", arrow={"circle": "shoulder_l"})
    wheel = arrow(view="front", arrow={"circle": "shoulder_l", "direction": "backward"})
    assert np.ptp(flat[:, 0]) > 20
    assert np.ptp(wheel[:, 0]) < 3
