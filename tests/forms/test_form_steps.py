"""A line of steps is taken apart at the longest name that is known, wherever it stands."""

import re
from dataclasses import replace

import pytest

from tests.editions import SMALL, catalog_of
from unhunch.forms.names import Names, names
from unhunch.forms.steps import steps

KNOWN = Names(
    {"arm-slides": "Arm slides", "hug-stretch": "Hug", "breath": "In, out, and up", "press": "Press"},
    {
        "arm-slides": "arm-slides",
        "hug": "hug-stretch",
        "hug-stretch": "hug-stretch",
        "in-out-and-up": "breath",
        "wall-angel": "arm-slides",
        "press": "press",
    },
)


def apart(line: str) -> list[tuple[str, str | None, str, str]]:
    found = [step for _, step in steps([line], KNOWN)]
    for step in found:
        for piece in (step.whole, step.name, *step.amount, *([step.note] if step.note else [])):
            assert re.sub(r"[*`]", " ", line)[piece.at :].startswith(piece.text)
    return [
        (
            step.name.text,
            step.technique,
            " | ".join(piece.text for piece in step.amount),
            step.note.text if step.note else "",
        )
        for step in found
    ]


@pytest.mark.parametrize(
    ("line", "step"),
    [
        ("Arm slides", ("Arm slides", "arm-slides", "", "")),
        ("1. arm slides 10 times", ("arm slides", "arm-slides", "10 times", "")),
        ("2) arm slides 10 times", ("arm slides", "arm-slides", "10 times", "")),
        ("• arm slides 10 times", ("arm slides", "arm-slides", "10 times", "")),
        ("* [ ] arm slides 10 times", ("arm slides", "arm-slides", "10 times", "")),
        ("- Wall angel: 10 times", ("Wall angel", "arm-slides", "10 times", "")),
        ("Arm slides — 10", ("Arm slides", "arm-slides", "10", "")),
        ("Arm slides for 10 s", ("Arm slides", "arm-slides", "for 10 s", "")),
        ("In, out, and up, 3 minutes", ("In, out, and up", "breath", "3 minutes", "")),
        ("Arm slides (Go (very) slowly.)", ("Arm slides", "arm-slides", "", "Go (very) slowly.")),
        (
            "Arm slides, 10 times (Go slowly, please: 5.)",
            ("Arm slides", "arm-slides", "10 times", "Go slowly, please: 5."),
        ),
        ("Arm slidez, 10 times", ("Arm slidez", None, "10 times", "")),
        ("Arm slides)", ("Arm slides", "arm-slides", "", "")),
        ("**Arm slides** 10x", ("Arm slides", "arm-slides", "10x", "")),
        ("- *Arm slides*, `10x`", ("Arm slides", "arm-slides", "10x", "")),
        ("| Arm slides | 10x |", ("Arm slides", "arm-slides", "10x", "")),
        ("“Arm slides” 10x", ("Arm slides", "arm-slides", "10x", "")),
        ("10 arm slides", ("arm slides", "arm-slides", "10", "")),
        ("3 sets of wall angels, slowly", ("wall angels", "arm-slides", "3 sets of | slowly", "")),
        ("Hugs x 3", ("Hugs", "hug-stretch", "x 3", "")),
        ("Presses 3x", ("Presses", "press", "3x", "")),
        ("Flexion x 3", ("Flexion", None, "x 3", "")),
        ("box breathing x 3", ("box breathing", None, "x 3", "")),
        ("hug-stretch, 8x", ("hug-stretch", "hug-stretch", "8x", "")),
        ("/techniques/arm-slides/ 6 reps", ("/techniques/arm-slides/", "arm-slides", "6 reps", "")),
        (
            "https://toes.example/techniques/hug-stretch/?a=b#c",
            ("https://toes.example/techniques/hug-stretch/?a=b#c", "hug-stretch", "", ""),
        ),
        ("[Hug](../techniques/hug-stretch.md), 3x", ("[Hug](../techniques/hug-stretch.md)", "hug-stretch", "3x", "")),
        ("[Hug](/techniques/arm-slides/)", ("[Hug](/techniques/arm-slides/)", None, "", "")),
    ],
)
def test_a_line_has_a_name_an_amount_and_a_note(line: str, step: tuple[str, str | None, str, str]) -> None:
    assert apart(line) == [step]


