"""The page is told of a figure what `check` would say, at the control that it speaks of; and sees what can be drawn."""

from typing import Any

from unhunch.views.pose_answer import picture, told, whole

GOOD: dict[str, Any] = {"base": "standing", "end": {"shoulder_l": {"raise": 170}}, "alt": "One arm is up."}


def test_a_good_figure_is_drawn_and_has_nothing_wrong() -> None:
    svg, angles = picture(GOOD, ["end"])
    assert svg.startswith("<svg ")
    assert angles["shoulder_l raise"] == 170
    assert whole(GOOD).startswith("<svg ")
    assert told(GOOD) == []


def test_a_hand_in_its_place_tells_the_angles_of_its_arm() -> None:
    _, angles = picture({**GOOD, "end": {"hand_l": {"touch": "hip"}}}, ["end"])
    assert angles["elbow_l bend"] > 30


def test_each_problem_stands_where_its_control_is() -> None:
    figure = {
        "base": "stnding",
        "view": "front",
        "start": {},
        "end": {"neck": {"flex": 90, "flx": 1}, "hand_r": {"touch": "knee"}},
        "highlight": ["neck", "mid-back"],
        "arrows": [{"follow": "hand_l"}, {}],
    }
    found = {(one.loc, one.code) for one in told(figure)}
    assert {
        (("base",), "S206"),
        (("alt",), "S202"),
        (("end", "neck", "flx"), "S201"),
        (("end", "neck", "flex"), "F501"),
        (("end", "hand_r", "touch"), "F502"),
        (("highlight", 1), "F506"),
    } <= found
    assert any(loc[:2] == ("arrows", 1) for loc, _ in found)


def test_what_is_not_finished_is_drawn_as_far_as_it_goes() -> None:
    figure = {"base": "nowhere", "end": {"hands": {}, "elbows": {"bend": 90}}}
    assert picture(figure, ["end"])[0].startswith("<svg ")
    assert whole(figure).startswith("<svg ")


def test_words_that_are_markup_stay_words() -> None:
    assert "<script" not in whole({**GOOD, "alt": "</svg><script>alert(1)</script>"})


def test_keys_that_do_not_go_together_are_told_of_the_whole_figure() -> None:
    (wrong,) = told({**GOOD, "loop": True})
    assert (wrong.loc, wrong.code) == ((), "S209")
