"""Amounts as people write them."""

import pytest

from unhunch.text.shape.amounts import amount


@pytest.mark.parametrize(
    ("text", "key", "number"),
    [
        ("5 s", "hold_seconds", 5),
        ("5sec.", "hold_seconds", 5),
        ("10 seconds", "hold_seconds", 10),
        ("2 min", "hold_seconds", 120),
        ("1:30", "hold_seconds", 90),
        ("1:30", "minutes", 1.5),
        ("30 sec", "minutes", 0.5),
        ("1,5", "minutes", 1.5),
        (".5", "minutes", 0.5),
        ("ten", "reps", 10),
        ("Ten times", "reps", 10),
        ("half a", "minutes", 0.5),
        ("10x", "reps", 10),
    ],
)
def test_an_amount_in_words_becomes_the_number_that_its_key_wants(text: str, key: str, number: float) -> None:
    assert amount(text, key) == number


@pytest.mark.parametrize(
    ("text", "key"),
    [
        *(("8 sec", "reps"), ("0:10", "reps"), ('10"', "reps"), ("2 min", "sets"), ("5 times", "hold_seconds")),
        *(("2 months", "weeks"), ("10 reps", "sets"), ("3 sets", "reps"), ("1:30", "level"), ("10 apples", "reps")),
    ],
)
def test_a_unit_is_never_dropped(text: str, key: str) -> None:
    assert amount(text, key) is None


@pytest.mark.parametrize("text", ["", "many", "5 to 10", "3-5", "about 5", "9" * 400, "5 \u0665", "1,000"])
def test_an_unclear_amount_is_no_number(text: str) -> None:
    assert amount(text, "reps") is None
