"""What scripts compute for doses that a reader changed is what Python computes for them."""

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from tests.doses import DOSES
from unhunch.model.dose import Dose
from unhunch.model.sessions import Sessions
from unhunch.model.timeline import Phase, minutes, phases, seconds, timeline
from unhunch.strings import strings
from unhunch.views.figure_room import FEW, LARGE, Heights, Shape, columns, heights
from unhunch.views.often import boxes, sessions_words
from unhunch.views.words import dose_sentences, dose_words, duration

Call = Callable[..., Any]
GOLDEN = sorted((Path(__file__).parent.parent / "golden" / "timeline").glob("*.yml"))
EN = strings("en")
WORDS = {name: EN.group(name) for name in ("time", "list", "dose", "sessions")}
PATIENT = settings(max_examples=60)
MANY = st.lists(DOSES, min_size=1, max_size=8)
DOSE: TypeAdapter[Any] = TypeAdapter(Dose)


def plain(doses: list[Dose]) -> list[dict[str, Any]]:
    return [dose.model_dump() for dose in doses]


def shown(timed: list[Phase]) -> list[dict[str, Any]]:
    """Phases as a page holds them: without what is zero or absent."""
    return [{name: value for name, value in asdict(phase).items() if value} for phase in timed]


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_a_golden_case_has_the_same_phases_in_a_browser(path: Path, call: Call) -> None:
    case = yaml.safe_load(path.read_text("utf-8"))
    found = call("as-in-python/timeline", "phases", DOSE.validate_python(case["dose"]).model_dump())
    assert found == case["phases"]
    assert call("as-in-python/timeline", "secondsOf", found) == case["seconds"]


@given(dose=DOSES)
@PATIENT
def test_any_dose_has_the_same_phases(call: Call, dose: Dose) -> None:
    assert call("as-in-python/timeline", "phases", dose.model_dump()) == shown(list(phases(dose)))


@given(doses=MANY)
@PATIENT
def test_any_sheet_has_the_same_minutes(call: Call, doses: list[Dose]) -> None:
    assert call("as-in-python/timeline", "minutesOf", plain(doses)) == minutes(timeline(doses))


@given(dose=DOSES)
@PATIENT
def test_an_item_begins_with_the_time_to_get_ready(call: Call, dose: Dose) -> None:
    assert call(
        "as-in-python/timeline", "secondsOf", call("as-in-python/timeline", "itemPhases", dose.model_dump())
    ) == seconds(timeline([dose]))


@given(dose=DOSES)
@PATIENT
def test_any_dose_has_the_same_words(call: Call, dose: Dose) -> None:
    assert call("as-in-python/dose-words", "doseInWords", dose.model_dump(), WORDS) == dose_words(dose, EN)


@given(dose=DOSES)
@PATIENT
def test_any_dose_has_the_same_sentences(call: Call, dose: Dose) -> None:
    assert call("as-in-python/dose-words", "doseInSentences", dose.model_dump(), WORDS) == dose_sentences(dose, EN)


@pytest.mark.parametrize("times", range(1, 5))
@pytest.mark.parametrize("days", range(1, 8))
def test_how_often_has_the_same_words_and_boxes(call: Call, times: int, days: int) -> None:
    sessions = Sessions(times_a_day=(times, times), days_a_week=(days, days))
    found = call("as-in-python/often", "sessionsInWords", {"times": times, "days": days}, WORDS)
    assert found == sessions_words(sessions, EN)
    letters = EN.group("card")["days"]
    assert tuple(call("as-in-python/often", "labelsOf", days, letters)) == boxes(sessions, EN).labels


@given(length=st.integers(0, 7200) | st.floats(0, 7200) | st.integers(0, 7200).map(lambda n: n + 0.5))
@PATIENT
def test_any_length_of_time_has_the_same_words(call: Call, length: float) -> None:
    assert call("as-in-python/dose-words", "duration", length, WORDS) == duration(length, EN)


ROOM = {"few": FEW, "large": asdict(heights(FEW)), "small": asdict(heights(FEW + 1)), "large_print": asdict(LARGE)}
RATIOS = st.floats(0.3, 3)
SHAPES = st.one_of(
    st.builds(Shape, RATIOS, st.integers(1, 2)),
    st.builds(Shape, RATIOS, st.integers(2, 6), st.just(value=True)),
)


@pytest.mark.parametrize("large", [False, True])
@given(shapes=st.lists(st.none() | SHAPES, max_size=8))
@PATIENT
def test_the_figures_of_any_sheet_are_as_large(call: Call, shapes: list[Shape | None], *, large: bool) -> None:
    room = LARGE if large else heights(len(shapes))
    given_shapes = [shape and shape.data for shape in shapes]
    found_room = call("as-in-python/figure-room", "heightsOf", len(shapes), large, ROOM)
    found = call("as-in-python/figure-room", "sizesOf", given_shapes, found_room)
    expected = [size_in(shape, column, room) for shape, column in zip(shapes, columns(shapes, room), strict=True)]
    assert [list(size.values()) for size in found] == [pytest.approx(size) for size in expected]


def size_in(shape: Shape | None, column: float, room: Heights) -> list[float]:
    """Column, width and height of each drawing, and whether they stand one below the other."""
    if shape is None:
        return [column, 0, 0, False]
    height = shape.height(column, room)
    return [column, height * shape.ratio, height, shape.abreast(room) == 1 < shape.count]
