"""A step's line is taken apart at the longest name that is known."""

from dataclasses import replace

import pytest

from generator.checking import load
from generator.forms.steps import known_names, taken_apart
from tests.editions import SMALL

KNOWN = {"arm-slides": "arm-slides", "hug": "hug-stretch", "in-out-and-up": "breath", "wall-angel": "arm-slides"}


def apart(line: str) -> tuple[str, str, str]:
    step = taken_apart(line, KNOWN)
    assert line[step.name_at :].startswith(step.name)
    assert line[step.rest_at :].startswith(step.rest)
    assert line[step.note_at :].startswith(step.note)
    return step.name, step.rest, step.note


@pytest.mark.parametrize(
    ("line", "step"),
    [
        ("Arm slides", ("Arm slides", "", "")),
        ("1. arm slides 10 times", ("arm slides", "10 times", "")),
        ("- Wall angel: 10 times", ("Wall angel", "10 times", "")),
        ("Arm slides — 10", ("Arm slides", "10", "")),
        ("In, out, and up, 3 minutes", ("In, out, and up", "3 minutes", "")),
        ("Arm slides (Go (very) slowly.)", ("Arm slides", "", "Go (very) slowly.")),
        ("Arm slides, 10 times (Go slowly, please: 5.)", ("Arm slides", "10 times", "Go slowly, please: 5.")),
        ("Arm slidez, 10 times", ("Arm slidez", "10 times", "")),
        ("Arm slides)", ("Arm slides)", "", "")),
        ("- ", ("", "", "")),
    ],
)
def test_a_line_has_a_name_an_amount_and_a_note(line: str, step: tuple[str, str, str]) -> None:
    assert apart(line) == step


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("or Hug: If you are tired (very).", "If you are tired (very)."),
        ("or hug if you are tired", "if you are tired"),
        ("OR: hug, when you are tired", "when you are tired"),
        ("or hug", ""),
    ],
)
def test_a_line_with_or_says_what_to_do_instead_and_when(line: str, when: str) -> None:
    step = taken_apart(line, KNOWN)
    assert step.instead
    assert step.name.lower() == "hug"
    assert step.rest == when


def test_a_name_that_begins_with_the_letters_of_or_is_a_name() -> None:
    step = taken_apart("Orbit, 3 times", KNOWN)
    assert (step.name, step.instead) == ("Orbit", False)


def test_a_technique_is_known_by_its_name_its_id_and_its_other_names() -> None:
    catalog = load(SMALL)
    toe = catalog.techniques["toe-curl"]
    aliased = toe.entry.model_copy(update={"aliases": ("Toe Spread", "Fist of toes")})
    techniques = {**catalog.techniques, "toe-curl": replace(toe, entry=aliased)}
    known = known_names(replace(catalog, techniques=techniques))
    assert known["toe-curl"] == known["fist-of-toes"] == "toe-curl"
    assert known["toe-spread"] == "toe-spread"  # a name goes before another technique's other name
