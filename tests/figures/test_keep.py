"""Bounds of figures: each one that is broken is caught, wherever it is broken, and told so that it can be mended."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

import pytest
from _pytest.mark import ParameterSet
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.figures.support import POSES, WAYS, figure, technique
from unhunch.figures import keep
from unhunch.figures.body import Body
from unhunch.figures.fault import Fault
from unhunch.figures.faults import check
from unhunch.figures.ground import place
from unhunch.figures.joints import INDEX, PLURALS
from unhunch.figures.keep import not_kept
from unhunch.figures.measures import measure
from unhunch.figures.moments import Moment, moments
from unhunch.figures.movement import key_positions
from unhunch.figures.people import body_of, load
from unhunch.figures.posture import Posed, resolve
from unhunch.figures.scene import stage
from unhunch.model.bound import ANGLES, as_bound
from unhunch.model.figure import Figure
from unhunch.model.pose import Pose

BY = 10.0
"""Degrees or centimetres by which a bound is broken."""
_ARM = ("shoulder_{}.raise", "shoulder_{}.plane", "shoulder_{}.rotate", "elbow_{}.bend", "forearm_{}.pronate")
_LEG = ("hip_{}.flex", "hip_{}.abduct", "knee_{}.bend", "ankle_{}.point")
_TRUNK = ("lumbar.flex", "lumbar.side", "thoracic.flex", "neck.flex", "lean", "scapulae.elevate")
MOVES = {
    **dict.fromkeys(("gaze", "trunk", "head", "shoulders"), _TRUNK),
    **dict.fromkeys(("hand", "hands", "thumb", "thumbs", "elbow", "elbows"), _ARM),
    **dict.fromkeys(("knee", "knees", "foot", "feet"), _LEG),
}
"""The angles that break a measure, by what it is of."""


def turned(body: Body, posed: Posed, angle: str, by: float) -> Posed:
    """The body with one angle changed."""
    joint, _, motion = angle.partition(".")
    names = [f"{PLURALS[joint]}_{side}" for side in "lr"] if joint in PLURALS else [joint if motion else "trunk"]
    vector = posed.angles.copy()
    for name in names:
        vector[INDEX[name, motion or joint]] += by
    return Posed(posed.base, vector, *place(body, posed.base, vector))


def broken(body: Body, posed: Posed, name: str, low: float, high: float) -> Iterator[Posed]:
    """Yield the body with a bound broken by ten or more: once below, and once above, where either can be."""
    wrong: list[Callable[[float], bool]] = [lambda value: value <= low - BY, lambda value: value >= high + BY]
    for one in _turns(body, posed, name, low, high):
        values = measure(body, one, name)
        if new := [way for way in wrong if any(map(way, values))]:
            yield one
            wrong = [way for way in wrong if way not in new]
        if not wrong:
            return


def _turns(body: Body, posed: Posed, name: str, low: float, high: float) -> Iterator[Posed]:
    if name in ANGLES:
        now = measure(body, posed, name)
        yield turned(body, posed, name, low - BY - min(now))
        yield turned(body, posed, name, high + BY - max(now))
        return
    part = name.partition("-")[0]
    sides = [part[-1]] if part[-2:] in ("_l", "_r") else ["l", "r"]
    for angle in MOVES[part.removesuffix("_l").removesuffix("_r")]:
        for by in (-25, 25, -50, 50, -80, 80, -120, 120):
            each = [turned(body, posed, angle.format(side), by) for side in sides if "{}" in angle]
            yield from each or [turned(body, posed, angle, by)]
            if len(each) > 1:
                yield turned(body, each[0], angle.format(sides[-1]), by)


@cache
def of_catalog(name: str) -> tuple[Figure, Body, list[Moment]]:
    """A figure of the catalog, its body, and all moments of its movement."""
    written = technique(name)
    body = body_of(written)
    return written, body, moments(stage(written))


BOUNDS = [(name, bound) for name in (*POSES, *WAYS) for bound in technique(name).keep]


def each_bound() -> Iterator[ParameterSet]:
    """Every bound of every figure; all but the first of those of one measure are for the audit."""
    seen: set[str] = set()
    for name, bound in BOUNDS:
        yield pytest.param(name, bound, marks=pytest.mark.audit if bound in seen else ())
        seen.add(bound)


@pytest.mark.untraced
@pytest.mark.parametrize(("name", "bound"), [*each_bound()])
def test_a_bound_that_is_broken_at_any_moment_is_caught(name: str, bound: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # What would mend it takes longest to find, and is not asked for here: see tests/figures/test_advice.py.
    monkeypatch.setattr(keep, "advice", lambda _: "")
    written, body, all_ = of_catalog(name)
    kept = as_bound(written.keep[bound])
    alone = written.model_copy(update={"keep": {bound: written.keep[bound]}})
    assert list(not_kept(alone, body, all_)) == []
    # A way is judged as its technique is: what breaks it at one moment is told at any.
    for index in {0, len(all_) // 2, len(all_) - 1} if name in POSES else {len(all_) - 1}:
        moment = all_[index]
        if kept.at not in (None, moment.name):
            continue
        bodies = list(broken(body, moment.posed, bound, *kept.between))
        assert bodies, f"{bound} of {name} cannot be broken: it says nothing"
        for posed in bodies:
            changed = [*all_[:index], replace(moment, posed=posed), *all_[index + 1 :]]
            (fault,) = not_kept(alone, body, changed)
            assert fault.loc == ("keep", bound)
            assert moment.name in fault.message


@pytest.mark.parametrize("name", [name for name, bound in BOUNDS if bound.endswith("to-throat")])
def test_fingers_on_the_throat_are_caught(name: str) -> None:
    written, body = technique(name), body_of(technique(name))
    (bound,) = (bound for bound in written.keep if bound.endswith("to-throat"))
    hand = bound.partition("-")[0]
    on_throat = Pose.model_validate({hand: {"touch": "neck_side", "with": "fingertips"}})
    alone = written.model_copy(update={"keep": {bound: written.keep[bound]}})
    wrong = Moment("end", "end", on_throat, resolve(body, written.base, on_throat))
    assert [fault.slug for fault in not_kept(alone, body, [wrong])] == ["not-kept"]


def faults(**fields: object) -> dict[str, Fault]:
    return {str(fault.loc[-1]): fault for fault in check(figure(**fields)) if fault.slug == "not-kept"}


@given(value=st.floats(-25, 55), low=st.floats(-30, 40), width=st.floats(0, 40))
@settings(max_examples=40, deadline=None)
def test_an_angle_is_told_just_when_it_lies_outside_its_bound(value: float, low: float, width: float) -> None:
    written = figure(end={"neck": {"flex": value}}, keep={"neck.flex": [low, low + width]})
    (end,) = key_positions(load(), written)
    told = list(not_kept(written, load(), [Moment("end", "end", written.end, end)]))
    assert bool(told) == (value < low - 0.5 or value > low + width + 0.5)


@given(raised=st.floats(0, 180), plane=st.floats(-60, 130), low=st.floats(-60, 60))
@settings(max_examples=25, deadline=None)
def test_a_measure_is_told_just_when_it_lies_outside_its_bound(raised: float, plane: float, low: float) -> None:
    pose = {"shoulder_l": {"raise": raised, "plane": plane}}
    written = figure(end=pose, keep={"hand_l-over-head": [low, low + 20]})
    (end,) = key_positions(load(), written)
    (value,) = measure(load(), end, "hand_l-over-head")
    told = list(not_kept(written, load(), [Moment("end", "end", written.end, end)]))
    assert bool(told) == (value < low - 0.5 or value > low + 20.5)


def test_a_fault_tells_value_moment_and_bound_and_what_mends_it() -> None:
    found = faults(start={}, end={"thoracic": {"flex": 24}}, keep={"thoracic.flex": [-5, 8]})["thoracic.flex"]
    assert found.message == "thoracic.flex is 24° at the end, but must be from -5 to 8°"
    assert found.hint == "in end, write thoracic: {flex: 8} or less"


@pytest.mark.parametrize(
    ("keep", "pose"),
    [
        ({"gaze": [-10, 10]}, {"neck": {"flex": 35}}),
        ({"trunk-side": [-8, 8]}, {"thoracic": {"side": 28}}),
        ({"trunk-lean": [-8, 8]}, {"lean": 30}),
        ({"elbows-apart": [75, 90]}, {"shoulders": {"raise": 40}}),
        ({"lean": [-4, 4]}, {"lean": 20}),
    ],
)
def test_doing_what_a_fault_says_mends_it(keep: dict[str, object], pose: dict[str, object]) -> None:
    (fault,) = faults(end=pose, keep=keep).values()
    assert faults(end=_mended(pose, fault.hint), keep=keep) == {}


def _mended(pose: dict[str, object], hint: str) -> dict[str, object]:
    """The pose with what a hint says: `in end, make neck flex about 25° smaller`, or `write lean: 4 or less`."""
    words = hint.removeprefix("in end, ").split()
    if words[0] == "write":
        return {"lean": float(words[2])}
    angle, by = words[1:-3], float(words[-2].removesuffix("°")) * (1 if words[-1] == "larger" else -1)
    if len(angle) == 1:
        return {**pose, angle[0]: float(str(pose.get(angle[0], 0))) + by}
    joint = dict(pose.get(angle[0], {}))  # type: ignore[call-overload]
    return {**pose, angle[0]: {**joint, angle[1]: joint.get(angle[1], 0) + by}}


def test_a_moment_between_that_breaks_a_bound_is_told_by_how_far_along_it_is() -> None:
    swing = {"shoulder_l": {"raise": 90, "plane": -60}}, {"shoulder_l": {"raise": 90, "plane": 130}}
    (found,) = faults(start=swing[0], end=swing[1], keep={"hand_l-from-shoulders": [0, 47]}).values()
    assert "% of the way" in found.message


def test_a_bound_of_the_end_leaves_the_start_alone() -> None:
    poses = {"start": {"elbows": {"bend": 90}}, "end": {"elbows": {"bend": 20}}}
    assert faults(**poses, keep={"elbows.bend": {"between": [0, 30], "at": "end"}}) == {}
    assert {*faults(**poses, keep={"elbows.bend": [0, 30]})} == {"elbows.bend"}


def test_a_hand_that_is_laid_somewhere_is_to_be_laid_elsewhere() -> None:
    (found,) = faults(end={"hand_l": {"touch": "belly"}}, keep={"hand_l-over-head": [0, 40]}).values()
    assert found.hint == "let hand_l touch something else, or change the direction of its elbow"


def test_names_of_no_bound_are_refused() -> None:
    with pytest.raises(ValueError, match="gaze"):
        Figure.model_validate({"base": "standing", "end": {}, "alt": "x", "keep": {"gase": [0, 1]}})
