"""Days as people write them."""

from datetime import date

import pytest

from unhunch.text.shape.dates import days


@pytest.mark.parametrize(
    "text",
    [
        *("28.11.2026", "28/11/2026", "11/28/2026", "28-11-2026", "2026/11/28", "2026.11.28", "20261128"),
        *("28 November 2026", "Nov 28, 2026", "28th of November 2026", "28. Nov 2026", "2026-11-28T10:00"),
    ],
)
def test_a_day_is_read_in_any_order(text: str) -> None:
    assert days(text) == [date(2026, 11, 28)]


def test_a_day_that_may_be_two_is_both_the_day_first() -> None:
    assert days("05/06/2026") == [date(2026, 6, 5), date(2026, 5, 6)]


@pytest.mark.parametrize("text", ["", "2026", "2026-02-30", "31.02.2026", "yesterday", "November 2026", "1.1.1.2026"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert days(text) == []
