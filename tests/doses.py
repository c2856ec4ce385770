"""Strategies for every dose that an entry may have."""

from hypothesis import strategies as st

from unhunch.model.dose import Breaths, Repetitions, Timed
from unhunch.model.load import Load

SECONDS = st.integers(0, 600)
EACH = st.sampled_from([None, "side", "direction"])
TIMES = st.integers(1, 60)
LOADS = st.one_of(
    st.builds(Load, band=st.sampled_from(["red", "green"]), hard_after=st.none() | TIMES),
    st.builds(Load, kilograms=st.integers(1, 200).map(lambda halves: halves / 2), hard_after=st.none() | TIMES),
    st.builds(Load, hard_after=TIMES),
)
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
    load=st.none() | LOADS,
)
MINUTES = st.floats(0.01, 60)
TIMED = st.builds(Timed, minutes=MINUTES, each=EACH, switch_seconds=SECONDS)
BREATHS = st.builds(Breaths, in_seconds=st.integers(1, 20), out_seconds=st.integers(1, 20), minutes=MINUTES)
DOSES = st.one_of(REPETITIONS, TIMED, BREATHS)
