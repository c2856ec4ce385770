"""`make fuzz` finds what it is for, and its targets are up to date."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.fuzz.__main__ import Tally
from tests.fuzz.targets import Targets
from tests.fuzz.watch import Hang, at_most

NAMES = (
    "check and summary",
    "check --fix",
    "from-issue",
    "long texts",
    "pages and sheets",
    "raw pages",
    "escaping",
    "data in scripts",
    "whole catalogs, checked and built",
)


def test_these_are_all_targets(tmp_path: Path) -> None:
    assert tuple(Targets(tmp_path).all()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_target_bears_a_few_inputs(name: str, tmp_path: Path) -> None:
    inputs, target = Targets(tmp_path).all()[name]

    @settings(
        max_examples=5,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(value=inputs)
    def bears(value: object) -> None:
        target(value)

    bears()


def test_a_crash_is_told_with_its_seed() -> None:
    def crash(_: object) -> None:
        raise ValueError("a crash")

    tally = Tally(1)
    tally.round(7, "target", (st.integers(), crash))
    assert tally.crashes[0].startswith("target, seed 7:\n")
    assert "a crash" in tally.crashes[0]


def test_an_endless_input_is_stopped_and_told() -> None:
    def hang(_: object) -> None:
        raise Hang

    tally = Tally(1)
    tally.round(7, "target", (st.integers(), hang))
    assert tally.hangs == ["target, seed 7: hangs"]


def test_what_runs_on_is_stopped() -> None:
    with pytest.raises(Hang), at_most(1):
        while True:
            pass
