"""A plan for a week says which routine is on which day, and what the week holds."""

from tests.editions import knee_book, small_book
from unhunch.views.weeks import directions, weeks


def test_a_routine_stands_on_its_days_with_its_minutes() -> None:
    (week,) = weeks(small_book())
    assert [day.name for day in week.days][:2] == ["Monday", "Tuesday"]
    (routine,) = week.routines
    assert routine.ticks == (True, False, False, True, False, False, False)
    assert (routine.name, routine.takes, routine.when) == ("Toe break", "3 minutes.", "In the evening.")


def test_a_week_tells_its_minutes_and_the_days_without_any() -> None:
    (week,) = weeks(small_book())
    assert week.told == "At least 6 minutes a week. Free: Tuesday, Wednesday, Friday, Saturday and Sunday."


def test_a_week_tells_which_ways_its_moves_go_and_is_never_free_where_each_day_has_something() -> None:
    (week,) = weeks(knee_book())
    assert "The week holds: straightening." in week.told
    assert "Free" not in week.told
    assert week.not_reviewed is not None


def test_each_direction_has_its_moves_their_muscles_and_the_weeks_that_hold_it() -> None:
    (straight,) = directions(knee_book())
    assert (straight.label, straight.muscles, straight.weeks) == ("Straightening", "quadriceps", "Stiff in the morning")
    assert [move.id for move in straight.moves] == ["knee-straighten"]
    assert directions(small_book()) == ()
