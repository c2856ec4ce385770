"""Doses as people write them and as they are understood, in one table; and whatever is written, never another dose.

`doses.tsv` is the table. A dose stands in the words that a sheet would print, `(range)` and the like are remarks, and
what begins with `?` is asked. `python -m tests.forms.test_doses` writes it anew, of the lines that it is given, to be
read before it is kept.
"""

import sys
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.forms.filled import ROUTINE, filled_in, routine_in
from tests.forms.toes import DOSES, catalog, problems_of
from unhunch.forms.drafting import Draft, draft
from unhunch.forms.forms import forms
from unhunch.forms.names import names
from unhunch.forms.steps import as_lines
from unhunch.model.dose import DoseChange
from unhunch.problems.diagnostics import Diagnostic
from unhunch.strings import strings
from unhunch.views.words import change_words

TABLE = Path(__file__).parent / "doses.tsv"
T = strings("en")
CATALOG = catalog()
FORMS = forms(CATALOG, T)


def drafted(items: str) -> tuple[Draft | None, list[Diagnostic]]:
    body = filled_in(FORMS["routine"], ROUTINE | {"items": items})
    return draft("issue.md", body.encode("utf-8", "surrogatepass"), FORMS, CATALOG, T)


def understood(items: str) -> str:
    """Give what one line of steps is read as, in words; each step by itself when it tells of several."""
    made, problems = drafted(items)
    said = [problem.message.removeprefix("in “The steps”: ") for problem in problems]
    asked = [f"? {text}" for text, problem in zip(said, problems, strict=True) if problem.severity == "error"]
    if asked:
        return " ".join(asked)
    assert made is not None
    steps = [as_lines(routine_in(made.text), names(CATALOG).called, T)]
    return " ".join([*(line for lines in steps for line in lines), *(f"({text})" for text in said)])


def table() -> list[list[str]]:
    return [line.split("\t") for line in TABLE.read_text("utf-8").splitlines()]


@pytest.mark.parametrize(("written", "meant"), table(), ids=lambda text: text[:40])
def test_a_dose_is_understood_as_it_is_meant_or_asked_about(written: str, meant: str) -> None:
    assert understood(written) == meant


COUNTS = st.integers(1, 60)
SECONDS = st.integers(1, 600)
TIMES = {
    "{n} seconds": 1,
    "{n} sec": 1,
    "{n}s": 1,
    "{n} s.": 1,
    '{n}"': 1,
    "{n}″": 1,
    "{n}''": 1,
    "{n} Sekunden": 1,
    "0:{n:02}": 1,
    "{n} min": 60,
    "for {n} minutes": 60,
    "{n}:00": 60,
}
MANY = [
    "{n}",
    "{n} times",
    "{n}x",
    "x{n}",
    "x {n}",
    "{n} reps",
    "{n} Mal",
    "about {n} times",
    "{n} repetitions.",
    "({n}x)",
]
SETS = [
    "{m}x{n}",
    "{m} x {n}",
    "{m} × {n}",  # noqa: RUF001 - meant
    "{m} sets of {n}",
    "{m} sets, {n} times",
    "{n} reps x {m} sets",
    "{n} x {m} sets",
]
HELD = ["hold {t}", "held for {t}", "hold it for {t}", "{t} hold", "holding {t}"]
JOINTS = [", ", "; ", " - ", " and ", " with "]


def doses_in(items: str) -> list[DoseChange | None] | None:
    """Give the dose of each step, or None where something is asked."""
    made, _ = drafted(items)
    return None if made is None or made.is_open else [item.dose for item in routine_in(made.text).items]


many = settings(max_examples=150)


@many
@given(n=COUNTS, written=st.sampled_from(MANY), name=st.sampled_from([*DOSES]))
def test_a_number_of_times_is_never_read_as_another_or_as_a_time(n: int, written: str, name: str) -> None:
    assert doses_in(f"{name} {written.format(n=n)}") in (None, [DoseChange(reps=n)])


@many
@given(m=st.integers(1, 10), n=COUNTS, written=st.sampled_from(SETS))
def test_sets_are_never_taken_for_times(m: int, n: int, written: str) -> None:
    assert doses_in(f"Toe tap {written.format(m=m, n=n)}") in (None, [DoseChange(sets=m, reps=n)])


@many
@given(n=st.integers(1, 59), time=st.sampled_from([*TIMES]), name=st.sampled_from([*DOSES]))
def test_the_unit_of_a_time_is_never_lost(n: int, time: str, name: str) -> None:
    seconds = n * TIMES[time]
    right = [DoseChange(hold_seconds=seconds)] if seconds <= 600 else []
    right += [DoseChange(minutes=round(seconds / 60, 3))]
    assert doses_in(f"{name} {time.format(n=n)}") in [None, *([one] for one in right)]


