"""A dose becomes phases and seconds; the golden cases are read by other ports of the timeline too."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from tests.doses import BREATHS, DOSES, REPETITIONS, TIMED
from unhunch.model.dose import Breaths, Dose, Repetitions, Timed
from unhunch.model.timeline import READY_SECONDS, Phase, minutes, phases, seconds, timeline

CASES = sorted((Path(__file__).parent / "golden" / "timeline").glob("*.yml"))
DOSE: TypeAdapter[Any] = TypeAdapter(Dose)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_dose_has_the_phases_of_its_golden_case(path: Path) -> None:
    case = yaml.safe_load(path.read_text("utf-8"))
    found = list(phases(DOSE.validate_python(case["dose"])))
    assert [{key: value for key, value in asdict(phase).items() if value} for phase in found] == case["phases"]
    assert seconds(found) == case["seconds"]


@given(DOSES)
def test_no_phase_is_without_time(dose: Dose) -> None:
    assert all(phase.seconds > 0 for phase in phases(dose))


@given(REPETITIONS)
def test_the_seconds_of_repetitions_are_those_that_the_dose_adds_up_to(dose: Repetitions) -> None:
    one_set = dose.reps * (dose.seconds_each + dose.hold_seconds) + (dose.reps - 1) * dose.rest_seconds
    once = dose.sets * one_set + (dose.sets - 1) * dose.set_rest_seconds
    assert seconds(phases(dose)) == (2 * once + dose.switch_seconds if dose.each else once)


@given(st.one_of(REPETITIONS, TIMED))
def test_both_halves_are_alike(dose: Repetitions | Timed) -> None:
    done = [phase for phase in phases(dose) if phase.kind != "switch"]
    halves = [[(p.kind, p.seconds, p.rep, p.set) for p in done if p.half == half] for half in (1, 2)]
    assert halves[0] == halves[1]
    assert bool(halves[0]) == bool(dose.each)


@given(BREATHS)
def test_breaths_are_whole_and_fit_their_time(dose: Breaths) -> None:
    one = dose.in_seconds + dose.out_seconds
    total = seconds(phases(dose))
    assert total % one == 0
    assert total <= max(one, dose.minutes * 60) < total + one + 1e-6


@given(st.lists(DOSES, min_size=1, max_size=4))
def test_a_routine_is_as_long_as_its_items_with_the_time_to_get_ready(doses: list[Dose]) -> None:
    whole = timeline(doses)
    assert seconds(whole) == sum(READY_SECONDS + seconds(phases(dose)) for dose in doses)
    assert [phase.item for phase in whole if phase.kind == "ready"] == list(range(len(doses)))
    assert [phase.item for phase in whole] == sorted(phase.item for phase in whole)


@pytest.mark.parametrize(("length", "shown"), [(1, 1), (89, 1), (90, 2), (149, 2), (150, 3)])
def test_minutes_are_rounded_to_the_nearest_and_never_none(length: int, shown: int) -> None:
    assert minutes([Phase("go", length)]) == shown
