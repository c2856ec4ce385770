"""Entries are strict, closed to unknown keys, and frozen; a dose's keys show its mode."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from unhunch.model.base import Day, Id
from unhunch.model.dose import Breaths, Dose, DoseChange, Repetitions, Timed, changed
from unhunch.model.evidence import Statement
from unhunch.model.reference import Reference
from unhunch.model.routine import Routine

DOSE: TypeAdapter[Any] = TypeAdapter(Dose)
ROUTINE = {"name": "A", "purpose": "B.", "for_whom": "C.", "level": 1, "progress_when": "D."}
REFERENCE = {"kind": "guide", "title": "A guide", "claim_seen": "direct"}


def wrong(model: TypeAdapter[Any], data: object) -> list[str]:
    with pytest.raises(ValidationError) as error:
        model.validate_python(data)
    return [problem["type"] for problem in error.value.errors()]


@pytest.mark.parametrize(
    ("data", "mode"),
    [
        ({"reps": 5}, Repetitions),
        ({"minutes": 2}, Timed),
        ({"in_seconds": 4, "out_seconds": 6, "minutes": 3}, Breaths),
    ],
)
def test_the_keys_of_a_dose_show_its_mode(data: dict[str, object], mode: type) -> None:
    dose = DOSE.validate_python(data)
    assert type(dose) is mode
    assert DOSE.validate_python(dose) == dose


def test_keys_of_two_modes_are_refused() -> None:
    assert wrong(DOSE, {"reps": 5, "minutes": 2}) == ["extra_forbidden"]
    assert wrong(DOSE, {"in_seconds": 5, "out_seconds": 5, "minutes": 2, "reps": 3}) == ["extra_forbidden"]


@pytest.mark.parametrize(
    "data", [{"reps": 0}, {"reps": 61}, {"reps": 5, "sets": 11}, {"reps": 5, "hold_seconds": -1}, {"minutes": 0}]
)
def test_an_amount_out_of_bounds_is_refused(data: dict[str, object]) -> None:
    assert len(wrong(DOSE, data)) == 1


@pytest.mark.parametrize("data", [{"reps": "5"}, {"reps": 5.0}, {"reps": True}, {"minutes": "2"}, {"minutes": True}])
def test_nothing_is_converted(data: dict[str, object]) -> None:
    assert len(wrong(DOSE, data)) == 1


@pytest.mark.parametrize("number", [float("inf"), float("nan")])
def test_a_number_without_end_is_refused(number: float) -> None:
    assert wrong(TypeAdapter(Timed), {"minutes": number}) == ["finite_number"]


def test_an_unknown_key_is_refused() -> None:
    assert wrong(TypeAdapter(Reference), REFERENCE | {"author": "Nobody"}) == ["extra_forbidden"]


def test_an_entry_cannot_be_changed() -> None:
    reference = Reference.model_validate(REFERENCE)
    with pytest.raises(ValidationError):
        reference.title = "Another"  # type: ignore[misc] # that it is frozen is what is tested


def test_a_list_is_read_as_a_tuple() -> None:
    assert Statement.model_validate({"text": "So.", "references": ["a", "b"]}).references == ("a", "b")


@pytest.mark.parametrize("name", ["A", "a_b", "a--b", "-a", "a-", "", "ä", "a" * 61])
def test_an_id_has_small_letters_digits_and_single_hyphens(name: str) -> None:
    assert wrong(TypeAdapter(Id), name)


def test_a_day_is_year_month_and_day() -> None:
    assert TypeAdapter(Day).validate_python("2026-01-31").isoformat() == "2026-01-31"
    assert wrong(TypeAdapter(Day), "2026-02-30") == ["value_error"]
    assert wrong(TypeAdapter(Day), 20260131)


def test_a_change_puts_in_its_parts_alone() -> None:
    dose = Repetitions(reps=5, hold_seconds=3)
    assert changed(dose, DoseChange(reps=8)) == Repetitions(reps=8, hold_seconds=3)
    assert changed(dose, None) is dose


def test_a_change_of_another_mode_is_told_by_its_keys() -> None:
    with pytest.raises(ValueError, match=r"^in_seconds, minutes$"):
        changed(Repetitions(reps=5), DoseChange(minutes=2, in_seconds=3))


@pytest.mark.parametrize(
    ("items", "told"),
    [
        ([{"technique": "one", "once": True}], "every step is done `once`"),
        ([{"technique": "one", "once": True, "plan": [{"week": 2, "reps": 8}]}, {"technique": "two"}], "does not grow"),
    ],
)
def test_what_is_done_once_neither_grows_nor_is_all_of_a_routine(items: list[dict[str, object]], told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        Routine.model_validate(ROUTINE | {"items": items})
