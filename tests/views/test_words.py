"""Doses and times read as a person would say them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unhunch.model.dose import Breaths, Dose, DoseChange, DoseRange, Repetitions, Timed
from unhunch.strings import strings
from unhunch.views.words import about, change_words, dose_words, duration, range_words

T = strings("en")


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 seconds"),
        (1, "1 second"),
        (45, "45 seconds"),
        (60, "1 minute"),
        (90, "1 minute 30 seconds"),
        (121, "2 minutes 1 second"),
    ],
)
def test_a_time_is_said_in_minutes_and_seconds(seconds: float, words: str) -> None:
    assert duration(seconds, T) == words


@given(st.integers(0, 100_000))
def test_no_second_is_lost_in_words(seconds: int) -> None:
    said = duration(seconds, T).split()
    units = dict(zip((unit.rstrip("s") for unit in said[1::2]), map(int, said[::2]), strict=True))
    assert units.get("minute", 0) * 60 + units.get("second", 0) == seconds


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(4, "about 1 minute"), (58, "about 1 minute"), (75, "about 1 minute"), (372, "about 6 minutes")],
)
def test_readers_are_told_whole_minutes(seconds: int, words: str) -> None:
    assert about(seconds, T) == words


@pytest.mark.parametrize(
    ("dose", "words"),
    [
        (Repetitions(reps=1), "once"),
        (Repetitions(reps=10), "10 times"),
        (Repetitions(sets=3, reps=10), "3 sets of 10"),
        (Repetitions(reps=8, hold_seconds=5, each="side"), "8 times, hold 5 seconds, on each side"),
        (Timed(minutes=1.5), "1 minute 30 seconds"),
        (Timed(minutes=1, each="direction"), "1 minute, in each direction"),
        (Breaths(in_seconds=1, out_seconds=5, minutes=3), "1 second in, 5 seconds out, for 3 minutes"),
    ],
)
def test_a_dose_is_said_in_words(dose: Dose, words: str) -> None:
    assert dose_words(dose, T) == words


def test_a_change_says_only_what_changes() -> None:
    assert change_words(DoseChange(reps=10, hold_seconds=5), T) == "10 times, hold 5 seconds"
    assert change_words(DoseChange(minutes=1.5), T) == "1 minute 30 seconds"
    assert change_words(DoseChange(minutes=1, hold_seconds=1), T) == "hold 1 second, 1 minute"


def test_a_range_says_the_least_and_the_most() -> None:
    span = DoseRange(reps=(3, 10), hold_seconds=(2, 10), note="Our suggestion.", references=("toe-guide",))
    assert range_words(span, T) == "3 to 10 times, hold 2 to 10 seconds"
    assert range_words(DoseRange(minutes=(0.5, 1)), T) == "30 seconds to 1 minute"
    assert range_words(DoseRange(minutes=(5, 15)), T) == "5 to 15 minutes"
