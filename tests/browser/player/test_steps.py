"""Which step belongs to a moment of an exercise, and what is said of it: once."""

from typing import Any

import pytest

from tests.editions import catalog_of
from tests.modules import Call
from tests.project import PROJECT
from unhunch.model.timeline import timeline

LINES = ["Kneel.", "Reach.", "Hold.", "Put down.", "Change."]
AT = {"move": [2], "hold": [3], "release": [4], "switch": [5]}
STEPS = {"lines": LINES, "at": AT}
ITEM = {"into": 0, "length": 60_000}


def step(call: Call, phase: dict[str, Any], into: float = 0, steps: object = STEPS, item: object = ITEM) -> int | None:
    found: int | None = call("player/steps", "stepAt", steps, {"seconds": 10, **phase}, into, item)
    return found


def test_each_phase_has_the_step_that_the_catalog_names(call: Call) -> None:
    assert [step(call, {"kind": kind}) for kind in ("move", "hold", "release", "switch")] == [2, 3, 4, 5]
    assert step(call, {"kind": "rest"}) is None


def test_those_before_the_first_share_the_time_to_get_ready(call: Call) -> None:
    steps = {"lines": LINES, "at": {"move": [3]}}
    assert [step(call, {"kind": "ready"}, into, steps) for into in (0, 4999, 5000, 9999)] == [1, 1, 2, 2]
    assert step(call, {"kind": "ready"}, 5000, {"lines": LINES, "at": {"go": [1, 2]}}) == 1


def test_several_share_the_time_of_a_phase(call: Call) -> None:
    steps = {"lines": LINES, "at": {"go": [2, 3, 4]}}
    assert [step(call, {"kind": "go"}, into, steps) for into in (0, 3333, 3334, 9999, 10_000)] == [2, 2, 3, 4, 4]


def test_in_the_other_direction_the_step_of_the_change_stays(call: Call) -> None:
    assert step(call, {"kind": "move", "half": 2, "each": "direction"}) == 5
    assert step(call, {"kind": "move", "half": 2, "each": "side"}) == 2


def test_without_a_word_of_the_catalog_they_pass_one_after_the_other(call: Call) -> None:
    steps = {"lines": LINES, "at": {}}
    places = [{"into": into, "length": 50_000} for into in (0, 9999, 10_000, 49_999)]
    assert [step(call, {"kind": "move"}, 0, steps, place) for place in places] == [1, 1, 2, 5]
    assert step(call, {"kind": "move"}, 0, {"lines": [], "at": {}}) is None


def test_numbers_are_read_as_the_page_has_them(call: Call) -> None:
    assert call("player/steps", "numbersIn", "move:2 go:2,3") == {"move": [2], "go": [2, 3]}
    assert call("player/steps", "numbersIn", "") == {}


@pytest.mark.parametrize("id_", sorted(catalog_of(PROJECT).techniques))
def test_every_exercise_of_ours_says_what_is_done_while_something_is_done(id_: str) -> None:
    technique = catalog_of(PROJECT).techniques[id_].entry
    if technique.dose is None:
        return
    kinds = {phase.kind for phase in timeline([technique.dose])} - {"ready", "rest", "set-rest"}
    named = technique.timed_steps.by_kind if technique.timed_steps else {}
    assert kinds - {"switch"} <= named.keys()