@many
@given(
    m=COUNTS,
    n=st.integers(1, 59),
    count=st.sampled_from(MANY[:-1]),
    time=st.sampled_from([time for time in TIMES if not time.startswith("for")]),
    held=st.sampled_from(HELD),
    joint=st.sampled_from(JOINTS),
    first=st.booleans(),
)
def test_times_and_holds_stay_what_they_are_in_any_order(m: int, n: int, **words: Any) -> None:  # noqa: ANN401 - texts, and a choice
    assume(words["count"] != "{n}" or words["joint"] != " - ")  # “5 - 10 seconds hold” is a range
    parts = [words["count"].format(n=m), words["held"].format(t=words["time"].format(n=n))]
    written = f"Toe curl, {words['joint'].join(parts if words['first'] else parts[::-1])}"
    seconds = n * TIMES[words["time"]]
    assert doses_in(written) in (None, [DoseChange(reps=m, hold_seconds=min(seconds, 600))])


@many
@given(least=COUNTS, more=st.integers(1, 20), dash=st.sampled_from(["-", " - ", "–", " to ", " or "]))  # noqa: RUF001 - meant
def test_of_a_range_the_lower_number_is_taken(least: int, more: int, dash: str) -> None:
    assert doses_in(f"Toe tap {least}{dash}{least + more} times") in (None, [DoseChange(reps=least)])


@many
@given(
    n=COUNTS,
    unit=st.sampled_from(["%", "°", " kg", " cm", " lbs", "²", " m", "′", " h", "+", " breaths", " a day"]),  # noqa: RUF001 - meant
)
def test_a_unit_that_is_none_of_a_dose_is_asked_about(n: int, unit: str) -> None:
    assert doses_in(f"Toe tap {n}{unit}") is None


@settings(max_examples=200)
@given(
    change=st.builds(
        DoseChange,
        sets=st.none() | st.integers(1, 10),
        reps=st.integers(1, 60),
        seconds_each=st.none() | SECONDS,
        hold_seconds=st.none() | SECONDS,
        rest_seconds=st.none() | SECONDS,
        set_rest_seconds=st.none() | SECONDS,
        switch_seconds=st.none() | SECONDS,
    )
)
def test_every_dose_is_read_again_as_a_sheet_says_it(change: DoseChange) -> None:
    assert doses_in(f"Toe tap, {change_words(change, T)}") == [change]


WORDS = st.sampled_from(
    [
        *(
            "10",
            "3",
            "0:10",
            "1:30",
            "10x",
            "x",
            "×",  # noqa: RUF001 - meant
            "″",
            "'",
            "s",
            "sec",
            "min",
            "m",
            "sets",
            "of",
            "times",
            "hold",
            "rest",
        ),
        *(
            "each",
            "side",
            "in",
            "out",
            "to",
            "-",
            "–",  # noqa: RUF001 - meant
            ",",
            ";",
            "(",
            ")",
            "and",
            "a",
            "half",
            "½",
            "%",
            "kg",
            "Toe tap",
        ),
        *(
            "or",
            "toe-curl",
            "/techniques/toe-tap/",
            "[",
            "](",
            "techniques/",
            "\n",
            "  ",
            "1.",
            "🙂",
            "@you",
            "![x](y)",
        ),
    ]
)


@settings(max_examples=300)
@given(st.lists(WORDS | st.text(max_size=3), max_size=30).map(" ".join))
def test_whatever_stands_in_the_steps_is_read_or_asked_about_and_no_draft_passes(items: str) -> None:
    made, problems = drafted(items)
    assert made is not None or problems
    if made is not None and made.is_open:
        assert problems_of(made, CATALOG), made.text


@pytest.mark.parametrize(
    "text",
    [
        "10 " * 200,
        "[" * 600,
        "![" * 300,
        "10-" * 200,
        "(" * 600,
        "techniques/" * 54,
        "a" * 600,
        "½" * 600,
        "hold" * 150,
        "x " * 300,
    ],
)
def test_a_long_line_takes_no_longer_than_its_length(text: str) -> None:
    start = time.process_time()
    drafted("\n".join([text[:600]] * 16))
    assert time.process_time() - start < 5


if __name__ == "__main__":
    rows = [(line, understood(line)) for line in sys.stdin.read().splitlines() or [row[0] for row in table()]]
    TABLE.write_text("".join(f"{written}\t{meant}\n" for written, meant in rows), "utf-8")
