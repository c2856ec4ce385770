"""Doses as people write them on one line."""

import pytest

from unhunch.model.dose import DoseChange
from unhunch.text.shape.doses import dose, least

KNOWN = DoseChange.model_fields.keys() | {"each"}


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("3x10", {"sets": 3, "reps": 10}),
        ("3 × 10", {"sets": 3, "reps": 10}),  # noqa: RUF001 - meant
        ("Two sets of ten", {"sets": 2, "reps": 10}),
        ("3 sets, 10 reps", {"sets": 3, "reps": 10}),
        ("10 reps, hold 5 sec", {"reps": 10, "hold_seconds": 5}),
        ("10 times with 5 sec hold", {"reps": 10, "hold_seconds": 5}),
        ("3x10 (hold 5 sec, rest 30 sec)", {"sets": 3, "reps": 10, "hold_seconds": 5, "rest_seconds": 30}),
        ("10 each side", {"reps": 10, "each": "side"}),
        ("for 90 sec", {"minutes": 1.5}),
        ("1:30", {"minutes": 1.5}),
    ],
)
def test_a_dose_on_one_line_is_read(text: str, keys: dict[str, object]) -> None:
    assert dose(text, KNOWN) == keys


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "lots",
            "5 x 30 sec",
            "3x10 sec",
            "10 x 5s hold",
            "30 sec x 3",
            "8, 3",
            "reps 8 sets 2",
            "10 reps, 2 min",
        ),
        *("each side", "8 sets 2", "x10", "10 apples", "hold", "hold 5 times", "1 2 3", "3x" * 200),
    ],
)
def test_what_is_half_understood_is_no_dose(text: str) -> None:
    assert dose(text, KNOWN) == {}


def test_a_key_that_is_not_known_there_is_not_dropped() -> None:
    assert dose("10 each side", {"reps"}) == {}


def test_a_range_gives_its_least_and_says_its_most() -> None:
    assert least("3x10-12") == ("3x10", "12")
    assert least("3x10") == ("3x10", "")
