"""How often, in words and boxes; how slowly, how long to rest, and against what."""

import pytest

from tests.editions import KNEE, edition_of
from unhunch.model.dose import Breaths, Dose, Repetitions, Timed
from unhunch.model.load import Load
from unhunch.model.sessions import Sessions
from unhunch.strings import strings
from unhunch.views.often import Boxes, boxes, often_words, sessions_words
from unhunch.views.words import dose_sentences

T = strings("en")


@pytest.mark.parametrize(
    ("sessions", "words"),
    [
        ({}, "Once a day."),
        ({"times_a_day": 2}, "2 times a day."),
        ({"times_a_day": [1, 2]}, "1 or 2 times a day."),
        ({"times_a_day": [1, 3], "days_a_week": 3}, "1 to 3 times a day, on 3 days a week."),
        ({"days": ["friday", "monday"]}, "Once a day, on Monday and Friday."),
    ],
)
def test_sessions_are_said_in_words(sessions: dict[str, object], words: str) -> None:
    assert sessions_words(Sessions.model_validate(sessions), T) == words


@pytest.mark.parametrize(
    ("sessions", "found"),
    [
        (None, Boxes(tuple("MTWTFSS"), 1)),
        ({"times_a_day": [1, 2]}, Boxes(tuple("MTWTFSS"), 2)),
        ({"days_a_week": [2, 3]}, Boxes(("1", "2", "3"), 1)),
        ({"days": ["friday", "monday"]}, Boxes(("M", "F"), 1)),
    ],
)
def test_there_is_a_box_for_each_session(sessions: dict[str, object] | None, found: Boxes) -> None:
    assert boxes(Sessions.model_validate(sessions) if sessions else None, T) == found


@pytest.mark.parametrize(
    ("dose", "words"),
    [
        (Repetitions(reps=10, each="side"), "Do it 10 times on each side. Take about 4 seconds each time."),
        (
            Repetitions(sets=3, reps=15, hold_seconds=30, set_rest_seconds=60, each="side"),
            "Do 3 sets of 15 times on each side. Hold for 30 seconds each time. Rest 1 minute between sets.",
        ),
        (
            Repetitions(reps=8, load=Load(band="red", hard_after=8)),
            "Do it 8 times. Take about 4 seconds each time. Use the red band. "
            "Choose it so that it is hard after 8 times.",
        ),
        (Repetitions(reps=1, load=Load(kilograms=2.5)), "Do it once. Take about 4 seconds each time. Use 2.5 kg."),
        (Timed(minutes=1.5), "Do it for 1 minute 30 seconds."),
        (
            Breaths(in_seconds=1, out_seconds=5, minutes=3),
            "Breathe in for 1 second and out for 5 seconds. Go on for 3 minutes.",
        ),
    ],
)
def test_a_dose_is_said_in_plain_sentences(dose: Dose, words: str) -> None:
    assert dose_sentences(dose, T) == words


def test_how_often_is_said_in_numbers_and_in_words() -> None:
    routine = edition_of(KNEE).routine("knee-morning")
    assert often_words(routine, T) == "Once a day, on 5 to 7 days a week. Best after breakfast."
