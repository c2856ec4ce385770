"""The public set's file is read whole, or every problem of it is told at its place."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unhunch.catalog.imports.exercises import MAX_BYTES, exercises

SET = Path(__file__).parent / "exercises.json"
GOOD: dict[str, Any] = json.loads(SET.read_text("utf-8"))[0]


def told(raw: bytes) -> list[str]:
    found, problems = exercises("set.json", raw)
    assert not (found and problems)
    return [f"{one.line}:{one.column}: {one.code}" for one in problems]


def listed(*entries: object, indent: int | None = 2) -> bytes:
    return json.dumps(entries, indent=indent, ensure_ascii=False).encode()


def test_every_entry_is_read_with_all_that_it_says() -> None:
    found, problems = exercises(SET.name, SET.read_bytes())
    assert problems == []
    assert len(found) == 20
    assert found[6].equipment == "bands"
    assert found[6].primary_muscles == ("middle back",)
    assert found[2].equipment is None


@pytest.mark.parametrize("indent", [None, 2])
def test_what_is_good_is_read_however_it_is_laid_out(indent: int | None) -> None:
    texts = ['a "quote": and — a dash, 5° {[#', "two\\three", "- [x] & *y !z %"]
    entry = {**GOOD, "instructions": texts}
    found, problems = exercises("set.json", listed(entry, entry, indent=indent))
    assert problems == []
    assert [list(one.instructions) for one in found] == [texts, texts]


def test_all_problems_are_told_at_once_and_each_at_its_place() -> None:
    lacking = {key: value for key, value in GOOD.items() if key != "instructions"}
    raw = listed(GOOD, {**GOOD, "level": "easy", "name": 5}, lacking, 7)
    lines = raw.decode().splitlines()
    first, second, third = told(raw)[:3]
    assert lines[int(first.split(":")[0]) - 1] == '    "name": 5,'
    assert lines[int(second.split(":")[0]) - 1] == '    "level": "easy",'
    assert third.endswith(" S202")
    assert told(raw)[3].endswith(" Y109")


def test_on_one_line_a_problem_has_its_column() -> None:
    raw = listed(GOOD, {**GOOD, "level": "easy"}, indent=None)
    (problem,) = told(raw)
    column = raw.decode().index('"easy"') + 1
    assert problem == f"1:{column}: S206"


@pytest.mark.parametrize("raw", [b"", b"{}", b'"text"', b"[", b"[1", b'[{"a": 1,}]', b"[" * 99_999, b"\xff", b"a: 1"])
def test_what_is_no_list_is_told(raw: bytes) -> None:
    assert told(raw)


def test_a_file_beyond_all_measure_is_not_read() -> None:
    assert told(b" " * (MAX_BYTES + 1)) == ["1:1: Y108"]


@given(
    st.recursive(
        st.none() | st.text() | st.integers(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
    )
)
def test_whatever_json_says_is_read_or_told(data: object) -> None:
    found, problems = exercises("set.json", json.dumps(data).encode())
    assert problems or data == [] or found
