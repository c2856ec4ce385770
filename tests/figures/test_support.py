"""The solver: spots of the skin, the weight of a body, and angles that give way as little as they can."""

import numpy as np
import pytest

from tests.figures.support import figure
from unhunch.figures.forward_kinematics import pose_skeleton
from unhunch.figures.joints import INDEX, LIMITS
from unhunch.figures.least_squares import descend
from unhunch.figures.mass import PARTS, centre, rolled
from unhunch.figures.people import load
from unhunch.figures.posture import angles
from unhunch.figures.scene import stage
from unhunch.figures.skinning import skin
from unhunch.figures.spots import ALL, places
from unhunch.figures.support import carry, lay, rests_of
from unhunch.model.pose import Pose

BODY = load()


def test_a_parabola_is_descended_to_its_lowest_point_and_no_farther_than_its_bounds() -> None:
    wide, tight = (np.full(2, -9.0), np.full(2, 9.0)), (np.full(2, -9.0), np.array([1.0, 9]))
    for bounds, lowest in ((wide, [2, -3]), (tight, [1, -3])):
        found, _ = descend(lambda x: x - [2, -3], np.zeros((1, 2)), bounds, np.full(2, 1e-3), 1e-3)
        assert found[0] == pytest.approx(lowest, abs=1e-3)


def test_spots_are_on_the_skin_that_they_name() -> None:
    scene = stage(figure())
    where = dict(zip(ALL, places(BODY, scene.end.skeleton, ALL)[0], strict=True))
    assert all(abs(where[f"{end}_{side}"][2]) < 0.01 for end in ("heel", "forefoot", "toe") for side in "lr")
    assert where["knee_l"][1] < where["heel_l"][1]  # the front of the knee
    assert where["sacrum"][1] > where["belly"][1]
    assert where["hip_l"][0] == pytest.approx(-where["hip_r"][0], abs=0.01)


def test_the_weight_of_who_stands_is_at_the_height_of_the_belly_over_the_feet() -> None:
    assert sum(mass for *_, mass, _ in PARTS) == pytest.approx(1, abs=0.01)
    x, y, z = centre(BODY, stage(figure()).end.skeleton)
    assert (x, y) == (pytest.approx(0, abs=0.01), pytest.approx(0, abs=0.08))
    assert 0.85 < z < 1.0


def test_a_body_that_lies_tipped_rolls_back() -> None:
    vector = angles("supine", Pose(lean=14))
    skeleton = pose_skeleton(BODY, vector[None])
    assert rolled(BODY, skeleton, skin(BODY, skeleton), sideways=False) == pytest.approx(-14, abs=6)


def test_what_gives_way_stays_within_its_range_and_what_is_not_named_stays() -> None:
    vector = angles("supine", Pose.model_validate({"hips": {"flex": 48}, "knees": {"bend": 95}}))
    solved, root = carry(BODY, vector, rests_of([("feet", 0), ("sacrum", 0), ("upper_back", 0)]), "lean", np.zeros(3))
    up = places(BODY, pose_skeleton(BODY, solved[None]), ("heel_l", "sacrum", "upper_back"))[0, :, 2] + root[2]
    assert np.abs(up).max() < 0.005
    changed = {joint for (joint, angle), i in INDEX.items() if abs(solved[i] - vector[i]) > 0.01}
    assert changed <= {"trunk", "hip_l", "hip_r", "knee_l", "knee_r", "ankle_l", "ankle_r"}
    assert all(LIMITS[name].low - 1e-6 <= solved[i] <= LIMITS[name].high + 1e-6 for name, i in INDEX.items())


def test_a_limb_that_is_laid_moves_nothing_else() -> None:
    vector = angles("supine", Pose())
    laid = lay(BODY, vector, rests_of([("hand_l", 0)]), np.array([0, 0, 0.12]))
    assert {joint for (joint, _), i in INDEX.items() if abs(laid[i] - vector[i]) > 0.01} <= {"shoulder_l", "elbow_l"}
