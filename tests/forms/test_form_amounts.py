"""Amounts as people write them, read as parts of a dose; what is unclear is said to be, never guessed."""

import pytest

from generator.forms.amounts import parts
from generator.model.dose import DoseChange
from generator.strings import strings
from generator.views.words import change_words


def read(text: str) -> list[tuple[str, float] | str]:
    return [(part.key, part.value) if part.key else part.text for part in parts(text)]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("10", [("reps", 10)]),
        ("ten times", [("reps", 10)]),
        ("Twice.", [("reps", 2)]),
        ("3x10", [("sets", 3), ("reps", 10)]),
        ("2 sets of 10 - hold 5 sec", [("sets", 2), ("reps", 10), ("hold_seconds", 5)]),
        ("hold it for 5 seconds and rest 10", [("hold_seconds", 5), ("rest_seconds", 10)]),
        ("hold half a minute", [("hold_seconds", 30)]),
        ("hold 0,5 minutes; 3 rounds", [("hold_seconds", 30), ("sets", 3)]),
        ("90 seconds", [("minutes", 1.5)]),
        ("for 2 min.", [("minutes", 2)]),
        ("1 minute 30 seconds, hold 1 min 5 s", [("minutes", 1.5), ("hold_seconds", 65)]),
        ("rest 30 seconds between sets", [("set_rest_seconds", 30)]),
        ("breathe in 4 seconds, out 6 s", [("in_seconds", 4), ("out_seconds", 6)]),
        ("", []),
    ],
)
def test_an_amount_is_read_as_it_is_meant(text: str, amounts: list[tuple[str, float]]) -> None:
    assert read(text) == amounts


@pytest.mark.parametrize(
    "text", ["8-12 times", "as often as you like", "10 slow times", "10 times on each side", "hold a bit", "hold 5 10"]
)
def test_an_amount_that_says_more_or_less_than_one_number_is_unclear(text: str) -> None:
    assert read(text) == [text]


def test_a_part_tells_where_it_stands() -> None:
    text = "10 times,  hold 5 seconds"
    assert [text[part.start :] for part in parts(text)] == [text, "hold 5 seconds"]


@pytest.mark.parametrize("key", DoseChange.model_fields)
def test_every_part_of_a_dose_is_read_again_as_it_is_written(key: str) -> None:
    assert read(change_words(DoseChange.model_validate({key: 3}), strings("en"))) == [(key, 3)]
