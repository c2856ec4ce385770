"""The figure as it is written: what is refused, and how single sides win over both."""

from typing import Any

import pytest
from pydantic import ValidationError

from tests.figures.support import figure
from unhunch.figures.joints import INDEX
from unhunch.figures.posture import angles
from unhunch.model.figure import Figure
from unhunch.model.pose import Pose


@pytest.mark.parametrize(
    ("fields", "loc"),
    [
        ({"end": {"elbowz": {"bend": 1}}}, ("end", "elbowz")),
        ({"end": {"shoulder_l": {"rise": 20}}}, ("end", "shoulder_l", "rise")),
        ({"end": {"neck": {"flex": "20"}}}, ("end", "neck", "flex")),
        ({"base": "floating"}, ("base",)),
        ({"alt": "x" * 161}, ("alt",)),
        ({"alt": ""}, ("alt",)),
        ({"end": {"hands": {"touch": "moon"}}}, ("end", "hands", "touch")),
        ({"props": ["sofa"]}, ("props", 0)),
        ({"arrows": [{"follow": "head", "at": "head"}]}, ("arrows", 0)),
    ],
)
def test_what_a_figure_does_not_know_is_refused_where_it_stands(
    fields: dict[str, Any], loc: tuple[str | int, ...]
) -> None:
    with pytest.raises(ValidationError) as refused:
        figure(**fields)
    assert refused.value.errors()[0]["loc"] == loc


def test_every_field_tells_contributors_what_it_is() -> None:
    for model in (Figure, Pose):
        assert all(field.description for field in model.model_fields.values())


def test_one_side_wins_over_both() -> None:
    posture = angles("standing", Pose.model_validate({"elbow_l": {"bend": 10}, "elbows": {"bend": 90}}))
    assert posture[INDEX["elbow_l", "bend"]] == 10
    assert posture[INDEX["elbow_r", "bend"]] == 90


def test_a_trunk_that_leans_keeps_its_legs_on_the_floor() -> None:
    posture = angles("standing", Pose(lean=20))
    assert posture[INDEX["hip_l", "flex"]] == 20
