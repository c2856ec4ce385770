"""The way through key positions: it comes by each of them, goes nowhere beyond, and a loop is round."""

import re
from typing import Any

import numpy as np
import pytest
from pydantic import ValidationError

from tests.figures.support import Floats, difference, figure, raster, view_box
from tests.project import PROJECT
from unhunch.figures.contact_sheet import style
from unhunch.figures.drawing import draw
from unhunch.figures.faults import check
from unhunch.figures.joints import INDEX
from unhunch.figures.movement import BETWEEN_KEYS, THERE, frames_of, key_positions, moments_at, places
from unhunch.figures.people import load
from unhunch.figures.scene import stage
from unhunch.model.dose import Repetitions
from unhunch.views.pace import pace

ROLL = {
    "start": {"scapulae": {"elevate": -12, "protract": 0}},
    "through": [{"scapulae": {"elevate": 12, "protract": -24}}, {"scapulae": {"elevate": 36, "protract": 0}}],
    "end": {"scapulae": {"elevate": 12, "protract": 24}},
    "loop": True,
}
DOWN = {"start": {"elbows": {"bend": 0}}, "through": [{"elbows": {"bend": 90}}], "end": {"elbows": {"bend": 20}}}
ROLL_ANGLES = [INDEX["scapula_l", angle] for angle in ("protract", "elevate")]


def along(fields: dict[str, Any], angles: list[int]) -> Floats:
    return np.array([frame.angles[angles] for frame in stage(figure(**fields)).frames])


@pytest.mark.parametrize(("fields", "count"), [(ROLL, 12), (DOWN, 7), ({"start": {}}, 6), ({}, 1)])
def test_the_number_of_pictures_follows_the_key_positions(fields: dict[str, Any], count: int) -> None:
    assert len(stage(figure(**fields)).frames) == count


def test_the_way_comes_by_every_key_position() -> None:
    for fields in (ROLL, DOWN):
        scene = stage(figure(**fields))
        assert [scene.frames.index(key) for key in scene.keys] == list(range(0, 3 * len(scene.keys), 3))


def test_a_loop_through_four_positions_of_a_circle_is_a_circle() -> None:
    centred = along(ROLL, ROLL_ANGLES) - [0, 12]
    assert np.hypot(*centred.T) == pytest.approx(24, rel=0.03)
    steps = np.hypot(*(np.roll(centred, -1, axis=0) - centred).T)
    assert steps.max() < 1.15 * steps.min()


def test_a_way_there_goes_nowhere_beyond_its_positions() -> None:
    bend = along({**DOWN, "end": {"elbows": {"bend": 90}}}, [INDEX["elbow_l", "bend"]])[:, 0]
    assert (np.diff(bend) >= -1e-9).all()
    assert bend.max() <= 90


def test_a_loop_stays_within_the_range_of_motion() -> None:
    fields = {**ROLL, "through": [{"scapulae": {"elevate": 40, "protract": -28}}, {"scapulae": {"elevate": 40}}]}
    elevate = along(fields, [INDEX["scapula_l", "elevate"]])
    assert elevate.max() <= 40


def test_hands_hold_on_through_every_position() -> None:
    body, held = load(), {"hands": {"touch": "hip"}}
    turned = [{**held, "thoracic": {"side": side}} for side in (20, -20)]
    shown = figure(start=held, through=turned[:1], end=turned[1])
    keys = key_positions(body, shown)
    assert max(reach.short for moment in moments_at(body, shown, keys, [0.5, 1.5]) for reach in moment.reaches) < 0.02
    assert len(frames_of(body, shown, keys)) == 7


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"through": [{}]}, "need a start"),
        ({"start": {}, "loop": True}, "at least one position on the way"),
        ({"start": {}, "captions": ["up"]}, "1 captions for 2 positions"),
        ({"start": {}, "through": [{}] * 3}, "at most 2"),
        ({"start": {}, "captions": ["up", "x" * 25]}, "at most 24"),
    ],
)
def test_what_does_not_make_a_way_is_refused(fields: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        figure(**fields)


def test_a_fault_on_the_way_is_told_where_it_stands() -> None:
    shown = figure(start={}, through=[{"elbow_l": {"bend": 170}}], end={})
    assert [fault.loc for fault in check(shown) if fault.slug == "beyond-range"] == [("through", 0, "elbow_l", "bend")]


def test_a_movement_that_comes_back_is_seen_by_its_middle() -> None:
    raised = figure(start={}, through=[{"shoulders": {"raise": 90}}], end={})
    assert list(check(raised)) == []


def test_a_picture_of_several_positions_shows_each_with_its_number() -> None:
    one, four = draw(figure(crop="waist", **ROLL)), draw(figure(crop="waist", **{**ROLL, "captions": list("abcd")}))
    assert one.numbered
    assert one.still.count("--fig-hair") == 1  # one layer for all of them
    (width, height), (each, high) = view_box(one.still), view_box(one.end)
    assert (width, height) in {(4 * each + 84, high), (2 * each + 28, 2 * high + 28)}
    assert four.alt == "A person stands. 1: a. 2: b. 3: c. 4: d."
    assert f'aria-label="{four.alt}"' in four.still


def test_two_positions_have_numbers_only_with_captions() -> None:
    plain, told = (draw(figure(start={}, end={"shoulders": {"raise": 90}}, captions=c)) for c in ([], ["low", "high"]))
    assert difference(raster(plain.still), raster(told.still)) > 0.001
    assert plain.start == told.start.replace(" 1: low. 2: high.", "")
    assert "fig-still" not in plain.motion


def test_a_flipbook_says_how_many_pictures_it_has_and_which_are_key_positions() -> None:
    motion = draw(figure(crop="waist", **ROLL)).motion
    assert 'class="fig fig-motion fig-of-12 fig-loop fig-numbered"' in motion
    assert re.findall(r"fig-frame-(\d+) fig-key", motion) == ["1", "4", "7", "10"]
    assert motion.count('<g class="fig-still" visibility="hidden">') == 4


MOVEMENTS: list[dict[str, Any]] = [
    {"start": {}, "through": [{}] * through, "loop": loop} for through in (0, 1, 2) for loop in {False, through > 0}
]


def test_the_styles_know_as_many_pictures_as_a_movement_may_have() -> None:
    counts = {len(places(figure(**movement), len(movement["through"]) + 2)) for movement in MOVEMENTS}
    css = style()
    assert set(map(int, re.findall(r"\.fig-of-(\d+) \{", css))) == counts
    assert set(map(int, re.findall(r"\.fig-frame-(\d+) \{\n  --fig-number", css))) == set(range(1, max(counts) + 1))


def test_a_page_knows_every_pace_that_a_dose_may_ask_for() -> None:
    css = style()
    for seconds, hold, rest in ((1, 0, 0), (4, 3, 2), (600, 600, 600)):
        dose = Repetitions(reps=2, seconds_each=seconds, hold_seconds=hold, rest_seconds=rest)
        assert all(f".{part} {{" in css for part in pace(dose))


def test_the_player_knows_where_key_positions_are_in_a_flipbook() -> None:
    scripts = PROJECT / "overrides" / "assets"
    assert f"const HOME = {BETWEEN_KEYS};" in (scripts / "javascripts" / "player" / "pictures.js").read_text("utf-8")
    placed = (scripts / "stylesheets" / "playing.css").read_text("utf-8")
    grid = set(map(int, re.findall(r"\.fig-frame-(\d+)", placed)))
    keys = {key * BETWEEN_KEYS + 1 for key in (1, 2, 3)}
    assert grid == keys | {THERE + 1}
