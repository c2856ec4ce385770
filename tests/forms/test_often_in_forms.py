"""How often, as people write it in a form."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unhunch.forms.often import in_numbers
from unhunch.model.sessions import WEEKDAYS, Sessions
from unhunch.strings import strings
from unhunch.views.often import sessions_words

EN = strings("en")
SPANS = st.integers(1, 4).flatmap(lambda least: st.integers(least, 4).map(lambda most: (least, most)))
SESSIONS = st.builds(Sessions, times_a_day=SPANS, days_a_week=st.none() | SPANS) | st.builds(
    Sessions, times_a_day=SPANS, days=st.lists(st.sampled_from(WEEKDAYS), min_size=1, unique=True).map(tuple)
)


@pytest.mark.parametrize(
    ("text", "sessions", "rest"),
    [
        ("Once a day.", {"times_a_day": 1}, ""),
        ("two or three days a week", {"days_a_week": [2, 3]}, ""),
        ("2-3 times per week. best in the morning", {"days_a_week": [2, 3]}, "Best in the morning"),
        ("Twice a day on Monday and Friday.", {"times_a_day": 2, "days": ["monday", "friday"]}, ""),
        ("On a bad day.", None, "On a bad day."),
        ("9 times a day", None, "9 times a day"),
        ("Once or twice a day, or whenever you feel stiff.", None, "Once or twice a day, or whenever you feel stiff."),
    ],
)
def test_how_often_is_read_as_far_as_it_has_numbers(text: str, sessions: dict[str, Any] | None, rest: str) -> None:
    assert in_numbers(text) == (sessions, rest)


@given(SESSIONS)
def test_what_we_say_of_sessions_can_be_read_again(sessions: Sessions) -> None:
    keys, rest = in_numbers(sessions_words(sessions, EN))
    assert rest == ""
    assert keys is not None
    assert sessions_words(Sessions.model_validate(keys), EN) == sessions_words(sessions, EN)