@pytest.mark.parametrize(
    ("line", "names_of_steps"),
    [
        ("Hug, arm slides, press", ["hug-stretch", "arm-slides", "press"]),
        ("Hug 10x, then arm slides 5x", ["hug-stretch", "arm-slides"]),
        ("I start with hugs. Then I do the wall angels. I end with a nap.", ["hug-stretch", "arm-slides", None]),
    ],
)
def test_a_line_that_tells_of_several_steps_is_cut_between_them(line: str, names_of_steps: list[str | None]) -> None:
    assert [step.technique for _, step in steps([line], KNOWN)] == names_of_steps


@pytest.mark.parametrize("line", ["Hug and arm slides, 10 each", "Hug or arm slides", "Hug with arm slides"])
def test_where_it_is_not_clear_how_several_techniques_are_meant_it_is_said(line: str) -> None:
    ((_, step),) = steps([line], KNOWN)
    assert step.several


@pytest.mark.parametrize("line", ["", "- ", "```", "|---|---|", "***", "()"])
def test_a_line_without_a_word_is_no_step(line: str) -> None:
    assert apart(line) == []


def test_numbers_before_all_lines_count_the_lines() -> None:
    lines = ["1 Hug", "2 Arm slides", "3 Press"]
    assert [(step.name.text, step.amount) for _, step in steps(lines, KNOWN)] == [
        ("Hug", ()),
        ("Arm slides", ()),
        ("Press", ()),
    ]


@pytest.mark.parametrize(
    ("line", "name", "when"),
    [
        ("or Hug: If you are tired (very).", "Hug", "If you are tired (very)."),
        ("or hug if you are tired", "hug", "if you are tired"),
        ("OR: hug, when you are tired", "hug", "when you are tired"),
        ("or hug", "hug", ""),
        ("or a nap: If you are tired.", "a nap", "If you are tired."),
    ],
)
def test_a_line_with_or_says_what_to_do_instead_and_when(line: str, name: str, when: str) -> None:
    ((_, step),) = steps([line], KNOWN)
    assert step.instead
    assert step.name.text == name
    assert " ".join(piece.text for piece in step.amount) == when


def test_a_name_that_begins_with_the_letters_of_or_is_a_name() -> None:
    ((_, step),) = steps(["Orbit, 3 times"], KNOWN)
    assert (step.name.text, step.instead) == ("Orbit", False)


def test_a_technique_is_known_by_its_name_its_id_and_its_other_names() -> None:
    catalog = catalog_of(SMALL)
    toe = catalog.techniques["toe-curl"]
    aliased = toe.entry.model_copy(update={"aliases": ("Toe Spread", "Fist of toes")})
    techniques = {**catalog.techniques, "toe-curl": replace(toe, entry=aliased)}
    known = names(replace(catalog, techniques=techniques))
    assert known.find("toe-curl") == known.find("Fists of toe") == "toe-curl"
    assert known.find("toe spreads") == "toe-spread"  # a name goes before another technique's other name


def test_a_plural_that_two_techniques_share_is_the_name_of_neither() -> None:
    known = Names({"a": "Dip", "b": "Dips"}, {"dip": "a", "dips": "b"})
    assert (known.find("Dip"), known.find("Dips"), known.find("Dipss")) == ("a", "b", None)
    assert Names({"a": "Toe dip", "b": "Toes dip"}, {"toe-dip": "a", "toes-dip": "b"}).find("toe dips") is None
