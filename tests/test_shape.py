"""What is wrong with keys and values, told once each and where it can be mended."""

from cProfile import Profile
from textwrap import dedent
from typing import Annotated, Literal

import pytest
from pydantic import Field

from unhunch.model.base import Entry, Id, Many
from unhunch.model.dose import Dose, DoseChange
from unhunch.text.shape import Shape
from unhunch.text.shape.fields import at, fields, in_file
from unhunch.text.source import read


class Leaf(Entry):
    """A small entry."""

    seconds: int
    note: str | None = None


class Tree(Entry):
    """An entry with entries in it."""

    name: str
    leaf: Leaf | None = None
    leaves: Many[Leaf] = ()
    by_id: dict[Id, Leaf] = Field({})
    dose: Dose | None = None
    view: Literal["front", "side"] | Annotated[tuple[float, float], Field(strict=False)] | None = None
    change: DoseChange | None = None


TREE = Shape(Tree)


def told(text: str) -> list[tuple[str, int, str]]:
    document, problems = read("trees/oak.yml", dedent(text).encode())
    assert document is not None, problems
    return [(p.code, p.line, p.hint) for p in sorted(TREE.read(document)[1])]


def test_a_sound_document_becomes_its_entry() -> None:
    document, _ = read("a.yml", b"name: Oak\nleaf: {seconds: 5}")
    assert document is not None
    assert TREE.read(document) == (Tree(name="Oak", leaf=Leaf(seconds=5)), [])


def test_a_misspelt_key_is_not_told_as_missing_too() -> None:
    assert told("nmae: Oak") == [("S201", 1, "Did you mean `name`?")]


def test_the_only_missing_key_is_offered_for_a_foreign_one() -> None:
    assert told("Überschrift: Oak") == [("S201", 1, "Did you mean `name`, which is missing? Keys are English words.")]


def test_a_key_that_is_indented_too_little_is_sent_in() -> None:
    assert told("name: Oak\nleaf:\n  note: Green.\nseconds: 5\n") == [
        ("S213", 4, "It belongs under `leaf`: indent it 2 spaces further than `leaf`.")
    ]


def test_a_key_that_is_indented_too_far_is_sent_out() -> None:
    assert told("leaf:\n  seconds: 5\n  name: Oak\n") == [
        ("S213", 3, "It belongs beside `leaf`: let it start in the same column.")
    ]


def test_an_id_written_into_the_file_is_told_by_the_file_name() -> None:
    assert told("id: elm\nname: Oak") == [("S211", 1, "Take this line out; the id is `oak`.")]


def test_keys_of_two_kinds_of_dose_do_not_mix() -> None:
    (problem,) = told("name: Oak\ndose: {minutes: 1, hold_seconds: 5}")
    assert problem == ("S212", 2, "Take it out, or use only: `minutes`, `each`, `switch_seconds`.")


def test_a_wrong_item_is_told_by_its_number_and_not_as_a_short_list() -> None:
    assert [p[:2] for p in told("name: Oak\nleaves:\n- seconds: 1\n- seconds: x y z\n")] == [("S210", 4)]


def test_a_wrong_id_among_keys_is_told_at_the_key() -> None:
    assert told("name: Oak\nby_id:\n  Big Leaf: {seconds: 1}\n") == [("S208", 3, "Write `big-leaf`.")]


@pytest.mark.parametrize("text", ["name: []", "name: {}", "name: 5", "name: 1.10", "name: true", "name:"])
def test_every_other_kind_of_value_is_refused_where_text_is_wanted(text: str) -> None:
    assert [p[0] for p in told(text)] in (["S203"], ["S204"])


def test_a_number_out_of_every_range_is_told_plainly() -> None:
    ((code, _, hint),) = told("name: Oak\ndose: {minutes: 900}")
    assert (code, hint) == ("S205", "Change the number: it must be at most 60.")


def test_a_value_of_no_kind_that_is_allowed_is_told_once() -> None:
    ((code, line, hint),) = told("name: Oak\nview: frnt\n")
    assert (code, line, hint) == ("S206", 2, "Did you mean `front`?")
    ((code, _, _),) = told("name: Oak\nview: [1, x]\n")
    assert code == "S210"
    ((code, _, _),) = told("name: Oak\nview: {x: 1}\n")
    assert code == "S206"


def test_a_place_loses_the_names_of_union_members() -> None:
    assert in_file(Tree, ("dose", "repetitions", "reps")) == ("dose", "reps")
    assert in_file(Tree, ("leaves", 3, "seconds")) == ("leaves", 3, "seconds")
    assert in_file(Tree, ("by_id", "x", "note")) == ("by_id", "x", "note")


def test_fields_of_every_member_of_a_union_are_known() -> None:
    assert {"reps", "minutes", "in_seconds"} <= set(fields(at(Tree, ("dose",))))


def test_twice_as_many_mistakes_take_about_twice_as_many_steps() -> None:
    def steps(count: int) -> int:
        profile = Profile()
        profile.runcall(told, "".join(f"key{number}: 1\n" for number in range(count)))
        return sum(entry.callcount for entry in profile.getstats())

    assert steps(800) < 3 * steps(400)
