"""Strategies for every dose that an entry may have."""

from hypothesis import strategies as st

from unhunch.model.dose import Breaths, Repetitions, Timed

SECONDS = st.integers(0, 600)
EACH = st.sampled_from([None, "side", "direction"])
REPETITIONS = st.builds(
    Repetitions,
    sets=st.integers(1, 3),
    reps=st.integers(1, 8),
    seconds_each=st.integers(1, 600),
    hold_seconds=SECONDS,
    rest_seconds=SECONDS,
    set_rest_seconds=SECONDS,
    each=EACH,
    switch_seconds=SECONDS,
)
MINUTES = st.floats(0.01, 60)
TIMED = st.builds(Timed, minutes=MINUTES, each=EACH, switch_seconds=SECONDS)
BREATHS = st.builds(Breaths, in_seconds=st.integers(1, 20), out_seconds=st.integers(1, 20), minutes=MINUTES)
DOSES = st.one_of(REPETITIONS, TIMED, BREATHS)
