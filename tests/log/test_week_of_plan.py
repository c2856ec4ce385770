"""In which week of a plan a reader is, as the player counts it from the log."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.modules import Call

BEGUN = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
"""A Monday, wherever the tests run."""


def week_at(call: Call, days: list[int | tuple[int, int]], now: int) -> int:
    """The week so many days after the first, when it was done on these days, some of them in a week that was said."""
    said = [day if isinstance(day, tuple) else (day, None) for day in days]
    done = [{"at": moment(day).isoformat(), **({"week": week} if week else {})} for day, week in said]
    found: int = call("player/weeks", "weekAt", done, moment(now).timestamp() * 1000)
    return found


def moment(day: int) -> datetime:
    return BEGUN + timedelta(days=day)


def test_who_has_done_nothing_yet_is_in_the_first_week(call: Call) -> None:
    assert week_at(call, [], 0) == 1


@pytest.mark.parametrize(("now", "week"), [(0, 1), (6, 1), (7, 2), (13, 2)])
def test_weeks_are_counted_in_days_from_the_first_time(call: Call, now: int, week: int) -> None:
    assert week_at(call, [0], now) == week


def test_three_times_a_week_leads_to_week_ten(call: Call) -> None:
    days = [7 * week + day for week in range(10) for day in (0, 2, 4)]
    found = [week_at(call, list(days[:count]), day) for count, day in enumerate(days)]
    assert found == [week for week in range(1, 11) for _ in range(3)]


def test_no_week_is_passed_over(call: Call) -> None:
    assert week_at(call, [0, 13], 14) == 3
    assert week_at(call, [0, 2, 15], 16) == 2
    assert week_at(call, [0, 2, 15], 22) == 3
    assert week_at(call, [(0, 3), (13, 3)], 14) == 3
    assert week_at(call, [(0, 3), (13, 3)], 20) == 4


def test_after_two_weeks_without_it_is_the_last_week_again(call: Call) -> None:
    assert week_at(call, [0, 7, 9], 23) == 2
    assert week_at(call, [0, 7, 9, 23], 29) == 2
    assert week_at(call, [0, 7, 9, 23], 30) == 3


def test_from_where_the_reader_said_otherwise_weeks_are_counted_on(call: Call) -> None:
    assert week_at(call, [0, (2, 5)], 3) == 5
    assert week_at(call, [0, (2, 5)], 9) == 6
    assert week_at(call, [0, 7, 14, (16, 2)], 22) == 2
    assert week_at(call, [0, 7, 14, (16, 2)], 23) == 3


def test_a_clock_that_was_wrong_leads_to_no_week_before_the_first(call: Call) -> None:
    assert week_at(call, [10], 0) == 1
