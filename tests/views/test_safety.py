"""Lists of conditions stand under their headings."""

from tests.editions import knee_book
from unhunch.views.safety import Listed, by_group


def test_conditions_stand_under_their_headings_and_those_without_one_come_first() -> None:
    things = [("new-knee", "Your knee is new."), ("numb-skin", "Your skin is numb."), (None, "You are tired.")]
    assert by_group(knee_book().edition, things) == (
        Listed(None, ("Your skin is numb.", "You are tired.")),
        Listed("Joints", ("Your knee is new.",)),
    )


def test_without_conditions_there_is_no_heading() -> None:
    assert by_group(knee_book().edition, ()) == ()
